import {daysInMonth, toDay} from '../../../metrics/calendar/days.js';

const ZERO = 48;
const POINT = 46;
const MINUS = 45;
const COLON = 58;

/** Up to so many digits make an integer that a double holds, so that one division rounds as reading the decimals does. */
const MOST_DIGITS = 15;
const powersOfTen = Array.from({length: MOST_DIGITS + 1}, (_, power) => 10 ** power);

/**
 * The number that is written plainly, as -12.5 is: as JSON writes it, without exponent, with at most 15 digits. NaN for
 * all else, which may be a number all the same.
 */
export function floatAt(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let value = 0;
  let at = first;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const whole = at - first;
  if (whole === 0 || whole > MOST_DIGITS || (whole > 1 && bytes[first] === ZERO)) return NaN;
  if (at < end) {
    if (bytes[at] !== POINT) return NaN;
    const point = at++;
    for (; at < end; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) return NaN;
      value = value * 10 + digit;
    }
    const decimals = at - point - 1;
    if (decimals === 0 || whole + decimals > MOST_DIGITS) return NaN;
    value /= powersOfTen[decimals]!;
  }
  return first === start ? value : -value;
}

/** How long a moment in UTC is that is written to the minute, to the second or to the ms. */
export const momentLengths = [
  '2026-01-31T09:00Z'.length,
  '2026-01-31T09:00:00Z'.length,
  '2026-01-31T09:00:00.000Z'.length,
] as const;
const [MINUTES, SECONDS, MS] = momentLengths;

/**
 * The moment that is written as `2026-01-31T09:00Z`, with seconds or ms or without, in ms since 1970. NaN for all else,
 * which may be a moment all the same.
 */
export function instantAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length !== MS && length !== SECONDS && length !== MINUTES) return NaN;
  if (
    bytes[start + 4] !== MINUS ||
    bytes[start + 7] !== MINUS ||
    bytes[start + 10] !== 84 ||
    bytes[start + 13] !== COLON ||
    bytes[end - 1] !== 90
  )
    return NaN;
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  let second = 0;
  let ms = 0;
  if (length !== MINUTES) {
    if (bytes[start + 16] !== COLON) return NaN;
    second = twoDigits(bytes, start + 17);
  }
  if (length === MS) {
    const tens = twoDigits(bytes, start + 20);
    const ones = bytes[start + 22]! - ZERO;
    if (bytes[start + 19] !== POINT || ones < 0 || ones > 9) return NaN;
    ms = 10 * tens + ones;
  }
  if (!(hour <= 23 && minute <= 59 && second <= 59 && ms >= 0)) return NaN;
  return dayAt(bytes, start) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms;
}

/** The number of two digits, NaN where one is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}

/** The date that was read last, as a number such as 20260131, and its day: rows mostly come in the order of time. */
let lastDate = 19700101;
let lastDay = 0;

/** The local day of `YYYY-MM-DD`, its hyphens not looked at; NaN where there is none. */
function dayAt(bytes: Uint8Array, at: number): number {
  const year = 100 * twoDigits(bytes, at) + twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  const date = 10_000 * year + 100 * month + day;
  if (date !== lastDate) {
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
    lastDay = toDay(year, month, day);
    lastDate = date;
  }
  return lastDay;
}
