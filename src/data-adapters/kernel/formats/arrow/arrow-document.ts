import {tableFromIPC, Type, type Table} from '@uwdata/flechette';
import {DataError} from '../../data-error.js';
import type {DataDocument} from '../../document.js';
import type {Bytes} from '../../first-bytes.js';
import {pace} from '../../pace.js';
import {columnarPart, type Block} from '../columnar/columnar-part.js';
import {NoText} from '../columnar/utf8-codes.js';
import type {FormatOptions} from '../format.js';
import {ArrowColumn} from './arrow-vector.js';
import {checkFrames, TornFrames} from './ipc-frames.js';

/**
 * Arrow IPC, a file or a stream. Nothing is read of columns that are not wanted; numbers, and codes of dictionaries, stay
 * where they are. The decoder reads dictionaries whole, also of other columns, when the data are opened.
 * @throws {DataError} `unreadable`
 */
export async function arrowDocument(bytes: Bytes, {who, where, signal}: FormatOptions): Promise<DataDocument> {
  const refused = (cause: unknown): never => {
    signal.throwIfAborted();
    const got = gotOf(cause);
    throw new DataError('unreadable', `[${who}] ${where}: expected an Arrow IPC file or stream, got ${got}`);
  };
  const read = <T>(what: () => T): T => {
    try {
      return what();
    } catch (cause) {
      return refused(cause);
    }
  };
  await pace(signal);
  read(() => checkFrames(bytes));
  const table = read(() => tableFromIPC(bytes));
  await pace(signal);
  const {fields} = table.schema;
  const part = {
    columns: fields.map(({name}) => name),
    isInstant: (column: number) => fields[column]?.type.typeId === Type.Timestamp,
    async *blocks(places: readonly number[]): AsyncGenerator<Block> {
      const columns = places.map((place) => ({place, column: new ArrowColumn()}));
      for (let batch = 0; batch < batchesIn(table); batch++) {
        const vectors = [];
        for (const {place, column} of columns) {
          await pace(signal);
          vectors.push(
            await column
              .vectorOf(
                read(() => batchOf(table, place, batch)),
                () => pace(signal),
              )
              .catch(refused),
          );
        }
        const length = vectors[0]?.length ?? 0;
        if (vectors.some((vector) => vector.length !== length)) read(() => fail('columns of different lengths'));
        yield {length, vectors};
      }
    },
  };
  return {parts: [columnarPart(part, who)]};
}

function batchesIn(table: Table): number {
  return table.children[0]?.data.length ?? 0;
}

function batchOf(table: Table, place: number, batch: number) {
  return table.children[place]?.data[batch] ?? fail('a column that ends early');
}

function fail(got: string): never {
  throw new TornFrames(got);
}

/** What was wrong, without a word of what is in the data. */
function gotOf(cause: unknown): string {
  if (cause instanceof TornFrames) return cause.got;
  if (cause instanceof NoText) return 'text that is no UTF-8';
  const message = cause instanceof Error ? cause.message : '';
  const codec = /^Missing compression codec "(\w{1,20})"/.exec(message)?.[1];
  if (codec !== undefined) return `buffers compressed with ${codec}, which is not read here`;
  return 'something that is none, or not whole';
}
