import {CalendarError} from './calendar-error.js';
import {DAY, fromDay, HOUR, isoDay, isoYear, modulo, toDay, twoDigits, weekday} from './days.js';
import type {DayScope} from './local-days.js';
import {firstOfMonth, monthOf} from './months.js';
import {zone} from './zone.js';

/** Units whose periods are made of whole local days. */
export const dayUnits = ['day', 'week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'] as const;
export type DayUnit = (typeof dayUnits)[number];

/** What time can be cut into. */
export const periodUnits = ['hour', ...dayUnits] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export const weekStarts = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof weekStarts)[number];

/** What decides where weeks and fiscal years begin. */
export interface PeriodRules {
  readonly weekStart: WeekStart;
  /** 1..12, January when not given. Only the fiscal units look at it. */
  readonly fiscalYearStartMonth?: number | undefined;
}

const firstWeekday: Readonly<Record<WeekStart, number>> = {monday: 1, saturday: 6, sunday: 7};

const monthsIn: Readonly<Record<Exclude<DayUnit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  'fiscal-quarter': 3,
  'fiscal-year': 12,
};

/** The first day of the period that a local day is in. */
export function periodStart(day: number, unit: DayUnit, rules: PeriodRules): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - modulo(weekday(day) - firstWeekday[rules.weekStart], 7);
  const phase = unit === 'fiscal-quarter' || unit === 'fiscal-year' ? monthsBeforeFiscalYear(rules) : 0;
  return firstOfMonth(monthOf(day) - modulo(monthOf(day) - phase, monthsIn[unit]));
}

/** The first day of the period that begins `count` periods after the one that begins on `start`. */
export function addPeriods(start: number, unit: DayUnit, count: number): number {
  if (unit === 'day') return start + count;
  if (unit === 'week') return start + 7 * count;
  return firstOfMonth(monthOf(start) + monthsIn[unit] * count);
}

/** The first day of the period after the one that a local day is in. */
export function nextPeriod(day: number, unit: DayUnit, rules: PeriodRules): number {
  return addPeriods(periodStart(day, unit, rules), unit, 1);
}

/** A week by ISO 8601: weeks begin on Monday, week 1 holds the first Thursday of its year. */
export function isoWeek(day: number): {readonly year: number; readonly week: number} {
  const thursday = day - weekday(day) + 4;
  const {year} = fromDay(thursday);
  return {year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1};
}

/** The fiscal year and quarter 1..4 of a day. A fiscal year has the name of the calendar year in which it ends. */
export function fiscalQuarter(
  day: number,
  rules: Pick<PeriodRules, 'fiscalYearStartMonth'>,
): {readonly year: number; readonly quarter: number} {
  const month = monthOf(day) - monthsBeforeFiscalYear(rules);
  return {
    year: fromDay(firstOfMonth(monthOf(day) - modulo(month, 12) + 11)).year,
    quarter: Math.floor(modulo(month, 12) / 3) + 1,
  };
}

function monthsBeforeFiscalYear({fiscalYearStartMonth = 1}: Pick<PeriodRules, 'fiscalYearStartMonth'>): number {
  if (Number.isInteger(fiscalYearStartMonth) && fiscalYearStartMonth >= 1 && fiscalYearStartMonth <= 12) {
    return fiscalYearStartMonth - 1;
  }
  const message = `fiscalYearStartMonth: expected a month from 1 to 12, got ${String(fiscalYearStartMonth)}`;
  throw new CalendarError('calendar-periods', message);
}

/**
 * The name of the period that begins at `start`, unique among the periods of its unit. Day `2024-04-13`; week
 * `2024-W15` when weeks begin on Monday (only those have ISO numbers), else its first day; month `2024-04`; quarter
 * `2024-Q2`; year `2024`; fiscal `FY2025-Q1` and `FY2025`; hour with the offset, `2024-10-27T02:00+01:00`.
 * @param start a local day; for hours an instant
 */
export function periodLabel(start: number, unit: PeriodUnit, rules: PeriodRules & Pick<DayScope, 'timeZone'>): string {
  if (unit === 'hour') return isoHour(start, rules.timeZone);
  const {year, month} = fromDay(start);
  switch (unit) {
    case 'day':
      return isoDay(start);
    case 'week': {
      if (rules.weekStart !== 'monday') return isoDay(start);
      const iso = isoWeek(start);
      return `${isoYear(iso.year)}-W${twoDigits(iso.week)}`;
    }
    case 'month':
      return `${isoYear(year)}-${twoDigits(month)}`;
    case 'quarter':
      return `${isoYear(year)}-Q${String(Math.ceil(month / 3))}`;
    case 'year':
      return isoYear(year);
    case 'fiscal-quarter': {
      const fiscal = fiscalQuarter(start, rules);
      return `FY${isoYear(fiscal.year)}-Q${String(fiscal.quarter)}`;
    }
    case 'fiscal-year':
      return `FY${isoYear(fiscalQuarter(start, rules).year)}`;
  }
}

/** Wall-clock date and time to the minute with the offset from UTC, to the second where a zone had one so fine. */
function isoHour(instant: number, timeZone: string): string {
  const clock = zone(timeZone);
  const day = clock.dayOf(instant);
  const offset = clock.offsetAt(instant);
  const sign = offset < 0 ? '-' : '+';
  return `${isoDay(day)}T${clockTime(clock.localMs(instant) - day * DAY, 2)}${sign}${clockTime(
    Math.abs(offset),
    offset % 60_000 === 0 ? 2 : 3,
  )}`;
}

function clockTime(ms: number, parts: 2 | 3): string {
  return [ms / HOUR, (ms / 60_000) % 60, (ms / 1000) % 60]
    .slice(0, parts)
    .map((part) => twoDigits(Math.floor(part)))
    .join(':');
}

/** The instant at which a period begins or ends, from its bound: a local day, for hours an instant already. */
export function boundInstant(bound: number, unit: PeriodUnit, timeZone: string): number {
  return unit === 'hour' ? bound : zone(timeZone).startOfDay(bound);
}

/** Whether a period that ends before the bound `end` (a local day; for hours an instant) has ended by asOf. */
export function hasEnded(end: number, unit: PeriodUnit, {asOf, timeZone}: DayScope): boolean {
  return boundInstant(end, unit, timeZone) <= asOf;
}
