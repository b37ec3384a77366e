import type {QuarterName} from '../../element/period-names.js';
import type {TrendUnit} from '../../element/chart/trend.layout.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import type {AnswerPart} from '../../metrics/voice/answer-scale.js';
import type {SurveyKind} from '../../metrics/voice/survey-kinds.js';

/** What the value of a question and its answers are called. */
export type KindNames = Readonly<Record<AnswerPart | 'score', string>>;

/** A difference in words. `points` decides about one or many; null where it is not told in points. */
export interface DifferenceText {
  /** Without a sign. */
  readonly difference: string;
  readonly points: number | null;
  /** Two signed limits as one text; null where there is no interval. */
  readonly range: string | null;
}

/** The group with the highest value beside that with the lowest. */
export interface ApartText extends DifferenceText {
  readonly score: string;
  readonly highest: string;
  readonly highestValue: string;
  readonly lowest: string;
  readonly lowestValue: string;
}

/** The last whole period beside the one before it. */
export interface ChangeText extends DifferenceText {
  readonly score: string;
  readonly period: string;
  readonly value: string;
  readonly before: string;
}

/** What `<response-breakdown>` says. */
export interface BreakdownWords {
  readonly kinds: Readonly<Record<SurveyKind, KindNames>>;
  /** The row of all answers. */
  readonly all: string;
  /** The row of answers without a group. */
  readonly noGroup: string;
  /** Of all answers, where there is nothing to set side by side. */
  readonly alone: (parts: {
    readonly score: string;
    readonly value: string;
    readonly range: string | null;
    readonly high: string;
    readonly highShare: string;
    readonly low: string;
    readonly lowShare: string;
  }) => string;
  readonly apart: (text: ApartText) => string;
  readonly notApart: (text: ApartText) => string;
  readonly up: (text: ChangeText) => string;
  readonly down: (text: ChangeText) => string;
  readonly noClearChange: (text: ChangeText) => string;
  readonly responses: (n: number, count: string) => string;
  readonly invalid: (n: number, count: string) => string;
  readonly undated: (n: number, count: string) => string;
  readonly suppressed: (n: number, count: string) => string;
  /** Answers of some scores, such as `0–6 Detractors`. */
  readonly legend: (scores: string, name: string) => string;
  readonly scores: (from: string, to: string) => string;
  readonly answerOf: (score: string) => string;
  /** In the place of a bar. */
  readonly tooFew: string;
  readonly noAnswers: string;
  readonly stillRunning: string;
  readonly quarter: QuarterName;
  /** A part of a row, such as `Detractors, Enterprise`. */
  readonly pick: (answers: string, row: string) => string;
  readonly caption: string;
  readonly by: Readonly<Record<Grouping, string>>;
  readonly per: Readonly<Record<TrendUnit, string>>;
  readonly answer: string;
  readonly number: string;
  /** Above the counts of rows. */
  readonly n: string;
  readonly value: string;
  readonly interval: string;
}

const limits = (range: string | null): string => (range === null ? '' : ` (${range})`);
const apart = ({difference, points, range}: DifferenceText): string =>
  `${difference}${points === null ? '' : points === 1 ? ' point' : ' points'}${limits(range)}`;

/** Within a sentence only what stands for letters stays in capitals. */
const within = (score: string): string => (score === score.toUpperCase() ? score : score.toLowerCase());

export const english: BreakdownWords = {
  kinds: {
    nps: {score: 'NPS', low: 'Detractors', middle: 'Passives', high: 'Promoters'},
    csat: {score: 'CSAT', low: 'Dissatisfied', middle: 'Neutral', high: 'Satisfied'},
    ces: {score: 'CES', low: 'Hard', middle: 'Neutral', high: 'Easy'},
    rating: {score: 'Rating', low: 'Low', middle: 'Middle', high: 'High'},
  },
  all: 'All',
  noGroup: 'No group',
  alone: ({score, value, range, high, highShare, low, lowShare}) =>
    `${score} ${value}${limits(range)}: ${highShare} ${high.toLowerCase()}, ${lowShare} ${low.toLowerCase()}.`,
  apart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `${highest} has the highest ${within(score)}, ${highestValue}; ${lowest} has the lowest, ${lowestValue}. The difference is ${apart(text)}.`,
  notApart: ({score, highest, highestValue, lowest, lowestValue, ...text}) =>
    `No clear difference in ${within(score)} even between ${highest}, ${highestValue}, and ${lowest}, ${lowestValue}: ${apart(text)}.`,
  up: ({score, period, value, before, ...text}) =>
    `${period}: ${within(score)} ${value}, up by ${apart(text)} on ${before}.`,
  down: ({score, period, value, before, ...text}) =>
    `${period}: ${within(score)} ${value}, down by ${apart(text)} on ${before}.`,
  noClearChange: ({score, period, value, before, range}) =>
    `${period}: ${within(score)} ${value}, no clear change on ${before}${limits(range)}.`,
  responses: (n, count) => `${count} ${n === 1 ? 'response' : 'responses'}`,
  invalid: (n, count) => `${count} ${n === 1 ? 'answer' : 'answers'} out of range left out`,
  undated: (n, count) => `${count} ${n === 1 ? 'answer' : 'answers'} without a date`,
  suppressed: (n, count) => `${count} ${n === 1 ? 'row is' : 'rows are'} not shown: too few`,
  legend: (scores, name) => `${scores} ${name}`,
  scores: (from, to) => `${from}–${to}`,
  answerOf: (score) => `Answer ${score}`,
  tooFew: 'Too few to show',
  noAnswers: 'No answers',
  stillRunning: 'still running',
  quarter: (quarter, year) => (year === null ? `Q${quarter}` : `Q${quarter} ${year}`),
  pick: (answers, row) => `${answers}, ${row}`,
  caption: 'Answers by group and score',
  by: {
    segment: 'Segment',
    region: 'Region',
    csm: 'CSM',
    team: 'Team',
    plan: 'Plan',
    employee: 'Employee',
    place: 'Place',
  },
  per: {week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year'},
  answer: 'Answer',
  number: 'Responses',
  n: 'n',
  value: 'Value',
  interval: 'Interval',
};
