import * as z from 'zod/mini';
import {insufficient, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip, type Interval as Limits} from '../statistics/interval.js';
import type {ChunkOf} from '../table/define-table.js';
import {billed, billingOptions, currencyOf, mixedCurrencies, type CurrencyRules} from './billed.js';
import {MICRO} from './movements.js';
import {monthsOption, MrrWindow, type AccountPairs, type WindowRules} from './mrr-window.js';
import {revenueRetention} from './revenue-retention.js';

/** What is counted for net and gross revenue retention. */
export type RetentionCounts = AccountPairs & {readonly currencies: readonly string[]};

function accountPairs(rules: WindowRules, scope: Scope) {
  const window = new MrrWindow(rules, scope, {rates: 'held'});
  return {
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      window.add(chunk);
    },
    result: (): RetentionCounts => ({...window.pairs(), currencies: window.currencies()}),
  };
}

/** What net and gross revenue retention have in common. */
export const retentionParts = {
  family: 'revenue',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({...monthsOption(12), ...billingOptions}),
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran); null for one account, or when all have the same ratio',
  accumulator: accountPairs,
} as const;

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

/** What is left of the revenue at the opening. */
export interface Left {
  /** Of the opening; above 1 where more is paid. */
  readonly share: number;
  /** In money. */
  readonly mrr: number;
  /** As far as a share can reach: at the margin the normal one goes on, below nothing or above all. */
  readonly interval: Interval | null;
}

/** Revenue retention with what stands beside it. */
export interface RetainedRevenue {
  readonly accounts: number;
  readonly net: Left;
  readonly gross: Left;
  readonly parts: RetentionParts;
}

/** Retention net and gross, or why there is none. */
export function retainedRevenue(
  {pairs, outside, currencies}: RetentionCounts,
  rules: CurrencyRules,
  {level, minimumGroup}: Scope,
): RetainedRevenue | Insufficient {
  if (pairs.length === 0) return insufficient('nobody-paid', 'No account paid at the start of these months');
  if (pairs.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  const mixed = mixedCurrencies(currencies, rules);
  if (mixed !== null) return mixed;
  const {opening, closing, kept, net, gross, ...rest} = revenueRetention(pairs, level);
  const left = (amount: number, limits: Limits | null | undefined, above: number): Left => ({
    share: amount / opening,
    mrr: amount / MICRO,
    interval: limits
      ? {
          ...clip(limits, {lower: Math.min(0, amount / opening), upper: above}),
          level,
          method: 'ratio of sums, accounts as the sample (Cochran)',
        }
      : null,
  });
  return {
    accounts: rest.accounts,
    net: left(closing, net?.interval, Infinity),
    gross: left(kept, gross?.interval, 1),
    parts: {
      openingMrr: opening / MICRO,
      expansion: rest.expansion / MICRO,
      contraction: rest.contraction / MICRO,
      churn: rest.churn / MICRO,
      outside: outside / MICRO,
      logoRetention: rest.accountsKept / rest.accounts,
      currency: currencyOf(currencies, rules),
    },
  };
}
