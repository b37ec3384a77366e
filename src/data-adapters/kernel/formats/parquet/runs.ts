import {TornPages} from './torn-pages.js';

/** Bytes, and how far they have been read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Reads small numbers that are written as runs: one number many times, or groups of eight of a few bits each. It is the
 * "RLE/bit-packing hybrid" of Parquet. The decoder has one as well, which believes how long a run says that it is.
 * @param width bits of a number, at most 32
 * @throws {TornPages} where the bytes end before the numbers do
 */
export function readRuns(cursor: Cursor, end: number, width: number, output: Int32Array | Uint8Array): void {
  if (!(width >= 0 && width <= 32)) throw new TornPages('codes of more than 32 bits');
  const {bytes} = cursor;
  for (let next = 0; next < output.length;) {
    const header = readVarint(cursor, end);
    if (header % 2 === 0) {
      let value = 0;
      for (let bits = 0; bits < width; bits += 8) value |= byteAt(cursor, end) << bits;
      const to = Math.min(next + header / 2, output.length);
      output.fill(value, next, to);
      next = to;
      continue;
    }
    const size = ((header - 1) / 2) * width;
    const count = Math.min(((header - 1) / 2) * 8, output.length - next);
    if (cursor.at + Math.ceil((count * width) / 8) > end) throw new TornPages('a page that ends early');
    unpack(bytes, cursor.at, width, output, next, count);
    next += count;
    cursor.at = Math.min(cursor.at + size, end);
  }
}

function unpack(
  bytes: Uint8Array,
  start: number,
  width: number,
  output: Int32Array | Uint8Array,
  from: number,
  count: number,
): void {
  const isShort = width <= 24;
  const mask = width === 32 ? -1 : (1 << width) - 1;
  for (let i = 0, bit = 0; i < count; i++, bit += width) {
    const at = start + (bit >> 3);
    const shift = bit & 7;
    const low = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    const high = isShort || shift === 0 ? 0 : bytes[at + 4]! << (32 - shift);
    output[from + i] = ((low >>> shift) | high) & mask;
  }
}

/** A number of at most 32 bits, seven in a byte, the lowest first. */
function readVarint(cursor: Cursor, end: number): number {
  let value = 0;
  for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
    const byte = byteAt(cursor, end);
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
  throw new TornPages('a number that does not end');
}

function byteAt(cursor: Cursor, end: number): number {
  if (cursor.at >= end) throw new TornPages('a page that ends early');
  return cursor.bytes[cursor.at++]!;
}
