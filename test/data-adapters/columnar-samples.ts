// Rows as files of columns, for tests of all adapters.
import {
  Column,
  columnFromArray,
  field,
  float64,
  tableFromColumns,
  tableToIPC,
  union,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import {writeParquet, type WriteOptions} from './parquet-writer.js';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/** An Arrow stream or file of columns, each with its type. */
export function arrowOf(
  columns: readonly (readonly [
    name: string,
    values: readonly unknown[] | Column<unknown>,
    type?: DataType | undefined,
  ])[],
  {format = 'stream', batch}: {readonly format?: 'stream' | 'file'; readonly batch?: number} = {},
): Uint8Array<ArrayBuffer> {
  const options = batch === undefined ? {} : {maxBatchRows: batch};
  const made = columns.map(([name, values, type]): [string, Column<unknown>] => [
    name,
    values instanceof Column ? values : columnFromArray(values as unknown[], type, options),
  ]);
  const bytes = tableToIPC(tableFromColumns(made), {format});
  if (bytes === null) throw new Error('expected bytes, got none');
  return new Uint8Array(bytes);
}

/** Rows as Arrow: numbers as doubles, text as text, and both in one column as a union. */
export function arrowRows(rows: readonly Row[], names: readonly string[]): Uint8Array<ArrayBuffer> {
  return arrowOf(
    names.map((name) => {
      const values = rows.map((row) => row[name] ?? null);
      const type = isMixed(values) ? mixed() : values.some((value) => typeof value === 'number') ? float64() : utf8();
      return [name, values, type] as const;
    }),
  );
}

function mixed(): DataType {
  const fields = [field('text', utf8()), field('number', float64())];
  return union(1, fields, [0, 1], (value) => (typeof value === 'number' ? 1 : 0));
}

/** Rows as Parquet: numbers as doubles, text as text, and both in one column as JSON. */
export function parquetRows(
  rows: readonly Row[],
  names: readonly string[],
  options: WriteOptions = {},
): Uint8Array<ArrayBuffer> {
  const columns = names.map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    if (isMixed(values)) {
      const json = values.map((value) => (value === null ? null : JSON.stringify(value)));
      return {name, type: 'BYTE_ARRAY' as const, converted: 19, optional: true, values: json};
    }
    return values.some((value) => typeof value === 'number')
      ? {name, type: 'DOUBLE' as const, optional: true, values}
      : {name, type: 'BYTE_ARRAY' as const, converted: 0, optional: true, values};
  });
  return writeParquet(columns, options);
}

function isMixed(values: readonly Cell[]): boolean {
  return new Set(values.flatMap((value) => (value === null ? [] : typeof value))).size > 1;
}

/** Bytes for an answer of the test server. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 32_768) {
    text += String.fromCharCode(...bytes.subarray(from, from + 32_768));
  }
  return btoa(text);
}

/** What comes of something while every request is answered with these bytes. */
export async function answering<T>(bytes: Uint8Array<ArrayBuffer>, what: () => Promise<T>): Promise<T> {
  const real = window.fetch.bind(window);
  try {
    window.fetch = () => Promise.resolve(new Response(bytes));
    return await what();
  } finally {
    window.fetch = real;
  }
}
