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
  /** The first instant that is not seen; looked for when another asOf is asked for. */
  to?: number;
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
  let column = columns.find((c) => c.timeZone === timeZone && isOf(c, at, asOf));
  if (column === undefined) {
    column = {timeZone, from: asOf, days: daysBefore(asOf, at, zone(timeZone))};
    columns.unshift(column);
    if (columns.length > KEPT) columns.pop();
  }
  return column.days;
}

function isOf(column: LocalDays, at: Float64Array, asOf: number): boolean {
  if (asOf === column.from) return true;
  return asOf > column.from && asOf <= (column.to ??= firstFrom(column.from, at));
}

function firstFrom(asOf: number, at: Float64Array): number {
  let first = Infinity;
  for (let row = 0; row < at.length; row++) if (at[row]! >= asOf && at[row]! < first) first = at[row]!;
  return first;
}

function daysBefore(asOf: number, at: Float64Array, clock: Zone): Int32Array {
  const days = new Int32Array(at.length);
  const end = Math.min(asOf, LAST_INSTANT + 1);
  for (let row = 0; (row = writeDays(days, at, row, end, clock.offsets.cells)) < at.length; row++) {
    days[row] = at[row]! >= FIRST_INSTANT ? clock.dayOf(at[row]!) : NEVER;
  }
  return days;
}

/**
 * Writes the days from a row on, up to one whose offset the cells do not tell; answers that row, or the end. It knows
 * numbers and arrays alone: engines throw away what they have made of a loop with the shape of any object in it, once no
 * such object is left.
 */
function writeDays(days: Int32Array, at: Float64Array, from: number, end: number, cells: Int32Array): number {
  const endOfCells = Math.min(end, CELLS / PER_CELL);
  let row = from;
  for (; row < at.length; row++) {
    const instant = at[row]!;
    const offset = instant >= 0 && instant < endOfCells ? cells[(instant * PER_CELL) | 0]! : ASK;
    if (offset !== ASK) {
      // The day by a product, which is faster than a quotient: half a millisecond is more than it can be wrong by, and
      // with a day more nothing is below 0.
      days[row] = (((Math.floor(instant) + offset + (DAY + 0.5)) * PER_DAY) | 0) - 1;
    } else if (instant < end) break;
    else days[row] = NEVER;
  }
  return row;
}
