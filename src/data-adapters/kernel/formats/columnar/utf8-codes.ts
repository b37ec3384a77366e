/** Text of up to so many characters is made of its bytes by hand: a decoder takes longer to call. */
const SHORT = 48;
const PRIME = 0x0100_0193;

/** Bytes that are no UTF-8. Browsers' own errors differ in words. */
export class NoText extends Error {}

/**
 * Codes for texts that are given as UTF-8, in order of first appearance. Text is made of the bytes only where it is new.
 * Which texts fall on the same place of the table is left to chance, so that nobody can prepare texts that all do.
 */
export class Utf8Codes {
  /** The text of each code. */
  readonly values: string[] = [];
  readonly #seed = (Math.random() * 0x1_0000_0000) | 0;
  readonly #decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  /** Where the bytes of each code end in those of all. */
  #ends = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  #bytes = new Uint8Array(16_384);
  /** Code and 1 by place; at most half full. */
  #table = new Int32Array(2048);

  /**
   * The code of the bytes between two places.
   * @throws {NoText} when they are no UTF-8
   */
  code(bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#seed;
    let all = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      all |= byte;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const code = this.#table[place]! - 1;
      if (code < 0) return this.#add(bytes.subarray(start, end), hash, all < 128, place);
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

  #add(bytes: Uint8Array, hash: number, isAscii: boolean, place: number): number {
    const code = this.values.length;
    this.values.push(
      isAscii && bytes.length <= SHORT ? String.fromCharCode.apply(null, bytes as never) : this.#decoded(bytes),
    );
    const from = code === 0 ? 0 : this.#ends[code - 1]!;
    const to = from + bytes.length;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, to);
    this.#bytes.set(bytes, from);
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

  #decoded(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      throw new NoText();
    }
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
