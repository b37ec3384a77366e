import {isInsufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {healthScore, type HealthOutcome} from './health-score.js';
import {judgeHealth, type HealthDropRules} from './judge-health.js';
import {judgeRenewals, type KnownRisks} from './judge-renewals.js';
import {judgeTickets} from './judge-tickets.js';
import {judgeUsage, type UsageRules} from './judge-usage.js';
import {signalRules, type Judgement, type SignalRule} from './signal.js';
import {healthRules, scopeBefore, type SignalCountRules, type SignalCounts} from './signal-counts.js';

export type JudgeRules = SignalCountRules & UsageRules & HealthDropRules & {readonly rules: readonly SignalRule[]};

/** Judges accounts by the rules that are asked for. Use and health also tell about contracts, whether asked for or not. */
export function judgeAll(
  counts: SignalCounts,
  rules: JudgeRules,
  scope: Scope,
): {
  readonly found: readonly {readonly rule: SignalRule; readonly judgement: Judgement}[];
  /** Ids of the accounts that at least one rule could be judged for. */
  readonly judged: ReadonlySet<string>;
} {
  const customers = {
    ids: counts.accounts.map(({account}) => account),
    names: new Map(counts.accounts.map(({account, name}) => [account, name ?? account])),
  };
  const usage = judgeUsage(counts.trend, rules, scope);
  const [now, before] = [scope, scopeBefore(scope, rules.healthDays)].map((each, i): HealthOutcome | null => {
    const outcome = healthScore.derive(i === 0 ? counts.health.now : counts.health.before, healthRules(rules), each);
    return isInsufficient(outcome) ? null : outcome;
  });
  const given = counts.health.now.accounts.some(({values}) => values.some((value) => value !== null));
  const judgements: Readonly<Record<SignalRule, () => Judgement>> = {
    'renewal-at-risk': () =>
      judgeRenewals(counts.contracts, {...customers, risks: risksOf(usage, now ?? null, counts.touched)}, rules, scope),
    'usage-drop': () => usage,
    'health-drop': () => judgeHealth({now: now ?? null, before: before ?? null, given}, rules, scope),
    'ticket-waiting': () => judgeTickets(counts.tickets, customers, rules, scope),
  };
  const found = signalRules
    .filter((rule) => rules.rules.includes(rule))
    .map((rule) => ({rule, judgement: judgements[rule]()}));
  return {found, judged: new Set(found.flatMap(({judgement}) => judgement.judged))};
}

/** What speaks against a renewal, as far as it is known. */
function risksOf(usage: Judgement, health: HealthOutcome | null, touched: readonly string[] | null): KnownRisks {
  const judged = new Set(usage.judged);
  const falling = new Set(usage.signals.map(({account}) => account));
  const bands = new Map(health?.accounts.map(({account, band}) => [account, band]));
  const touches = touched && new Set(touched);
  return {
    'use-falls':
      judged.size === 0 ? null : {has: (account) => falling.has(account), knows: (account) => judged.has(account)},
    'low-health':
      health === null
        ? null
        : {has: (account) => bands.get(account) === 'red', knows: (account) => (bands.get(account) ?? null) !== null},
    'no-touch': touches && {has: (account) => !touches.has(account), knows: () => true},
  };
}
