/** How the revenue of an account changes. */
export const movementKinds = ['new', 'expansion', 'contraction', 'churn', 'reactivation'] as const;
export type MovementKind = (typeof movementKinds)[number];

/**
 * Units of money in which movements are counted: millionths. What an account pays is added up in floating point and
 * rounded to them once; from there on all are whole numbers, so that opening and movements add up to closing exactly, in
 * any order, as long as totals stay below nine billion (beyond that to 15 digits).
 */
export const MICRO = 1_000_000;

/** Changes of what accounts pay, in columns: by how much (in money) the amount of an account changes at a moment. */
export interface Steps {
  readonly accounts: ArrayLike<number>;
  /** Months or days since 1970. */
  readonly at: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
  /** The same, of what exchange rates change. */
  readonly fx?: ArrayLike<number>;
}

/** One account pays another amount than before, or the same amount is worth another one. Whole millionths. */
export interface Movement {
  readonly account: number;
  readonly at: number;
  readonly kind: MovementKind | 'fx';
  readonly before: number;
  readonly after: number;
}

/**
 * Movements, by account and in the order of time. Steps of an account at the same moment are netted first: who switches
 * from one subscription to another is neither lost nor won. What exchange rates change comes after that.
 */
export function movementsOf({accounts, at, amounts, fx}: Steps): Movement[] {
  const order = Int32Array.from({length: accounts.length}, (_, i) => i).sort(
    // By amount too: a sum of fractions depends on the order in which they come.
    (a, b) =>
      accounts[a]! - accounts[b]! || at[a]! - at[b]! || amounts[a]! - amounts[b]! || (fx?.[a] ?? 0) - (fx?.[b] ?? 0),
  );
  const movements: Movement[] = [];
  let [account, sum, before, wasKnown] = [-1, 0, 0, false];
  for (let i = 0; i < order.length;) {
    const [own, moment] = [accounts[order[i]!]!, at[order[i]!]!];
    if (own !== account) [account, sum, before, wasKnown] = [own, 0, 0, false];
    let converted = 0;
    for (; i < order.length && accounts[order[i]!] === own && at[order[i]!] === moment; i++) {
      sum += amounts[order[i]!]!;
      converted += fx?.[order[i]!] ?? 0;
    }
    const paid = wholeMicros(sum);
    if (paid !== before)
      movements.push({account, at: moment, kind: kindOf(before, paid, wasKnown), before, after: paid});
    wasKnown ||= paid > 0;
    sum += converted;
    const after = wholeMicros(sum);
    if (after !== paid) movements.push({account, at: moment, kind: 'fx', before: paid, after});
    before = after;
  }
  return movements;
}

/** An amount of money in whole millionths. */
export function wholeMicros(amount: number): number {
  return Math.round(amount * MICRO) + 0; // no -0
}

/** Credits can make an amount negative: such an account pays nothing, and its changes are no news of a customer. */
function kindOf(before: number, after: number, wasKnown: boolean): MovementKind {
  if (before <= 0 && after > 0) return wasKnown ? 'reactivation' : 'new';
  if (before > 0 && after <= 0) return 'churn';
  return after > before ? 'expansion' : 'contraction';
}
