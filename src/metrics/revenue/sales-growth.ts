import {quantile} from '../statistics/quantile.js';

/** What an account bought in a year. */
export interface Sale {
  readonly account: string;
  readonly year: number;
  readonly amount: number;
}

/** Growth of sales from one year to another, of those of the first: -1 for all lost. `null` where there were none. */
export interface SalesGrowth {
  /** By account; `null` for one that bought nothing in the first year, or gave back more than it bought. */
  readonly accounts: Readonly<Record<string, number | null>>;
  /** Of all sales, also those to new accounts. */
  readonly total: number | null;
  /** Of the accounts that bought in the first year. */
  readonly likeForLike: number | null;
  /** Of the accounts whose growth is known. */
  readonly median: number | null;
  /** Share of these that bought more, 0..1. */
  readonly growingShare: number | null;
}

/** Compares the sales to accounts in two years; those of other years are not seen. */
export function salesGrowth(
  sales: readonly Sale[],
  {base, later}: Readonly<Record<'base' | 'later', number>>,
): SalesGrowth {
  const byAccount = new Map<string, {base: number; later: number}>();
  for (const {account, year, amount} of sales) {
    if (year !== base && year !== later) continue;
    const own = byAccount.get(account) ?? {base: 0, later: 0};
    own[year === base ? 'base' : 'later'] += amount;
    byAccount.set(account, own);
  }
  const all = [...byAccount.values()];
  const known = all.map(growthOf).filter((growth) => growth !== null);
  return {
    accounts: Object.fromEntries(Array.from(byAccount, ([account, own]) => [account, growthOf(own)])),
    total: growthOf(together(all)),
    likeForLike: growthOf(together(all.filter((own) => own.base > 0))),
    median: quantile(known, 0.5),
    growingShare: known.length === 0 ? null : known.filter((growth) => growth > 0).length / known.length,
  };
}

function growthOf({base, later}: Readonly<Record<'base' | 'later', number>>): number | null {
  return base > 0 ? (later - base) / base : null;
}

function together(all: readonly Readonly<Record<'base' | 'later', number>>[]): {base: number; later: number} {
  return {
    base: all.reduce((sum, own) => sum + own.base, 0),
    later: all.reduce((sum, own) => sum + own.later, 0),
  };
}
