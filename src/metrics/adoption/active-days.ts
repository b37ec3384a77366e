import {periodsFrom, type DayWindow} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';
import {grownInts} from '../table/grown.js';
import {ActivityRows, type ActivityRules} from './activity-rows.js';

/** Local days from `from` up to `end`, which is not in it. */
export interface DayRange {
  readonly from: number;
  readonly end: number;
}

/** How many were active in each of some ranges of days, and since when anybody was. */
export type ActiveCounts = {
  readonly active: number[];
  /** The local day of the first activity of all, or the day before the ranges where it was earlier; `null` for none. */
  readonly since: number | null;
};

/** Activity by day, over all days of some ranges. */
export function activeDays(ranges: readonly DayRange[], rules: ActivityRules, scope: Scope): ActivityRows<DayWindow> {
  const first = Math.min(...ranges.map(({from}) => from));
  const end = Math.max(...ranges.map((range) => range.end));
  return new ActivityRows(periodsFrom(first, 'day', end - first, scope), rules, scope);
}

/** In which ranges each was active: stretches of them, each from one up to another. */
export interface ActiveStretches {
  /** How many ranges there are. */
  readonly ranges: number;
  /** By code, and one more: where its stretches begin in `bounds`. */
  readonly places: Int32Array;
  /** Where each stretch begins and ends, in turn. */
  readonly bounds: Int32Array;
  readonly since: ActiveCounts['since'];
}

/** Finds them for everybody, in each of some lists of ranges. */
export function activeStretches(
  days: ActivityRows<DayWindow>,
  ...lists: readonly (readonly DayRange[])[]
): ActiveStretches[] {
  const found = lists.map((ranges) => new FoundStretches(days, ranges));
  const end = days.window.periods + 1;
  let earliest = end;
  days.visit((bits, base, code, first) => {
    earliest = Math.min(earliest, first);
    for (const stretches of found) stretches.add(bits, base, code, first);
  });
  const since = earliest === end ? null : days.window.first + earliest;
  return found.map((stretches) => stretches.result(since));
}

class FoundStretches {
  readonly #ranges: number;
  readonly #rangesOf: RangesBySlot;
  readonly #places: Int32Array;
  #bounds = new Int32Array(0);
  #size = 0;
  #next = 0;

  constructor({window, who}: ActivityRows<DayWindow>, ranges: readonly DayRange[]) {
    this.#ranges = ranges.length;
    this.#rangesOf = rangesBySlot(window, ranges);
    this.#places = new Int32Array(who.size + 1);
  }

  add(bits: Int32Array, base: number, code: number, first: number): void {
    // Those before it that were not active have none.
    while (this.#next <= code) this.#places[this.#next++] = this.#size;
    this.#bounds = grownInts(this.#bounds, this.#size + 2 * this.#rangesOf.from.length, 0);
    this.#size = findStretches(this.#bounds, this.#size, bits, base, first, this.#rangesOf);
  }

  result(since: ActiveCounts['since']): ActiveStretches {
    this.#places.fill(this.#size, this.#next);
    return {ranges: this.#ranges, places: this.#places, bounds: this.#bounds, since};
  }
}

/** Counts everybody once in each range in which they were active. Ranges overlap: the counts must not be added up. */
export function countActive({ranges, places, bounds, since}: ActiveStretches): ActiveCounts {
  const changes = new Int32Array(ranges + 1);
  const end = places.at(-1)!;
  for (let i = 0; i < end; i += 2) {
    changes[bounds[i]!]!++;
    changes[bounds[i + 1]!]!--;
  }
  let now = 0;
  return {active: Array.from({length: ranges}, (_, range) => (now += changes[range]!)), since};
}

/** The ranges that each day is in: those from `from[slot]` up to `to[slot]`, which is not among them. */
interface RangesBySlot {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** @param ranges in the order of time: none begins or ends before one that stands before it */
function rangesBySlot({first, periods}: DayWindow, ranges: readonly DayRange[]): RangesBySlot {
  const from = new Int32Array(periods + 1);
  const to = new Int32Array(periods + 1);
  for (let slot = 1, open = 0, done = 0; slot <= periods; slot++) {
    const day = first + slot;
    while (open < ranges.length && ranges[open]!.from <= day) open++;
    while (done < ranges.length && ranges[done]!.end <= day) done++;
    from[slot] = done;
    to[slot] = Math.max(open, done);
  }
  return {from, to};
}

/**
 * Finds in which ranges somebody was active.
 * @param first the first of the bits that is set
 * @param into takes where stretches begin and end, in turn, from `size` on; it has room for two entries a day
 * @returns its new size
 */
function findStretches(
  into: Int32Array,
  size: number,
  bits: Int32Array,
  base: number,
  first: number,
  {from, to}: RangesBySlot,
): number {
  const end = from.length;
  const before = size;
  let told = 0;
  for (let word = first >> 5; word << 5 < end; word++) {
    // Slot 0 is the time before all ranges.
    for (let rest = bits[base + word]! & (word === 0 ? -2 : -1); rest !== 0; rest &= rest - 1) {
      const slot = (word << 5) + 31 - Math.clz32(rest & -rest);
      if (slot >= end) continue;
      const past = to[slot]!;
      if (past <= told) continue;
      const start = from[slot]!;
      // What begins where the stretch before ends makes that longer.
      if (start > told || size === before) {
        if (start >= past) continue;
        into[size] = start;
        size += 2;
      }
      into[size - 1] = told = past;
    }
  }
  return size;
}
