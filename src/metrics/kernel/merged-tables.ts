import type {Table} from '../table/define-table.js';
import type {AnyMetric} from './define-metric.js';
import {withColumns} from './with-columns.js';

/** Each table once, with all columns that are asked for. */
export function mergedTables(tables: readonly Table[]): Table[] {
  const byId = new Map<string, Table>();
  for (const table of tables) {
    const before = byId.get(table.id);
    byId.set(table.id, before ? withColumns(before, Object.keys(table.columns)) : table);
  }
  return [...byId.values()];
}

/** Does it read a table of this name? */
export function readsTable({tables}: Pick<AnyMetric, 'tables'>, table: string): boolean {
  return tables.some(({id}) => id === table);
}
