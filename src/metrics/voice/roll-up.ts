import {zone} from '../calendar/zone.js';
import type {Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {AccountMrr} from '../revenue/account-mrr.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {trinomialEstimate, type TrinomialCounts} from '../statistics/trinomial.js';

/** What counts as one: each answer, each account, or each unit of an account's monthly revenue. */
export type RollUpRule = 'respondent' | 'account' | 'revenue';

/** What accounts count where answers are rolled up by revenue; `null` where each counts as much as any other. */
export function mrrFor(rule: RollUpRule, {asOf, timeZone}: Pick<Scope, 'asOf' | 'timeZone'>): AccountMrr | null {
  return rule === 'revenue' ? new AccountMrr(zone(timeZone).dayOf(asOf - 1)) : null;
}

/** The answers of one account, and how much it counts: 1, or its revenue. */
export type AccountAnswers = TrinomialCounts & {readonly weight: number};

/** A net score over accounts. */
export interface RolledUp {
  /** Mean of the accounts' net scores by weight, in points. */
  readonly value: number;
  /** Weighted shares of answers, which give the value by the formula of the metric. */
  readonly terms: {
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
    readonly responses: number;
  };
  /** Accounts that answered and have a weight. */
  readonly accounts: number;
  /** Of a ratio of sums with accounts as the sample; null for one account or without spread. */
  readonly interval: Interval | null;
}

/** The net score over accounts, each with its own weight. Null where no account that answered has any. */
export function rollUp(accounts: readonly AccountAnswers[], level: number): RolledUp | null {
  const heard = accounts.filter(
    ({promoters, passives, detractors, weight}) => weight > 0 && promoters + passives + detractors > 0,
  );
  if (heard.length === 0) return null;
  const share = (kind: 'promoters' | 'passives' | 'detractors'): number =>
    heard.reduce((sum, account) => {
      return sum + (account.weight * account[kind]) / (account.promoters + account.passives + account.detractors);
    }, 0);
  const terms = {
    promoters: share('promoters'),
    passives: share('passives'),
    detractors: share('detractors'),
    responses: heard.reduce((sum, {weight}) => sum + weight, 0),
  };
  const ratio = ratioEstimate({
    numerators: heard.map((account) => account.weight * (trinomialEstimate(account)?.value ?? 0)),
    denominators: heard.map(({weight}) => weight),
    level,
  });
  const limits = ratio?.interval ?? null;
  return {
    value: (100 * (terms.promoters - terms.detractors)) / terms.responses,
    terms,
    accounts: heard.length,
    interval: limits && {
      ...clip(limits, {lower: -100, upper: 100}),
      level,
      method: 'ratio of sums, accounts as the sample (Cochran)',
    },
  };
}
