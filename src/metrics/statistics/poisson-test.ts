import {binomialProbabilities} from './binomial.js';

/** Events, and how long or how much was watched for them. */
export type Watched = {readonly events: number; readonly exposure: number};

/** Counts as likely as the one seen, but for rounding, count as equally likely; as R does. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Two-sided p of the exact conditional test that two Poisson counts have the same rate, 0..1: given their sum, the first
 * is binomial by the exposures. The sum over all counts that are at most as likely as the one seen; 0 where that is below
 * 1e-16. Whole counts. `null` without exposure on either side.
 *
 * Przyborowski and Wilenski (1940), Homogeneity of results in testing samples from Poisson series; R `poisson.test`.
 */
export function poissonTest({first, second}: {readonly first: Watched; readonly second: Watched}): number | null {
  if (!(first.exposure > 0 && second.exposure > 0)) return null;
  const trials = first.events + second.events;
  const {from, probabilities} = binomialProbabilities({
    trials,
    probability: first.exposure / (first.exposure + second.exposure),
  });
  const seen = (probabilities[first.events - from] ?? 0) * AS_LIKELY;
  let extreme = 0;
  for (const probability of probabilities) if (probability <= seen) extreme += probability;
  return Math.min(1, extreme);
}
