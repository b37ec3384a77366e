import {ratioEstimate, type RatioOfSums} from '../statistics/ratio-estimate.js';

/** How intervals of retained revenue are made. */
export const ratioMethod = 'ratio of sums, accounts as the sample (Cochran)';

/** What is left of the revenue of the accounts that paid at an opening. Money is in the unit of the pairs. */
export type RevenueRetention = {
  readonly opening: number;
  readonly closing: number;
  /** The closing as far as each account pays no more than at the opening, and not less than nothing. */
  readonly kept: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
  readonly accounts: number;
  readonly accountsKept: number;
  /** closing / opening, `null` where nobody paid. */
  readonly net: RatioOfSums | null;
  /** kept / opening, never above 1. */
  readonly gross: RatioOfSums | null;
};

/**
 * Net and gross revenue retention in the form of a cohort: accounts that paid at the opening, then against now. Who has
 * come since, or come back, is not in it.
 * @param pairs what each account paid at the opening (more than nothing) and pays at the closing
 * @param level of the intervals, 0..1. Accounts are the sample
 */
export function revenueRetention(pairs: readonly (readonly [number, number])[], level: number): RevenueRetention {
  const sum = (part: (opening: number, closing: number) => number): number =>
    pairs.reduce((total, [opening, closing]) => total + part(opening, closing), 0);
  const kept = (opening: number, closing: number): number => Math.max(0, Math.min(opening, closing));
  const ratio = (part: (opening: number, closing: number) => number): RatioOfSums | null =>
    ratioEstimate({
      numerators: pairs.map(([opening, closing]) => part(opening, closing)),
      denominators: pairs.map(([opening]) => opening),
      level,
    });
  return {
    opening: sum((opening) => opening),
    closing: sum((_, closing) => closing),
    kept: sum(kept),
    expansion: sum((opening, closing) => Math.max(0, closing - opening)),
    contraction: sum((opening, closing) => (closing > 0 ? Math.max(0, opening - closing) : 0)),
    churn: sum((opening, closing) => (closing > 0 ? 0 : opening - closing)),
    accounts: pairs.length,
    accountsKept: sum((_, closing) => Number(closing > 0)),
    net: ratio((_, closing) => closing),
    gross: ratio(kept),
  };
}
