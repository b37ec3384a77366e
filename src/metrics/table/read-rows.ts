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
  const cells: Record<string, ArrayLike<unknown>> = {};
  for (const [name, called] of names) cells[name] = cellsOf(rows, called);
  return readTable(table, cells as CellColumns, rows.length, reading);
}

/** One cell of each row; undefined where the row has none of its own. */
function cellsOf(rows: readonly PlainRow[], called: string): unknown[] {
  const cells = new Array<unknown>(rows.length);
  // What a plain object has not itself is asked of this one: where that has nothing either, what is found is its own.
  const nothing = called in Object.prototype ? undefined : Object.prototype;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const isOwn = Object.getPrototypeOf(row) === nothing || Object.hasOwn(row, called);
    cells[i] = isOwn ? row[called] : undefined;
  }
  return cells;
}
