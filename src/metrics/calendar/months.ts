import {DAY, daysInMonth, fromDay, modulo, toDay} from './days.js';

/** Months from 1970 to 2099, whose days have a table. */
const MONTHS_IN_TABLE = 1560;
let table: Uint16Array | undefined;

/** Months since January 1970 of a day; the difference of two is their distance in calendar months. */
export function monthOf(day: number): number {
  table ??= monthsByDay();
  if (day >= 0 && day < table.length) return table[day]!;
  const {year, month} = fromDay(day);
  return (year - 1970) * 12 + month - 1;
}

function monthsByDay(): Uint16Array {
  const months = new Uint16Array(firstOfMonth(MONTHS_IN_TABLE));
  for (let month = 0; month < MONTHS_IN_TABLE; month++)
    months.fill(month, firstOfMonth(month), firstOfMonth(month + 1));
  return months;
}

/** The first day of a month, counted as in {@link monthOf}. */
export function firstOfMonth(month: number): number {
  return toDay(1970 + Math.floor(month / 12), modulo(month, 12) + 1, 1);
}

/**
 * The same day of the month `months` later (earlier when negative), or the last day of a month that lacks it.
 * Not additive because of that: count from the anchor, 31 January + 2 months is 31 March.
 */
export function addMonths(day: number, months: number): number {
  const anchor = fromDay(day);
  const target = (anchor.year - 1970) * 12 + anchor.month - 1 + months;
  const year = 1970 + Math.floor(target / 12);
  const month = modulo(target, 12) + 1;
  return toDay(year, month, Math.min(anchor.day, daysInMonth(year, month)));
}

/** Whole months from an anchor to a day: the largest `n` with `addMonths(anchor, n) <= day`; negative before it. */
export function wholeMonths(anchor: number, day: number): number {
  const months = monthOf(day) - monthOf(anchor);
  return addMonths(anchor, months) <= day ? months : months - 1;
}

/** The first `count` monthly dates of what is anchored on a day, each computed from the anchor; the anchor is the first. */
export function monthlyAnniversaries(anchor: number, count: number): number[] {
  return Array.from({length: count}, (_, months) => addMonths(anchor, months));
}

/**
 * The monthly billing period [from, to) that holds an instant, in UTC: its bounds are the anchor plus whole months, on
 * the last day of months that lack the anchor's. All are epoch milliseconds.
 */
export function billingPeriod(anchor: number, instant: number): {readonly from: number; readonly to: number} {
  const anchorDay = Math.floor(anchor / DAY);
  const time = anchor - anchorDay * DAY;
  const months = wholeMonths(anchorDay, Math.floor((instant - time) / DAY));
  return {from: addMonths(anchorDay, months) * DAY + time, to: addMonths(anchorDay, months + 1) * DAY + time};
}
