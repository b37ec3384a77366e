import type {Table} from '../table/define-table.js';
import {Dictionaries} from '../table/dictionary.js';
import {readRows, type PlainRow} from '../table/read-rows.js';
import type {Reading} from '../table/read-column.js';
import type {TableData} from './measure.js';

/**
 * Rows of several tables as they are measured: `measure(nps, tablesOf([responses], {responses: rows}), {}, scope)`.
 * Keys of one domain share their codes over all of the tables.
 */
export function tablesOf(
  declared: readonly Table[],
  rows: Readonly<Record<string, readonly object[]>>,
  reading: Omit<Reading, 'dictionaries'> = {},
): Readonly<Record<string, TableData>> {
  const dictionaries = new Dictionaries();
  return Object.fromEntries(
    declared.flatMap((table) => {
      const given = rows[table.id] as readonly PlainRow[] | undefined;
      if (given === undefined) return [];
      const {chunk, quality} = readRows(table, given, null, {...reading, dictionaries});
      return [[table.id, {chunks: [chunk], quality}]];
    }),
  );
}
