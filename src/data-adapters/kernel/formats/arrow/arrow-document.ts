import {
  CompressionType,
  getCompressionCodec,
  setCompressionCodec,
  tableFromIPC,
  Type,
  type CompressionType_,
  type Table,
} from '@uwdata/flechette';
import {DataError} from '../../data-error.js';
import type {DataDocument} from '../../document.js';
import type {Bytes} from '../../first-bytes.js';
import {pace} from '../../pace.js';
import {MOST_BYTES, tooLarge} from '../../answer-body.js';
import {columnarPart, type Block} from '../columnar/columnar-part.js';
import {NoText} from '../columnar/utf8-codes.js';
import type {FormatOptions} from '../format.js';
import type {LoadUnpacking, UnpackBytes} from '../packed/packed-reader.js';
import {ArrowColumn, viewOf} from './arrow-vector.js';
import {checkFrames, TornFrames} from './ipc-frames.js';
import {keptBuffers} from './kept-buffers.js';

/**
 * Arrow IPC, a file or a stream. Nothing is read of columns that are not wanted; numbers, moments, and codes of
 * dictionaries stay where they are, unless most of what is around them would stay in memory for nothing. The decoder reads
 * dictionaries whole, also of other columns, when the data are opened.
 * @param bytes taken over: moments are written in their place
 * @throws {DataError} `unreadable`, `too-large`
 */
export async function arrowDocument(
  bytes: Bytes,
  options: FormatOptions,
  loadUnpacking: LoadUnpacking,
): Promise<DataDocument> {
  await pace(options.signal);
  await prepared(bytes, options, loadUnpacking);
  const table = decoded(bytes, options);
  await pace(options.signal);
  return {parts: [columnarPart(dataOf(table, options), options)]};
}

/** The table that bytes have, which nobody but it holds afterwards. */
function decoded(bytes: Bytes, options: FormatOptions): Table {
  return reading(options, () => tableFromIPC(bytes));
}

/** Looks bytes through, and loads what unpacks them where they are packed: the decoder does not wait for it. */
async function prepared(bytes: Bytes, options: FormatOptions, loadUnpacking: LoadUnpacking): Promise<void> {
  const {who, where, maxBytes = MOST_BYTES} = options;
  const unpacked = reading(options, () => checkFrames(bytes));
  if (unpacked === 0) return;
  if (unpacked > maxBytes) throw tooLarge(maxBytes, who, where);
  const {lz4Frame, zstd} = await loadUnpacking();
  unpackWith(CompressionType.LZ4_FRAME, lz4Frame);
  unpackWith(CompressionType.ZSTD, zstd);
}

/** The page may have told the decoder already how to unpack: it has one for all. */
function unpackWith(type: CompressionType_, decode: UnpackBytes): void {
  if (getCompressionCodec(type) === null) setCompressionCodec(type, {decode, encode: unasked});
}

function unasked(): never {
  throw new Error('nothing is packed here');
}

/** The columns of a table, which is let go of when they have been read. */
function dataOf(table: Table, options: FormatOptions) {
  const {fields} = table.schema;
  const unread = [table];
  return {
    columns: fields.map(({name}) => name),
    rows: table.numRows,
    isInstant: (column: number) => fields[column]?.type.typeId === Type.Timestamp,
    blocks: (places: readonly number[]) => blocksOf(unread.splice(0), places, options),
  };
}

async function* blocksOf(
  tables: readonly Table[],
  places: readonly number[],
  options: FormatOptions,
): AsyncGenerator<Block> {
  const {signal} = options;
  for (const table of tables) {
    const read = <T>(what: () => T): T => reading(options, what);
    const kept = read(() => keptBuffers(places.flatMap((place) => viewsOf(table, place))));
    const columns = places.map((place) => ({place, column: new ArrowColumn(kept)}));
    for (let batch = 0; batch < batchesIn(table); batch++) {
      const vectors = [];
      for (const {place, column} of columns) {
        await pace(signal);
        const given = read(() => batchOf(table, place, batch));
        vectors.push(
          await column
            .vectorOf(given, () => pace(signal))
            .catch((cause: unknown) => {
              throw refused(cause, options);
            }),
        );
      }
      const length = vectors[0]?.length ?? 0;
      if (vectors.some((vector) => vector.length !== length)) read(() => fail('columns of different lengths'));
      yield {length, vectors};
    }
  }
}

function reading<T>(options: FormatOptions, what: () => T): T {
  try {
    return what();
  } catch (cause) {
    throw refused(cause, options);
  }
}

function refused(cause: unknown, {who, where, signal}: FormatOptions): DataError {
  signal.throwIfAborted();
  const got = gotOf(cause);
  return new DataError('unreadable', `[${who}] ${where}: expected an Arrow IPC file or stream, got ${got}`);
}

function batchesIn(table: Table): number {
  return table.children[0]?.data.length ?? 0;
}

function batchOf(table: Table, place: number, batch: number) {
  return table.children[place]?.data[batch] ?? fail('a column that ends early');
}

/** What of a column may be used where it stands. */
function viewsOf(table: Table, place: number): ArrayBufferView[] {
  return (table.children[place]?.data ?? []).flatMap((batch) => viewOf(batch) ?? []);
}

function fail(got: string): never {
  throw new TornFrames(got);
}

/** What was wrong, without a word of what is in the data. */
function gotOf(cause: unknown): string {
  if (cause instanceof TornFrames) return cause.got;
  if (cause instanceof NoText) return 'text that is no UTF-8';
  return 'something that is none, or not whole';
}
