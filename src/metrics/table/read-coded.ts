import type {CellValues, CodedCells} from './cells.js';
import {MISSING, type Column, type Kind} from './column.js';
import type {Dictionaries} from './dictionary.js';
import {readColumn, type ReadColumn, type Reading} from './read-column.js';
import {takeCells} from './take-rows.js';

/** The values of coded cells as a column, and behind them, at `missing`, a cell without a value. */
interface ReadValues extends ReadColumn<Kind> {
  readonly column: Column;
  readonly dictionaries: Dictionaries;
  readonly missingAt: number;
  /** Does each value have its place in the list for a code, and a missing cell the code of missing ones? */
  readonly isCoded: boolean;
}

/** So that the chunks of a source read its values once, and not each for itself. */
const known = new WeakMap<CellValues, ReadValues>();

/**
 * Reads cells by code: each value once, whatever its kind, and the rows by their codes. Where the values are new to the
 * dictionary of a key, in this order, the codes are taken over as they are.
 */
export function readCoded(column: Column, {codes, values}: CodedCells, reading: Reading): ReadColumn<Kind> {
  const read = valuesRead(column, values, reading);
  return {
    memory:
      read.isCoded && 'codes' in read.memory
        ? {codes, dictionary: read.memory.dictionary}
        : takeCells(read.memory, placesOf(codes, read.missingAt)),
    unreadable: rowsWith(codes, read.unreadable, read.missingAt),
    missing: rowsWith(codes, read.missing, read.missingAt),
  };
}

function valuesRead(column: Column, values: CellValues, reading: Reading): ReadValues {
  const before = known.get(values);
  if (before?.column === column && before.dictionaries === reading.dictionaries) return before;
  const missingAt = values.list.length;
  const read = readColumn(column, [...Array.from(values.list), null], reading);
  const {memory} = read;
  const isCoded =
    'codes' in memory && memory.codes.every((code, place) => code === (place === missingAt ? MISSING : place));
  const made = {...read, column, dictionaries: reading.dictionaries, missingAt, isCoded};
  known.set(values, made);
  return made;
}

/** Places in the list of values by row; that of a missing cell is `missingAt`. */
function placesOf(codes: Int32Array, missingAt: number): Int32Array {
  const places = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) places[row] = codes[row]! < 0 ? missingAt : codes[row]!;
  return places;
}

/** The rows whose value stands at one of some places of the list. */
function rowsWith(codes: Int32Array, places: readonly number[], missingAt: number): number[] {
  if (places.length === 0) return [];
  const wanted = new Uint8Array(missingAt + 1);
  for (const place of places) wanted[place] = 1;
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    if (wanted[codes[row]! < 0 ? missingAt : codes[row]!] === 1) rows.push(row);
  }
  return rows;
}
