import type {AccountGrouping} from '../../metrics/kernel/groups.js';
import type {RankTest} from '../../metrics/retention/curve-comparison.js';
import type {AgeUnit} from './age-units.js';

/** What accounts are grouped by; `none` for all together. */
export type Grouped = 'none' | AccountGrouping;

/** A group with a number of its own, both as text; the name is `null` for all together. */
export interface NamedShare {
  readonly name: string | null;
  readonly share: string;
}

/** What is said of survival curves. Numbers come as text; those that decide about one or many come as numbers too. */
export interface SurvivalWords {
  /** An age: `14.1 months`. */
  readonly age: (value: number, text: string, unit: AgeUnit) => string;
  /** An age at which something is so: `after two years`. */
  readonly after: (value: number, text: string, unit: AgeUnit) => string;
  /** The same as a heading, in figures: `After 12 months`. */
  readonly afterHeading: (value: number, text: string, unit: AgeUnit) => string;
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
  /** Limits of a curve that ends before the others. */
  readonly limitsAt: (limits: string, age: string) => string;
  readonly stillFollowed: string;
  readonly differ: (groups: string, test: string) => string;
  /** Of two groups that differ, the one that keeps fewer, and the other. */
  readonly keepsFewer: (fewer: string, more: string, test: string) => string;
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
  /** What a reader hears of an age: who is still here then, or who is gone. */
  readonly hereAt: (heading: string, shares: readonly NamedShare[]) => string;
  readonly goneAt: (heading: string, shares: readonly NamedShare[]) => string;
  /** Beside a share in a tip: its limits, if there are some, and how many are followed then. */
  readonly limitsAndFollowed: (range: string | null, n: number, count: string) => string;
  /** Instead of a share where a curve has ended. */
  readonly hasEnded: string;
  /** What a list of accounts is of, `null` for all: `Starter: still here after 12 months`. */
  readonly whoIsHere: (name: string | null, after: string) => string;
  readonly whoIsGone: (name: string | null, after: string) => string;
  /** What picking does, at the end of a tip. */
  readonly listHere: (name: string | null) => string;
  readonly listGone: (name: string | null) => string;
  readonly bringOut: string;
  readonly putBack: string;
  /** What a reader hears of a curve: `Starter: 35% (31% to 39%) still here after two years`. */
  readonly curveAt: (name: string, share: string, range: string | null, after: string) => string;
  /** Rows of the tip of a curve. */
  readonly curveRows: {
    readonly stillHere: (after: string) => string;
    readonly median: string;
    readonly notReached: string;
    readonly mean: (tau: string) => string;
    readonly accounts: string;
    readonly left: (n: number, count: string) => string;
  };
  /** Accounts of one period only, which a reader has selected elsewhere. */
  readonly onlyBegan: (period: string) => string;
  readonly caption: string;
  readonly columns: {
    readonly group: string;
    readonly age: (units: string) => string;
    readonly followed: string;
    readonly gone: string;
    readonly stillHere: string;
    readonly interval: (level: string) => string;
  };
}

const few = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const unitNames: Readonly<Record<AgeUnit, string>> = {day: 'day', week: 'week', month: 'month', year: 'year'};

const age: SurvivalWords['age'] = (value, text, unit) => `${text} ${unitNames[unit]}${value === 1 ? '' : 's'}`;
const accounts = (n: number, count: string): string => `${count} ${n === 1 ? 'account' : 'accounts'}`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const shares = (all: readonly NamedShare[]): string =>
  list(all.map(({name, share}) => (name === null ? share : `${name} ${share}`)));
const of = (name: string | null): string => (name === null ? '' : ` of ${name}`);

export const english: SurvivalWords = {
  age,
  after: (value, text, unit) => {
    const years = unit === 'month' ? value / 12 : value;
    const whole = (unit === 'month' || unit === 'year') && Number.isInteger(years) && years >= 1;
    if (!whole) return `after ${age(value, text, unit)}`;
    return years === 1 ? 'after a year' : `after ${few[years] ?? String(years)} years`;
  },
  afterHeading: (value, text, unit) => `After ${age(value, text, unit)}`,
  units: {day: 'days', week: 'weeks', month: 'months', year: 'years'},
  groups: {none: 'groups', segment: 'segments', region: 'regions', csm: 'CSMs', team: 'teams', plan: 'plans'},
  unnamed: {none: 'All', segment: 'No segment', region: 'No region', csm: 'No CSM', team: 'No team', plan: 'No plan'},
  halfGone: (name) => (name === null ? 'Half are gone' : `Half of ${name} is gone`),
  stillHere: (share, name, after) => `${share}${of(name)} are still here ${after}`,
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
  limitsAt: (limits, at) => `${limits} at ${at}`,
  stillFollowed: 'Still followed',
  differ: (groups, test) => `The ${groups} differ by more than chance (${test}).`,
  keepsFewer: (fewer, more, test) => `${fewer} keeps fewer than ${more}, by more than chance (${test}).`,
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
  hereAt: (heading, all) => `${heading}, still here: ${shares(all)}`,
  goneAt: (heading, all) => `${heading}, gone: ${shares(all)}`,
  limitsAndFollowed: (range, _n, count) => `${range === null ? '' : `${range}, `}${count} followed`,
  hasEnded: 'too few followed',
  whoIsHere: (name, after) => `${name === null ? 'Still' : `${name}: still`} here ${after}`,
  whoIsGone: (name, after) => `${name === null ? 'Gone' : `${name}: gone`} ${after}`,
  listHere: (name) => `Pick to see who${of(name)} was still here`,
  listGone: (name) => `Pick to see who${of(name)} was gone`,
  bringOut: 'Pick to bring it out',
  putBack: 'Pick again to put it back',
  curveAt: (name, share, range, after) => `${name} ${share}${range === null ? '' : ` (${range})`}, still here ${after}`,
  curveRows: {
    stillHere: (after) => `Still here ${after}`,
    median: 'Median',
    notReached: 'not reached',
    mean: (tau) => `Mean of the first ${tau}`,
    accounts: 'Accounts',
    left: (_n, count) => `${count} left`,
  },
  onlyBegan: (period) => `Only accounts that began in the selected period, ${period}.`,
  caption: 'Share still here by age',
  columns: {
    group: 'Group',
    age: (units) => `Age in ${units}`,
    followed: 'Still followed',
    gone: 'Left so far',
    stillHere: 'Still here',
    interval: (level) => `${level} interval`,
  },
};
