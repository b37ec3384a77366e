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

/** What a value is held against. */
export interface HeldText {
  /** The two limits. */
  readonly range: string | null;
  /** The band of the value; two, where the interval crosses a border. */
  readonly bands: readonly string[];
  readonly target: {readonly reach: Reach; readonly value: string} | null;
}

/** What is said of one kind of answers. */
export interface KindWords {
  /** What the value is called where there is little room. */
  readonly score: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  /** The sentence after the value in bold; each part but the shares of high and low answers may be missing. */
  readonly says: (
    parts: HeldText & {
      readonly high: string;
      readonly low: string;
      /** The value is the share of the high answers itself. */
      readonly isShare: boolean;
      /** The highest score, where the value is a mean of the scores. */
      readonly most: string | null;
    },
  ) => string;
  /** What a meter says; the last two are the shares of high and low answers. */
  readonly spoken: (value: string, responses: string, high: string, low: string) => string;
}

/** What `<nps-gauge>` says. */
export interface GaugeWords {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly score: string;
  /** The sentence after the score in bold; each part but the last may be missing. */
  readonly says: (parts: HeldText & {readonly promoters: string; readonly detractors: string}) => string;
  /** What is said of other questions than that of the NPS. */
  readonly kinds: Readonly<Record<'csat' | 'ces' | 'rating', KindWords>>;
  /** When so few answered that hardly anything can be said. */
  readonly tooFew: (n: number, count: string) => string;
  /** When all gave the same answer, so that there is no interval. */
  readonly allEqual: string;
  /** As up and down, of a mean: no points. */
  readonly higher: (change: ChangeText) => string;
  readonly lower: (change: ChangeText) => string;
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

const held = ({range, bands: [first, last], target}: HeldText): string => {
  const place =
    first === undefined ? '' : last === undefined ? `, in “${first}”` : `, between “${first}” and “${last}”`;
  const reach = target === null ? '' : `, ${targets[target.reach](target.value)}`;
  return `${limits(range)}${place}${reach}`;
};

/** @param are what those do who gave a high answer, and a low one */
const kind = (
  score: string,
  names: Pick<KindWords, 'low' | 'middle' | 'high'>,
  are: {readonly high: string; readonly low: string},
): KindWords => ({
  score,
  ...names,
  says: ({high, low, isShare, most, ...parts}) =>
    isShare
      ? ` ${are.high}${held(parts)}; ${low} ${are.low}.`
      : `${most === null ? '' : ` of ${most}`}${held(parts)}: ${high} ${are.high}, ${low} ${are.low}.`,
  spoken: (value, responses, high, low) =>
    `${score} ${value}, ${responses}, ${high} ${names.high.toLowerCase()}, ${low} ${names.low.toLowerCase()}`,
});

export const english: GaugeWords = {
  promoters: 'Promoters',
  passives: 'Passives',
  detractors: 'Detractors',
  score: 'Net Promoter Score',
  says: ({promoters, detractors, ...parts}) => `${held(parts)}: ${promoters} would recommend, ${detractors} would not.`,
  kinds: {
    csat: kind(
      'CSAT',
      {low: 'Dissatisfied', middle: 'Neutral', high: 'Satisfied'},
      {high: 'are satisfied', low: 'are dissatisfied'},
    ),
    ces: kind('CES', {low: 'Hard', middle: 'Neutral', high: 'Easy'}, {high: 'found it easy', low: 'found it hard'}),
    rating: kind(
      'Rating',
      {low: 'Low', middle: 'Middle', high: 'High'},
      {high: 'gave a high rating', low: 'gave a low one'},
    ),
  },
  tooFew: (n, count) =>
    n === 1 ? 'One answer says next to nothing.' : `${count} answers are too few to be sure of much.`,
  allEqual: 'All answers are the same, so there is no interval.',
  higher: ({period, before, value, difference, range}) =>
    `${period}: ${value}, ${difference} up on ${before}${limits(range)}.`,
  lower: ({period, before, value, difference, range}) =>
    `${period}: ${value}, ${difference} down on ${before}${limits(range)}.`,
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
