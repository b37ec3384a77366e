import {betaQuantile} from './distributions.js';
import type {Interval} from './interval.js';
import type {ProportionAtLevel} from './proportion.js';

/**
 * The exact interval of a proportion, 0..1: both binomial tails at most (1 - level) / 2, so it covers at least the
 * level always, and often more. `null` without trials.
 *
 * Clopper and Pearson (1934), The use of confidence or fiducial limits; R `binom.test`.
 */
export function clopperPearson({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : betaQuantile({probability: tail, alpha: successes, beta: failures + 1}),
    upper: failures === 0 ? 1 : betaQuantile({probability: 1 - tail, alpha: successes + 1, beta: failures}),
  };
}
