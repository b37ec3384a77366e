import {fromDay} from '../metrics/calendar/days.js';
import {zone} from '../metrics/calendar/zone.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {PeriodUnit} from '../metrics/calendar/periods.js';

/** What a period is called: in full, and as short as the period before it allows. */
export interface PeriodName {
  /** `Jan 2026`, `5 Jan 2026`, `Q1 2026`, `5 Jan 2026, 09:00`. */
  readonly full: string;
  /** The same without its year or day where the period before it has the same: `Feb`, `12 Jan`, `10:00`. */
  readonly short: string;
}

/** How the names of quarters are put together; all other names are those of the language. */
export type QuarterName = (quarter: string, year: string | null) => string;

/**
 * The names of consecutive periods.
 * @param starts local days since 1970-01-01, for hours instants
 */
export function periodNames(
  starts: readonly number[],
  unit: PeriodUnit,
  {
    formats,
    timeZone,
    quarterName,
  }: {readonly formats: Formats; readonly timeZone: string; readonly quarterName: QuarterName},
): PeriodName[] {
  if (unit === 'hour') return hourNames(starts, formats, timeZone);
  let last = NaN;
  return starts.map((start) => {
    const {year} = fromDay(start);
    const sameYear = year === last;
    last = year;
    if (unit === 'quarter') {
      const quarter = String(Math.ceil(fromDay(start).month / 3));
      const full = quarterName(quarter, String(year));
      return {full, short: sameYear ? quarterName(quarter, null) : full};
    }
    if (unit === 'month') return {full: formats.month(start), short: formats.month(start, !sameYear)};
    return {full: formats.date(start), short: sameYear ? dayAndMonth(start, formats) : formats.date(start)};
  });
}

function hourNames(starts: readonly number[], formats: Formats, timeZone: string): PeriodName[] {
  const clock = zone(timeZone);
  let last = NaN;
  return starts.map((start) => {
    const full = formats.moment(start);
    const sameDay = clock.dayOf(start) === last;
    last = clock.dayOf(start);
    return {full, short: sameDay ? format(formats.locale, {timeStyle: 'short', timeZone}).format(start) : full};
  });
}

function dayAndMonth(day: number, {locale}: Formats): string {
  return format(locale, {day: 'numeric', month: 'short', timeZone: 'UTC'}).format(day * 86_400_000);
}

const known = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}
