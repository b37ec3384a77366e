import {tQuantile} from './distributions.js';
import {around, type Interval} from './interval.js';
import type {Moments} from './moments.js';
import {trinomialEstimate, type TrinomialAtLevel} from './trinomial.js';

/**
 * Student's t interval of a mean, in the unit of the values, with count - 1 degrees of freedom. `null` with fewer than
 * two values, and when all are equal: without spread t is undefined, and an interval without width would claim
 * certainty.
 */
export function meanInterval({
  count,
  mean,
  standardDeviation,
  level,
}: Moments & {
  /** 0..1. */
  readonly level: number;
}): Interval | null {
  if (mean === null || standardDeviation === null || standardDeviation === 0) return null;
  const t = tQuantile({probability: 1 - (1 - level) / 2, degreesOfFreedom: count - 1});
  return around(mean, (t * standardDeviation) / Math.sqrt(count));
}

/**
 * Student's t interval of the mean of promoters (+100), passives (0) and detractors (-100), in points, not clipped.
 * `null` as for `meanInterval`: fewer than two responses, or all of one kind.
 */
export function trinomialMeanInterval({level, ...counts}: TrinomialAtLevel): Interval | null {
  const estimate = trinomialEstimate(counts);
  if (estimate === null || estimate.standardErrorUnbiased === null) return null;
  const count = counts.promoters + counts.passives + counts.detractors;
  return meanInterval({
    count,
    mean: estimate.value,
    standardDeviation: estimate.standardErrorUnbiased * Math.sqrt(count),
    level,
  });
}
