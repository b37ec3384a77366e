import {around, clip, type Interval} from './interval.js';
import {criticalValue} from './normal.js';

/** How well a score separates two groups. */
export type Auc = {
  /** P(a score of `higher` is above one of `lower`) + P(they are equal) / 2; 0..1, 0.5 for no separation at all. */
  readonly auc: number;
  /** `null` when a group has one score only. */
  readonly standardError: number | null;
  /** Clipped to 0..1; without width when the groups are separated completely. `null` with the standard error. */
  readonly interval: Interval | null;
};

/**
 * Area under the ROC curve with DeLong's variance. `null` when a group is empty. n log n.
 *
 * DeLong, DeLong and Clarke-Pearson (1988); the fast form by mid-ranks of Sun and Xu (2014).
 */
export function deLongAuc({
  higher,
  lower,
  level,
}: {
  /** Scores of the group that should have the higher ones: the accounts that stayed. Without NaN. */
  readonly higher: ArrayLike<number>;
  /** Scores of the other group. Without NaN. */
  readonly lower: ArrayLike<number>;
  /** 0..1. */
  readonly level: number;
}): Auc | null {
  if (higher.length === 0 || lower.length === 0) return null;
  const up = Float64Array.from(higher).sort();
  const down = Float64Array.from(lower).sort();
  // For each score, the share of the other group that it is on the right side of, ties counting half.
  const above = sharesBelow(up, down);
  const below = sharesBelow(down, up).map((share) => 1 - share);
  const auc = mean(above);
  if (up.length < 2 || down.length < 2) return {auc, standardError: null, interval: null};
  const standardError = Math.sqrt(variance(above) / up.length + variance(below) / down.length);
  const interval = clip(around(auc, criticalValue(level) * standardError), {lower: 0, upper: 1});
  return {auc, standardError, interval};
}

/** For each of some ascending values: the share of ascending `others` below it, and half of those equal to it. */
function sharesBelow(values: Float64Array, others: Float64Array): Float64Array {
  let less = 0;
  let upTo = 0;
  return values.map((value) => {
    while (less < others.length && others[less]! < value) less++;
    while (upTo < others.length && others[upTo]! <= value) upTo++;
    return (less + upTo) / 2 / others.length;
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: Float64Array): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}
