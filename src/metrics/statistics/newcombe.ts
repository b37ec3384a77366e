import type {Interval} from './interval.js';
import {moverDifference} from './mover.js';
import type {TwoProportions} from './proportion.js';
import {wilson} from './wilson.js';

/**
 * Interval of the difference of two independent proportions, first minus second, -1..1: the hybrid of their two Wilson
 * intervals. `null` when either has no trials.
 *
 * Newcombe (1998), Interval estimation for the difference between independent proportions, method 10.
 */
export function newcombe({first, second, level}: TwoProportions): Interval | null {
  const one = wilson({...first, level});
  const two = wilson({...second, level});
  if (one === null || two === null) return null;
  return moverDifference({
    first: {...one, value: first.successes / first.trials},
    second: {...two, value: second.successes / second.trials},
  });
}
