import {periodsFrom, type DayWindow} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';
import {nextBit} from '../kernel/state.js';
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

/** Counts everybody once in each range in which they were active. Ranges overlap: the counts must not be added up. */
export function countActive(days: ActivityRows<DayWindow>, ranges: readonly DayRange[]): ActiveCounts {
  const rangesOf = rangesBySlot(days.window, ranges);
  const changes = new Float64Array(ranges.length + 1);
  const end = days.window.periods + 1;
  let earliest = end;
  days.visit((bits, base) => {
    earliest = Math.min(earliest, nextBit(bits, base, 0, end));
    visitRanges(bits, base, rangesOf, (from, to) => {
      changes[from]!++;
      changes[to]!--;
    });
  });
  let now = 0;
  return {
    active: Array.from(ranges, (_, range) => (now += changes[range]!)),
    since: earliest === end ? null : days.window.first + earliest,
  };
}

/** The ranges that each day is in: those from `from[slot]` up to `to[slot]`, which is not among them. */
interface RangesBySlot {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** @param ranges in the order of time: none begins or ends before one that stands before it */
export function rangesBySlot({first, periods}: DayWindow, ranges: readonly DayRange[]): RangesBySlot {
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

/** Tells in which ranges somebody was active, each once: as stretches of them, from one up to another. */
export function visitRanges(
  bits: Int32Array,
  base: number,
  {from, to}: RangesBySlot,
  visitor: (from: number, to: number) => void,
): void {
  const end = from.length;
  let told = 0;
  for (let slot = nextBit(bits, base, 1, end); slot < end; slot = nextBit(bits, base, slot + 1, end)) {
    const start = Math.max(told, from[slot]!);
    if (start >= to[slot]!) continue;
    visitor(start, to[slot]!);
    told = to[slot]!;
  }
}
