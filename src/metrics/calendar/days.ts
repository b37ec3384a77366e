/** Milliseconds in an hour. */
export const HOUR = 3_600_000;
/** Milliseconds in 24 hours. */
export const DAY = 86_400_000;
/** The first and the last instant that ECMAScript can name, in epoch milliseconds. */
export const FIRST_INSTANT = -8.64e15;
export const LAST_INSTANT = 8.64e15;

/** The day of an instant that is missing or not before asOf: later than all days, so beyond every table. */
export const NEVER = 0x3fffffff;

/** A date of the proleptic Gregorian calendar: month 1..12, day 1..31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_1970 = 719_468; // from 1 March of the year 0
const DAYS_IN_400_YEARS = 146_097;

/**
 * The day number of a date: days since 1970-01-01 in the proleptic Gregorian calendar. The date must exist.
 * Years are counted from March, so that the leap day is the last of its year and months have a linear formula:
 * https://howardhinnant.github.io/date_algorithms.html
 */
export function toDay(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - DAYS_BEFORE_1970;
}

/** The date of a day number; the inverse of {@link toDay}. */
export function fromDay(day: number): CalendarDate {
  const sinceMarch = day + DAYS_BEFORE_1970;
  const era = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: 400 * era + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Days in a month of the Gregorian calendar; month 1..12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(day: number): number {
  return 1 + modulo(day + 3, 7);
}

/** `YYYY-MM-DD`; years outside 0..9999 with sign and six digits, as in ECMAScript. */
export function isoDay(day: number): string {
  const date = fromDay(day);
  return `${isoYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The year as ISO 8601 writes it: four digits, or sign and six digits outside 0..9999. */
export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}

/** A whole number 0..99 in two digits. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The day number of `YYYY-MM-DD`; null for anything else, also for days that do not exist. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? toDay(year, month, day) : null;
}

/** The remainder of a division that rounds down: 0 up to `divisor`, also for negative values. */
export function modulo(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}
