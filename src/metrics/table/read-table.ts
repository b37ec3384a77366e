import {
  MISSING,
  NO_DATE,
  type AnyChunk,
  type Chunk,
  type Column,
  type Columns,
  type Kind,
  type Memory,
} from './column.js';
import type {Table} from './define-table.js';
import {absentDictionary, GrowingDictionary} from './dictionary.js';
import type {ColumnQuality, DataQuality} from './quality.js';
import {constant} from './constant-columns.js';
import {cellAt, CodedCells, isOwn, type Cells} from './cells.js';
import {readCoded} from './read-coded.js';
import {expectedOf, readColumn, type ReadColumn, type Reading} from './read-column.js';
import {takeRows} from './take-rows.js';

/** Cells of some rows, by the name of the table's column. A column that is not here is absent. */
export type CellColumns = Readonly<Record<string, Cells>>;

/** Rows that were read, and how well. */
export interface ReadRows<C extends Columns = Columns> {
  readonly chunk: Chunk<C>;
  readonly quality: DataQuality;
}

/**
 * Reads cells into a chunk of a table. A row without a required cell is dropped and counted; so is a row with an
 * unreadable cell where a fallback would otherwise stand in for it, since that would be a guess. Other unreadable cells
 * become missing and are counted. Keys are coded when somebody asks for them; what could not be read of them is known at
 * once.
 * @param cells not to be changed afterwards: those of keys are kept until they are coded
 * @param length number of rows; every column has as many cells
 */
export function readTable<C extends Columns>(
  table: Table<string, C>,
  cells: CellColumns,
  length: number,
  reading: Reading,
): ReadRows<C> {
  const memory: Record<string, Memory[Kind]> = {};
  const columns: Record<string, ColumnQuality> = {};
  const dropped = new Set<number>();
  for (const [name, column] of Object.entries(table.columns)) {
    const given = cells[name];
    if (given === undefined) {
      memory[name] = absent(column, length);
      if (column.required && length > 0) {
        for (let row = 0; row < length; row++) dropped.add(row);
        columns[name] = missingColumn(column, length, reading);
      }
      continue;
    }
    const read = readCells(column, given, reading);
    memory[name] = read.memory;
    const drops = column.required || column.fallback !== undefined ? read.unreadable : [];
    const lost = column.required ? [...drops, ...read.missing] : drops;
    const fresh = lost.filter((row) => !dropped.has(row));
    for (const row of fresh) dropped.add(row);
    const emptied = drops === read.unreadable ? [] : read.unreadable;
    const example = fresh[0] ?? emptied[0];
    if (example === undefined) continue;
    columns[name] = {
      dropped: fresh.length,
      emptied: emptied.length,
      expected: expectedOf(column, reading),
      example: {row: example + 1, got: shown(cellAt(given, example))},
    };
  }
  const chunk = {length, ...memory};
  return {
    chunk: (dropped.size === 0 ? chunk : without(chunk, dropped)) as Chunk<C>,
    quality: {
      read: length,
      kept: length - dropped.size,
      columns,
      malformed: null,
      ignored: [],
    },
  };
}

function readCells(column: Column, cells: Cells, reading: Reading): ReadColumn<Kind> {
  if (isOwn(cells)) return cells.readAs(column, reading);
  return cells instanceof CodedCells ? readCoded(column, cells, reading) : readColumn(column, cells, reading);
}

function missingColumn(column: Column, length: number, reading: Reading): ColumnQuality {
  return {dropped: length, emptied: 0, expected: expectedOf(column, reading), example: {row: 1, got: 'no such column'}};
}

/** A cell as it can be shown in a message: short, and on one line. */
function shown(cell: unknown): string {
  if (cell === undefined || cell === null || cell === '') return 'nothing';
  const text =
    typeof cell === 'string'
      ? JSON.stringify(cell)
      : typeof cell === 'number' || typeof cell === 'boolean'
        ? String(cell)
        : 'an object';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A column that the data do not have: its fallback in every row, or no value. */
function absent(column: Column, length: number): Memory[Kind] {
  const {kind, fallback} = column;
  switch (kind) {
    case 'key':
      return absentCodes(length);
    case 'choice': {
      if (typeof fallback !== 'string') return absentCodes(length);
      const dictionary = new GrowingDictionary(column.values);
      return {codes: constant(Int32Array, dictionary.find(fallback), length), dictionary};
    }
    case 'number':
    case 'instant':
      return constant(Float64Array, typeof fallback === 'number' ? fallback : NaN, length);
    case 'date':
      return constant(Int32Array, NO_DATE, length);
    case 'flag':
      return constant(Int8Array, typeof fallback === 'boolean' ? Number(fallback) : MISSING, length);
    case 'text':
      return new Array<null>(length).fill(null);
    case 'properties':
      return {get: () => absentCodes(length)};
    case 'list':
      return {
        offsets: constant(Int32Array, 0, length + 1),
        items: {length: 0, ...mapColumns(column.items ?? {}, (item) => absent(item, 0))} as Chunk,
      };
  }
}

function absentCodes(length: number): Memory['key'] {
  return {codes: constant(Int32Array, MISSING, length), dictionary: absentDictionary};
}

function mapColumns<T>(columns: Columns, make: (column: Column) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, make(column)]));
}

/** The chunk without some of its rows. */
function without(chunk: AnyChunk, dropped: ReadonlySet<number>): AnyChunk {
  const rows = new Int32Array(chunk.length - dropped.size);
  for (let row = 0, n = 0; row < chunk.length; row++) if (!dropped.has(row)) rows[n++] = row;
  return takeRows(chunk, rows);
}
