import type {Interval} from './interval.js';
import {criticalValue} from './normal.js';
import type {TwoProportions} from './proportion.js';

/** A ratio of two groups; each part is `null` where it would be infinite or undefined. */
export type RatioEstimate = {readonly estimate: number | null; readonly interval: Interval | null};

/**
 * Risk ratio, first share over second, with Katz's log interval. The estimate is `null` when the second share is 0 or
 * a group is empty; the interval also when the first share is 0.
 *
 * Katz et al. (1978), Obtaining confidence intervals for the risk ratio in cohort studies.
 */
export function riskRatio({first, second, level}: TwoProportions): RatioEstimate {
  const ratio = first.successes / first.trials / (second.successes / second.trials);
  const variance = 1 / first.successes - 1 / first.trials + 1 / second.successes - 1 / second.trials;
  return logInterval(ratio, variance, level);
}

/**
 * Odds ratio, odds of the first over odds of the second, with Woolf's log interval. The estimate is `null` when it is
 * infinite or 0 / 0; the interval as soon as one of the four cells is 0.
 *
 * Woolf (1955), On estimating the relation between blood group and disease.
 */
export function oddsRatio({first, second, level}: TwoProportions): RatioEstimate {
  const cells = [
    first.successes,
    first.trials - first.successes,
    second.successes,
    second.trials - second.successes,
  ] as const;
  const ratio = (cells[0] * cells[3]) / (cells[1] * cells[2]);
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0);
  return logInterval(ratio, variance, level);
}

/** ratio · e^(± z · standard error of its logarithm). */
function logInterval(ratio: number, variance: number, level: number): RatioEstimate {
  if (!Number.isFinite(ratio)) return {estimate: null, interval: null};
  if (ratio === 0 || !Number.isFinite(variance)) return {estimate: ratio, interval: null};
  const factor = Math.exp(criticalValue(level) * Math.sqrt(Math.max(0, variance)));
  return {estimate: ratio, interval: {lower: ratio / factor, upper: ratio * factor}};
}
