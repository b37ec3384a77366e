import {nowOf} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {ContractsAhead} from '../renewals/contracts-ahead.js';
import {notJudged, rateOf, type Judgement, type RenewalAtRisk, type RenewalRisk} from './signal.js';

/** What is known of a risk: `null` where it could not be judged for anybody. */
export type KnownRisks = Readonly<
  Record<RenewalRisk, {has(account: string): boolean; knows(account: string): boolean} | null>
>;

/** Open contracts that are due soon and have something that speaks against them. */
export function judgeRenewals(
  {any, accounts, closed}: ContractsAhead,
  known: {readonly ids: readonly string[]; readonly names: ReadonlyMap<string, string>; readonly risks: KnownRisks},
  {touchDays, minimum}: {readonly touchDays: number; readonly minimum: number},
  scope: Scope,
): Judgement {
  if (!any) return notJudged('not-given');
  const risks = Object.entries(known.risks) as [RenewalRisk, KnownRisks[RenewalRisk]][];
  const isJudged = (account: string): boolean => risks.some(([, risk]) => risk?.knows(account));
  const customers = new Set(known.ids);
  const due = accounts.filter(({account}) => customers.has(account));
  const unjudged = new Set(due.filter(({account}) => !isJudged(account)).map(({account}) => account));
  if (risks.every(([, risk]) => risk === null)) return notJudged('not-enough', unjudged.size);
  const ended = closed.won + closed.lost;
  const renewed = rateOf(closed.won, ended, minimum, scope);
  const {today} = nowOf(scope);
  const signals = due.flatMap(({account, contracts, due: day, micros}): RenewalAtRisk[] => {
    const own = risks.filter(([, risk]) => risk?.has(account)).map(([risk]) => risk);
    if (own.length === 0) return [];
    return [
      {
        rule: 'renewal-at-risk',
        account,
        name: known.names.get(account) ?? account,
        severity: own.length > 1 ? 'risk' : 'watch',
        since: null,
        nextStep: own.includes('no-touch') ? 'arrange-talk' : 'agree-plan',
        contracts,
        due: day,
        daysLeft: day - today,
        dueArr: micros / 1e6,
        risks: own,
        touchDays,
        closed: ended,
        renewed,
      },
    ];
  });
  return {signals, judged: known.ids.filter((id) => !unjudged.has(id)), few: unjudged.size, gap: null};
}
