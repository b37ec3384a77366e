import * as z from 'zod/mini';
import {boundInstant} from '../calendar/periods.js';
import {addMonths} from '../calendar/months.js';
import type {Completeness} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {elapsedLength, monthsInUnit} from './elapsed-age.js';
import {cohortOptions, type CohortOptions} from './cohort-options.js';
import {cohortWindow, columnsOf, type CohortWindow} from './cohort-window.js';

/**
 * Whether the time of each cell had passed at `asOf`, by cohort and column. By the calendar a cell is its period:
 * complete when that has ended, future when nothing of it has been seen. By time passed a cell is complete when the
 * youngest member that the cohort can have has been through it, future when not even the oldest one has come to it.
 * @throws {ZodError} when an option is not what it can be
 */
export function cohortMaturity(given: z.input<typeof cohortOptions>, scope: Scope): Completeness[][] {
  const options = z.parse(cohortOptions, given);
  return maturityOf(cohortWindow(options, scope), options, scope);
}

/** The same for complete options and their window. */
export function maturityOf(cohorts: CohortWindow, options: CohortOptions, scope: Scope): Completeness[][] {
  const {begin, end} = spanOfCells(cohorts, options, scope);
  return Array.from({length: cohorts.cohorts}, (_, cohort) =>
    cohorts.columns
      .slice(0, columnsOf(cohorts, cohort))
      .map(({from, to}) =>
        end(cohort, to) <= scope.asOf ? 'complete' : begin(cohort, from) < scope.asOf ? 'incomplete' : 'future',
      ),
  );
}

type InstantOf = (cohort: number, age: number) => number;

/** The instants from which and up to which members of a cohort can be of an age. */
function spanOfCells(
  {window}: CohortWindow,
  {unit, clock, month}: CohortOptions,
  {timeZone}: Scope,
): {readonly begin: InstantOf; readonly end: InstantOf} {
  const {starts} = window;
  const instants = starts.map((bound) => boundInstant(bound, unit, timeZone));
  if (clock === 'calendar') {
    return {begin: (cohort, age) => instants[cohort + age]!, end: (cohort, age) => instants[cohort + age + 1]!};
  }
  const months = month === 'anniversary' ? monthsInUnit(unit) : 0;
  if (months > 0) {
    const after = (bound: number, age: number): number => boundInstant(addMonths(bound, months * age), unit, timeZone);
    return {
      begin: (cohort, age) => after(starts[cohort]!, age),
      end: (cohort, age) => after(starts[cohort + 1]!, age + 1),
    };
  }
  const length = elapsedLength[unit];
  return {
    begin: (cohort, age) => instants[cohort]! + age * length,
    end: (cohort, age) => instants[cohort + 1]! + (age + 1) * length,
  };
}
