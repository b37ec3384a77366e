/** What accounts pay a month, by product. */
export type Holdings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Revenue that was added and lost between two moments, all positive. */
export interface ExpansionSplit {
  /** More of a product that an account held at the start. */
  readonly upsell: number;
  /** Of products that it did not hold then. */
  readonly crossSell: number;
  /** Less of a product, or a product dropped, by accounts that still pay. */
  readonly contraction: number;
  /** Of accounts that pay nothing any more. */
  readonly churn: number;
  /** Of accounts that paid nothing at the start. */
  readonly newAccounts: number;
}

/** Splits what accounts changed between a start and an end by product: a swap of products is both cross-sell and contraction. */
export function expansionSplit(start: Holdings, end: Holdings): ExpansionSplit {
  const split = {upsell: 0, crossSell: 0, contraction: 0, churn: 0, newAccounts: 0};
  for (const account of new Set([...Object.keys(start), ...Object.keys(end)])) {
    const [held, now] = [start[account] ?? {}, end[account] ?? {}];
    const [before, after] = [total(held), total(now)];
    if (before <= 0) split.newAccounts += Math.max(0, after);
    else if (after <= 0) split.churn += before;
    else addProducts(split, held, now);
  }
  return split;
}

function addProducts(
  split: {upsell: number; crossSell: number; contraction: number},
  held: Holdings[string],
  now: Holdings[string],
): void {
  for (const product of new Set([...Object.keys(held), ...Object.keys(now)])) {
    const [before, after] = [held[product] ?? 0, now[product] ?? 0];
    if (after < before) split.contraction += before - after;
    else split[before === 0 ? 'crossSell' : 'upsell'] += after - before;
  }
}

function total(products: Holdings[string]): number {
  return Object.values(products).reduce((sum, amount) => sum + amount, 0);
}
