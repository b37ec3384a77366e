import * as z from 'zod/mini';
import {insufficient, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip, type Interval as Limits} from '../statistics/interval.js';
import type {ChunkOf} from '../table/define-table.js';
import {billed, billingOptions, mixedCurrencies, type BillingRules} from './billed.js';
import {MICRO} from './movements.js';
import {monthsOption, MrrWindow, type AccountPairs} from './mrr-window.js';
import {revenueRetention, type RevenueRetention} from './revenue-retention.js';

/** Options of net and gross revenue retention. */
export const retentionOptions = z.object({...monthsOption(12), ...billingOptions});

export const ratioMethod = 'ratio of sums, accounts as the sample (Cochran)';

/** What is counted for net and gross revenue retention. */
export type RetentionCounts = AccountPairs & {readonly currencies: readonly string[]};

export function accountPairs(rules: BillingRules & {readonly months: number}, scope: Scope) {
  const window = new MrrWindow(rules, scope);
  return {
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      window.add(chunk);
    },
    result: (): RetentionCounts => ({...window.pairs(), currencies: window.currencies()}),
  };
}

/** What is beside the value: money in its currency. */
export interface RetentionParts {
  readonly openingMrr: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
  /** Paid at the closing by accounts that did not pay at the opening: new ones, and ones that came back. */
  readonly outside: number;
  /** Share of the accounts that still pay, 0..1. */
  readonly logoRetention: number;
  readonly currency: string | null;
}

/** Retention in millionths, or why there is none. */
export function retainedRevenue(
  {pairs, currencies}: RetentionCounts,
  {level, minimumGroup}: Scope,
): RevenueRetention | Insufficient {
  if (pairs.length === 0) return insufficient('nobody-paid', 'No account paid at the start of these months');
  if (pairs.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  return mixedCurrencies(currencies) ?? revenueRetention(pairs, level);
}

export function partsOf(retained: RevenueRetention, {outside, currencies}: RetentionCounts): RetentionParts {
  return {
    openingMrr: retained.opening / MICRO,
    expansion: retained.expansion / MICRO,
    contraction: retained.contraction / MICRO,
    churn: retained.churn / MICRO,
    outside: outside / MICRO,
    logoRetention: retained.accountsKept / retained.accounts,
    currency: currencies[0] ?? null,
  };
}

/** The part of an interval that a ratio can reach: at the margin the normal one goes on, below nothing or above all. */
export function reachable(limits: Limits | null, range: Limits, level: number): Interval | null {
  return limits && {...clip(limits, range), level, method: ratioMethod};
}
