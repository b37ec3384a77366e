import {daysInMonth, toDay} from '../calendar/days.js';

/** The unit of instants that come as numbers. It is declared, never guessed from how large a number is. */
export type InstantUnit = 'iso' | 's' | 'ms' | 'us';

/** The last moment that there is, in epoch ms; the first is as far back. */
export const LAST_INSTANT = 8.64e15;

/** Milliseconds in a declared unit; NaN for `iso`, where numbers are no instants. */
export function msPer(unit: InstantUnit): number {
  return {iso: NaN, s: 1000, ms: 1, us: 1 / 1000}[unit];
}

const ZERO = 48;

/** The number written by the digits of `text` from `from` to `to`, NaN where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The local day of `YYYY-MM-DD` at the start of `text`, NaN where it is none. */
function dayAt(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return toDay(year, month, day);
}

/** A local date `YYYY-MM-DD` as days since 1970-01-01; NaN for anything else, also for days that do not exist. */
export function readDate(text: string): number {
  return text.length === 10 ? dayAt(text) : NaN;
}

/**
 * An ISO 8601 instant with a zone (`Z` or an offset) as epoch milliseconds; NaN for anything else, so also for text
 * without a zone, whose meaning would have to be guessed. A leap second counts as the last second of its minute.
 */
export function readIso(text: string): number {
  const separator = text.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== 32) return NaN;
  const day = dayAt(text);
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (!(hour <= 23 && minute <= 59) || text.charCodeAt(13) !== 58) return NaN;
  let at = 16;
  let seconds = 0;
  if (text.charCodeAt(at) === 58) {
    seconds = digits(text, 17, 19);
    if (!(seconds <= 60)) return NaN;
    if (seconds === 60) seconds = 59;
    at = 19;
    const point = text.charCodeAt(at);
    if (point === 46 || point === 44) {
      let end = at + 1;
      while (end < text.length && text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= 57) end++;
      if (end === at + 1) return NaN;
      seconds += digits(text, at + 1, end) / 10 ** (end - at - 1);
      at = end;
    }
  }
  const offset = readOffset(text, at);
  return day * 86_400_000 + hour * 3_600_000 + (minute - offset) * 60_000 + Math.floor(seconds * 1000 + 1e-6);
}

/** The minutes east of UTC of the zone at the end of an instant, NaN where there is none. */
function readOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if ((sign === 90 || sign === 122) && text.length === at + 1) return 0;
  if (sign !== 43 && sign !== 45) return NaN;
  const colon = text.charCodeAt(at + 3) === 58 ? 1 : 0;
  const short = text.length === at + 3;
  if (!short && text.length !== at + 5 + colon) return NaN;
  const hours = digits(text, at + 1, at + 3);
  const minutes = short ? 0 : digits(text, at + 3 + colon, at + 5 + colon);
  if (!(hours <= 23 && minutes <= 59)) return NaN;
  return (sign === 45 ? -1 : 1) * (hours * 60 + minutes);
}

/** What an instant may look like, in words for a message. */
export function expectedInstant(unit: InstantUnit): string {
  const iso = 'ISO 8601 with a zone, such as 2026-01-31T09:00:00Z';
  return unit === 'iso' ? iso : `a number in ${unit} since 1970, or ${iso}`;
}
