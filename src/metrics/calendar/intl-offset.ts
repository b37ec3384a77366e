import {CalendarError} from './calendar-error.js';

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds (east is positive). */
export type OffsetAt = (instant: number) => number;

/**
 * Asks `Intl` for the offset of a zone: formats the instant in the zone and reads what the clock shows. Exact to the
 * second, the precision of the time zone database; a microsecond or more a call, so not for rows. Year 1 and later.
 */
export function intlOffset(timeZone: string): OffsetAt {
  const clock = clockOf(timeZone);
  return (instant) => {
    const utc = Math.floor(instant / 1000) * 1000;
    const [month = NaN, day = NaN, year = NaN, hour = NaN, minute = NaN, second = NaN] = numbersIn(clock.format(utc));
    return Date.UTC(year, month - 1, day, hour, minute, second) - utc;
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  // An undefined zone would mean the zone of the machine; offsets such as +05:30 are a zone in some engines only.
  if (typeof timeZone !== 'string' || /^[+-]/.test(timeZone)) throw unknownZone(timeZone);
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (cause) {
    throw unknownZone(timeZone, cause);
  }
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function unknownZone(timeZone: unknown, cause?: unknown): CalendarError {
  const got = typeof timeZone === 'string' ? JSON.stringify(timeZone) : String(timeZone);
  const message = `timeZone: expected an IANA zone such as Europe/Berlin, got ${got}`;
  return new CalendarError('calendar-time-zone', message, {cause});
}
