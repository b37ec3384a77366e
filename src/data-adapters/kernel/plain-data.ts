import {columnsOf as columnNames, readRows, type PlainRow} from '../../metrics/table/read-rows.js';
import {CellValues, CodedCells, type Cells} from '../../metrics/table/cells.js';
import {readTable} from '../../metrics/table/read-table.js';
import {checkedCodes, type CodedColumn, type Place} from './coded-column.js';
import {DataError} from './data-error.js';
import type {DataDocument, DocumentPart} from './document.js';
import {pace} from './pace.js';
import {Malformed, SLICE_ROWS, withIgnored} from './slices.js';

/** The cells of a column: an array, a typed array, or codes with their values. All of a table are of one length. */
export type PlainColumn = readonly unknown[] | ArrayLike<number> | ArrayLike<bigint> | CodedColumn;

/** Columns by name. */
export interface PlainColumns {
  readonly [name: string]: PlainColumn;
}

/** Rows as objects. */
export type PlainRows = readonly object[];

/** Tables by name, each as rows or as columns. */
export interface PlainTables {
  readonly [table: string]: PlainRows | PlainColumns;
}

/** Data as they stand in memory or in JSON. */
export type PlainData = PlainRows | PlainColumns | PlainTables;

/** In the place of a row that could not be read; says why. */
export class TornRow {
  constructor(readonly got: string) {}
}

/**
 * Takes plain data apart into rows or columns, of a table or without saying which.
 * - An array is **rows**, each an object.
 * - An object is **tables** when each of its values is rows (an array of objects) or columns (an object).
 * - Else it is **columns**: each of its values is an array, a typed array, or `{codes, values}`.
 *
 * Only own properties count, and nothing is changed.
 * @param where where the data are, for messages
 * @throws {DataError} `unreadable` for anything else, naming what does not fit
 */
export async function plainDocument(
  data: unknown,
  {who, where, signal}: {readonly who: string; readonly where: string; readonly signal: AbortSignal},
): Promise<DataDocument> {
  const fail = (what: string, got: string): DataError => otherData(who, what, got);
  if (Array.isArray(data)) {
    if (data.length > 0 && !data.some(isRow)) throw fail(where, `an array of ${kindOf(data[0])}`);
    return {parts: [await rowsPart(null, data, signal)]};
  }
  if (!isPlainObject(data)) throw fail(where, kindOf(data));
  const entries = Object.entries(data);
  if (entries.every(([, value]) => isTable(value))) {
    const parts: DocumentPart[] = [];
    for (const [table, value] of entries) {
      parts.push(
        Array.isArray(value) ? await rowsPart(table, value, signal) : columnsPart(table, value as PlainColumns, who),
      );
    }
    return {parts};
  }
  const wrong = entries.find(([, value]) => !isColumn(value));
  if (wrong) throw fail(JSON.stringify(wrong[0].slice(0, 40)), kindOf(wrong[1]));
  return {parts: [columnsPart(null, data as PlainColumns, who)]};
}

/** @param what of the data is otherwise, and what it is, for a person */
export function otherData(who: string, what: string, got: string): DataError {
  return new DataError(
    'unreadable',
    `[${who}] ${what}: expected rows (an array of objects), columns (an object of arrays), or tables of these by name, got ${got}`,
  );
}

/** Rows of a table: an array whose first item that is one is an object. */
function isTable(value: unknown): boolean {
  if (Array.isArray(value)) {
    const first: unknown = value.find((item) => item !== null && item !== undefined);
    return first === undefined ? value.length === 0 : isRow(first);
  }
  return isPlainObject(value) && !isCoded(value) && Object.values(value).every(isColumn);
}

function isColumn(value: unknown): value is PlainColumn {
  return Array.isArray(value) || isTyped(value) || isCoded(value);
}

function isTyped(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isCoded(value: unknown): value is CodedColumn {
  if (!isPlainObject(value)) return false;
  const {codes, values} = value as Partial<CodedColumn>;
  return Object.keys(value).length === 2 && (Array.isArray(codes) || isTyped(codes)) && Array.isArray(values);
}

export function isRow(value: unknown): value is PlainRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlainObject(value: unknown): value is object {
  return isRow(value) && !ArrayBuffer.isView(value) && !(value instanceof Date);
}

/** What something is, for a message: never what it says. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return 'text';
    case 'object':
      return 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** Rows as objects, which may have torn ones or other things among them. */
async function rowsPart(table: string | null, rows: readonly unknown[], signal: AbortSignal): Promise<DocumentPart> {
  const names = new Set<string>();
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    await pace(signal);
    const slice = rows.slice(from, from + SLICE_ROWS).filter(isWhole);
    for (const name of columnNames(slice)) names.add(name);
  }
  const columns = [...names];
  let unread: readonly unknown[] | undefined = rows;
  return {
    table,
    columns,
    length: rows.length,
    async *read(as, called, cells, signal) {
      const all = unread ?? [];
      unread = undefined;
      for (let from = 0; from < all.length; from += SLICE_ROWS) {
        await pace(signal);
        const malformed = new Malformed('an object');
        const whole = wholeRows(all.slice(from, from + SLICE_ROWS), malformed);
        const read = malformed.addTo(readRows(as, whole, called, cells));
        yield from === 0 ? withIgnored(read, as, columns, called) : read;
      }
    },
  };
}

function isWhole(row: unknown): row is PlainRow {
  return isRow(row) && !(row instanceof TornRow);
}

function wholeRows(rows: readonly unknown[], malformed: Malformed): readonly PlainRow[] {
  return rows.filter((row, place): row is PlainRow => {
    if (isWhole(row)) return true;
    malformed.add(place, row instanceof TornRow ? row.got : kindOf(row));
    return false;
  });
}

function columnsPart(table: string | null, columns: PlainColumns, who: string): DocumentPart {
  const entries = Object.entries(columns);
  const lengths = entries.map(([, column]) => lengthOf(column));
  const length = lengths[0] ?? 0;
  const uneven = entries.find((_entry, i) => lengths[i] !== length);
  if (uneven) {
    const [name, column] = uneven;
    throw new DataError(
      'unreadable',
      `[${who}] column ${JSON.stringify(name.slice(0, 40))}: expected ${length} cells, as the first column has, got ${lengthOf(column)}`,
    );
  }
  const names = length === 0 ? [] : entries.map(([name]) => name);
  let unread: ReadonlyMap<string, PlainColumn> | undefined = new Map(entries);
  return {
    table,
    columns: names,
    length,
    async *read(as, called, cells, signal) {
      const slices = new Map([...(unread ?? [])].map(([name, column]) => [name, slicesOf(column, {who, name})]));
      unread = undefined;
      for (let from = 0; from < length; from += SLICE_ROWS) {
        await pace(signal);
        const to = Math.min(from + SLICE_ROWS, length);
        const slice = [...called].map(([name, given]) => [name, slices.get(given)?.(from, to) ?? []] as const);
        const read = readTable(as, Object.fromEntries(slice), to - from, cells);
        yield from === 0 ? withIgnored(read, as, names, called) : read;
      }
    },
  };
}

function lengthOf(column: PlainColumn): number {
  return 'codes' in column ? column.codes.length : column.length;
}

/** A copy of the cells of some rows of a column, by the first row and the one behind the last. */
function slicesOf(column: PlainColumn, where: Place): (from: number, to: number) => Cells {
  if ('codes' in column) {
    const values = new CellValues(column.values.slice());
    return (from, to) => new CodedCells(checkedCodes(column, from, to, where), values);
  }
  if (Array.isArray(column)) return (from, to) => (column as readonly unknown[]).slice(from, to);
  return (from, to) => (column as Float64Array).slice(from, to);
}
