import {byteStreamSplit} from 'hyparquet/src/encoding.js';
import {deltaBinaryUnpack} from 'hyparquet/src/delta.js';
import type {SchemaElement} from 'hyparquet';
import {scaled} from '../columnar/decimals.js';
import {Utf8Codes} from '../columnar/utf8-codes.js';
import {TornPages} from './torn-pages.js';

/** Values of a column, without gaps. A value takes `stride` items: 64-bit integers are two words, the lower first. */
export type Items = Int32Array | Float32Array | Float64Array | Uint8Array;

const DAY = 86_400_000;
/** 1970-01-01 in the days that timestamps of 96 bits count. */
const JULIAN_1970 = 2_440_588;

/** How the values of a column stand in a file, and what they become. */
export class Stored {
  readonly stride: 1 | 2;
  /** Text of the codes, where the items are codes. */
  readonly codes: Utf8Codes | undefined;
  readonly #element: SchemaElement;
  /** Bytes of a value; 0 where each says how long it is. */
  readonly #width: number;
  readonly #isDecimal: boolean;
  readonly #isUuid: boolean;

  constructor(element: SchemaElement) {
    const {type, logical_type: logical, converted_type: converted, type_length: length = 0} = element;
    this.#element = element;
    this.#isDecimal = converted === 'DECIMAL' || logical?.type === 'DECIMAL';
    this.#isUuid = logical?.type === 'UUID' && length === 16;
    this.stride = type === 'INT64' ? 2 : 1;
    this.#width =
      {INT32: 4, FLOAT: 4, INT64: 8, DOUBLE: 8, INT96: 12, FIXED_LEN_BYTE_ARRAY: length}[type as string] ?? 0;
    const isBytes = type === 'BYTE_ARRAY' || (type === 'FIXED_LEN_BYTE_ARRAY' && logical?.type !== 'FLOAT16');
    this.codes = isBytes && !this.#isDecimal ? new Utf8Codes() : undefined;
    if (type === 'FIXED_LEN_BYTE_ARRAY' && !(length > 0 && length < 65_536))
      throw new TornPages('values without a length');
  }

  /** Room for the values of so many rows. */
  room(rows: number): Items {
    switch (this.#element.type) {
      case 'INT64':
        return new Int32Array(2 * rows);
      case 'FLOAT':
        return new Float32Array(rows);
      case 'BOOLEAN':
        return new Uint8Array(rows);
      case 'INT32':
        return new Int32Array(rows);
      case 'BYTE_ARRAY':
      case 'FIXED_LEN_BYTE_ARRAY':
        return this.codes ? new Int32Array(rows) : new Float64Array(rows);
      default:
        return new Float64Array(rows);
    }
  }

  /** Values one after the other. */
  plain(bytes: Uint8Array, count: number): Items {
    const {type} = this.#element;
    if (type === 'BOOLEAN') {
      holding(bytes, Math.ceil(count / 8));
      return Uint8Array.from({length: count}, (_, i) => (bytes[i >> 3]! >> (i & 7)) & 1);
    }
    if (type === 'BYTE_ARRAY') return this.#lengthFirst(bytes, count);
    holding(bytes, count * this.#width);
    return this.#fixed(bytes, count);
  }

  /** Values whose bytes stand apart: first the first of all, then the second … */
  split(bytes: Uint8Array, count: number): Items {
    holding(bytes, count * this.#width);
    const {type, type_length: length} = this.#element;
    if (type === undefined) throw new TornPages('a column without a type');
    const values: unknown = byteStreamSplit({view: viewOf(bytes), offset: 0}, count, type, length);
    if (ArrayBuffer.isView(values)) return this.#fixed(new Uint8Array(values.buffer), count);
    const joined = new Uint8Array(count * this.#width);
    (values as Uint8Array[]).forEach((value, i) => joined.set(value, i * this.#width));
    return this.#fixed(joined, count);
  }

  /** Integers as differences. */
  delta(bytes: Uint8Array, count: number): Items {
    const output = this.stride === 2 ? new BigInt64Array(count) : new Int32Array(count);
    if (count > 0) deltaBinaryUnpack({view: viewOf(bytes), offset: 0}, count, output);
    return output instanceof Int32Array ? output : new Int32Array(output.buffer);
  }

  /** Texts whose lengths stand first, and of which each may begin like the one before. */
  deltaTexts(bytes: Uint8Array, count: number, hasPrefixes: boolean): Items {
    const reader = {view: viewOf(bytes), offset: 0};
    const lengths = (): Int32Array => {
      const output = new Int32Array(count);
      if (count > 0) deltaBinaryUnpack(reader, count, output);
      return output;
    };
    const prefixes = hasPrefixes ? lengths() : undefined;
    const suffixes = lengths();
    const items = this.room(count);
    let last: Uint8Array = new Uint8Array();
    for (let i = 0; i < count; i++) {
      const [prefix, suffix] = [prefixes?.[i] ?? 0, suffixes[i]!];
      if (!(prefix >= 0 && prefix <= last.length && suffix >= 0)) throw new TornPages('text that begins like none');
      if (reader.offset + suffix > bytes.length) throw new TornPages('a page that ends early');
      const rest = bytes.subarray(reader.offset, reader.offset + suffix);
      if (prefix === 0) last = rest;
      else {
        const whole = new Uint8Array(prefix + suffix);
        whole.set(last.subarray(0, prefix));
        whole.set(rest, prefix);
        last = whole;
      }
      reader.offset += suffix;
      items[i] = this.#ofBytes(last, 0, last.length);
    }
    return items;
  }

  #lengthFirst(bytes: Uint8Array, count: number): Items {
    const view = viewOf(bytes);
    const items = this.room(count);
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at + 4 > bytes.length) throw new TornPages('a page that ends early');
      const start = at + 4;
      at = start + view.getUint32(at, true);
      if (at > bytes.length) throw new TornPages('a page that ends early');
      items[i] = this.#ofBytes(bytes, start, at);
    }
    return items;
  }

  #fixed(bytes: Uint8Array, count: number): Items {
    const {type} = this.#element;
    const size = count * this.#width;
    // Numbers must begin at a multiple of their size: where they do not, they are copied.
    const buffer = bytes.slice(0, size).buffer;
    if (type === 'INT32' || type === 'INT64') return new Int32Array(buffer);
    if (type === 'FLOAT') return new Float32Array(buffer);
    if (type === 'DOUBLE') return new Float64Array(buffer);
    const items = this.room(count);
    const view = viewOf(bytes);
    for (let i = 0; i < count; i++) {
      const at = i * this.#width;
      items[i] = type === 'INT96' ? instantOf(view, at) : this.#ofBytes(bytes, at, at + this.#width);
    }
    return items;
  }

  /** A code, or the value of a decimal or a short float. */
  #ofBytes(bytes: Uint8Array, start: number, end: number): number {
    if (this.#isDecimal) return decimalOf(bytes, start, end, this.#element.scale ?? 0);
    if (this.#isUuid) {
      const text = new TextEncoder().encode(uuidOf(bytes.subarray(start, end)));
      return this.codes?.code(text, 0, text.length) ?? -1;
    }
    return this.codes ? this.codes.code(bytes, start, end) : shortFloat(bytes[start]! | (bytes[start + 1]! << 8));
  }
}

function holding(bytes: Uint8Array, least: number): void {
  if (bytes.length < least) throw new TornPages('a page that ends early');
}

function viewOf(bytes: Uint8Array): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
}

/** Nanoseconds of a day and a Julian day: what older writers have for timestamps. */
function instantOf(view: DataView, at: number): number {
  const nanoseconds = view.getUint32(at + 4, true) * 4_294_967_296 + view.getUint32(at, true);
  return (view.getInt32(at + 8, true) - JULIAN_1970) * DAY + Math.floor(nanoseconds / 1e6);
}

/** A whole number of any length, highest byte first, of units of the last digit. */
function decimalOf(bytes: Uint8Array, start: number, end: number, scale: number): number {
  let value = start < end && bytes[start]! > 127 ? -1 : 0;
  for (let i = start; i < end; i++) value = value * 256 + bytes[i]!;
  return scaled(value, scale);
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A float of 16 bits. */
function shortFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * 2 ** -14 * fraction : sign * 2 ** (exponent - 15) * (1 + fraction);
}
