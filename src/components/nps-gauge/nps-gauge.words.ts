import type {QuarterName} from '../../element/period-names.js';
import type {TrendUnit} from '../../element/chart/trend.layout.js';

/** What a target says about a score with an interval: it is reached, is missed, or may be either. */
export type Reach = 'reached' | 'missed' | 'unclear';

/** What is said of the last whole period beside the one before it. Numbers are text; `points` decides about one or many. */
export interface ChangeText {
  readonly period: string;
  readonly before: string;
  readonly value: string;
  /** How many points up or down, without a sign. */
  readonly difference: string;
  readonly points: number;
  /** Two signed limits as one text; null where there is no interval. */
  readonly range: string | null;
}

/** What `<nps-gauge>` says. */
export interface GaugeWords {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly score: string;
  /** The sentence after the score in bold; each part but the last may be missing. */
  readonly says: (parts: {
    /** The two limits. */
    readonly range: string | null;
    /** The band of the score; two, where the interval crosses a border. */
    readonly bands: readonly string[];
    readonly target: {readonly reach: Reach; readonly value: string} | null;
    readonly promoters: string;
    readonly detractors: string;
  }) => string;
  /** When so few answered that hardly anything can be said. */
  readonly tooFew: (n: number, count: string) => string;
  readonly up: (change: ChangeText) => string;
  readonly down: (change: ChangeText) => string;
  readonly noClearChange: (change: ChangeText) => string;
  readonly target: (value: string) => string;
  readonly responses: (n: number, count: string) => string;
  readonly accounts: (n: number, count: string) => string;
  readonly invalid: (n: number, count: string) => string;
  readonly undated: (n: number, count: string) => string;
  readonly spoken: (value: string, responses: string, promoters: string, detractors: string) => string;
  readonly caption: string;
  readonly answer: string;
  readonly answerOf: (score: string) => string;
  readonly number: string;
  readonly share: string;
  readonly trend: (unit: TrendUnit) => string;
  readonly stillRunning: string;
  readonly noScore: string;
  readonly quarter: QuarterName;
  readonly inPeriod: (period: string) => string;
}

const targets: Readonly<Record<Reach, (value: string) => string>> = {
  reached: (value) => `at or above the target of ${value}`,
  missed: (value) => `below the target of ${value}`,
  unclear: (value) => `not clearly above or below the target of ${value}`,
};

const units: Readonly<Record<TrendUnit, string>> = {week: 'week', month: 'month', quarter: 'quarter', year: 'year'};

const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);

export const english: GaugeWords = {
  promoters: 'Promoters',
  passives: 'Passives',
  detractors: 'Detractors',
  score: 'Net Promoter Score',
  says: ({range, bands: [first, last], target, promoters, detractors}) => {
    const place =
      first === undefined ? '' : last === undefined ? `, in “${first}”` : `, between “${first}” and “${last}”`;
    const reach = target === null ? '' : `, ${targets[target.reach](target.value)}`;
    return `${limits(range)}${place}${reach}: ${promoters} would recommend, ${detractors} would not.`;
  },
  tooFew: (n, count) =>
    n === 1 ? 'One answer says next to nothing.' : `${count} answers are too few to be sure of much.`,
  up: ({period, before, value, difference, points, range}) =>
    `${period}: ${value}, ${difference} ${points === 1 ? 'point' : 'points'} up on ${before}${limits(range)}.`,
  down: ({period, before, value, difference, points, range}) =>
    `${period}: ${value}, ${difference} ${points === 1 ? 'point' : 'points'} down on ${before}${limits(range)}.`,
  noClearChange: ({period, before, value, range}) =>
    `${period}: ${value}, no clear change on ${before}${limits(range)}.`,
  target: (value) => `target ${value}`,
  responses: (n, count) => `${count} ${n === 1 ? 'response' : 'responses'}`,
  accounts: (n, count) => `${count} ${n === 1 ? 'account' : 'accounts'}`,
  invalid: (n, count) => `${count} ${n === 1 ? 'answer' : 'answers'} out of range left out`,
  undated: (n, count) => `${count} ${n === 1 ? 'answer' : 'answers'} without a date`,
  spoken: (value, responses, promoters, detractors) =>
    `NPS ${value}, ${responses}, ${promoters} promoters, ${detractors} detractors`,
  caption: 'Answers by score',
  answer: 'Answer',
  answerOf: (score) => `Answer ${score}`,
  number: 'Responses',
  share: 'Share',
  trend: (unit) => `By ${units[unit]}`,
  stillRunning: 'still running',
  noScore: 'no score',
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  inPeriod: (period) => `Answers of ${period}`,
};
