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
  /** Without its year, whatever stands before it: `Feb`, `12 Jan`, `Q1`. Of years and hours the same as `full`. */
  readonly bare: string;
  /** The year that `bare` does without, as text. */
  readonly year: string | null;
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
    const ofYear = named('year', start, formats, nameOfYear);
    const sameYear = year === last;
    last = year;
    if (unit === 'year') return {full: ofYear, short: ofYear, bare: ofYear, year: null};
    const {full, bare} = nameIn(start, unit, formats, quarterName);
    return {full, short: sameYear ? bare : full, bare, year: ofYear};
  });
}

function nameIn(
  start: number,
  unit: PeriodUnit,
  formats: Formats,
  quarterName: QuarterName,
): Pick<PeriodName, 'full' | 'bare'> {
  if (unit === 'quarter') {
    const {year, month} = fromDay(start);
    const quarter = String(Math.ceil(month / 3));
    return {full: quarterName(quarter, String(year)), bare: quarterName(quarter, null)};
  }
  return unit === 'month' ? named('month', start, formats, namesOfMonth) : named('day', start, formats, namesOfDay);
}

function nameOfYear(day: number, {locale}: Formats): string {
  return format(locale, {year: 'numeric', timeZone: 'UTC'}).format(day * 86_400_000);
}

function namesOfMonth(day: number, formats: Formats): Pick<PeriodName, 'full' | 'bare'> {
  return {full: formats.month(day), bare: formats.month(day, false)};
}

function namesOfDay(day: number, formats: Formats): Pick<PeriodName, 'full' | 'bare'> {
  return {full: formats.date(day), bare: dayAndMonth(day, formats)};
}

/** So many days are kept. */
const MOST = 2000;
const written = new Map<string, Map<number, unknown>>();

/** A name of a day, of which all widgets that show it know. @param kind one for each `write` */
function named<T>(kind: string, day: number, formats: Formats, write: (day: number, formats: Formats) => T): T {
  const key = `${kind} ${formats.locale}`;
  let days = written.get(key) as Map<number, T> | undefined;
  if (days === undefined || days.size > MOST) written.set(key, (days = new Map<number, T>()));
  let name = days.get(day);
  if (name === undefined) days.set(day, (name = write(day, formats)));
  return name;
}

function hourNames(starts: readonly number[], formats: Formats, timeZone: string): PeriodName[] {
  const clock = zone(timeZone);
  let last = NaN;
  return starts.map((start) => {
    const full = formats.moment(start);
    const sameDay = clock.dayOf(start) === last;
    last = clock.dayOf(start);
    const short = sameDay ? format(formats.locale, {timeStyle: 'short', timeZone}).format(start) : full;
    return {full, short, bare: full, year: null};
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
