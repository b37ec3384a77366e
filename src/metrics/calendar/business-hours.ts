import {CalendarError} from './calendar-error.js';
import {DAY, modulo, parseIsoDay} from './days.js';
import {zone, type Zone} from './zone.js';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** When work is done, by the clock on the wall. */
export interface Schedule {
  /** IANA zone such as `Europe/Berlin`. */
  readonly timeZone: string;
  /**
   * Intervals [from, to) by weekday, several a day if need be: `{mon: [['09:00', '12:30'], ['13:30', '24:00']]}`. Days
   * that are not listed have none; what is open past midnight goes on the next day from `00:00`.
   */
  readonly hours: Readonly<Partial<Record<Weekday, readonly (readonly [from: string, to: string])[]>>>;
  /** Local dates without hours, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[] | undefined;
}

/** A schedule made ready for {@link businessTime}. Times are wall-clock milliseconds. */
export interface BusinessHours {
  readonly clock: Zone;
  /** By weekday from Monday: starts and ends since midnight, in turn, in order and disjoint. */
  readonly opening: readonly (readonly number[])[];
  /** Time open in a week before each weekday from Monday; the eighth is the whole week. */
  readonly before: readonly number[];
  /** Days in order, each once. */
  readonly holidays: readonly number[];
  /** Time lost to the holidays before each; one more for all of them. */
  readonly lost: readonly number[];
}

/** Checks a schedule and makes it ready for use. Throws a `CalendarError` that names what cannot be read. */
export function businessHours({timeZone, hours, holidays = []}: Schedule): BusinessHours {
  const unknown = Object.keys(hours).find((name) => !weekdays.some((weekday) => weekday === name));
  if (unknown !== undefined) throw wrongHours(unknown, `one of ${weekdays.join(', ')}`, unknown);
  const opening = weekdays.map((weekday) => intervalsOf(weekday, hours[weekday] ?? []));
  const open = opening.map((day) => openUntil(day, DAY));
  const days = [...new Set(holidays.map(readHoliday))].sort((a, b) => a - b);
  return {
    clock: zone(timeZone),
    opening,
    before: sumsBefore(open),
    holidays: days,
    lost: sumsBefore(days.map((day) => open[weekdayIndex(day)]!)),
  };
}

/**
 * Milliseconds of business hours in [from, to), two instants in epoch milliseconds: the time during which the clock on
 * the wall shows an hour of the schedule, so an hour that is shown twice counts twice. Null when `to` is before `from`
 * or one of them is missing (NaN).
 */
export function businessTime(from: number, to: number, hours: BusinessHours): number | null {
  if (!(from <= to) || !Number.isFinite(to - from)) return null;
  let time = 0;
  for (let at = from; at < to;) {
    const {until, offset} = hours.clock.stretchAt(at);
    const end = Math.min(to, until);
    time += openBefore(end + offset, hours) - openBefore(at + offset, hours);
    at = end;
  }
  return time;
}

/** Time open before a wall-clock moment, counted from some Monday: only differences mean anything. */
function openBefore(local: number, {opening, before, holidays, lost}: BusinessHours): number {
  const day = Math.floor(local / DAY);
  const weekday = weekdayIndex(day);
  const weeks = (day - weekday) / 7;
  const past = countBefore(day, holidays);
  const today = holidays[past] === day ? 0 : openUntil(opening[weekday]!, local - day * DAY);
  return weeks * before[7]! + before[weekday]! - lost[past]! + today;
}

/** Time open on a day until a time of it. */
function openUntil(intervals: readonly number[], time: number): number {
  let open = 0;
  for (let i = 0; i < intervals.length && time > intervals[i]!; i += 2) {
    open += Math.min(time, intervals[i + 1]!) - intervals[i]!;
  }
  return open;
}

/** How many of the sorted days are before a day. */
function countBefore(day: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 0 is Monday. */
function weekdayIndex(day: number): number {
  return modulo(day + 3, 7);
}

function sumsBefore(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

/** Starts and ends in turn; intervals that overlap or touch become one. */
function intervalsOf(weekday: Weekday, intervals: readonly (readonly [string, string])[]): number[] {
  const read = intervals.map(([from, to]) => {
    const interval = [timeOf(weekday, from), timeOf(weekday, to)] as const;
    if (interval[0] < interval[1]) return interval;
    throw wrongHours(weekday, 'an interval that ends after it begins (split at 24:00)', `${from}-${to}`);
  });
  const merged: number[] = [];
  for (const [from, to] of read.sort((a, b) => a[0] - b[0])) {
    const end = merged.at(-1);
    if (end !== undefined && from <= end) merged[merged.length - 1] = Math.max(end, to);
    else merged.push(from, to);
  }
  return merged;
}

function timeOf(weekday: Weekday, text: string): number {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (match === null) throw wrongHours(weekday, 'a time from 00:00 to 24:00', text);
  return match[1] === undefined ? DAY : (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

function readHoliday(text: string): number {
  const day = parseIsoDay(text);
  if (day !== null) return day;
  const message = `holidays: expected a date such as 2026-12-25, got ${JSON.stringify(text)}`;
  throw new CalendarError('calendar-holiday', message);
}

function wrongHours(where: string, expected: string, got: string): CalendarError {
  return new CalendarError('calendar-schedule', `hours.${where}: expected ${expected}, got ${JSON.stringify(got)}`);
}
