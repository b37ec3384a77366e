import {DAY, HOUR} from '../calendar/days.js';
import {wholeMonths} from '../calendar/months.js';
import type {Zone} from '../calendar/zone.js';
import type {CohortOptions, CohortUnit} from './cohort-options.js';

/** Milliseconds in one unit of time passed; months of 30 days, quarters of 90. */
export const elapsedLength: Readonly<Record<CohortUnit, number>> = {
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
  quarter: 90 * DAY,
};

/** Months in a unit that is made of months; 0 for the others. */
export function monthsInUnit(unit: CohortUnit): number {
  return unit === 'month' ? 1 : unit === 'quarter' ? 3 : 0;
}

/** Whole units of time passed from one instant to another; negative when the second is earlier. */
export type ElapsedAge = (start: number, at: number) => number;

/** How age is counted in time passed. Anniversaries are those of the clock on the wall in `clock`'s zone. */
export function elapsedAge({unit, clock: rule, month}: CohortOptions, clock: Zone): ElapsedAge {
  const step = rule === 'elapsed-by-hour' ? HOUR : 1;
  const months = month === 'anniversary' ? monthsInUnit(unit) : 0;
  if (months === 0) {
    const length = elapsedLength[unit] / step;
    return (start, at) => Math.floor((Math.floor(at / step) - Math.floor(start / step)) / length);
  }
  return (start, at) => {
    const from = Math.floor(clock.localMs(start) / step) * step;
    const to = Math.floor(clock.localMs(at) / step) * step;
    const day = Math.floor(from / DAY);
    return Math.floor(wholeMonths(day, Math.floor((to - (from - day * DAY)) / DAY)) / months);
  };
}
