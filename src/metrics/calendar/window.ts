import {CalendarError} from './calendar-error.js';
import {FIRST_INSTANT, HOUR} from './days.js';
import {localDays, type DayScope} from './local-days.js';
import {addPeriods, hasEnded, periodStart, type DayUnit, type PeriodRules, type PeriodUnit} from './periods.js';
import {zone} from './zone.js';

/** What periods are cut and seen by. */
export interface PeriodScope extends DayScope, PeriodRules {}

/**
 * Consecutive periods of one unit. Rows find theirs by *slot*: 0 is all time before the window, `p + 1` is period `p`,
 * and `periods + 1` is what no period takes: after the window, missing, or not before asOf.
 */
export interface Window {
  readonly unit: PeriodUnit;
  /** How many periods there are. */
  readonly periods: number;
  /** Where each period begins, and last where the last one ends: local days; for hours instants. */
  readonly starts: readonly number[];
  /** The slot of each instant. A new array at each call. */
  readonly slotsOf: (at: Float64Array) => Int32Array;
  /** Whether period 0..periods - 1 has ended by asOf. */
  readonly hasEnded: (period: number) => boolean;
}

/**
 * A window of whole local days. A hot loop over days reads `slots[clampIndex(day - first, slots.length - 1)]`, also for
 * `NEVER`, and needs no branch.
 */
export interface DayWindow extends Window {
  readonly unit: DayUnit;
  /** The day of `slots[0]`: the one before the window. */
  readonly first: number;
  /** The slot by day: the first entry stands for all days before the window, the last for all after it. */
  readonly slots: Int32Array;
}

/**
 * A 32-bit index brought into 0..last without a branch: over rows in no order of time `Math.min` and `Math.max` are
 * branches that the processor guesses wrong, and cost several times the look-up.
 */
export function clampIndex(index: number, last: number): number {
  const atLeast0 = index & ~(index >> 31);
  const pastLast = (atLeast0 - last) | 0;
  return last + (pastLast & (pastLast >> 31));
}

/** `count` periods from the one that `first` (a local day; for hours an instant) is in. */
export function periodsFrom(first: number, unit: DayUnit, count: number, scope: PeriodScope): DayWindow;
export function periodsFrom(first: number, unit: PeriodUnit, count: number, scope: PeriodScope): Window;
export function periodsFrom(first: number, unit: PeriodUnit, count: number, scope: PeriodScope): Window {
  if (!Number.isInteger(count) || count < 1) {
    throw new CalendarError('calendar-periods', `periods: expected a whole number from 1, got ${String(count)}`);
  }
  if (unit === 'hour') return hourWindow(first, count, scope);
  const start = periodStart(first, unit, scope);
  return dayWindow(
    Array.from({length: count + 1}, (_, period) => addPeriods(start, unit, period)),
    unit,
    scope,
  );
}

/** The last `count` periods up to the one that runs at asOf; at the very end of a period, up to that one. */
export function lastPeriods(unit: DayUnit, count: number, scope: PeriodScope): DayWindow;
export function lastPeriods(unit: PeriodUnit, count: number, scope: PeriodScope): Window;
export function lastPeriods(unit: PeriodUnit, count: number, scope: PeriodScope): Window {
  const clock = zone(scope.timeZone);
  const lastSeen = scope.asOf - 1;
  if (unit === 'hour') {
    let first = clock.hourStart(lastSeen);
    for (let i = 1; i < count; i++) first = clock.hourStart(first - 1);
    return periodsFrom(first, unit, count, scope);
  }
  const last = periodStart(clock.dayOf(lastSeen), unit, scope);
  return periodsFrom(addPeriods(last, unit, 1 - count), unit, count, scope);
}

function dayWindow(starts: readonly number[], unit: DayUnit, scope: PeriodScope): DayWindow {
  const periods = starts.length - 1;
  const first = starts[0]! - 1;
  const slots = new Int32Array(starts[periods]! - first + 1);
  for (let period = 0; period < periods; period++) {
    slots.fill(period + 1, starts[period]! - first, starts[period + 1]! - first);
  }
  slots[slots.length - 1] = periods + 1;
  return {
    unit,
    periods,
    starts,
    first,
    slots,
    slotsOf: (at) => slotsOfDays(localDays(at, scope), slots, first),
    hasEnded: (period) => hasEnded(starts[period + 1]!, unit, scope),
  };
}

function slotsOfDays(days: Int32Array, slots: Int32Array, first: number): Int32Array {
  const slotOfRow = new Int32Array(days.length);
  const last = slots.length - 1;
  for (let i = 0; i < days.length; i++) slotOfRow[i] = slots[clampIndex(days[i]! - first, last)]!;
  return slotOfRow;
}

function hourWindow(first: number, periods: number, scope: PeriodScope): Window {
  const clock = zone(scope.timeZone);
  const starts = [clock.hourStart(first)];
  while (starts.length <= periods) starts.push(clock.nextHour(starts.at(-1)!));
  const bounds = Float64Array.from(starts);
  return {
    unit: 'hour',
    periods,
    starts,
    slotsOf: (at) => slotsOfHours(at, bounds, scope.asOf),
    hasEnded: (period) => hasEnded(starts[period + 1]!, 'hour', scope),
  };
}

function slotsOfHours(at: Float64Array, bounds: Float64Array, asOf: number): Int32Array {
  const slotOfRow = new Int32Array(at.length);
  const periods = bounds.length - 1;
  const first = bounds[0]!;
  const end = Math.min(bounds[periods]!, asOf);
  for (let i = 0; i < at.length; i++) {
    const instant = at[i]!;
    if (!(instant >= FIRST_INSTANT && instant < end)) {
      slotOfRow[i] = periods + 1;
    } else if (instant >= first) {
      // Hours that a change of the clock cuts are shorter than others, none is longer: the guess is never too late.
      let period = Math.floor((instant - first) / HOUR);
      while (instant >= bounds[period + 1]!) period++;
      slotOfRow[i] = period + 1;
    }
  }
  return slotOfRow;
}
