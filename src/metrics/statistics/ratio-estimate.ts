import {around, type Interval} from './interval.js';
import {criticalValue} from './normal.js';

/** A ratio of two sums over the same units, 0..; and how sure it is. */
export type RatioOfSums = {
  readonly ratio: number;
  /** `null` for one unit. */
  readonly standardError: number | null;
  /** ratio ± z · standard error; `null` for one unit, and when all units have the same ratio: no spread to judge by. */
  readonly interval: Interval | null;
};

/**
 * Ratio of sums, with units (accounts) as the sample: end over start revenue, for example. The variance is that of the
 * linearised ratio, n / (n - 1) · Σ (numerator - ratio · denominator)² / (Σ denominator)², without a finite-population
 * correction. One pair of values a unit. `null` when the denominators add up to 0.
 *
 * Cochran, Sampling Techniques, chapter 6; R `survey::svyratio`.
 */
export function ratioEstimate({
  numerators,
  denominators,
  frequency,
  level,
}: {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  /** How many units have each pair; one each if not given. */
  readonly frequency?: ArrayLike<number>;
  /** 0..1. */
  readonly level: number;
}): RatioOfSums | null {
  let units = 0;
  let above = 0;
  let below = 0;
  for (let i = 0; i < denominators.length; i++) {
    const times = frequency === undefined ? 1 : frequency[i]!;
    units += times;
    above += times * numerators[i]!;
    below += times * denominators[i]!;
  }
  if (below === 0) return null;
  const ratio = above / below;
  if (units < 2) return {ratio, standardError: null, interval: null};
  let squares = 0;
  for (let i = 0; i < denominators.length; i++) {
    const times = frequency === undefined ? 1 : frequency[i]!;
    squares += times * (numerators[i]! - ratio * denominators[i]!) ** 2;
  }
  const standardError = Math.sqrt((units / (units - 1)) * squares) / Math.abs(below);
  return {
    ratio,
    standardError,
    interval: standardError === 0 ? null : around(ratio, criticalValue(level) * standardError),
  };
}
