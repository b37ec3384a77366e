import {binomialProbabilities, countQuantile} from './binomial.js';
import type {Limits} from './interval.js';

/** Limits of a quantile, and the probability (0..1) with which they really enclose it: at least the level asked for. */
export type QuantileInterval = Limits & {readonly coverage: number};

/**
 * Interval of a quantile without an assumption on the distribution: two order statistics, chosen by the binomial
 * number of values below the quantile. A limit is `null` when the sample is too small to set one at the level: the
 * median at 0.95 needs six values. `null` for an empty sample.
 *
 * Thompson (1936), On confidence ranges for the median; Hahn and Meeker, Statistical Intervals, 5.2.
 */
export function quantileInterval({
  values,
  probability,
  level,
}: {
  /** The sample in any order, without NaN; it is not changed. */
  readonly values: ArrayLike<number>;
  /** Which quantile, 0..1: 0.5 for the median. */
  readonly probability: number;
  /** 0..1. */
  readonly level: number;
}): QuantileInterval | null {
  if (values.length === 0) return null;
  const below = binomialProbabilities({trials: values.length, probability});
  const lowerRank = countQuantile(below, (1 - level) / 2);
  const upperRank = countQuantile(below, 1 - (1 - level) / 2) + 1;
  const sorted = Float64Array.from(values).sort();
  let coverage = 0;
  for (let k = lowerRank; k < upperRank; k++) coverage += below.probabilities[k - below.from] ?? 0;
  return {
    lower: lowerRank < 1 ? null : sorted[lowerRank - 1]!,
    upper: upperRank > sorted.length ? null : sorted[upperRank - 1]!,
    coverage: Math.min(1, coverage),
  };
}
