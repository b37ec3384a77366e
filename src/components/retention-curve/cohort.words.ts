import {revenueCohortEnglish, type RevenueCohortWords} from '../../element/revenue-cohort-words.js';
import type {CohortUnit} from '../../metrics/retention/cohort-options.js';

/** What is said of cohorts. Numbers come as text; those that decide about one or many come as numbers too. */
export interface CohortWords {
  /** `86% came back in month 1`. */
  readonly cameBack: (share: string, period: string) => string;
  /** A further age: `59% in month 10`. */
  readonly laterOn: (share: string, period: string) => string;
  /** The ages of a column: `in month 1`, `in months 1 to 3`. */
  readonly inPeriod: (from: number, to: number, unit: CohortUnit, orLater: boolean) => string;
  /** The same as a heading: `Month 1`. */
  readonly periodHeading: (from: number, to: number, unit: CohortUnit, orLater: boolean) => string;
  readonly notOldEnough: string;
  readonly mean: (share: string) => string;
  readonly ages: (from: string, to: string) => string;
  readonly cohortUnits: Readonly<Record<CohortUnit, string>>;
  /** After `n = 798`: users in 12 cohorts. */
  readonly members: (n: number, who: 'user' | 'account', cohorts: number, cohortCount: string) => string;
  readonly weightedMean: (level: string) => string;
  readonly stillRunning: string;
  readonly soFar: (share: string) => string;
  readonly unassigned: (n: number, count: string) => string;
  /** The name of a quarter, `Q1 2026`; the year is `null` where it has been said. */
  readonly quarter: (quarter: string, year: string | null) => string;
  /** A cohort and its share, at the end of its line: `Mar 2026 62%`. */
  readonly cohortAt: (name: string, share: string) => string;
  /** What a reader hears of an age; the mean is `null` where no cohort is old enough. */
  readonly cameBackAt: (
    heading: string,
    mean: string | null,
    cohorts: readonly {readonly name: string; readonly share: string}[],
  ) => string;
  readonly stayedAwayAt: (heading: string, name: string, share: string) => string;
  /** How many members there are: `71 users`. */
  readonly howMany: (n: number, count: string, who: 'user' | 'account') => string;
  /** How many members the cohorts of a mean have: `612 users in 9 cohorts`. */
  readonly among: (n: number, count: string, who: 'user' | 'account', cohorts: number, cohortCount: string) => string;
  /** A cohort that is the highest or the lowest of many at an age. */
  readonly highest: (name: string) => string;
  readonly lowest: (name: string) => string;
  /** Beside a share that may still rise. */
  readonly running: string;
  /** What a list of users is of: `Mar 2026: came back in month 3`. */
  readonly whoCameBack: (name: string, period: string) => string;
  readonly whoStayedAway: (name: string, period: string) => string;
  /** All of a cohort. */
  readonly whoBegan: (name: string) => string;
  readonly listBegan: (name: string) => string;
  readonly listBack: (name: string) => string;
  readonly listAway: (name: string) => string;
  /** What a reader hears of a cohort: `Mar 2026: 71 users; 62% in month 8 so far`. */
  readonly cohortSays: (name: string, members: string, share: string, period: string, isRunning: boolean) => string;
  readonly cohortCaption: string;
  readonly cohort: string;
  readonly size: string;
  readonly meanRow: string;
  /** Where lines follow what accounts pay. */
  readonly revenue: RevenueCohortWords;
}

const members = (n: number, who: 'user' | 'account', cohorts: number, count: string): string =>
  `${who}${n === 1 ? '' : 's'} in ${count} ${cohorts === 1 ? 'cohort' : 'cohorts'}`;
const headings: Readonly<Record<CohortUnit, string>> = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
};
const ages = (from: number, to: number, unit: string): string =>
  from === to ? `${unit} ${from}` : `${unit}s ${from} to ${to}`;
const orLaterText = (orLater: boolean): string => (orLater ? ' or later' : '');

export const english: CohortWords = {
  cameBack: (share, period) => `${share} came back ${period}`,
  laterOn: (share, period) => `${share} ${period}`,
  inPeriod: (from, to, unit, orLater) => `in ${ages(from, to, unit)}${orLaterText(orLater)}`,
  periodHeading: (from, to, unit, orLater) => `${ages(from, to, headings[unit])}${orLaterText(orLater)}`,
  notOldEnough: 'No cohort is old enough yet to say how many come back.',
  mean: (share) => `Mean ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: {hour: 'hours', day: 'days', week: 'weeks', month: 'months', quarter: 'quarters'},
  members,
  weightedMean: (level) => `bold: mean weighted by size over finished ages, ${level} Wilson band`,
  stillRunning: 'hollow: still running, may rise',
  soFar: (share) => `${share} so far`,
  unassigned: (n, count) => `${count} ${n === 1 ? 'event' : 'events'} without an account left out`,
  quarter: (quarter, year) => `Q${quarter}${year === null ? '' : ` ${year}`}`,
  cohortAt: (name, share) => `${name} ${share}`,
  cameBackAt: (heading, mean, cohorts) =>
    `${heading}: ${[
      mean === null ? 'no cohort is old enough' : `on average ${mean} came back`,
      ...cohorts.map(({name, share}) => `${name} ${share}`),
    ].join(', ')}`,
  stayedAwayAt: (heading, name, share) => `${heading}: ${share} of ${name} did not come back`,
  howMany: (n, count, who) => `${count} ${who}${n === 1 ? '' : 's'}`,
  among: (n, count, who, cohorts, cohortCount) => `${count} ${members(n, who, cohorts, cohortCount)}`,
  highest: (name) => `Highest, ${name}`,
  lowest: (name) => `Lowest, ${name}`,
  running: 'so far',
  whoCameBack: (name, period) => `${name}: came back ${period}`,
  whoStayedAway: (name, period) => `${name}: did not come back ${period}`,
  whoBegan: (name) => `Began: ${name}`,
  listBegan: (name) => `Pick to see who began: ${name}`,
  listBack: (name) => `Pick to see who of ${name} came back`,
  listAway: (name) => `Pick to see who of ${name} did not come back`,
  cohortSays: (name, size, share, period, isRunning) =>
    `${name}, ${size}: ${share} ${period}${isRunning ? ' so far' : ''}`,
  cohortCaption: 'Share that came back, by cohort and age',
  cohort: 'Began',
  size: 'Size',
  meanRow: 'Mean',
  revenue: revenueCohortEnglish,
};
