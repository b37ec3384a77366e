import type {TrendUnit} from '../../element/chart/trend.layout.js';
import {periodEnglish, type PeriodWords} from '../../element/period-words.js';

/** What `<metric-card>` says. */
export interface CardWords extends PeriodWords {
  readonly rests: (n: number, count: string) => string;
  readonly incomplete: string;
  /** Where it is in a band; two, where the interval crosses a border. */
  readonly inBand: (first: string, last: string | null) => string;
  readonly trend: (unit: TrendUnit) => string;
  readonly caption: string;
  readonly name: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  /** The quantities of the formulas, by their names there. */
  readonly terms: Readonly<Record<string, string>>;
}

const units: Readonly<Record<TrendUnit, string>> = {week: 'week', month: 'month', quarter: 'quarter', year: 'year'};

export const english: CardWords = {
  ...periodEnglish,
  rests: (n, count) => (n === 1 ? 'Rests on a single observation.' : `Rests on ${count} observations.`),
  incomplete: 'The period is still running.',
  inBand: (first, last) => (last === null ? `In “${first}”.` : `Between “${first}” and “${last}”.`),
  trend: (unit) => `By ${units[unit]}`,
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
