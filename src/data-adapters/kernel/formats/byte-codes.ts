import {grownBytes} from './grown-bytes.js';

const PRIME = 0x0100_0193;
const QUOTE = 34;
const SLASH = 92;
/** Stands behind the bytes of each code; in no UTF-8. */
const END = 0xff;
/** Numbers by place of the table: hash, code and 1, where the bytes of the code begin. Together, since memory is waited for. */
const WIDTH = 3;

/**
 * Codes for values that are written in bytes, in order of first appearance: the same bytes have the same code, and what
 * they say is read only where they are new. Which bytes fall on the same place of the table is left to chance, so that
 * nobody can prepare bytes that all do.
 */
export class ByteCodes<V> {
  /** The value of each code. */
  readonly values: V[] = [];
  /** Where the text ended that {@link quoted} found last. */
  end = 0;
  readonly #read: (bytes: Uint8Array, start: number, end: number) => V;
  readonly #seed = (Math.random() * 0x1_0000_0000) | 0;
  /** The bytes of all codes, one behind the other. */
  #bytes = new Uint8Array(16_384);
  #length = 0;
  /** At most two thirds full. */
  #table = new Int32Array(2048 * WIDTH);
  #mask = 2047;

  /** @param read what bytes say; where it throws, they get no code */
  constructor(read: (bytes: Uint8Array, start: number, end: number) => V) {
    this.#read = read;
  }

  /** The code of the bytes between two places, which are UTF-8. */
  code(bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#seed;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
    hash ^= hash >>> 15;
    const code = this.#find(bytes, start, end, hash);
    return code === -1 ? this.#add(bytes, start, end, hash) : code;
  }

  /**
   * The code that a text in JSON has, which begins with its quote at a place: by its bytes without the last quote, which
   * stands at {@link end} then. -1 where it has none yet, or there is an escape in it, or what must not be, or no end.
   */
  quoted(bytes: Uint8Array, start: number): number {
    const {length} = bytes;
    let hash = Math.imul(this.#seed ^ QUOTE, PRIME);
    for (let at = start + 1; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.end = at;
        return this.#find(bytes, start, at, hash ^ (hash >>> 15));
      }
      if (byte < 32 || byte === SLASH) return -1;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    return -1;
  }

  #find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const [table, mask] = [this.#table, this.#mask];
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const at = place * WIDTH;
      const code = table[at + 1]! - 1;
      if (code < 0 || (table[at] === hash && this.#stands(table[at + 2]!, bytes, start, end))) return code;
    }
  }

  /** Are the bytes of the code that begin at a place these? */
  #stands(from: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#bytes;
    let at = from;
    for (let i = start; i < end; i++, at++) if (bytes[i] !== known[at]) return false;
    return known[at] === END;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.values.length;
    this.values.push(this.#read(bytes, start, end));
    const from = this.#length;
    this.#length += end - start + 1;
    this.#bytes = grownBytes(this.#bytes, this.#length);
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#bytes[this.#length - 1] = END;
    if (this.values.length * 3 > (this.#mask + 1) * 2) this.#widen();
    put(this.#table, this.#mask, hash, code + 1, from);
    return code;
  }

  #widen(): void {
    const before = this.#table;
    this.#table = new Int32Array(before.length * 2);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < before.length; at += WIDTH) {
      if (before[at + 1] !== 0) put(this.#table, this.#mask, before[at]!, before[at + 1]!, before[at + 2]!);
    }
  }
}

function put(table: Int32Array, mask: number, hash: number, code: number, from: number): void {
  let place = hash & mask;
  while (table[place * WIDTH + 1] !== 0) place = (place + 1) & mask;
  table[place * WIDTH] = hash;
  table[place * WIDTH + 1] = code;
  table[place * WIDTH + 2] = from;
}
