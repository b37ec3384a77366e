import type {Columns} from './column.js';
import type {Table} from './define-table.js';
import type {Cells} from './cells.js';
import type {Reading} from './read-column.js';
import {readTable, type ReadRows} from './read-table.js';
import {cellsOfRows, type PlainRow} from './row-cells.js';

export type {PlainRow};

/** The columns of a table, and the names that they have in the data. */
export type Names = ReadonlyMap<string, string>;

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
  return new Set(cellsOfRows(rows, new Set()).keys());
}

/**
 * Reads rows given as objects.
 * @param names those of {@link namesIn}, made once for all rows of a source; without them the rows are all there are
 */
export function readRows<C extends Columns>(
  table: Table<string, C>,
  rows: readonly PlainRow[],
  names: Names | null,
  reading: Reading,
): ReadRows<C> {
  const called = names ?? new Map(Object.keys(table.columns).map((name) => [name, name]));
  const taken = cellsOfRows(rows, new Set(called.values()));
  const cells: Record<string, Cells> = {};
  for (const [name, its] of called) {
    const own = taken.get(its) ?? (names && new Array<undefined>(rows.length));
    if (own) cells[name] = own;
  }
  return readTable(table, cells, rows.length, reading);
}
