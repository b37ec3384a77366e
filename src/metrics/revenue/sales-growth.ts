import {quantile} from '../statistics/quantile.js';

/** What an account bought in a year. */
export interface Sale {
  readonly account: string;
  readonly year: number;
  readonly amount: number;
}

/** What was sold in two years. */
export interface TwoYears {
  readonly base: number;
  readonly later: number;
}

/** Growth of sales from one year to another, of those of the first: -1 for all lost. `null` where there were none. */
export interface GrowthTogether {
  /** Of all sales, also those to new accounts. */
  readonly total: number | null;
  /** Of the accounts that bought in the first year. */
  readonly likeForLike: number | null;
  /** Of the accounts whose growth is known. */
  readonly median: number | null;
  /** Share of these that bought more, 0..1. */
  readonly growingShare: number | null;
}

export interface SalesGrowth extends GrowthTogether {
  /** By account; `null` for one that bought nothing in the first year, or gave back more than it bought. */
  readonly accounts: Readonly<Record<string, number | null>>;
}

/** Compares the sales to accounts in two years; those of other years are not seen. */
export function salesGrowth(sales: readonly Sale[], {base, later}: TwoYears): SalesGrowth {
  const byAccount = new Map<string, {base: number; later: number}>();
  for (const {account, year, amount} of sales) {
    if (year !== base && year !== later) continue;
    const own = byAccount.get(account) ?? {base: 0, later: 0};
    own[year === base ? 'base' : 'later'] += amount;
    byAccount.set(account, own);
  }
  return {
    accounts: Object.fromEntries(Array.from(byAccount, ([account, own]) => [account, growthOf(own)])),
    ...growthTogether([...byAccount.values()]),
  };
}

/** Compares two years of all accounts, one entry an account. */
export function growthTogether(accounts: readonly TwoYears[]): GrowthTogether {
  const known = accounts.map(growthOf).filter((growth) => growth !== null);
  return {
    total: growthOf(together(accounts)),
    likeForLike: growthOf(together(accounts.filter(boughtBefore))),
    median: quantile(known, 0.5),
    growingShare: known.length === 0 ? null : known.filter((growth) => growth > 0).length / known.length,
  };
}

/** Growth of one account, or of several together; `null` where nothing was sold in the first year. */
export function growthOf({base, later}: TwoYears): number | null {
  return base > 0 ? (later - base) / base : null;
}

/** Whether growth can be said of an account: of what it bought in the first year. */
export function boughtBefore({base}: TwoYears): boolean {
  return base > 0;
}

/** What all of them bought. */
export function together(accounts: readonly TwoYears[]): TwoYears {
  return {
    base: accounts.reduce((sum, own) => sum + own.base, 0),
    later: accounts.reduce((sum, own) => sum + own.later, 0),
  };
}
