import type {Columns} from './column.js';
import type {Table} from './define-table.js';
import type {Reading} from './read-column.js';
import {readTable, type CellColumns, type ReadRows} from './read-table.js';

/** The columns of a table, and the names that they have in the data. */
export type Names = ReadonlyMap<string, string>;

/** A row as it comes: own properties only count. */
export type PlainRow = Readonly<Record<string, unknown>>;

/**
 * Which columns of a table the data have, after renaming.
 * @param renamed by declared name, the name in the data
 */
export function namesIn(table: Table, given: Iterable<string>, renamed: Readonly<Record<string, string>> = {}): Names {
  const have = new Set(given);
  const names = new Map<string, string>();
  for (const name of Object.keys(table.columns)) {
    const called = Object.hasOwn(renamed, name) ? renamed[name]! : name;
    if (have.has(called)) names.set(name, called);
  }
  return names;
}

/** The names of all columns that at least one of the rows has. */
export function columnsOf(rows: readonly PlainRow[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows) {
    for (const name in row) if (!names.has(name) && Object.hasOwn(row, name)) names.add(name);
  }
  return names;
}

/** Reads rows given as objects. `names` are those of {@link namesIn}, made once for all rows of a source. */
export function readRows<C extends Columns>(
  table: Table<string, C>,
  rows: readonly PlainRow[],
  names: Names,
  reading: Reading,
): ReadRows<C> {
  const columns = Array.from(names.values(), (called) => ({called, cells: new Array<unknown>(rows.length)}));
  // Some rows at a time: they are still at hand when the next column is taken from them.
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const end = Math.min(from + AT_ONCE, rows.length);
    const arePlain = areAllPlain(rows, from, end);
    for (const {called, cells} of columns) {
      // What a plain object has under another name than those of all objects is its own.
      if (arePlain && !(called in Object.prototype)) takeCells(cells, rows, called, from, end);
      else takeOwnCells(cells, rows, called, from, end);
    }
  }
  const cells = Object.fromEntries(Array.from(names.keys(), (name, i) => [name, columns[i]!.cells]));
  return readTable(table, cells as CellColumns, rows.length, reading);
}

const AT_ONCE = 1024;

function areAllPlain(rows: readonly PlainRow[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (Object.getPrototypeOf(rows[i]!) !== Object.prototype) return false;
  return true;
}

function takeCells(cells: unknown[], rows: readonly PlainRow[], called: string, from: number, end: number): void {
  for (let i = from; i < end; i++) cells[i] = rows[i]![called];
}

/** One cell of each row; undefined where the row has none of its own. */
function takeOwnCells(cells: unknown[], rows: readonly PlainRow[], called: string, from: number, end: number): void {
  for (let i = from; i < end; i++) cells[i] = Object.hasOwn(rows[i]!, called) ? rows[i]![called] : undefined;
}
