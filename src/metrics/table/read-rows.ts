import type {Columns} from './column.js';
import type {Table} from './define-table.js';
import {floatRange, type FloatRange, type Reading} from './read-column.js';
import {readTable, type ReadRows} from './read-table.js';
import {cellsOfRows, type PlainRow, type Wanted} from './row-cells.js';

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
  // Most rows have the names of the one before, in the same order.
  const order: string[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    let place = 0;
    for (const name in row) {
      if (name !== order[place]) {
        if (!Object.hasOwn(row, name)) continue;
        place = places.get(name) ?? order.push(name) - 1;
        places.set(name, place);
      }
      place++;
    }
  }
  return new Set(order);
}

/** Reads rows given as objects. `names` are those of {@link namesIn}, made once for all rows of a source. */
export function readRows<C extends Columns>(
  table: Table<string, C>,
  rows: readonly PlainRow[],
  names: Names,
  reading: Reading,
): ReadRows<C> {
  const taken = cellsOfRows(rows, wantedOf(table, names, reading));
  const none = new Array<undefined>(rows.length);
  const cells = Object.fromEntries(Array.from(names, ([name, called]) => [name, taken.get(called) ?? none]));
  return readTable(table, cells, rows.length, reading);
}

/** Reads all rows that there are of a source, given as objects: the columns are those that at least one of them has. */
export function readAllRows<C extends Columns>(
  table: Table<string, C>,
  rows: readonly PlainRow[],
  reading: Reading,
): ReadRows<C> {
  const names = new Map(Object.keys(table.columns).map((name) => [name, name]));
  return readTable(table, Object.fromEntries(cellsOfRows(rows, wantedOf(table, names, reading))), rows.length, reading);
}

/** What is to be taken out of rows, by the name that it has there. */
function wantedOf(table: Table, names: Names, reading: Reading): Wanted {
  const wanted = new Map<string, FloatRange | null>();
  // Columns that have the same name in the data may be of different kinds.
  for (const [name, called] of names) {
    wanted.set(called, wanted.has(called) ? null : floatRange(table.columns[name]!, reading));
  }
  return wanted;
}
