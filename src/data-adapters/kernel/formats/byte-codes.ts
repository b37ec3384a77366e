const PRIME = 0x0100_0193;

/**
 * Codes for values that are written in bytes, in order of first appearance: the same bytes have the same code, and what
 * they say is read only where they are new. Which bytes fall on the same place of the table is left to chance, so that
 * nobody can prepare bytes that all do.
 */
export class ByteCodes<V> {
  /** The value of each code. */
  readonly values: V[] = [];
  readonly #read: (bytes: Uint8Array, start: number, end: number) => V;
  readonly #seed = (Math.random() * 0x1_0000_0000) | 0;
  /** Where the bytes of each code end in those of all. */
  #ends = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  #bytes = new Uint8Array(16_384);
  /** Code and 1 by place; at most half full. */
  #table = new Int32Array(2048);

  /** @param read what bytes say; where it throws, they get no code */
  constructor(read: (bytes: Uint8Array, start: number, end: number) => V) {
    this.#read = read;
  }

  /** The code of the bytes between two places. */
  code(bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#seed;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = this.#table[place]! - 1;
      if (code < 0) return this.#add(bytes, start, end, hash, place);
      if (this.#hashes[code] === hash && this.#holds(code, bytes, start, end)) return code;
    }
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = code === 0 ? 0 : this.#ends[code - 1]!;
    if (this.#ends[code]! - from !== end - start) return false;
    const known = this.#bytes;
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== known[j]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const code = this.values.length;
    this.values.push(this.#read(bytes, start, end));
    const from = code === 0 ? 0 : this.#ends[code - 1]!;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, to);
    this.#bytes.set(bytes.subarray(start, end), from);
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends, code + 1);
      this.#hashes = grown(this.#hashes, code + 1);
    }
    this.#ends[code] = to;
    this.#hashes[code] = hash;
    this.#table[place] = code + 1;
    if (this.values.length * 2 > this.#table.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let code = 0; code < this.values.length; code++) {
      let place = this.#hashes[code]! & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = code + 1;
    }
    this.#table = table;
  }
}

/** A longer array that begins with the same items. */
function grown<A extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: A, least: number): A {
  const longer = new (array.constructor as new (length: number) => A)(Math.max(least, 2 * array.length));
  longer.set(array);
  return longer;
}
