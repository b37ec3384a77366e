import {parquetHeader} from 'hyparquet/src/column.js';
import {decompressPage} from 'hyparquet/src/datapage.js';
import type {ColumnMetaData, PageHeader, SchemaElement} from 'hyparquet';
import {vectorOf} from './parquet-vector.js';
import type {Vector} from '../columnar/vector.js';
import {readRuns, type Cursor} from './runs.js';
import type {Items, Stored} from './stored.js';
import {TornPages} from './torn-pages.js';

/** Unpacks a page: by its codec, from its bytes and the length that it has when unpacked. */
export type Unpack = (packed: Uint8Array, length: number) => Promise<Uint8Array>;

/** A column of a row group. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly element: SchemaElement;
  readonly meta: ColumnMetaData;
  /** Rows of the group. */
  readonly rows: number;
  readonly stored: Stored;
  readonly unpack: Unpack | undefined;
  /** To be awaited before each page. */
  readonly pause: () => Promise<void>;
  /** Told how long each page is when unpacked; throws where it is too much. */
  readonly unpacking: (length: number) => void;
}

/** A page without its levels: how many values it has, and how they are written. */
interface Page {
  readonly encoding: string;
  readonly bytes: Uint8Array;
  /** Not 0 where a row has a value; none where all have. */
  readonly defined: Uint8Array | undefined;
  readonly rows: number;
}

/** The values of a column in a row group, page after page. */
export async function readChunk(chunk: Chunk): Promise<Vector> {
  const {bytes, rows, stored, element} = chunk;
  const reader = {view: new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), offset: 0};
  const into = new Rows(rows, stored);
  let dictionary: Items | undefined;
  while (into.length < rows) {
    await chunk.pause();
    if (reader.offset >= bytes.length) throw new TornPages('fewer values than rows');
    const header = parquetHeader(reader);
    const {compressed_page_size: size} = header;
    if (!(size >= 0 && reader.offset + size <= bytes.length)) throw new TornPages('a page that ends early');
    const packed = bytes.subarray(reader.offset, reader.offset + size);
    reader.offset += size;
    if (header.type === 'DICTIONARY_PAGE') {
      const page = await unpacked(chunk, packed, header.uncompressed_page_size);
      dictionary = stored.plain(page, counted(header.dictionary_page_header?.num_values));
    } else if (header.type === 'DATA_PAGE' || header.type === 'DATA_PAGE_V2') {
      const page =
        header.type === 'DATA_PAGE' ? await pageV1(chunk, header, packed) : await pageV2(chunk, header, packed);
      if (page.rows > rows - into.length) throw new TornPages('more values than rows');
      into.add(page, dictionary, stored);
    }
  }
  return vectorOf(element, into.items, into.nulls, stored);
}

async function pageV1(chunk: Chunk, header: PageHeader, packed: Uint8Array): Promise<Page> {
  const {num_values: values, encoding = '', definition_level_encoding: levels} = header.data_page_header ?? {};
  const rows = counted(values);
  const bytes = await unpacked(chunk, packed, header.uncompressed_page_size);
  if (!isOptional(chunk.element)) return {encoding, bytes, rows, defined: undefined};
  if (levels !== 'RLE') throw new TornPages('levels that are written as they no longer are');
  if (bytes.length < 4) throw new TornPages('a page that ends early');
  const length = bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24);
  if (!(length >= 0 && 4 + length <= bytes.length)) throw new TornPages('a page that ends early');
  return {encoding, bytes: bytes.subarray(4 + length), rows, defined: levelsOf(bytes.subarray(4, 4 + length), rows)};
}

async function pageV2(chunk: Chunk, header: PageHeader, packed: Uint8Array): Promise<Page> {
  const page = header.data_page_header_v2;
  if (!page) throw new TornPages('a page without a header');
  const {encoding, definition_levels_byte_length: length, repetition_levels_byte_length: before} = page;
  const rows = counted(page.num_values);
  const start = before + length;
  if (!(before >= 0 && length >= 0 && start <= packed.length)) throw new TornPages('a page that ends early');
  const rest = packed.subarray(start);
  const bytes =
    page.is_compressed === false ? rest : await unpacked(chunk, rest, header.uncompressed_page_size - start);
  const defined = isOptional(chunk.element) ? levelsOf(packed.subarray(before, start), rows) : undefined;
  return {encoding, bytes, rows, defined};
}

function isOptional(element: SchemaElement): boolean {
  return element.repetition_type !== 'REQUIRED';
}

/** Which rows have a value; `undefined` where all have. */
function levelsOf(bytes: Uint8Array, rows: number): Uint8Array | undefined {
  const levels = new Uint8Array(rows);
  readRuns({bytes, at: 0}, bytes.length, 1, levels);
  return levels.includes(0) ? levels : undefined;
}

/** How many values a page has at the most: a run of one value can announce any number of them in a few bytes. */
const MOST_VALUES = 2 ** 24;

function counted(values: number | undefined): number {
  if (values !== undefined && values >= 0 && values <= MOST_VALUES) return values;
  throw new TornPages(`a page of more than ${MOST_VALUES} values`);
}

async function unpacked({meta, unpack, unpacking}: Chunk, packed: Uint8Array, length: number): Promise<Uint8Array> {
  if (!(length >= 0)) throw new TornPages('a page without a length');
  unpacking(length);
  if (meta.codec === 'UNCOMPRESSED') return packed;
  const page = unpack ? await unpack(packed, length) : decompressPage(packed, length, meta.codec, undefined);
  if (page.length !== length) throw new TornPages('a page of another length');
  return page;
}

/** Collects the values of rows. */
class Rows {
  readonly items: Items;
  nulls: Uint8Array | undefined;
  length = 0;
  readonly #rows: number;

  constructor(rows: number, stored: Stored) {
    this.#rows = rows;
    this.items = stored.room(rows);
  }

  add({encoding, bytes, defined, rows}: Page, dictionary: Items | undefined, stored: Stored): void {
    const count = defined ? defined.reduce((sum, one) => sum + one, 0) : rows;
    const isCoded = encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY';
    const values = isCoded ? checked(dictionary, stored) : valuesOf(encoding, bytes, count, stored);
    const indices = isCoded ? indicesOf(bytes, count, values.length / stored.stride) : undefined;
    if (defined || indices) this.#scatter(values, indices, defined, rows, stored);
    else this.items.set(values.subarray(0, count * stored.stride), this.length * stored.stride);
    this.length += rows;
  }

  #scatter(
    values: Items,
    indices: Int32Array | undefined,
    defined: Uint8Array | undefined,
    rows: number,
    stored: Stored,
  ): void {
    const {items, length} = this;
    const isPair = stored.stride === 2;
    const empty = stored.codes ? -1 : 0;
    if (defined) this.nulls ??= new Uint8Array(this.#rows);
    for (let row = 0, next = 0; row < rows; row++) {
      const to = length + row;
      if (defined?.[row] === 0) {
        this.nulls![to] = 1;
        if (!isPair) items[to] = empty;
        continue;
      }
      const from = indices ? indices[next++]! : next++;
      if (isPair) {
        items[2 * to] = values[2 * from]!;
        items[2 * to + 1] = values[2 * from + 1]!;
      } else items[to] = values[from]!;
    }
  }
}

function checked(dictionary: Items | undefined, stored: Stored): Items {
  return dictionary ?? stored.room(0);
}

function indicesOf(bytes: Uint8Array, count: number, size: number): Int32Array {
  const indices = new Int32Array(count);
  if (count === 0) return indices;
  const cursor: Cursor = {bytes, at: 1};
  const width = bytes[0] ?? 0;
  if (width > 0) readRuns(cursor, bytes.length, width, indices);
  for (let i = 0; i < count; i++)
    if (!(indices[i]! >= 0 && indices[i]! < size)) throw new TornPages('a code without a value');
  return indices;
}

function valuesOf(encoding: string, bytes: Uint8Array, count: number, stored: Stored): Items {
  switch (encoding) {
    case 'PLAIN':
      return stored.plain(bytes, count);
    case 'RLE': {
      // Flags alone. How many bytes they take stands before them.
      const flags = new Uint8Array(count);
      if (count > 0) readRuns({bytes, at: 4}, bytes.length, 1, flags);
      return flags;
    }
    case 'DELTA_BINARY_PACKED':
      return stored.delta(bytes, count);
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return stored.deltaTexts(bytes, count, false);
    case 'DELTA_BYTE_ARRAY':
      return stored.deltaTexts(bytes, count, true);
    case 'BYTE_STREAM_SPLIT':
      return stored.split(bytes, count);
    default:
      throw new TornPages(`values in the encoding ${/^\w{1,30}$/.test(encoding) ? encoding : 'of another kind'}`);
  }
}
