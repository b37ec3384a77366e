import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {firstPeriod} from './first-period.js';
import {whoOptions} from './who-options.js';

/** What cohorts can be cut by. */
export const cohortUnits = ['hour', 'day', 'week', 'month', 'quarter'] as const;
export type CohortUnit = (typeof cohortUnits)[number];

/** Ages taken together, as first and last age. */
type Bracket = readonly [number, number];
const age = z.int().check(z.minimum(0), z.maximum(1000));
const isForward = ([from, to]: Bracket): boolean => from <= to;
const isAscending = (brackets: readonly Bracket[]): boolean =>
  brackets.every(([from], i) => i === 0 || brackets[i - 1]![0] < from);
const bracket = z.tuple([age, age]).check(z.refine(isForward, 'the first age, then the last'));
const bracketList = z
  .array(bracket)
  .check(z.minLength(1), z.refine(isAscending, 'brackets in the order of their first age'));

/** The options of cohort retention. Each is named after what public definitions disagree about. */
export const cohortOptions = z.object({
  unit: described(z._default(z.enum(cohortUnits), 'week'), 'What cohorts and ages are counted in'),
  periods: described(z._default(z.int().check(z.minimum(1), z.maximum(400)), 12), 'How many cohorts there are'),
  firstPeriod,
  ages: described(
    z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(400))), null),
    'How many ages each cohort is followed, also beyond its last period; without it up to the end of the last period',
  ),
  brackets: described(
    z._default(z.nullable(bracketList), null),
    'Ages taken together, each as first and last age: [[0, 0], [1, 3], [4, 7]]. Instead of single ages',
  ),
  cohort: described(
    z._default(z.enum(['first', 'first-in-window', 'recurring']), 'first'),
    'Which starts make a cohort: the first one ever; the first one inside the periods; or every period with a start, so that one can be in several cohorts',
  ),
  returns: described(
    z._default(z.enum(['on', 'on-or-after']), 'on'),
    'Whether one counts who returned in the very period, or in it or any later one that has been seen',
  ),
  columnZero: described(
    z._default(z.enum(['size', 'returned']), 'size'),
    'What age 0 shows: the size of the cohort, or those of it who also did the return event within age 0',
  ),
  clock: described(
    z._default(z.enum(['calendar', 'elapsed', 'elapsed-by-hour']), 'calendar'),
    'How age is counted: in periods of the calendar; in time passed since the very start, a day being 24 hours; or the same from the start of its hour',
  ),
  month: described(
    z._default(z.enum(['30-days', 'anniversary']), '30-days'),
    'A month of time passed: 30 days, or up to the same day and time of the next month. The calendar clock has calendar months',
  ),
  countBy: whoOptions.countBy,
  startEvent: described(z._default(z.nullable(z.string()), null), 'The event that starts; without it any event'),
  returnEvent: described(z._default(z.nullable(z.string()), null), 'The event that is a return; without it any event'),
  minimumOccurrences: described(
    z._default(z.int().check(z.minimum(1), z.maximum(255)), 1),
    'How often the return event must occur within one period to count',
  ),
  aliases: whoOptions.aliases,
});

/** The options, complete. */
export type CohortOptions = z.output<typeof cohortOptions>;
