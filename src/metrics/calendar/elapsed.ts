import {DAY, HOUR} from './days.js';

/** What instants are cut to before the time between them is taken: nothing, or the start of their hour in UTC. */
export type Truncation = 'exact' | 'hour';

/**
 * Whole spans of 24 hours from one instant to another (epoch milliseconds), whatever the clocks did between; negative
 * when `to` is earlier. Days of the calendar are the difference of `dayOf` instead.
 */
export function elapsedDays(from: number, to: number, truncation: Truncation = 'exact'): number {
  const step = truncation === 'hour' ? HOUR : 1;
  return Math.floor(((Math.floor(to / step) - Math.floor(from / step)) * step) / DAY);
}
