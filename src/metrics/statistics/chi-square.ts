import {twoSidedP} from './normal.js';

/**
 * P(X >= statistic) of a chi-square X with whole degrees of freedom (1, 2, 3 …); 0..1.
 *
 * The finite sums 26.4.4 and 26.4.5 of Abramowitz and Stegun over the normal tail and the exponential. A library's
 * 1 - P(X < statistic) is 0 from about 1e-16 on, and would bring all of jStat into every comparison of curves.
 */
export function chiSquareTail({statistic, degreesOfFreedom}: {statistic: number; degreesOfFreedom: number}): number {
  const half = statistic / 2;
  const odd = degreesOfFreedom % 2 === 1;
  let tail = odd ? twoSidedP(Math.sqrt(statistic)) : Math.exp(-half);
  let term = odd ? 2 * Math.sqrt(half / Math.PI) * Math.exp(-half) : half * Math.exp(-half);
  for (let degrees = odd ? 3 : 4; degrees <= degreesOfFreedom; degrees += 2) {
    tail += term;
    term *= half / (degrees / 2);
  }
  return Math.min(1, tail);
}
