import type {AgeRange} from './cohort-window.js';

/** What a cohort table is counted from. */
export type CohortCounts = {
  /** Members by cohort. */
  readonly sizes: number[];
  /** By cohort and column: members who returned at an age of the column (or at it or later). */
  readonly returned: number[][];
};

/** Is told of each member of each cohort. */
export interface CohortVisitor {
  /** @param ages at which it returned, as bits; not to be changed or kept */
  add(cohort: number, ages: Int32Array, code: number): void;
}

/** Counts the members of cohorts and at which ages they returned. */
export class CohortTally implements CohortVisitor {
  readonly #columns: readonly AgeRange[];
  readonly #orAfter: boolean;
  /** Columns are the ages 0, 1, 2 …, in order. */
  readonly #single: boolean;
  readonly #sizes: Float64Array;
  readonly #returned: Float64Array;

  /** @param orAfter a return counts for all ages up to its own */
  constructor(cohorts: number, columns: readonly AgeRange[], orAfter: boolean) {
    this.#columns = columns;
    this.#orAfter = orAfter;
    this.#single = columns.every(({from, to}, column) => from === column && to === column);
    this.#sizes = new Float64Array(cohorts);
    this.#returned = new Float64Array(cohorts * columns.length);
  }

  /** As {@link hasReturned} says of each column, but faster where columns are single ages. */
  add(cohort: number, ages: Int32Array): void {
    this.#sizes[cohort]!++;
    const base = cohort * this.#columns.length;
    if (this.#orAfter) {
      // Up to the last age of a return; the columns before are added up in the end.
      const last = lastBit(ages);
      let column = this.#columns.length - 1;
      while (column >= 0 && this.#columns[column]!.from > last) column--;
      if (column >= 0 && last >= 0) this.#returned[base + column]!++;
    } else if (this.#single) {
      countBits(this.#returned, base, this.#columns.length, ages);
    } else {
      this.#columns.forEach((range, column) => {
        if (hasReturned(ages, range, false)) this.#returned[base + column]!++;
      });
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

/** Whether a member returned at an age of a column; with `orAfter` at such an age or later. */
export function hasReturned(ages: Int32Array, {from, to}: AgeRange, orAfter: boolean): boolean {
  return orAfter ? lastBit(ages) >= from : hasBit(ages, from, to);
}

/** Adds 1 for each bit below `width`. */
function countBits(counts: Float64Array, base: number, width: number, bits: Int32Array): void {
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      const bit = (word << 5) + 31 - Math.clz32(rest & -rest);
      if (bit < width) counts[base + bit]!++;
    }
  }
}

/** The highest bit, -1 where none is set. */
function lastBit(bits: Int32Array): number {
  for (let word = bits.length - 1; word >= 0; word--)
    if (bits[word] !== 0) return (word << 5) + 31 - Math.clz32(bits[word]!);
  return -1;
}

/** Whether a bit from `from` to `to` (both inclusive) is set. */
function hasBit(bits: Int32Array, from: number, to: number): boolean {
  for (let bit = from; bit <= to; bit++) if ((bits[bit >> 5]! >>> (bit & 31)) & 1) return true;
  return false;
}
