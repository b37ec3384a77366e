import {periodEnglish} from '../../element/period-words.js';
import type {Rich} from '../../element/rich.js';
import type {Unit} from '../../metrics/kernel/define-metric.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import type {Standing} from '../../metrics/kernel/standing.js';

/** Groups that differ from the whole: those above and those below, each as a text that lists them with their values. */
export interface Differing {
  /** `Enterprise (+42) and Mid-market (+35)`; null where there are none. Not both are null. */
  readonly above: string | null;
  readonly below: string | null;
  /** The value of the whole. */
  readonly all: string;
  /** Which metric it is of, where there are several. */
  readonly metric: string | null;
}

/** What `<metric-table>` says. */
export interface TableWords {
  /** A number with its unit behind it, where that needs a word. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly title: (metrics: readonly string[], by: Grouping) => string;
  readonly caption: (by: Grouping) => string;
  readonly by: Readonly<Record<Grouping, string>>;
  /** The group of the rows that have none. */
  readonly unnamed: Readonly<Record<Grouping, string>>;
  /** All groups together. */
  readonly all: string;
  /** How many observations a value rests on: the sign for it, and its name. */
  readonly n: string;
  readonly observations: string;
  readonly differing: (differing: Differing) => Rich;
  /** No group is clearly above or below; `all` is null where there are several metrics. */
  readonly alike: (by: Grouping, all: string | null) => Rich;
  /** One group alone, which is the whole. */
  readonly single: (group: string, value: string) => Rich;
  /** Of a metric without intervals. */
  readonly extremes: (highest: string, lowest: string, metric: string | null) => Rich;
  /** Where no group has a value. */
  readonly nothingToCompare: string;
  /** The last item of a list of groups. */
  readonly more: (n: number, count: string) => string;
  /** A group with its value. */
  readonly valued: (group: string, value: string) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly legend: string;
  readonly noInterval: string;
  readonly suppressed: (n: number, count: string) => string;
  /** Of some comparisons a few are clear by chance. */
  readonly byChance: (n: number, count: string, compared: string) => string;
  readonly notShown: string;
  readonly noValue: string;
  readonly target: string;
  /** What the dotted line is; with the metric where there are several. */
  readonly targetLine: (target: string, metric: string | null) => string;
  /** What a value rests on, in a tip. */
  readonly rests: (n: number, count: string) => string;
  readonly lower: (metric: string) => string;
  readonly upper: (metric: string) => string;
  readonly observationsOf: (metric: string) => string;
  readonly sortedUp: (label: string) => string;
  readonly sortedDown: (label: string) => string;
}

const by: Readonly<Record<Grouping, string>> = {
  segment: 'Segment',
  region: 'Region',
  csm: 'CSM',
  team: 'Team',
  plan: 'Plan',
  employee: 'Employee',
  place: 'Place',
};
const oneOf: Readonly<Record<Grouping, string>> = {
  segment: 'segment',
  region: 'region',
  csm: 'CSM',
  team: 'team',
  plan: 'plan',
  employee: 'employee',
  place: 'place',
};
const listed = new Intl.ListFormat('en');

export const english: TableWords = {
  units: periodEnglish.units,
  title: (metrics, grouping) => `${listed.format(metrics)} by ${oneOf[grouping]}`,
  caption: (grouping) => `Value, interval and number of observations by ${oneOf[grouping]}`,
  by,
  unnamed: {
    segment: 'No segment',
    region: 'No region',
    csm: 'No CSM',
    team: 'No team',
    plan: 'No plan',
    employee: 'No employee',
    place: 'No place',
  },
  all: 'All',
  n: 'n',
  observations: 'Observations',
  differing({above, below, all, metric}) {
    const start = metric === null ? 'Clearly' : `${metric}, clearly`;
    if (above === null) return [`${start} below all (${all}): `, [below ?? ''], '.'];
    if (below === null) return [`${start} above all (${all}): `, [above], '.'];
    return [`${start} above all (${all}): `, [above], '; clearly below: ', [below], '.'];
  },
  alike: (grouping, all) => [`No ${oneOf[grouping]} is clearly above or below all${all === null ? '' : ` (${all})`}.`],
  single: (group, value) => [[group], ` is all there is: ${value}.`],
  extremes: (highest, lowest, metric) => [
    metric === null ? 'Highest: ' : `${metric}, highest: `,
    [highest],
    '; lowest: ',
    [lowest],
    '.',
  ],
  nothingToCompare: 'No group has a value that can be shown.',
  more: (_n, count) => `${count} more`,
  valued: (group, value) => `${group} (${value})`,
  standing: {
    above: 'clearly above all',
    below: 'clearly below all',
    unclear: 'not clearly above or below all',
  },
  legend: 'Filled: clearly above or below all (the line); hollow: may be chance',
  noInterval: 'Without an interval nobody can say which differences are chance',
  suppressed: (n, count) =>
    n === 1 ? '1 value not shown, to protect a small group' : `${count} values not shown, to protect small groups`,
  byChance: (_n, count, compared) => `of ${compared} comparisons about ${count} would be clear by chance`,
  notShown: 'Not shown',
  noValue: 'No value',
  target: 'Target',
  targetLine: (target, metric) => `dotted: target ${target}${metric === null ? '' : ` for ${metric}`}`,
  rests: (n, count) => (n === 1 ? 'Rests on a single observation' : `Rests on ${count} observations`),
  lower: (metric) => `${metric}, lower limit`,
  upper: (metric) => `${metric}, upper limit`,
  observationsOf: (metric) => `${metric}, observations`,
  sortedUp: (label) => `Sorted by ${label}, ascending`,
  sortedDown: (label) => `Sorted by ${label}, descending`,
};
