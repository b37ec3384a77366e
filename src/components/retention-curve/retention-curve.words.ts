import type {CohortUnit} from '../../metrics/retention/cohort-options.js';
import type {RankTest} from '../../metrics/retention/curve-comparison.js';
import type {AgeUnit} from './age-units.js';

/** What accounts are grouped by; `none` for all together. */
export type Grouped = 'none' | 'segment' | 'region' | 'csm' | 'team';

/** What `<retention-curve>` says. Numbers come as text; those that decide about one or many come as numbers too. */
export interface RetentionWords {
  /** An age: `14.1 months`. */
  readonly age: (value: number, text: string, unit: AgeUnit) => string;
  /** An age at which something is so: `after two years`. */
  readonly after: (value: number, text: string, unit: AgeUnit) => string;
  /** Several of a unit, below the axis: `months`. */
  readonly units: Readonly<Record<AgeUnit, string>>;
  /** Several groups: `segments`. */
  readonly groups: Readonly<Record<Grouped, string>>;
  /** Those without a group. */
  readonly unnamed: Readonly<Record<Grouped, string>>;
  /** `Half of Starter is gone`; `null` for all together. */
  readonly halfGone: (name: string | null) => string;
  readonly stillHere: (share: string, name: string | null, after: string) => string;
  /** Further groups after the first one of a sentence: `66% of Team and 90% of Business`. */
  readonly others: (groups: readonly {readonly share: string; readonly name: string}[]) => string;
  readonly othersStillHere: (others: string, after: string) => string;
  readonly atLeast: (age: string) => string;
  readonly nobodyLeft: (n: number, count: string, age: string) => string;
  readonly oneLeft: (age: string) => string;
  readonly tooFew: (n: number, count: string) => string;
  readonly noClearDifference: (groups: string) => string;
  readonly median: (age: string) => string;
  /** Limits of a share, without percent signs: `84–94`. */
  readonly limits: (lower: string, upper: string) => string;
  /** Limits of a curve that ends before the others. */
  readonly limitsAt: (limits: string, age: string) => string;
  readonly stillFollowed: string;
  readonly fewerThan: (count: string) => string;
  readonly differ: (groups: string, test: string) => string;
  readonly noSign: (groups: string, test: string) => string;
  readonly notComparable: (groups: string) => string;
  /** `log-rank χ² = 69.7, 2 df, p < 0.001`. */
  readonly test: (name: string, chiSquare: string, degreesOfFreedom: string, p: string) => string;
  readonly tests: Readonly<Record<RankTest, string>>;
  readonly staysLonger: (first: string, second: string, age: string, range: string, tau: string) => string;
  readonly staysNoLonger: (first: string, second: string, age: string, range: string, tau: string) => string;
  readonly meanStays: (means: readonly {readonly name: string; readonly mean: string}[], tau: string) => string;
  /** After `n = 1,961`: since when they began, if that is known, and how many left. */
  readonly accounts: (n: number, since: string | null, left: string) => string;
  readonly method: (level: string, band: string) => string;
  readonly ticks: string;
  /** `null` for the only curve. */
  readonly fewFollowed: (names: string | null, minimum: string) => string;
  readonly notDrawn: (names: string) => string;
  readonly suppressed: (names: string) => string;
  readonly endBeforeStart: (n: number, count: string) => string;
  readonly withoutStart: (n: number, count: string) => string;
  readonly observedFrom: (day: string) => string;
  readonly endedBefore: (n: number, count: string) => string;
  readonly unusable: (n: number, count: string) => string;
  readonly fellEarly: (name: string | null, age: string) => string;
  /** Of cohorts: `86% came back in month 1`. */
  readonly cameBack: (share: string, age: string) => string;
  /** A further age: `59% in month 10`. */
  readonly laterOn: (share: string, age: string) => string;
  /** The ages of a column: `month 1`, `months 1 to 3`. */
  readonly inPeriod: (from: number, to: number, unit: CohortUnit, orLater: boolean) => string;
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
  readonly cohortCaption: string;
  readonly cohort: string;
  readonly size: string;
  readonly meanRow: string;
  readonly list: (names: readonly string[]) => string;
  readonly caption: string;
  readonly columns: {
    readonly group: string;
    readonly age: (units: string) => string;
    readonly followed: string;
    readonly stillHere: string;
    readonly interval: (level: string) => string;
  };
}

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const unitNames: Readonly<Record<AgeUnit, string>> = {day: 'day', week: 'week', month: 'month', year: 'year'};

const age: RetentionWords['age'] = (value, text, unit) => `${text} ${unitNames[unit]}${value === 1 ? '' : 's'}`;
const accounts = (n: number, count: string): string => `${count} ${n === 1 ? 'account' : 'accounts'}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const english: RetentionWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const whole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!whole) return `after ${age(value, text, unit)}`;
    return years === 1 ? 'after a year' : `after ${few[years] ?? String(years)} years`;
  },
  units: {day: 'days', week: 'weeks', month: 'months', year: 'years'},
  groups: {none: 'groups', segment: 'segments', region: 'regions', csm: 'CSMs', team: 'teams'},
  unnamed: {none: 'All', segment: 'No segment', region: 'No region', csm: 'No CSM', team: 'No team'},
  halfGone: (name) => (name === null ? 'Half are gone' : `Half of ${name} is gone`),
  stillHere: (share, name, after) => `${share}${name === null ? '' : ` of ${name}`} are still here ${after}`,
  others: (groups) => list(groups.map(({share, name}) => `${share} of ${name}`)),
  othersStillHere: (others, after) => `${others} are still here ${after}`,
  atLeast: (from) => `${from} or later`,
  nobodyLeft: (n, count, until) =>
    n === 1
      ? `The one account is still here, followed for ${until}.`
      : `All ${count} accounts are still here, followed for up to ${until}.`,
  oneLeft: (at) => `The one account left after ${at}.`,
  tooFew: (n, count) =>
    n === 1 ? 'One account says next to nothing.' : `${accounts(n, count)} are too few to be sure of much.`,
  noClearDifference: (groups) => `no sign that the ${groups} differ`,
  median: (at) => `median ${at}`,
  limits: (lower, upper) => `${lower}–${upper}`,
  limitsAt: (limits, at) => `${limits} at ${at}`,
  stillFollowed: 'Still followed',
  fewerThan: (count) => `< ${count}`,
  differ: (groups, test) => `The ${groups} differ by more than chance (${test}).`,
  noSign: (groups, test) => `No sign that the ${groups} differ (${test}).`,
  notComparable: (groups) => `The ${groups} cannot be compared: nobody left while two of them were followed.`,
  test: (name, chiSquare, degreesOfFreedom, p) =>
    `${name} χ² = ${chiSquare}, ${degreesOfFreedom} df, p ${p.startsWith('<') ? p : `= ${p}`}`,
  tests: {
    'log-rank': 'log-rank',
    'gehan-breslow': 'Gehan-Breslow',
    'tarone-ware': 'Tarone-Ware',
    'peto-peto': 'Peto-Peto',
    'peto-modified': 'modified Peto-Peto',
  },
  staysLonger: (first, second, by, range, tau) =>
    `Of the first ${tau}, ${first} stays ${by} longer than ${second} on average (${range}).`,
  staysNoLonger: (first, second, by, range, tau) =>
    `Of the first ${tau}, no clear difference in the mean time that ${first} and ${second} stay: ${by} (${range}).`,
  meanStays: (means, tau) =>
    `Of the first ${tau}, ${list(means.map(({name, mean}, i) => `${name}${i === 0 ? ' stays' : ''} ${mean}`))} on average.`,
  accounts: (n, since, left) =>
    `${n === 1 ? 'account' : 'accounts'}${since === null ? '' : ` that began since ${since}`}, ${left} left`,
  method: (level, band) => `Kaplan–Meier, ${level} ${band} bands`,
  ticks: 'ticks: still here, followed until then',
  fewFollowed: (names, minimum) => `fewer than ${minimum} followed${names === null ? '' : `: ${names}`}`,
  notDrawn: (names) => `not drawn: ${names}`,
  suppressed: (names) => `too few to show: ${names}`,
  endBeforeStart: (n, count) => `${accounts(n, count)} with an end before the start left out`,
  withoutStart: (n, count) => `${accounts(n, count)} without a start left out`,
  observedFrom: (day) => `followed from ${day}, older ones from the age they had then`,
  endedBefore: (n, count) => `${accounts(n, count)} gone by then not counted`,
  unusable: (n, count) => `${count} ${n === 1 ? 'row' : 'rows'} never followed left out`,
  fellEarly: (name, at) =>
    `${name === null ? 'the curve' : name} fell to 0 at ${at} because few had come into view by then`,
  cameBack: (share, at) => `${share} came back ${at}`,
  laterOn: (share, at) => `${share} ${at}`,
  inPeriod: (from, to, unit, orLater) =>
    (from === to ? `in ${unit} ${from}` : `in ${unit}s ${from} to ${to}`) + (orLater ? ' or later' : ''),
  notOldEnough: 'No cohort is old enough yet to say how many come back.',
  mean: (share) => `Mean ${share}`,
  ages: (from, to) => `${from}–${to}`,
  cohortUnits: {hour: 'hours', day: 'days', week: 'weeks', month: 'months', quarter: 'quarters'},
  members: (n, who, cohorts, count) =>
    `${who}${n === 1 ? '' : 's'} in ${count} ${cohorts === 1 ? 'cohort' : 'cohorts'}`,
  weightedMean: (level) => `bold: mean weighted by size over finished ages, ${level} Wilson band`,
  stillRunning: 'hollow: still running, may rise',
  soFar: (share) => `${share} so far`,
  unassigned: (n, count) => `${count} ${n === 1 ? 'event' : 'events'} without an account left out`,
  cohortCaption: 'Share that came back, by cohort and age',
  cohort: 'Began',
  size: 'Size',
  meanRow: 'Mean',
  list,
  caption: 'Share still here by age',
  columns: {
    group: 'Group',
    age: (units) => `Age in ${units}`,
    followed: 'Still followed',
    stillHere: 'Still here',
    interval: (level) => `${level} interval`,
  },
};
