import type {FileMetaData, SchemaTree} from 'hyparquet';
import {parquetMetadata, parquetSchema} from 'hyparquet/src/metadata.js';
import {DataError} from '../../data-error.js';
import type {DataDocument} from '../../document.js';
import {pace} from '../../pace.js';
import {tooLarge} from '../../request.js';
import {columnarPart, type Block} from '../columnar/columnar-part.js';
import {NoText} from '../columnar/utf8-codes.js';
import {strangeVector, type Vector} from '../columnar/vector.js';
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
}

/**
 * Parquet. Of a file that is requested part by part, its end and the wanted columns are requested, a row group ahead of the
 * one that is read. Columns within columns are not read: their cells count as unreadable.
 * @throws {DataError} `unreadable`, `too-large`
 */
export async function parquetDocument(file: ByteFile, {who, signal, maxBytes}: Opening): Promise<DataDocument> {
  const {where} = file;
  const failing = (cause: unknown): unknown => {
    if (cause instanceof DataError || signal.aborted) return cause;
    return new DataError('unreadable', `[${who}] ${where}: expected Parquet, got ${gotOf(cause)}`);
  };
  const {metadata, columns} = await schemaOf(file, signal).catch((error: unknown) => {
    throw failing(error);
  });
  const stored = new Map<SchemaTree, Stored>();
  let unpacked = 0;
  const unpacking = (length: number): void => {
    unpacked += length;
    if (unpacked <= maxBytes) return;
    throw tooLarge(maxBytes, who, where);
  };

  async function* blocks(places: readonly number[], reading: AbortSignal): AsyncGenerator<Block> {
    const wanted = places.flatMap((place) => columns[place] ?? []);
    const length = metadata.row_groups.reduce((sum, {num_rows: rows}) => sum + Number(rows), 0);
    // Each cell takes four bytes at the least. A run of one value has a length, but hardly a size.
    unpacking(0);
    if (length * wanted.length * 4 > maxBytes) unpacking(maxBytes + 1);
    try {
      for await (const group of fetchGroups(file, metadata, wanted, reading)) {
        const vectors: Vector[] = [];
        for (const column of wanted) vectors.push(await vectorIn(group, column, reading));
        yield {length: group.rows, vectors};
      }
    } catch (error) {
      reading.throwIfAborted();
      throw failing(error);
    }
  }

  async function vectorIn(group: Group, column: SchemaTree, reading: AbortSignal): Promise<Vector> {
    const found = group.columns.get(column);
    if (!found) return strangeVector(group.rows);
    let kept = stored.get(column);
    if (!kept) stored.set(column, (kept = new Stored(column.element)));
    return readChunk({
      ...found,
      rows: group.rows,
      element: column.element,
      stored: kept,
      unpack: unpackerOf(found.meta.codec),
      pause: () => pace(reading),
      unpacking,
    });
  }

  const isInstant = (place: number): boolean => {
    const column = columns[place];
    return column !== undefined && isFlat(column) && timestampOf(column.element) !== undefined;
  };
  const names = metadata.num_rows === 0n ? [] : columns.map(({element}) => element.name);
  return {parts: [columnarPart({columns: names, isInstant, blocks}, who)]};
}

/** What stands at the end of a file: what it holds, and where. */
async function schemaOf(file: ByteFile, signal: AbortSignal): Promise<{metadata: FileMetaData; columns: SchemaTree[]}> {
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
