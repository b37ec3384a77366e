import type {Chunk, Columns, RowOf} from './column.js';

/**
 * The declaration of a table: its columns with their kinds. Row type, row schema, readers and documentation come from
 * it. The data of a table come as chunks.
 */
export interface Table<Id extends string = string, C extends Columns = Columns> {
  readonly id: Id;
  readonly about: string;
  readonly columns: C;
  /** The table with all of its columns: itself, unless it was picked. */
  readonly whole: Table<Id>;
  /** The columns a metric reads, as a table of the same id. */
  pick<const N extends keyof C & string>(...names: N[]): Table<Id, Pick<C, N>>;
}

/** A row of a table, as an object. */
export type Row<T> = T extends Table<string, infer C> ? RowOf<C> : never;

/** A chunk of a table. */
export type ChunkOf<T> = T extends Table<string, infer C> ? Chunk<C> : never;

/** Names that the shapes around a table need for themselves. */
const reserved = {table: 'result', column: 'length'};

/**
 * Declares a table.
 * @throws {RangeError} when the table is called `result` or a column `length`
 */
export function defineTable<const Id extends string, C extends Columns>(
  id: Id,
  about: string,
  columns: C,
): Table<Id, C> {
  if (id === reserved.table || reserved.column in columns) {
    throw new RangeError(
      `[defineTable] ${id}: expected another name than "${reserved.table}" for a table, "${reserved.column}" for a column`,
    );
  }
  const whole: Table<Id, C> = {
    id,
    about,
    columns,
    get whole() {
      return whole;
    },
    pick: (...names) => picked(whole, names),
  };
  return whole;
}

function picked<Id extends string, C extends Columns, N extends keyof C & string>(
  from: Table<Id, C>,
  names: readonly N[],
): Table<Id, Pick<C, N>> {
  const table: Table<Id, Pick<C, N>> = {
    ...from,
    whole: from.whole,
    columns: pickColumns(from.columns, names),
    pick: (...fewer) => picked(table, fewer),
  };
  return table;
}

function pickColumns<C extends Columns, N extends keyof C>(columns: C, names: readonly N[]): Pick<C, N> {
  return Object.fromEntries(names.map((name) => [name, columns[name]])) as Pick<C, N>;
}
