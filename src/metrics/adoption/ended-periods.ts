import {lastPeriods, periodsFrom, type DayWindow, type Window} from '../calendar/window.js';
import type {DayUnit} from '../calendar/periods.js';
import type {Completeness} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {firstBound, type PeriodsBack} from '../retention/first-period.js';

/**
 * The periods from the first one on; without a first one the last that have ended: what one does in a period that runs
 * is not over.
 */
export function endedPeriods(rules: PeriodsBack & {readonly unit: DayUnit}, scope: Scope): DayWindow;
export function endedPeriods(rules: PeriodsBack, scope: Scope): Window;
export function endedPeriods(rules: PeriodsBack, scope: Scope): Window {
  const {unit, periods} = rules;
  if (rules.firstPeriod !== null) return periodsFrom(firstBound(rules, scope), unit, periods, scope);
  const {starts, hasEnded} = lastPeriods(unit, periods + 1, scope);
  return periodsFrom(starts[hasEnded(periods) ? 1 : 0]!, unit, periods, scope);
}

/** Whether all of the periods have ended. */
export function completenessOf({periods, hasEnded}: Window): Completeness {
  return hasEnded(periods - 1) ? 'complete' : 'incomplete';
}
