import type {Bytes} from '../first-bytes.js';

/** The array, or a longer one that begins with the same bytes where it has no room for `length` of them. */
export function grownBytes(bytes: Bytes, length: number): Bytes {
  if (length <= bytes.length) return bytes;
  const longer = new Uint8Array(Math.max(length, 2 * bytes.length));
  longer.set(bytes);
  return longer;
}
