import {NEVER} from '../calendar/days.js';

const FIELDS = 3; // first + 1, second + 1, day

/**
 * The latest day on which two codes came together: users under accounts, events under accounts. Exact also where a user
 * is under two accounts. How many partners a code had since some day is then a count, for any number of windows.
 */
export class LatestByPair {
  #entries = new Int32Array(FIELDS * 1024);
  #size = 0;

  /** Takes the pairs of rows from the day `from` on. Rows with a code that is missing, or on no day, are no pairs. */
  add(firsts: Int32Array, seconds: Int32Array, days: Int32Array, from: number): void {
    // In blocks, so that there is always room and the loop need not look.
    for (let row = 0; row < days.length; row += BLOCK) {
      const end = Math.min(row + BLOCK, days.length);
      this.#reserve(end - row);
      this.#size += addPairs(this.#entries, firsts, seconds, days, row, end, from);
    }
  }

  /** By first code: how many partners it had on `from` or later. */
  partnersSince(from: number, firsts: number): Int32Array {
    const counts = new Int32Array(firsts);
    for (let at = 0; at < this.#entries.length; at += FIELDS) {
      if (this.#entries[at] !== 0 && this.#entries[at + 2]! >= from) counts[this.#entries[at]! - 1]!++;
    }
    return counts;
  }

  #reserve(more: number): void {
    let slots = this.#entries.length / FIELDS;
    if (2 * (this.#size + more) <= slots) return;
    while (slots < 2 * (this.#size + more)) slots *= 2;
    const before = this.#entries;
    this.#entries = new Int32Array(FIELDS * slots);
    for (let at = 0; at < before.length; at += FIELDS) {
      if (before[at] === 0) continue;
      const to = findPair(this.#entries, before[at]!, before[at + 1]!);
      this.#entries.set(before.subarray(at, at + FIELDS), to);
    }
  }
}

const BLOCK = 16_384;

/** Where a pair is, or would be. Codes are one up, so that 0 is an empty place. */
function findPair(entries: Int32Array, first: number, second: number): number {
  const mask = entries.length / FIELDS - 1;
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  while (entries[slot * FIELDS] !== 0 && (entries[slot * FIELDS] !== first || entries[slot * FIELDS + 1] !== second)) {
    slot = (slot + 1) & mask;
  }
  return slot * FIELDS;
}

function addPairs(
  entries: Int32Array,
  firsts: Int32Array,
  seconds: Int32Array,
  days: Int32Array,
  row: number,
  end: number,
  from: number,
): number {
  let fresh = 0;
  for (let i = row; i < end; i++) {
    const day = days[i]!;
    const first = firsts[i]! + 1;
    const second = seconds[i]! + 1;
    if (day < from || day === NEVER || first <= 0 || second <= 0) continue;
    const at = findPair(entries, first, second);
    if (entries[at] === 0) {
      entries[at] = first;
      entries[at + 1] = second;
      entries[at + 2] = day;
      fresh++;
    } else if (day > entries[at + 2]!) entries[at + 2] = day;
  }
  return fresh;
}
