import type {AgeRange} from './cohort-window.js';

/** What a cohort table is counted from. */
export type CohortCounts = {
  /** Members by cohort. */
  readonly sizes: number[];
  /** By cohort and column: members who returned at an age of the column (or at it or later). */
  readonly returned: number[][];
};

/** Members of cohorts, one a place; of all arrays only as many places are taken as are told. */
export interface FoundMembers {
  readonly codes: Int32Array;
  readonly cohorts: Int32Array;
  /** At which ages each returned, as bits: those of place `i` begin at `i * words`. */
  readonly ages: Int32Array;
  readonly words: number;
}

/** Is told of the members of all cohorts. */
export interface CohortVisitor {
  /** @param found some of them, not to be changed or kept; others will stand there next time */
  add(found: FoundMembers, size: number): void;
}

/** Counts the members of cohorts and at which ages they returned. */
export class CohortTally implements CohortVisitor {
  readonly #columns: readonly AgeRange[];
  readonly #orAfter: boolean;
  /** Columns are the ages 0, 1, 2 …, in order. */
  readonly #single: boolean;
  readonly #sizes: Int32Array;
  readonly #returned: Int32Array;

  /** @param orAfter a return counts for all ages up to its own */
  constructor(cohorts: number, columns: readonly AgeRange[], orAfter: boolean) {
    this.#columns = columns;
    this.#orAfter = orAfter;
    this.#single = columns.every(({from, to}, column) => from === column && to === column);
    this.#sizes = new Int32Array(cohorts);
    this.#returned = new Int32Array(cohorts * columns.length);
  }

  /** As {@link hasReturned} says of each column, but faster where columns are single ages. */
  add({cohorts, ages, words}: FoundMembers, size: number): void {
    const width = this.#columns.length;
    for (let i = 0; i < size; i++) this.#sizes[cohorts[i]!]!++;
    if (this.#single && !this.#orAfter) {
      countBits(this.#returned, width, cohorts, ages, words, size);
      return;
    }
    for (let i = 0; i < size; i++) {
      const base = cohorts[i]! * width;
      if (this.#orAfter) {
        // Up to the last age of a return; the columns before are added up in the end.
        const last = lastBit(ages, i * words, words);
        const column = this.#columns.findLastIndex(({from}) => from <= last);
        if (column >= 0) this.#returned[base + column]!++;
      } else {
        this.#columns.forEach(({from, to}, column) => {
          if (hasBit(ages, i * words, from, to)) this.#returned[base + column]!++;
        });
      }
    }
  }

  /** @param columnsOf how many of the columns a cohort has */
  result(columnsOf: (cohort: number) => number): CohortCounts {
    const width = this.#columns.length;
    const returned = Array.from(this.#sizes, (_, cohort) => {
      const row = Array.from(this.#returned.subarray(cohort * width, (cohort + 1) * width));
      if (this.#orAfter) for (let column = width - 2; column >= 0; column--) row[column]! += row[column + 1]!;
      return row.slice(0, columnsOf(cohort));
    });
    return {sizes: [...this.#sizes], returned};
  }
}

/** Whether the member at a place returned at an age of a column; with `orAfter` at such an age or later. */
export function hasReturned(
  {ages, words}: FoundMembers,
  place: number,
  {from, to}: AgeRange,
  orAfter: boolean,
): boolean {
  return orAfter ? lastBit(ages, place * words, words) >= from : hasBit(ages, place * words, from, to);
}

/** Adds 1 to the row of a member's cohort for each of its ages below `width`. */
function countBits(
  counts: Int32Array,
  width: number,
  cohorts: Int32Array,
  ages: Int32Array,
  words: number,
  size: number,
): void {
  for (let place = 0, i = 0; i < size; i++) {
    const base = cohorts[i]! * width;
    for (let before = 0; before < 32 * words; before += 32) {
      for (let rest = ages[place++]!; rest !== 0; rest &= rest - 1) {
        const age = before + 31 - Math.clz32(rest & -rest);
        if (age < width) counts[base + age]!++;
      }
    }
  }
}

/** The highest bit, -1 where none is set. */
function lastBit(bits: Int32Array, base: number, words: number): number {
  for (let word = words - 1; word >= 0; word--) {
    const rest = bits[base + word]!;
    if (rest !== 0) return (word << 5) + 31 - Math.clz32(rest);
  }
  return -1;
}

/** Whether a bit from `from` to `to` (both inclusive) is set. */
function hasBit(bits: Int32Array, base: number, from: number, to: number): boolean {
  for (let bit = from; bit <= to; bit++) if ((bits[base + (bit >> 5)]! >>> (bit & 31)) & 1) return true;
  return false;
}
