import {DateUnit, Precision, TimeUnit as ArrowTimeUnit, Type, type Batch, type DataType} from '@uwdata/flechette';
import {floatsAt, floatsOf, instantsOf, type TimeUnit} from '../columnar/int64.js';
import {Utf8Codes} from '../columnar/utf8-codes.js';
import {emptyVector, orStrange, strangeVector, type NumberArray, type Vector} from '../columnar/vector.js';
import {decimalsOf} from '../columnar/decimals.js';
import {TornFrames} from './ipc-frames.js';

/** A column of one record batch, as the decoder hands it over. */
type ArrowBatch = Batch<unknown>;
type Utf8ViewBatch = ArrowBatch & {readonly view: (row: number) => Uint8Array};

/** Texts whose codes are found in one go. A few ms of work. */
const TEXTS = 16_384;

/** What is kept between the batches of a column: the codes of its texts, and dictionaries that several batches have. */
export class ArrowColumn {
  readonly #codes = new Utf8Codes();
  readonly #dictionaries = new Map<unknown, Vector | readonly (string | null)[]>();
  readonly #kept: ReadonlySet<ArrayBufferLike>;

  /** @param kept the buffers that stay in memory, and of which what {@link viewOf} tells may be written to */
  constructor(kept: ReadonlySet<ArrayBufferLike> = new Set()) {
    this.#kept = kept;
  }

  /** @throws {TornFrames} where there are fewer bytes than rows, {NoText} where text is no UTF-8 */
  async vectorOf(batch: ArrowBatch, pause: () => Promise<void>): Promise<Vector> {
    const {length} = batch;
    const type = batch.type;
    const nulls = nullsOf(batch);
    switch (type.typeId) {
      case Type.Null:
        return emptyVector(length);
      case Type.Bool: {
        const bits = holding(batch.values as Uint8Array, Math.ceil(length / 8));
        return {type: 'cells', length, nulls, at: (row) => (bits[row >> 3]! & (1 << (row & 7))) !== 0};
      }
      case Type.Int:
        if (type.bitWidth < 64) return {type: 'number', length, nulls, values: numbersIn(batch)};
        return {type: 'int64', length, nulls, words: wordsIn(batch), isSigned: type.signed};
      case Type.Float:
        if (type.precision === Precision.DOUBLE)
          return {type: 'number', length, nulls, values: this.#own(numbersIn(batch) as Float64Array)};
        if (type.precision === Precision.SINGLE) return {type: 'number', length, nulls, values: numbersIn(batch)};
        numbersIn(batch);
        return {type: 'cells', length, nulls, at: (row) => batch.value(row)};
      case Type.Decimal:
        return {type: 'number', length, nulls, values: decimalsOf(bytesIn(batch, type.bitWidth / 8), type)};
      case Type.Date: {
        if (type.unit === DateUnit.DAY) return {type: 'day', length, nulls, values: numbersIn(batch)};
        const ms = floatsOf(wordsIn(batch), true);
        return {type: 'day', length, nulls, values: ms.map((value) => value / 86_400_000)};
      }
      case Type.Timestamp: {
        const isZoned = type.timezone !== null && type.timezone !== '';
        const words = wordsIn(batch);
        const place = this.#kept.has(words.buffer) ? floatsAt(words) : undefined;
        return {type: 'instant', length, nulls, values: instantsOf(words, unitOf(type.unit), place), isZoned};
      }
      case Type.Utf8:
      case Type.LargeUtf8:
        return {type: 'coded', length, codes: await this.#textCodes(batch, nulls, pause), values: this.#codes.values};
      case Type.Dictionary:
        return {
          type: 'coded',
          length,
          codes: this.#own(dictionaryCodes(batch, nulls)),
          values: await this.#dictionaryOf(batch, pause),
        };
      case Type.Utf8View:
        return {type: 'coded', length, codes: this.#viewCodes(batch, nulls), values: this.#codes.values};
      case Type.List:
      case Type.LargeList:
      case Type.FixedSizeList:
      case Type.Struct:
      case Type.Union:
        return {type: 'cells', length, nulls, at: orStrange((row) => batch.value(row))};
      case Type.Map: {
        const entries = (row: number) => batch.value(row) as [string, unknown][];
        return {type: 'cells', length, nulls, at: orStrange((row) => Object.fromEntries(entries(row)))};
      }
      default:
        return strangeVector(length, nulls);
    }
  }

  /** Values that may stay where they are, or else a copy of them. */
  #own<A extends Int32Array | Float64Array>(values: A): A {
    const isOwn = values.byteLength === values.buffer.byteLength || this.#kept.has(values.buffer);
    return isOwn ? values : (values.slice() as A);
  }

  async #textCodes(batch: ArrowBatch, nulls: Uint8Array | undefined, pause: () => Promise<void>): Promise<Int32Array> {
    const {length, values, offsets} = batch as unknown as {length: number; values: Uint8Array; offsets: unknown};
    const ends = offsets instanceof Int32Array ? offsets : floatsOf(wordsOf(offsets as BigInt64Array), true);
    const codes = new Int32Array(length);
    // A column without rows may have no offsets at all.
    if (length > 0) holding(ends, length + 1);
    for (let row = 0; row < length; row++) {
      if (row % TEXTS === 0) await pause();
      const [start, end] = [ends[row]!, ends[row + 1]!];
      if (!(start >= 0 && start <= end && end <= values.length)) throw new TornFrames('text that ends elsewhere');
      codes[row] = nulls !== undefined && nulls[row] !== 0 ? -1 : this.#codes.code(values, start, end);
    }
    return codes;
  }

  #viewCodes(batch: ArrowBatch, nulls: Uint8Array | undefined): Int32Array {
    const codes = new Int32Array(batch.length);
    for (let row = 0; row < codes.length; row++) {
      const bytes = nulls !== undefined && nulls[row] !== 0 ? undefined : (batch as Utf8ViewBatch).view(row);
      codes[row] = bytes === undefined ? -1 : this.#codes.code(bytes, 0, bytes.length);
    }
    return codes;
  }

  /** The values of a dictionary: the decoder has read those that are text. */
  async #dictionaryOf(batch: ArrowBatch, pause: () => Promise<void>): Promise<Vector | readonly (string | null)[]> {
    const {dictionary, cache} = batch as unknown as {dictionary: {data: ArrowBatch[]}; cache: readonly unknown[]};
    let values = this.#dictionaries.get(dictionary);
    if (values === undefined) {
      const [first, ...more] = dictionary.data;
      const isText = cache.every((value) => typeof value === 'string' || value === null);
      if (isText) values = await readText(cache, dictionary.data, pause);
      else
        values =
          first && more.length === 0 ? await new ArrowColumn().vectorOf(first, pause) : strangeVector(cache.length);
      this.#dictionaries.set(dictionary, values);
    }
    return values;
  }
}

/** What of a column is used where it stands, if its buffer is kept: codes and moments, and numbers that are doubles. */
export function viewOf(batch: ArrowBatch): ArrayBufferView | undefined {
  const {type, values} = batch;
  if (!ArrayBuffer.isView(values)) return undefined;
  const isDouble = type.typeId === Type.Float && type.precision === Precision.DOUBLE;
  const isCode = type.typeId === Type.Dictionary && values instanceof Int32Array;
  return isDouble || isCode || type.typeId === Type.Timestamp ? values : undefined;
}

/** Texts that the decoder has read: it puts a sign in the place of bytes that are no text. */
async function readText(
  texts: readonly (string | null)[],
  data: readonly ArrowBatch[],
  pause: () => Promise<void>,
): Promise<readonly (string | null)[]> {
  if (texts.some((text) => text?.includes('\uFFFD') === true)) {
    for (const batch of data) {
      if (batch.type.typeId !== Type.Utf8View) await new ArrowColumn().vectorOf(batch, pause);
    }
  }
  return texts;
}

/** Codes as they stand in the file where they are of the size that the core has, and no row lacks one. */
function dictionaryCodes(batch: ArrowBatch, nulls: Uint8Array | undefined): Int32Array {
  const {length} = batch;
  const {indices} = batch.type as DataType & {readonly indices: {readonly bitWidth: number}};
  const given = indices.bitWidth === 64 ? floatsOf(wordsIn(batch), true) : numbersIn(batch);
  const codes = given instanceof Int32Array && nulls === undefined ? given : Int32Array.from(given);
  const {length: size} = (batch as unknown as {cache: readonly unknown[]}).cache;
  for (let row = 0; row < length; row++) {
    if (nulls !== undefined && nulls[row] !== 0) codes[row] = -1;
    else if (!(codes[row]! >= 0 && codes[row]! < size)) throw new TornFrames('a code without a value');
  }
  return codes;
}

/** Rows without a value; `undefined` where all have one. */
function nullsOf({nullCount, validity, length}: ArrowBatch): Uint8Array | undefined {
  const bits = validity as Uint8Array | undefined;
  if (nullCount === 0 || bits === undefined || bits.length === 0) return undefined;
  holding(bits, Math.ceil(length / 8));
  const nulls = new Uint8Array(length);
  for (let row = 0; row < length; row++) nulls[row] = (bits[row >> 3]! & (1 << (row & 7))) === 0 ? 1 : 0;
  return nulls;
}

function numbersIn({values, length}: ArrowBatch): NumberArray {
  return holding(values as NumberArray, length);
}

/** The words of integers of 64 bits. */
function wordsIn({values, length}: ArrowBatch): Int32Array {
  return wordsOf(holding(values as BigInt64Array, length)).subarray(0, 2 * length);
}

function wordsOf({buffer, byteOffset, length}: BigInt64Array | BigUint64Array): Int32Array {
  return new Int32Array(buffer, byteOffset, 2 * length);
}

function bytesIn({values, length}: ArrowBatch, width: number): DataView {
  const {buffer, byteOffset, byteLength} = values as unknown as Uint8Array;
  if (byteLength < width * length) throw new TornFrames('fewer values than rows');
  return new DataView(buffer, byteOffset, width * length);
}

function holding<A extends {readonly length: number}>(values: A, least: number): A {
  if (values.length < least) throw new TornFrames('fewer values than rows');
  return values;
}

function unitOf(unit: number): TimeUnit {
  if (unit === ArrowTimeUnit.SECOND) return 's';
  if (unit === ArrowTimeUnit.MILLISECOND) return 'ms';
  return unit === ArrowTimeUnit.MICROSECOND ? 'us' : 'ns';
}
