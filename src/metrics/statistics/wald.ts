import {around, type Interval} from './interval.js';
import {criticalValue} from './normal.js';
import type {ProportionAtLevel} from './proportion.js';

/**
 * The textbook interval, share ± z · standard error. Not clipped, too short for small counts, and without any width
 * when none or all succeed: it is here to be compared with. `null` without trials.
 */
export function wald({successes, trials, level}: ProportionAtLevel): Interval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  return around(share, criticalValue(level) * Math.sqrt((share * (1 - share)) / trials));
}
