import type {DayScope} from './local-days.js';
import {zone} from './zone.js';

/** The same time of day some local days before asOf, in epoch ms. */
export function daysBefore({asOf, timeZone}: DayScope, days: number): number {
  const clock = zone(timeZone);
  const today = clock.dayOf(asOf);
  return clock.startOfDay(today - days) + asOf - clock.startOfDay(today);
}
