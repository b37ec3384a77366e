import type {FileMetaData, SchemaTree} from 'hyparquet';
import {parquetMetadata, parquetSchema} from 'hyparquet/src/metadata.js';
import {DataError} from '../../data-error.js';
import type {DataDocument} from '../../document.js';
import {pace} from '../../pace.js';
import {tooLarge} from '../../answer-body.js';
import {columnarPart, type Block, type ColumnarData} from '../columnar/columnar-part.js';
import {NoText} from '../columnar/utf8-codes.js';
import {strangeVector, type Vector} from '../columnar/vector.js';
import type {LoadUnpacking} from '../packed/packed-reader.js';
import type {ByteFile} from './byte-file.js';
import {readChunk} from './column-chunk.js';
import {fetchGroups, type Group} from './row-groups.js';
import {isFlat, timestampOf} from './parquet-vector.js';
import {Stored} from './stored.js';
import {TornPages} from './torn-pages.js';
import {unpackerOf} from './unpackers.js';

/** How much of the end is read at once: what is where in most files. */
const TAIL = 65_536;
const TRAILER = 8;

interface Opening {
  readonly who: string;
  readonly signal: AbortSignal;
  /** The most bytes that are unpacked. */
  readonly maxBytes: number;
  readonly maxRows?: number | undefined;
  readonly loadUnpacking: LoadUnpacking;
}

/**
 * Parquet. Of a file that is requested part by part, its end and the wanted columns are requested, a row group ahead of the
 * one that is read. Columns within columns are not read: their cells count as unreadable.
 * @throws {DataError} `unreadable`, `too-large`
 */
export async function parquetDocument(file: ByteFile, opening: Opening): Promise<DataDocument> {
  const schema = await schemaOf(file, opening.signal).catch((error: unknown) => {
    throw failing(error, file, opening, opening.signal);
  });
  return {parts: [columnarPart(dataOf(file, schema, opening), {...opening, where: file.where})]};
}

function failing(cause: unknown, {where}: ByteFile, {who}: Opening, signal: AbortSignal): unknown {
  if (cause instanceof DataError || signal.aborted) return cause;
  return new DataError('unreadable', `[${who}] ${where}: expected Parquet, got ${gotOf(cause)}`);
}

/** The columns of a file, which is let go of when they have been read. */
function dataOf(file: ByteFile, {metadata, columns}: Schema, opening: Opening): ColumnarData {
  const unread = [file];
  return {
    columns: metadata.num_rows === 0n ? [] : columns.map(({element}) => element.name),
    rows: rowsIn(metadata),
    isInstant(place) {
      const column = columns[place];
      return column !== undefined && isFlat(column) && timestampOf(column.element) !== undefined;
    },
    blocks: (places, signal) => {
      const wanted = places.flatMap((place) => columns[place] ?? []);
      return blocksOf(unread.splice(0), metadata, wanted, {...opening, signal});
    },
  };
}

async function* blocksOf(
  files: readonly ByteFile[],
  metadata: FileMetaData,
  wanted: readonly SchemaTree[],
  opening: Opening,
): AsyncGenerator<Block> {
  const {who, signal, maxBytes} = opening;
  for (const file of files) {
    const unpacking = unpackingAtMost(maxBytes, who, file.where);
    // Each cell takes four bytes at the least. A run of one value has a length, but hardly a size.
    if (rowsIn(metadata) * wanted.length * 4 > maxBytes) unpacking(maxBytes + 1);
    try {
      const columns = wanted.map((column) => ({column, stored: new Stored(column.element)}));
      for await (const group of fetchGroups(file, metadata, wanted, signal)) {
        const vectors: Vector[] = [];
        for (const {column, stored} of columns) vectors.push(await vectorIn(group, column, stored, unpacking, opening));
        yield {length: group.rows, vectors};
      }
    } catch (error) {
      signal.throwIfAborted();
      throw failing(error, file, opening, signal);
    }
  }
}

function rowsIn({row_groups: groups}: FileMetaData): number {
  return groups.reduce((sum, {num_rows: rows}) => sum + Number(rows), 0);
}

async function vectorIn(
  group: Group,
  column: SchemaTree,
  stored: Stored,
  unpacking: (length: number) => void,
  {signal, loadUnpacking}: Opening,
): Promise<Vector> {
  const found = group.columns.get(column);
  if (!found) return strangeVector(group.rows);
  const {element} = column;
  const unpack = unpackerOf(found.meta.codec, loadUnpacking);
  return readChunk({...found, rows: group.rows, element, stored, unpack, pause: () => pace(signal), unpacking});
}

/** Adds up how much is unpacked, up to as much as may be. */
function unpackingAtMost(maxBytes: number, who: string, where: string): (length: number) => void {
  let unpacked = 0;
  return (length) => {
    unpacked += length;
    if (unpacked > maxBytes) throw tooLarge(maxBytes, who, where);
  };
}

/** What a file holds, and where; its columns. */
interface Schema {
  readonly metadata: FileMetaData;
  readonly columns: readonly SchemaTree[];
}

/** What stands at the end of a file: what it holds, and where. */
async function schemaOf(file: ByteFile, signal: AbortSignal): Promise<Schema> {
  if (file.length < 4 + TRAILER) throw new TornPages('a file without its end');
  let start = Math.max(0, file.length - TAIL);
  let tail = await file.read(start, file.length, signal);
  const trailer = new DataView(tail.buffer, tail.byteOffset + tail.length - TRAILER, TRAILER);
  const magic = trailer.getUint32(4, true);
  if (magic === 0x45524150) throw new TornPages('an encrypted file');
  const least = trailer.getUint32(0, true) + TRAILER;
  if (magic !== 0x31524150 || least > file.length - 4) throw new TornPages('a file without its end');
  if (least > tail.length) {
    start = file.length - least;
    tail = await file.read(start, file.length, signal);
  }
  const nothing = (): undefined => undefined;
  // Statistics are not looked at.
  const parsers = {
    timestampFromMilliseconds: nothing,
    timestampFromMicroseconds: nothing,
    timestampFromNanoseconds: nothing,
    dateFromDays: nothing,
    stringFromBytes: nothing,
    uuidFromBytes: nothing,
  };
  const metadata = parquetMetadata(tail, {parsers, geoparquet: false});
  return {metadata, columns: parquetSchema(metadata).children};
}

/** What was wrong, without a word of what is in the data. */
function gotOf(cause: unknown): string {
  if (cause instanceof TornPages) return cause.got;
  const message = cause instanceof Error ? cause.message : '';
  const codec = /^parquet unsupported compression codec: (\w{1,20})$/.exec(message)?.[1];
  if (codec !== undefined) return `pages compressed with ${codec}, which is not read here`;
  return cause instanceof NoText ? 'text that is no UTF-8' : 'a broken one';
}
