import type {CohortUnit} from '../../metrics/retention/cohort-options.js';
import type {CellContent} from './cohort-table.layout.js';
import type {QuarterName} from '../../element/period-names.js';
import {revenueCohortEnglish, type RevenueCohortWords} from '../../element/revenue-cohort-words.js';

/** Who is counted; with recurring cohorts the starts, since one user can have several. */
export type Who = 'user' | 'account' | 'start';

/** What `<cohort-table>` says. Numbers come as text; those that decide about one or many come as numbers too. */
export interface CohortWords {
  /** After a share in bold: `of 798 accounts came back in month 1`. */
  readonly cameBack: (of: string, ages: string, who: Who) => string;
  /** After a share in bold: `of those who began since Jul 2026 came back in month 1, 84% of those before`. */
  readonly laterAndEarlier: (since: string, ages: string, earlier: string) => string;
  readonly noClearDifference: (range: string) => string;
  readonly more: (points: number, text: string, range: string) => string;
  readonly fewer: (points: number, text: string, range: string) => string;
  readonly tooFew: (n: number, who: string) => string;
  readonly notOldEnough: string;
  readonly tooSmall: string;
  /** `798 accounts`. */
  readonly people: (n: number, count: string, who: Who) => string;
  /** The ages of a column in a sentence: `month 1`, `days 1 to 3`. */
  readonly ages: (from: number, to: number, unit: CohortUnit, orLater: boolean) => string;
  /** The ages of a column as its head: `1–3`. */
  readonly ageRange: (from: string, to: string) => string;
  /** Where a sentence goes back to: `Jul 2026`, `the week of 6 Jul 2026`. */
  readonly since: (period: string, unit: CohortUnit) => string;
  readonly quarter: QuarterName;
  /** Head of the cohorts. */
  readonly began: Readonly<Record<CohortUnit, string>>;
  readonly size: string;
  /** Above the heads of the ages. */
  readonly agesSince: Readonly<Record<CohortUnit, string>>;
  readonly mean: string;
  readonly caption: (who: Who, unit: CohortUnit) => string;
  /** In a cell, for who cannot see it. */
  readonly stillRunning: string;
  readonly notYet: string;
  readonly notLookedAt: string;
  readonly nobody: string;
  readonly tooFewToShow: string;
  /** There is no cohort before it, or that is not known. */
  readonly uncompared: string;
  /** What cells show. */
  readonly shows: Readonly<Record<CellContent, string>>;
  /** The ends of a scale whose numbers differ from row to row or from column to column. */
  readonly ends: readonly [low: string, high: string];
  /** Of a cell: its cohort and ages. */
  readonly cell: (cohort: string, ages: string) => string;
  readonly meanOf: (ages: string) => string;
  readonly cameBackLabel: string;
  readonly ofCohort: (count: string, of: string) => string;
  readonly peopleLabel: string;
  readonly differenceLabel: string;
  readonly pointsOf: (text: string) => string;
  /** Of a row: everybody who began then. */
  readonly cohortOf: (cohort: string) => string;
  /** What a click on the name of a cohort does. */
  readonly follow: string;
  readonly fewerThan: (count: string) => string;
  /** More than none and less than 1 %, less than all and more than 99 %. */
  readonly under: (text: string) => string;
  readonly over: (text: string) => string;
  /** In the key: which period runs, and how far it is. */
  readonly runs: (period: string, unit: CohortUnit, day: string, days: string) => string;
  readonly runsStill: (period: string) => string;
  readonly unfinished: string;
  /** In the foot. */
  readonly cohorts: (n: number, count: string) => string;
  readonly events: (start: string | null, back: string | null) => string | null;
  readonly occurrences: (count: string, unit: CohortUnit) => string;
  readonly weighted: string;
  /** In the foot, where starts are counted. */
  readonly recurring: (unit: CohortUnit) => string;
  readonly orAfter: string;
  readonly elapsed: Readonly<Record<'elapsed' | 'elapsed-by-hour', string>>;
  readonly hidden: (n: number, count: string, minimum: string) => string;
  readonly unassigned: (n: number, count: string) => string;
  /** Where cells follow what accounts pay. */
  readonly revenue: RevenueCohortWords;
}

const points = (value: number, text: string): string => `${text} ${value === 1 ? 'point' : 'points'}`;
const quoted = (event: string): string => `“${event}”`;

export const english: CohortWords = {
  cameBack: (of, ages, who) => `of ${of} ${who === 'start' ? 'were followed by a return' : 'came back'} in ${ages}`,
  laterAndEarlier: (since, ages, earlier) =>
    `of those who began since ${since} came back in ${ages}, ${earlier} of those before`,
  noClearDifference: (range) => `no clear difference (${range} points)`,
  more: (value, text, range) => `${points(value, text)} more (${range})`,
  fewer: (value, text, range) => `${points(value, text)} fewer (${range})`,
  tooFew: (n, who) => (n === 1 ? 'One says next to nothing.' : `${who} are too few to be sure of much.`),
  notOldEnough: 'No cohort is old enough yet to say how many come back.',
  tooSmall: 'Too few came back, or too few did not, to be shown.',
  people: (n, count, who) => `${count} ${n === 1 ? who : `${who}s`}`,
  ages: (from, to, unit, orLater) =>
    (from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`) + (orLater ? ' or later' : ''),
  ageRange: (from, to) => `${from}–${to}`,
  since: (period, unit) => (unit === 'week' ? `the week of ${period}` : period),
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  began: {hour: 'Began', day: 'Began', week: 'Week of', month: 'Began', quarter: 'Began'},
  size: 'Size',
  agesSince: {
    hour: 'Hours since they began',
    day: 'Days since they began',
    week: 'Weeks since they began',
    month: 'Months since they began',
    quarter: 'Quarters since they began',
  },
  mean: 'Mean',
  caption: (who, unit) =>
    `Share of ${who}s that came back, in percent, by the ${unit} they began in and ${unit}s since`,
  stillRunning: 'still running',
  notYet: 'not yet',
  notLookedAt: 'not looked at',
  nobody: 'nobody',
  tooFewToShow: 'too few to show',
  uncompared: 'no cohort before it to compare with',
  shows: {
    percent: 'Share of the cohort in percent',
    count: 'How many came back; colours show the share',
    difference: 'Points more or fewer than of the cohort before',
  },
  ends: ['low', 'high'],
  cell: (cohort, ages) => `${cohort}, ${ages}`,
  meanOf: (ages) => `Mean of ${ages}`,
  cameBackLabel: 'Came back',
  ofCohort: (count, of) => `${count} of ${of}`,
  peopleLabel: 'How many',
  differenceLabel: 'Against the cohort before',
  pointsOf: (text) => `${text} points`,
  cohortOf: (cohort) => `Cohort of ${cohort}`,
  follow: 'follow this cohort',
  fewerThan: (count) => `< ${count}`,
  under: (text) => `<${text}`,
  over: (text) => `>${text}`,
  runs: (period, unit, day, days) =>
    `${unit === 'week' ? `The week of ${period}` : period} is still running (${day} of ${days} days)`,
  runsStill: (period) => `${period} is still running`,
  unfinished: 'not all of the cohort have come that far',
  cohorts: (n, count) => `${count} ${n === 1 ? 'cohort' : 'cohorts'}`,
  events: (start, back) => {
    if (start === null && back === null) return null;
    if (start === back && start !== null) return `began and came back: ${quoted(start)}`;
    const both = [
      start === null ? null : `began: ${quoted(start)}`,
      `came back: ${back === null ? 'any event' : quoted(back)}`,
    ];
    return both.filter((part) => part !== null).join(', ');
  },
  occurrences: (count, unit) => `at least ${count} times in one ${unit}`,
  weighted: 'mean weighted by size, unfinished cells left out',
  recurring: (unit) => `one can start in several ${unit}s`,
  orAfter: 'back in that period or any later one seen, so young cohorts may still rise',
  elapsed: {
    elapsed: 'age in time passed since the very start',
    'elapsed-by-hour': 'age in time passed since the hour of the start',
  },
  hidden: (n, count, minimum) => `${count} ${n === 1 ? 'cohort' : 'cohorts'} of fewer than ${minimum} left out`,
  unassigned: (n, count) => `${count} ${n === 1 ? 'event' : 'events'} without an account left out`,
  revenue: revenueCohortEnglish,
};
