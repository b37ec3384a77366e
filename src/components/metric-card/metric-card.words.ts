import type {TrendUnit} from '../../element/chart/trend.layout.js';
import type {QuarterName} from '../../element/period-names.js';
import type {Unit} from '../../metrics/kernel/define-metric.js';

/** What a target says about a value with an interval: it is reached, is missed, or may be either. */
export type Reach = 'reached' | 'missed' | 'unclear';

/** What is said of a period beside the one before it. */
export interface ChangeText {
  readonly period: string;
  readonly before: string;
  readonly value: string;
  /** How much up or down, without a sign, in its unit. */
  readonly difference: string;
  /** Two signed limits as one text; null where there is no interval. */
  readonly range: string | null;
}

/** What `<metric-card>` says. */
export interface CardWords {
  /** A number with its unit behind it, where that needs a word. */
  readonly units: Readonly<Record<Unit, string>>;
  readonly rests: (n: number, count: string) => string;
  readonly incomplete: string;
  /** Where it is in a band; two, where the interval crosses a border. */
  readonly inBand: (first: string, last: string | null) => string;
  readonly held: Readonly<Record<Reach, (target: string) => string>>;
  readonly up: (change: ChangeText) => string;
  readonly down: (change: ChangeText) => string;
  readonly noClearChange: (change: ChangeText) => string;
  readonly trend: (unit: TrendUnit) => string;
  readonly quarter: QuarterName;
  readonly stillRunning: string;
  readonly noValue: string;
  readonly caption: string;
  readonly name: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  /** The quantities of the formulas, by their names there. */
  readonly terms: Readonly<Record<string, string>>;
}

const units: Readonly<Record<TrendUnit, string>> = {week: 'week', month: 'month', quarter: 'quarter', year: 'year'};

const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const english: CardWords = {
  units: {points: '', share: '', days: 'days', hours: 'hours', minutes: 'minutes', money: '', count: '', score: '', ratio: ''},
  rests: (n, count) => (n === 1 ? 'Rests on a single observation.' : `Rests on ${count} observations.`),
  incomplete: 'The period is still running.',
  inBand: (first, last) => (last === null ? `In “${first}”.` : `Between “${first}” and “${last}”.`),
  held: {
    reached: (target) => `Reaches the target of ${target}.`,
    missed: (target) => `Misses the target of ${target}.`,
    unclear: (target) => `Not clearly above or below the target of ${target}.`,
  },
  up: ({period, before, value, difference, range}) =>
    `${period}: ${value}, up ${difference} on ${before}${limits(range)}.`,
  down: ({period, before, value, difference, range}) =>
    `${period}: ${value}, down ${difference} on ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${period}: ${value}, no clear change on ${before}${limits(range)}.`,
  trend: (unit) => `By ${units[unit]}`,
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  stillRunning: 'still running',
  noValue: 'too few to say',
  caption: 'The number and what it is made of',
  name: 'Quantity',
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  terms: {
    promoters: 'promoters',
    passives: 'passives',
    detractors: 'detractors',
    responses: 'responses',
    returned: 'came back',
    starters: 'started',
    n: 'followed',
    reached: 'there',
    notYet: 'not there yet',
    events: 'gone',
    censored: 'still followed',
    red: 'at risk',
    scored: 'with a score',
    tickets: 'tickets',
    accountMonths: 'account-months',
    met: 'within the target',
    missed: 'missed',
    pending: 'still with time',
    points: 'points',
    most: 'most points of an answer',
    came: 'done',
    waiting: 'still waiting',
    mrr: 'monthly recurring revenue',
    accounts: 'accounts',
    openingMrr: 'revenue at the start',
    closingMrr: 'revenue at the end',
    keptMrr: 'revenue kept',
    newMrr: 'new revenue',
    expansionMrr: 'expansion',
    reactivatedMrr: 'reactivated revenue',
    contractionMrr: 'contraction',
    churnedMrr: 'churned revenue',
    churnedAccounts: 'accounts that went',
    baseAccounts: 'accounts held against',
    endAccounts: 'accounts at the end',
    newAccounts: 'new accounts',
    startAccounts: 'accounts at the start',
  },
};
