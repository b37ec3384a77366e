import {periodsFrom, type DayWindow} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';
import type {Bits} from '../kernel/state.js';
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
  const {first, periods} = days.window;
  const codes = days.who.size;
  const found = lists.map((ranges) => ({
    ranges: ranges.length,
    rangesOf: rangesBySlot(days.window, ranges),
    places: new Int32Array(codes + 1),
    bounds: new Int32Array(4 * codes),
  }));
  const earliest = findAll(found, days.rows(), codes, periods + 1);
  const since = earliest > periods ? null : first + earliest;
  return found.map(({ranges, places, bounds}) => ({ranges, places, bounds, since}));
}

/** Stretches that are being found. */
interface FoundStretches {
  readonly rangesOf: RangesBySlot;
  readonly places: Int32Array;
  bounds: Int32Array<ArrayBuffer>;
}

/** @returns the slot in which anybody was active for the first time, `end` where nobody was before it */
function findAll(found: readonly FoundStretches[], {bits, words, places}: Bits, codes: number, end: number): number {
  const runs = new Int32Array(end + 1);
  let earliest = end;
  for (let code = 0; code < codes; code++) {
    const size = findRuns(runs, bits, code + 1, places, words, end);
    if ((bits[code + 1]! & 1) === 1) earliest = 0;
    else if (size > 0 && runs[0]! < earliest) earliest = runs[0]!;
    for (const stretches of found) addRuns(stretches, code, runs, size);
  }
  return earliest;
}

function addRuns(stretches: FoundStretches, code: number, runs: Int32Array, length: number): void {
  const {places, rangesOf} = stretches;
  const size = places[code]!;
  if (length > 0) stretches.bounds = grownInts(stretches.bounds, size + length, 0);
  places[code + 1] = length === 0 ? size : joinRuns(stretches.bounds, size, runs, length, rangesOf);
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
 * Finds the days on end on which somebody was active: the slot of the first, and the one after the last, in turn. Slot 0
 * is the time before all ranges.
 * @param end the slot that is no day any more
 * @param into takes them; it has room for an entry a slot
 * @param place of the first word of somebody; the next ones are `places` further each
 * @returns how many entries there are
 */
function findRuns(
  into: Int32Array,
  bits: Int32Array,
  place: number,
  places: number,
  words: number,
  end: number,
): number {
  let size = 0;
  for (let word = 0, at = place; word < words; word++, at += places) {
    let rest = bits[at]! & (word === 0 ? -2 : -1);
    while (rest !== 0) {
      const low = rest & -rest;
      // Clears the lowest ones that stand together, and carries into the place after them.
      const carried = (rest + low) | 0;
      const start = (word << 5) + 31 - Math.clz32(low);
      if (start >= end) return size;
      const past = (word << 5) + (carried === 0 ? 32 : 31 - Math.clz32(carried & -carried));
      if (size > 0 && into[size - 1] === start) size -= 2;
      else into[size] = start;
      into[size + 1] = past < end ? past : end;
      size += 2;
      rest &= carried;
    }
  }
  return size;
}

/**
 * Joins runs of days to stretches of ranges. All ranges that a run reaches into are next to each other, from the first
 * one of its first day up to the last one of its last day.
 * @param into takes where stretches begin and end, in turn, from `size` on; it has room for as many entries as runs have
 * @returns its new size
 */
function joinRuns(into: Int32Array, size: number, runs: Int32Array, length: number, {from, to}: RangesBySlot): number {
  let at = size;
  let told = -1;
  for (let i = 0; i < length; i += 2) {
    const start = from[runs[i]!]!;
    const past = to[runs[i + 1]! - 1]!;
    if (Math.max(start, told) >= past) continue;
    // What begins where the stretch before ends makes that longer.
    if (start > told) {
      into[at] = start;
      at += 2;
    }
    into[at - 1] = told = past;
  }
  return at;
}
