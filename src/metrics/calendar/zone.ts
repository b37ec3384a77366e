import {DAY, HOUR} from './days.js';
import {intlOffset} from './intl-offset.js';
import {OffsetTable, type Stretch} from './offset-table.js';

/** More than any clock has ever been ahead of UTC. */
const FAR_EAST = 26 * HOUR;

/**
 * The clock of an IANA time zone. Instants are finite epoch milliseconds, days are local days since 1970-01-01.
 * Offsets come from the `Intl` data of the engine and are kept, so that no call costs more than a few look-ups.
 */
export class Zone {
  readonly name: string;
  readonly offsets: OffsetTable;

  constructor(name: string) {
    this.name = name;
    this.offsets = new OffsetTable(name === 'UTC' ? () => 0 : intlOffset(name));
  }

  /** The stretch of constant offset that holds an instant. */
  stretchAt(instant: number): Stretch {
    return this.offsets.stretchAt(instant);
  }

  /** How far the clock is ahead of UTC, in milliseconds. */
  offsetAt(instant: number): number {
    return this.stretchAt(instant).offset;
  }

  /** What the clock shows, as milliseconds since its 1970-01-01 00:00. */
  localMs(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The day that the calendar on the wall shows. */
  dayOf(instant: number): number {
    return Math.floor(this.localMs(instant) / DAY);
  }

  /**
   * The first instant at which the clock shows a time of a day or a later one: the instant of the jump where the clock
   * leaves that time out, the first pass where it shows the time twice.
   * @param minutes wall-clock minutes since midnight, 0..1440
   */
  instantOf(day: number, minutes: number): number {
    const wanted = day * DAY + minutes * 60_000;
    let stretch = this.stretchAt(wanted - FAR_EAST);
    for (;;) {
      const instant = Math.max(stretch.from, wanted - stretch.offset);
      if (instant < stretch.until) return instant;
      stretch = this.stretchAt(stretch.until);
    }
  }

  /**
   * The first instant of a day. Where midnight does not exist that is the first instant that does; a midnight that is
   * repeated counts once, the first. A day that the zone left out begins where the next one begins.
   */
  startOfDay(day: number): number {
    return this.instantOf(day, 0);
  }

  /** Hours from the start of a day to the start of the next: 24, or 23, 25, 23.5 …; 0 for a day that was left out. */
  dayLength(day: number): number {
    return (this.startOfDay(day + 1) - this.startOfDay(day)) / HOUR;
  }

  /**
   * The first instant of the wall-clock hour that an instant is in. An hour that the clock is put back into, wholly or
   * in part, begins anew there; an hour that the clock is put forward into begins there; an hour that it is put
   * forward within goes on.
   */
  hourStart(instant: number): number {
    const {from, offset} = this.stretchAt(instant);
    const start = Math.floor((instant + offset) / HOUR) * HOUR - offset;
    if (start >= from) return start;
    const before = this.offsetAt(from - 1);
    const goesOn = before <= offset && Math.floor((from - 1 + before) / HOUR) === Math.floor((from + offset) / HOUR);
    return goesOn ? this.hourStart(from - 1) : from;
  }

  /** The first instant of the wall-clock hour after the one that an instant is in. */
  nextHour(instant: number): number {
    for (let at = instant; ;) {
      const {until, offset} = this.stretchAt(at);
      const end = (Math.floor((at + offset) / HOUR) + 1) * HOUR - offset;
      if (end < until) return end;
      at = until;
      if (this.hourStart(at) === at) return at;
    }
  }
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name such as `Europe/Berlin`. Throws a `CalendarError` for a name that is none. */
export function zone(name: string): Zone {
  let found = zones.get(name);
  if (found === undefined) zones.set(name, (found = new Zone(name)));
  return found;
}
