/**
 * Units of money in which movements are counted: millionths. What an account pays is added up exactly and rounded to
 * them once; from there on all are whole numbers, so that opening and movements add up to closing exactly, in any order,
 * as long as totals stay below nine billion (beyond that to 15 digits).
 */
export const MICRO = 1_000_000;

/** Parts of a millionth that a price such as a twelfth of 1,000 is added up in. */
export const REST = 2 ** 20;

/** An amount of money in whole millionths. */
export function wholeMicros(amount: number): number {
  return Math.round(amount * MICRO) + 0; // no -0
}
