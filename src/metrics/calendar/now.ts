import type {DayScope} from './local-days.js';
import {zone} from './zone.js';

/** Where windows end, as local days. */
export interface Now {
  /** The last day of which anything is seen; it may still run. */
  readonly today: number;
  /** The day after the last complete one. */
  readonly ended: number;
}

/** What now is for a scope. */
export function nowOf({asOf, timeZone}: DayScope): Now {
  const clock = zone(timeZone);
  return {today: clock.dayOf(asOf - 1), ended: clock.dayOf(asOf)};
}
