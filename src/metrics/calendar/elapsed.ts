import {DAY, HOUR} from './days.js';
import {zone} from './zone.js';

/** What instants are cut to before the time between them is taken: nothing, or the start of their hour in UTC. */
export type Truncation = 'exact' | 'hour';

/**
 * Whole spans of 24 hours from one instant to another (epoch milliseconds), whatever the clocks did between; negative
 * when `to` is earlier. For days of the calendar see {@link calendarDays}.
 */
export function elapsedDays(from: number, to: number, truncation: Truncation = 'exact'): number {
  const step = truncation === 'hour' ? HOUR : 1;
  return Math.floor(((Math.floor(to / step) - Math.floor(from / step)) * step) / DAY);
}

/** Days of the calendar from one instant to another in a zone; negative when `to` is on an earlier day. */
export function calendarDays(from: number, to: number, timeZone: string): number {
  const clock = zone(timeZone);
  return clock.dayOf(to) - clock.dayOf(from);
}
