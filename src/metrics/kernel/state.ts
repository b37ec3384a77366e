/**
 * A small set of whole numbers for each code, as bits: the periods in which a user was seen, say. Row 0 is that of code
 * -1 (no value), so that hot loops over keys that may be missing need no branch.
 */
export class BitRows {
  /** 32-bit words a row. */
  readonly words: number;
  /** Row by row: the bits of code `c` begin at `(c + 1) * words`. */
  bits: Int32Array;

  /** @param members what a set can hold: 0 to `members - 1` */
  constructor(members: number) {
    this.words = Math.ceil(members / 32);
    this.bits = new Int32Array(this.words);
  }

  /** Makes room for the codes below `codes`. */
  reserve(codes: number): void {
    const needed = (codes + 1) * this.words;
    if (needed > this.bits.length) this.bits = grown(this.bits, new Int32Array(Math.max(needed, 2 * this.bits.length)));
  }
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
      this.counts = grown(this.counts, new Uint8Array(Math.max(needed, 2 * this.counts.length)));
    }
  }
}

/** The first bit from `from` on of a row whose bits begin at `base`; `end` where there is none before that. */
export function nextBit(bits: Int32Array, base: number, from: number, end: number): number {
  for (let word = from >> 5; word << 5 < end; word++) {
    const rest = word === from >> 5 ? bits[base + word]! & (-1 << (from & 31)) : bits[base + word]!;
    if (rest !== 0) return Math.min(end, (word << 5) + 31 - Math.clz32(rest & -rest));
  }
  return end;
}

/** The longer array, beginning with what the shorter one holds. */
function grown<A extends Int32Array | Uint8Array>(shorter: A, longer: A): A {
  longer.set(shorter);
  return longer;
}
