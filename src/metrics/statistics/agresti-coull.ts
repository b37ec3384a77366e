import {around, type Interval} from './interval.js';
import {criticalValue} from './normal.js';
import type {ProportionAtLevel} from './proportion.js';

/**
 * Wald's interval after adding z²/2 successes and as many failures. Not clipped: it may leave 0..1.
 * `null` without trials.
 *
 * Agresti and Coull (1998), Approximate is better than "exact" for interval estimation of binomial proportions.
 */
export function agrestiCoull({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const z = criticalValue(level);
  const added = trials + z * z;
  const center = (successes + (z * z) / 2) / added;
  return around(center, z * Math.sqrt((center * (1 - center)) / added));
}
