import * as z from 'zod/mini';
import {businessHours, businessTime, weekdays, type Schedule} from '../calendar/business-hours.js';
import {described} from '../kernel/described.js';

const HOUR = 3_600_000;
const weekday = ['09:00', '17:00'] as const;

function isReadable(schedule: Pick<Schedule, 'hours' | 'holidays'>): boolean {
  try {
    businessHours({timeZone: 'UTC', ...schedule});
    return true;
  } catch {
    return false;
  }
}

/** The options of every metric of how long support takes. */
export const clockOptions = {
  clock: described(
    z._default(z.enum(['calendar', 'business']), 'calendar'),
    'All hours, or those only in which support is open, in the time zone of the scope',
  ),
  hours: described(
    z._default(
      z
        .partialRecord(z.enum(weekdays), z.array(z.readonly(z.tuple([z.string(), z.string()]))))
        .check(z.refine((hours) => isReadable({hours}), 'times such as {"mon": [["09:00", "17:00"]]}')),
      {mon: [weekday], tue: [weekday], wed: [weekday], thu: [weekday], fri: [weekday]},
    ),
    'When support is open, by weekday from mon to sun; days that are not named are closed. For business hours only',
  ),
  holidays: described(
    z._default(
      z.array(z.string()).check(z.refine((holidays) => isReadable({hours: {}, holidays}), 'dates such as 2026-12-25')),
      [],
    ),
    'Days on which support is closed. For business hours only',
  ),
};

/** Which hours count. */
export interface ClockRules extends Pick<Schedule, 'hours' | 'holidays'> {
  readonly clock: 'calendar' | 'business';
}

/** How many hours there are from one instant to another (epoch ms, not before it), by a clock. */
export function hoursBy({clock, hours, holidays}: ClockRules, timeZone: string): (from: number, to: number) => number {
  if (clock === 'calendar') return (from, to) => (to - from) / HOUR;
  const open = businessHours({timeZone, hours, holidays});
  return (from, to) => (businessTime(from, to, open) ?? NaN) / HOUR;
}
