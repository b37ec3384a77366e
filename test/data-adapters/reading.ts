import {DataError, type ReadRequest, type Source} from 'keepwell/data-adapters';
import {
  addQuality,
  noRows,
  type Codes,
  type Columns,
  type DataQuality,
  type ReadRows,
  type Table,
} from 'keepwell/metrics/table';

export {serve} from '../test-server.js';

/** All that a source gives of a table. */
export interface All<C extends Columns = Columns> {
  readonly chunks: readonly ReadRows<C>['chunk'][];
  readonly quality: DataQuality;
  readonly length: number;
}

/** Reads a table to the end, by default for a reader that knows no other table. */
export async function readAll<C extends Columns>(
  source: Source,
  table: Table<string, C>,
  {signal = new AbortController().signal, among = [table], onProgress}: Partial<ReadRequest> = {},
): Promise<All<C>> {
  const chunks: ReadRows<C>['chunk'][] = [];
  let quality = noRows;
  for await (const read of source.chunks(table, {signal, among, ...(onProgress && {onProgress})})) {
    chunks.push(read.chunk);
    quality = addQuality(quality, read.quality);
  }
  return {chunks, quality, length: chunks.reduce((sum, {length}) => sum + length, 0)};
}

/** The values of a key or choice column over all chunks. */
export function valuesOf<N extends string>(
  chunks: readonly ({readonly length: number} & {readonly [name in N]: Codes})[],
  name: N,
): (string | null)[] {
  return chunks.flatMap((chunk) => {
    const {codes, dictionary} = chunk[name];
    return Array.from(codes, (code) => dictionary.value(code));
  });
}

/** The numbers of a column over all chunks. */
export function numbersOf<N extends string>(
  chunks: readonly ({readonly length: number} & {readonly [name in N]: Float64Array})[],
  name: N,
): number[] {
  return chunks.flatMap((chunk) => [...chunk[name]]);
}

/** What a promise fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure, got none');
}

/** The DataError that a promise fails with. */
export async function dataErrorOf(promise: Promise<unknown>): Promise<DataError> {
  const error = await failureOf(promise);
  if (error instanceof DataError) return error;
  throw new Error(`expected a DataError, got ${String(error)}`);
}

/** An object that cannot be changed, all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** Waits until something is so, for a time that is too long on a busy machine too. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 1000) throw new Error('expected it to become so within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
