import {boundInstant, periodLabel, type PeriodUnit} from '../calendar/periods.js';
import type {Window} from '../calendar/window.js';
import {zone} from '../calendar/zone.js';
import type {Completeness} from './outcome.js';
import type {Scope} from './scope.js';

/** A period of an outcome, as a widget draws it. */
export interface Period {
  /** `2026-01`, `2026-W03`: see `periodLabel`. */
  readonly label: string;
  /** Local day since 1970-01-01 on which it begins; for hours an instant. */
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** `incomplete` for the one that runs at asOf, `future` for those that begin at asOf or later. */
  readonly completeness: Completeness;
}

/** The period that runs at asOf: which of its days is seen last, 1.., and how many it has. */
export interface RunningPeriod {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly days: number;
}

/** The periods of a window, oldest first. */
export function periodsOf({unit, starts, periods, hasEnded}: Window, scope: Scope): Period[] {
  const begun = (start: number): Completeness =>
    boundInstant(start, unit, scope.timeZone) < scope.asOf ? 'incomplete' : 'future';
  return starts.slice(0, periods).map((start, period) => ({
    label: periodLabel(start, unit, scope),
    start,
    end: starts[period + 1]!,
    completeness: hasEnded(period) ? 'complete' : begun(start),
  }));
}

/** The one that runs at asOf, of periods that begin at `starts` (the last of them is where the last one ends). */
export function runningPeriod(
  starts: readonly number[],
  unit: PeriodUnit,
  {asOf, timeZone}: Pick<Scope, 'asOf' | 'timeZone'>,
): RunningPeriod | null {
  const end = starts.findIndex((bound) => boundInstant(bound, unit, timeZone) > asOf);
  if (end < 1) return null;
  const [from, to] = [starts[end - 1]!, starts[end]!];
  if (boundInstant(from, unit, timeZone) === asOf) return null;
  const today = zone(timeZone).dayOf(asOf - 1);
  return unit === 'hour'
    ? {start: from, end: to, day: 1, days: 1}
    : {start: from, end: to, day: today - from + 1, days: to - from};
}
