import {aliveProbability, type BgNbd, type CountedPurchases} from '../statistics/bg-nbd.js';
import {expectedSpending, type GammaGamma} from '../statistics/gamma-gamma.js';
import {discountedIfAlive, type LookAhead} from './expected-purchases.js';
import type {RfmSummary} from './rfm-summary.js';

/** Customers with the same history of orders, and how many they are. */
export type CountedBuyers = {
  /** Periods with an order, after the first. */
  readonly x: number;
  readonly recency: number;
  readonly age: number;
  /** What they spent in such a period; `null` where that is not said. */
  readonly mean: number | null;
  readonly n: number;
};

/** Histories in an order that does not depend on that of the rows; who had them is not in it. */
export function buyerCounts(summaries: readonly RfmSummary[]): CountedBuyers[] {
  const rows = summaries
    .map(({frequency, recency, age, meanRepeatValue}) => ({x: frequency, recency, age, mean: meanRepeatValue, n: 1}))
    .sort((a, b) => a.x - b.x || a.age - b.age || a.recency - b.recency || (a.mean ?? -1) - (b.mean ?? -1));
  const counts: (CountedBuyers & {n: number})[] = [];
  for (const row of rows) {
    const last = counts.at(-1);
    const isSame =
      last?.x === row.x && last.age === row.age && last.recency === row.recency && Object.is(last.mean, row.mean);
    if (isSame) last.n++;
    else counts.push(row);
  }
  return counts;
}

/** The same without what was spent: fewer, for a model that does not look at it. */
export function historiesOf(rows: readonly CountedBuyers[]): CountedPurchases[] {
  const histories: (CountedPurchases & {n: number})[] = [];
  for (const {x, recency, age, n} of rows) {
    const last = histories.at(-1);
    if (last?.x === x && last.age === age && last.recency === recency) last.n += n;
    else histories.push({x, recency, age, n});
  }
  return histories;
}

/** Those of whose repeat orders the worth is known, and more than nothing. */
export function spendersOf(
  rows: readonly CountedBuyers[],
): {readonly x: number; readonly mean: number; readonly n: number}[] {
  return rows.flatMap(({x, mean, n}) => (x > 0 && mean !== null && mean > 0 ? [{x, mean, n}] : []));
}

/** By row, how likely one of these customers is still one, 0..1. */
export function aliveOf(rows: readonly CountedBuyers[], parameters: BgNbd): number[] {
  return rows.map((row) => aliveProbability(parameters, row)!);
}

/** By row, the orders to expect of one of these customers. */
export function ordersOf(rows: readonly CountedBuyers[], parameters: BgNbd, ahead: LookAhead): number[] {
  const known = new Map<string, number>();
  return aliveOf(rows, parameters).map((alive, i) => {
    const {x, age} = rows[i]!;
    const name = `${x} ${age}`;
    let orders = known.get(name);
    if (orders === undefined) known.set(name, (orders = discountedIfAlive(parameters, {x, age}, ahead)));
    return alive * orders;
  });
}

/** By row, what an order of one of these customers is worth; `null` where that has no limit for some of them. */
export function spendingOf(rows: readonly CountedBuyers[], parameters: GammaGamma): number[] | null {
  const amounts = rows.map(({x, mean}) =>
    // Without an amount a customer is taken for one of whom nothing is known.
    expectedSpending(parameters, mean === null ? {x: 0, mean: 0} : {x, mean: Math.max(0, mean)}),
  );
  return amounts.every((amount) => amount !== null) ? amounts : null;
}
