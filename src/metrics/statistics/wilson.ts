import type {Interval} from './interval.js';
import {criticalValue} from './normal.js';
import type {ProportionAtLevel} from './proportion.js';

/**
 * Wilson's score interval of a proportion, 0..1. Always holds successes / trials, never leaves 0..1, and has a width
 * even when all or none succeed. `null` without trials.
 *
 * Wilson (1927), Probable inference, the law of succession, and statistical inference; R `prop.test(correct = FALSE)`.
 */
export function wilson({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const limit = scoreLimit(trials, criticalValue(level));
  const share = successes / trials;
  return {
    lower: successes === 0 ? 0 : Math.min(share, limit(share, -1)),
    upper: successes === trials ? 1 : Math.max(share, limit(share, 1)),
  };
}

/**
 * Wilson's score interval with a continuity correction, 0..1: wider, for who wants at least the level in every case.
 * `null` without trials. As R `prop.test`, which corrects by no more than the distance of `successes` from
 * `trials / 2`; so exactly half gets no correction.
 *
 * Newcombe (1998), Two-sided confidence intervals for the single proportion, method 4.
 */
export function wilsonWithContinuity({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const limit = scoreLimit(trials, criticalValue(level));
  const correction = Math.min(0.5, Math.abs(successes - trials / 2));
  const low = (successes - correction) / trials;
  const high = (successes + correction) / trials;
  return {lower: low <= 0 ? 0 : Math.max(0, limit(low, -1)), upper: high >= 1 ? 1 : Math.min(1, limit(high, 1))};
}

/** The root of the score equation on one side of a share. */
function scoreLimit(trials: number, z: number): (share: number, side: -1 | 1) => number {
  const shrink = (z * z) / trials;
  return (share, side) =>
    (share + shrink / 2 + side * Math.sqrt(shrink * (share * (1 - share) + shrink / 4))) / (1 + shrink);
}
