import type {Scope} from '../kernel/scope.js';
import {CalendarCohorts} from './calendar-cohorts.js';
import type {CohortOptions} from './cohort-options.js';
import {CohortTally, type CohortCounts} from './cohort-tally.js';
import {columnsOf, type CohortWindow} from './cohort-window.js';
import {ElapsedCohorts} from './elapsed-cohorts.js';

/** Finds the members of cohorts and the ages at which they returned, by the clock of the options. */
export function findCohorts(
  cohorts: CohortWindow,
  options: CohortOptions,
  scope: Scope,
): CalendarCohorts | ElapsedCohorts {
  return options.clock === 'calendar'
    ? new CalendarCohorts(cohorts, options, scope)
    : new ElapsedCohorts(cohorts, options, scope);
}

/** Counts what was found. */
export function countCohorts(
  found: CalendarCohorts | ElapsedCohorts,
  cohorts: CohortWindow,
  {returns}: CohortOptions,
): CohortCounts {
  const tally = new CohortTally(cohorts.cohorts, cohorts.columns, returns === 'on-or-after');
  found.visit(tally);
  return tally.result((cohort) => columnsOf(cohorts, cohort));
}
