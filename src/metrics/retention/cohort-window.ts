import {periodsFrom, type Window} from '../calendar/window.js';
import type {Scope} from '../kernel/scope.js';
import type {CohortOptions} from './cohort-options.js';
import {firstBound} from './first-period.js';

/** Ages that are counted together, in periods (or in the same of time passed) since the start: both inclusive. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Which cohorts there are, how long they are followed, and at which ages one looks. */
export interface CohortWindow {
  /** The periods of the cohorts, and after them those in which they are followed further. */
  readonly window: Window;
  /** How many of these periods make a cohort. */
  readonly cohorts: number;
  readonly columns: readonly AgeRange[];
  /** Each cohort is followed to the same age; otherwise to the end of the last period, so that later ones have less. */
  readonly rectangular: boolean;
}

/** The window that the options ask for. */
export function cohortWindow(options: CohortOptions, scope: Scope): CohortWindow {
  const {unit, periods, ages, brackets, clock} = options;
  const columns = brackets?.map(([from, to]) => ({from, to})) ?? singleAges(ages ?? periods);
  const rectangular = ages !== null || brackets !== null;
  const further = rectangular && clock === 'calendar' ? Math.max(...columns.map(({to}) => to)) : 0;
  const first = firstBound(options, scope);
  return {window: periodsFrom(first, unit, periods + further, scope), cohorts: periods, columns, rectangular};
}

/** How many of the columns a cohort has. */
export function columnsOf({cohorts, columns, rectangular}: CohortWindow, cohort: number): number {
  return rectangular ? columns.length : cohorts - cohort;
}

function singleAges(count: number): AgeRange[] {
  return Array.from({length: count}, (_, age) => ({from: age, to: age}));
}
