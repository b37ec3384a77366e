import type {Table} from '../table/define-table.js';

/** The table with more of its columns, as far as it has any of these names. */
export function withColumns(table: Table, names: readonly string[]): Table {
  const more = names.filter((name) => name in table.whole.columns && !(name in table.columns));
  return more.length === 0 ? table : table.whole.pick(...Object.keys(table.columns), ...more);
}
