import {DAY, FIRST_INSTANT, LAST_INSTANT, NEVER} from './days.js';
import {ASK, CELLS, PER_CELL} from './offset-table.js';
import {zone, type Zone} from './zone.js';

/** The moment and the place from which time is seen. */
export interface DayScope {
  /** Epoch milliseconds; nothing at or after it is seen. */
  readonly asOf: number;
  /** IANA zone such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Days of one array of instants; the same for every asOf in [from, to]. */
interface LocalDays {
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
  readonly days: Int32Array;
}

const PER_DAY = 1 / DAY;

/** Scopes that ask for the same instants with rows of the future in them would otherwise add columns without end. */
const KEPT = 4;

const kept = new WeakMap<Float64Array, LocalDays[]>();

/**
 * The local day of each instant, {@link NEVER} for those that are missing (NaN) or not before asOf. Worked out once
 * for an array and a zone, and shared by all who ask: neither the instants nor the days may be changed afterwards.
 */
export function localDays(at: Float64Array, {asOf, timeZone}: DayScope): Int32Array {
  let columns = kept.get(at);
  if (columns === undefined) kept.set(at, (columns = []));
  let column = columns.find((c) => c.timeZone === timeZone && asOf >= c.from && asOf <= c.to);
  if (column === undefined) {
    column = daysBefore(asOf, at, zone(timeZone));
    columns.unshift(column);
    if (columns.length > KEPT) columns.pop();
  }
  return column.days;
}

function daysBefore(asOf: number, at: Float64Array, clock: Zone): LocalDays {
  const days = new Int32Array(at.length);
  const {cells} = clock.offsets;
  const end = Math.min(asOf, LAST_INSTANT + 1);
  const endOfCells = Math.min(end, CELLS / PER_CELL);
  let to = Infinity;
  for (let i = 0; i < at.length; i++) {
    const instant = at[i]!;
    const offset = instant >= 0 && instant < endOfCells ? cells[(instant * PER_CELL) | 0]! : ASK;
    if (offset !== ASK) {
      // The day by a product, which is faster than a quotient: half a millisecond is more than it can be wrong by, and
      // with a day more nothing is below 0.
      days[i] = (((Math.floor(instant) + offset + (DAY + 0.5)) * PER_DAY) | 0) - 1;
    } else if (instant >= FIRST_INSTANT && instant < end) {
      days[i] = clock.dayOf(instant);
    } else {
      days[i] = NEVER;
      if (instant >= asOf && instant < to) to = instant;
    }
  }
  return {timeZone: clock.name, from: asOf, to, days};
}
