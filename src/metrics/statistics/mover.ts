import type {Interval} from './interval.js';

/** A value with the limits of its interval, in one unit. */
export type Limited = {readonly value: number} & Interval;

/**
 * Interval of the difference of two independent estimates, first minus second, from the interval of each: the distances
 * to the limits are squared and added (MOVER, the method of variance estimates recovery). It is as wide as their
 * intervals are far on the side in question, so that skewed intervals stay so; for symmetric ones it is the usual root
 * of the sum of squares. It never leaves what differences of values within the two intervals can be.
 *
 * Assumes that the estimates are independent (no one counts in both), and that both intervals are of the same level,
 * which the result then has too, about.
 *
 * Zou and Donner (2008), Construction of confidence limits about effect measures: a general approach; for two
 * proportions Newcombe (1998), method 10.
 */
export function moverDifference({first, second}: {readonly first: Limited; readonly second: Limited}): Interval {
  const difference = first.value - second.value;
  return {
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
