import type {CellValues, CodedCells} from './cells.js';
import {MISSING, type Codes, type Column, type Kind} from './column.js';
import type {Dictionaries} from './dictionary.js';
import {LazyCodes, someCodes, takeCodes} from './lazy-codes.js';
import {readColumn, type ReadColumn, type Reading} from './read-column.js';
import {takeCells} from './take-rows.js';

/** So that the chunks of a source read its values once, and not each for itself. */
const known = new WeakMap<CellValues, ValuesRead>();

/**
 * Reads cells by code: each value once, whatever its kind, and the rows by their codes. Where the values are new to the
 * dictionary of a key, in this order, the codes are taken over as they are.
 */
export function readCoded(column: Column, {codes, values}: CodedCells, reading: Reading): ReadColumn<Kind> {
  let read = known.get(values);
  if (!read?.isFor(column, reading)) known.set(values, (read = new ValuesRead(column, values, reading)));
  const {unreadable, missing} = read.read;
  return {
    memory: read.memoryOf(codes),
    unreadable: rowsWith(codes, unreadable, read.missingAt),
    missing: rowsWith(codes, missing, read.missingAt),
  };
}

/** The values of a column, read like a column of their own, with a missing cell behind them. */
class ValuesRead {
  readonly read: ReadColumn<Kind>;
  /** Where the missing cell stands. */
  readonly missingAt: number;
  readonly #column: Column;
  readonly #dictionaries: Dictionaries;
  #isInPlace: boolean | undefined;

  constructor(column: Column, {list}: CellValues, reading: Reading) {
    this.missingAt = list.length;
    this.read = readColumn(column, [...Array.from(list), null], reading);
    this.#column = column;
    this.#dictionaries = reading.dictionaries;
  }

  isFor(column: Column, {dictionaries}: Reading): boolean {
    return this.#column === column && this.#dictionaries === dictionaries;
  }

  memoryOf(codes: Int32Array): ReadColumn<Kind>['memory'] {
    const {memory} = this.read;
    if (!('codes' in memory)) return takeCells(memory, placesOf(codes, this.missingAt));
    return new LazyCodes((rows) => {
      const all = this.#isCoded(memory)
        ? {codes, dictionary: memory.dictionary}
        : takeCodes(memory, placesOf(codes, this.missingAt));
      return rows === null ? all : someCodes(all, rows);
    });
  }

  /** Does each value have its place in the list for a code, and a missing cell the code of missing ones? */
  #isCoded({codes}: Codes): boolean {
    return (this.#isInPlace ??= codes.every((code, place) => code === (place === this.missingAt ? MISSING : place)));
  }
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
