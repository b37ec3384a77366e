import * as z from 'zod/mini';
import type {Column, Columns, Kind} from './column.js';
import type {Row, Table} from './define-table.js';

const cells: {readonly [K in Kind]: (column: Column) => z.ZodMiniType} = {
  key: () => z.union([z.string(), z.number()]),
  choice: ({values = []}) => z.enum(values as [string, ...string[]]),
  number: () => z.number(),
  instant: () => z.union([z.iso.datetime({offset: true}), z.number()]),
  date: () => z.iso.date(),
  flag: () => z.union([z.boolean(), z.literal(0), z.literal(1)]),
  text: () => z.string(),
  properties: () => z.record(z.string(), z.unknown()),
  list: ({items = {}}) => z.array(rowOf(items)),
};

function rowOf(columns: Columns): z.ZodMiniObject {
  return z.object(
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        const cell = cells[column.kind](column).register(z.globalRegistry, {description: column.about});
        return [name, column.required ? cell : z.optional(z.nullable(cell))];
      }),
    ),
  );
}

/**
 * The zod schema of one row of a table, for whoever checks rows before sending them. The readers do not use it: they
 * count what they cannot read instead of refusing the whole. `z.toJSONSchema(rowSchema(t), {io: 'input'})` works.
 */
export function rowSchema<T extends Table>(table: T): z.ZodMiniType<Row<T>> {
  return rowOf(table.columns) as unknown as z.ZodMiniType<Row<T>>;
}
