import type {Interval} from './interval.js';
import {moverDifference} from './mover.js';
import {trinomialEstimate, trinomialScoreInterval, type TrinomialCounts} from './trinomial.js';

/** Two net scores compared, first minus second, in points. */
export type TrinomialScoreDifference = {
  /** -200..200. */
  readonly difference: number;
  readonly interval: Interval;
};

/**
 * Difference of the net scores of two independent samples with the hybrid of their two score intervals (Tango's). Without
 * passives it is Newcombe's interval of two proportions, times 200. Unlike Wald's it has a width when all responses of
 * both are of one kind, and never leaves -200..200. Cautious where few responses are nearly all of one kind: it then
 * holds the difference more often than its level says. `null` when either has no responses.
 *
 * Newcombe (1998), Interval estimation for the difference between independent proportions, method 10 (square and add);
 * Zou and Donner (2008) for intervals in general; Tango (1998) for those of each sample.
 */
export function trinomialScoreDifference({
  first,
  second,
  level,
}: {
  readonly first: TrinomialCounts;
  readonly second: TrinomialCounts;
  /** 0..1. */
  readonly level: number;
}): TrinomialScoreDifference | null {
  const one = limited(first, level);
  const two = limited(second, level);
  if (one === null || two === null) return null;
  return {difference: one.value - two.value, interval: moverDifference({first: one, second: two})};
}

function limited(counts: TrinomialCounts, level: number): (Interval & {readonly value: number}) | null {
  const estimate = trinomialEstimate(counts);
  const interval = trinomialScoreInterval({...counts, level});
  return estimate && interval && {value: estimate.value, ...interval};
}
