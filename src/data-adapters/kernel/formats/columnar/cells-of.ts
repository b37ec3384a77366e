import {cellAt, CellValues, CodedCells, type Cells} from '../../../../metrics/table/cells.js';
import type {Kind} from '../../../../metrics/table/column.js';
import {KeyCells, KeyValues} from '../../../../metrics/table/key-cells.js';
import {msPer, type InstantUnit} from '../../../../metrics/table/read-time.js';
import {floatsOf, textOf} from './int64.js';
import type {CodedVector, InstantVector, Int64Vector, NumberArray, Vector} from './vector.js';

/** The rows that are wanted (`to` not among them), and how the column that they go into understands them. */
export interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  /** What numbers are in a column of instants. */
  readonly instants: InstantUnit;
  /** Does the core take numbers for ms there? It does where a column of the file is one of moments. */
  readonly isInMs: boolean;
}

const DAY = 86_400_000;

/**
 * The cells of some rows as the core reads them: numbers as numbers, moments as ms, dates as text such as 2026-01-31, and
 * what a column cannot hold as what it will refuse and count.
 */
export function cellsOf(vector: Vector, wanted: Wanted): Cells {
  const {from, to} = wanted;
  switch (vector.type) {
    case 'number':
      return numbersFor(vector.values, vector.nulls, wanted);
    case 'int64':
      return int64Cells(vector, wanted);
    case 'instant':
      return instantCells(vector, wanted);
    case 'day':
      return perRow(vector, from, to, (row) => dayText(vector.values[row] ?? NaN));
    case 'coded':
      return codedCells(vector, wanted);
    case 'cells':
      return perRow(vector, from, to, vector.at);
  }
}

/**
 * Cells by code. Where there are more values than rows they are written out, since the others would be read for nothing; but
 * text of keys, each of which is read once for all rows.
 */
function codedCells({codes, values}: CodedVector, wanted: Wanted): Cells {
  const some = codes.subarray(wanted.from, wanted.to);
  if (wanted.kind === 'key' && !('type' in values)) return new KeyCells(some, keysOf(values));
  const all = 'type' in values ? valuesOf(values, wanted) : values;
  if (all.length <= some.length) return new CodedCells(some, sharedValues(all));
  return Array.from(some, (code) => all[code]);
}

/** Values of a dictionary that are no text, as cells of their own. */
function valuesOf(values: Vector, wanted: Wanted): unknown[] {
  const cells = cellsOf(values, {...wanted, from: 0, to: values.length});
  return Array.from({length: values.length}, (_, place) => cellAt(cells, place));
}

const keys = new WeakMap<readonly unknown[], KeyValues>();

/** One object for the same values, also where more come from batch to batch. */
function keysOf(values: readonly unknown[]): KeyValues {
  let known = keys.get(values);
  if (known === undefined) keys.set(values, (known = new KeyValues(values)));
  return known;
}

const shared = new WeakMap<readonly unknown[], CellValues>();

/** One object for the same values, so that they are read once. A list of text grows from batch to batch. */
function sharedValues(values: readonly unknown[]): CellValues {
  const known = shared.get(values);
  if (known?.list.length === values.length) return known;
  const made = new CellValues(values.slice());
  shared.set(values, made);
  return made;
}

/** Each value by itself: for what is rare, or is made anew for each row. */
function perRow({nulls}: Vector, from: number, to: number, at: (row: number) => unknown): unknown[] {
  const cells = new Array<unknown>(to - from);
  for (let row = from; row < to; row++) cells[row - from] = nulls !== undefined && nulls[row] !== 0 ? null : at(row);
  return cells;
}

/** Numbers where they stand, or with gaps where rows have none. */
function numbersOf(values: NumberArray, nulls: Uint8Array | undefined, {from, to}: Wanted): ArrayLike<unknown> {
  if (nulls === undefined) return values.subarray(from, to);
  const cells = new Array<number | null>(to - from);
  for (let row = from; row < to; row++) cells[row - from] = nulls[row] === 0 ? values[row]! : null;
  return cells;
}

function numbersFor(values: NumberArray, nulls: Uint8Array | undefined, wanted: Wanted): ArrayLike<unknown> {
  const cells = numbersOf(values, nulls, wanted);
  if (wanted.kind !== 'instant' || !wanted.isInMs || wanted.instants === 'ms') return cells;
  // Another column made the core take numbers for ms: these are brought to it, or are no instants at all.
  const scale = msPer(wanted.instants);
  return Array.from(cells, (cell) => (typeof cell !== 'number' ? cell : scale > 0 ? cell * scale : String(cell)));
}

/** Integers of 64 bits: as doubles, but where these would make one of two ids, as they are written. */
function int64Cells({words, isSigned, nulls}: Int64Vector, wanted: Wanted): Cells {
  const {from, to, kind} = wanted;
  const floats = floatsOf(words.subarray(2 * from, 2 * to), isSigned);
  const some = {...wanted, from: 0, to: floats.length};
  const cells = numbersFor(floats, nulls?.subarray(from, to), some);
  if ((kind !== 'key' && kind !== 'text') || floats.every((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
    return cells;
  }
  return Array.from(cells, (cell, i) =>
    typeof cell !== 'number' || Number.isSafeInteger(cell)
      ? cell
      : textOf(words[2 * (from + i)]!, words[2 * (from + i) + 1]!, isSigned),
  );
}

/** Moments: ms in a column of instants, a date where a local time is the start of a day, else text. */
function instantCells(vector: InstantVector, wanted: Wanted): Cells {
  const {values, isZoned} = vector;
  if (wanted.kind === 'instant') return numbersOf(values, vector.nulls, wanted);
  return perRow(vector, wanted.from, wanted.to, (row) => {
    const value = values[row] ?? NaN;
    return wanted.kind === 'date' && !isZoned && value % DAY === 0 ? dayText(value / DAY) : momentText(value);
  });
}

function momentText(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}

const days = new Map<number, string>();

/** A day as `YYYY-MM-DD`; what is no day of four digits is written so that it is no date either. */
function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    if (days.size > 100_000) days.clear();
    days.set(day, (text = momentText(day * DAY).replace('T00:00:00.000Z', '')));
  }
  return text;
}
