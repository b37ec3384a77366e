import {betaQuantile} from './distributions.js';
import type {Interval} from './interval.js';
import type {ProportionAtLevel} from './proportion.js';

/**
 * Equal-tailed interval of a proportion under Jeffreys' prior, 0..1: quantiles of Beta(successes + 1/2, failures + 1/2),
 * without the end corrections that some add, so that it does not hold the estimate when none or all succeed.
 * `null` without trials.
 *
 * Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion.
 */
export function jeffreys({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const posterior = {alpha: successes + 0.5, beta: trials - successes + 0.5};
  const tail = (1 - level) / 2;
  return {
    lower: betaQuantile({probability: tail, ...posterior}),
    upper: betaQuantile({probability: 1 - tail, ...posterior}),
  };
}
