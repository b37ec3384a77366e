/**
 * A small set of whole numbers for each code, as bits: the periods in which a user was seen, say. Place 0 is that of code
 * -1 (no value), so that hot loops over keys that may be missing need no branch.
 *
 * The first words of all codes stand together, then the second ones, and so on: rows mostly come in the order of time, and
 * those of a few weeks then write to a small part of memory, however many users there are.
 */
export class BitRows {
  /** 32-bit words a set. */
  readonly words: number;
  /** How many places there are. */
  places = 1;
  /** Word `w` of code `c` stands at `w * places + c + 1`. */
  bits: Int32Array;

  /** @param members what a set can hold: 0 to `members - 1` */
  constructor(members: number) {
    this.words = Math.ceil(members / 32);
    this.bits = new Int32Array(this.words);
  }

  /** Makes room for the codes below `codes`. */
  reserve(codes: number): void {
    const {words, places, bits} = this;
    if (codes < places) return;
    this.places = Math.max(codes + 1, 2 * places);
    this.bits = new Int32Array(words * this.places);
    for (let word = 0; word < words; word++) {
      this.bits.set(bits.subarray(word * places, (word + 1) * places), word * this.places);
    }
  }
}

/** Bits as {@link BitRows} holds them. */
export type Bits = Pick<BitRows, 'bits' | 'words' | 'places'>;

/** Copies the set of a code; `into` has room for its words, and is returned. */
export function takeRow(into: Int32Array, bits: Int32Array, places: number, code: number): Int32Array {
  for (let word = 0, at = code + 1; word < into.length; word++, at += places) into[word] = bits[at]!;
  return into;
}

/** Like {@link BitRows}, but counts how often each number came, up to 255. */
export class CountRows {
  readonly members: number;
  /** Row by row: the counts of code `c` begin at `(c + 1) * members`. */
  counts: Uint8Array;

  /** @param members what is counted: 0 to `members - 1` */
  constructor(members: number) {
    this.members = members;
    this.counts = new Uint8Array(members);
  }

  /** Makes room for the codes below `codes`. */
  reserve(codes: number): void {
    const needed = (codes + 1) * this.members;
    if (needed > this.counts.length) {
      const longer = new Uint8Array(Math.max(needed, 2 * this.counts.length));
      longer.set(this.counts);
      this.counts = longer;
    }
  }
}

/** The first bit of a set from `from` on; `end` where there is none before that. */
export function nextBit(row: Int32Array, from: number, end: number): number {
  for (let word = from >> 5; word << 5 < end; word++) {
    const rest = word === from >> 5 ? row[word]! & (-1 << (from & 31)) : row[word]!;
    if (rest !== 0) return Math.min(end, (word << 5) + 31 - Math.clz32(rest & -rest));
  }
  return end;
}
