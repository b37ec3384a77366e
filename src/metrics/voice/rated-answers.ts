import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import type {MetricMembers} from '../kernel/members.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments} from '../statistics/moments.js';
import {wilson} from '../statistics/wilson.js';
import type {AnswerScale} from './answer-scale.js';
import {ScoreCounter, scored, type ScoreRules} from './score-counts.js';
import {scoreMembers, type ScorePart} from './score-members.js';

/** Which one number answers on a scale come down to. */
export type ShownRating = 'share' | 'mean' | 'rescaled';

/** The share of the high answers, their mean on the scale, or the mean with the scale taken as 0 to 1. */
export interface RatedAnswers extends Estimate {
  readonly distribution: {
    /** Answers with the score `from + i`. */
    readonly counts: readonly number[];
    /** Answers that are no whole number of the scale, the missing ones among them. */
    readonly invalid: number;
    readonly responses: number;
  };
  /** Of all answers, 0..1; `net` is high less low, -1..1. */
  readonly shares: {readonly top: number; readonly high: number; readonly low: number; readonly net: number};
  /** The scale that they are on. */
  readonly scale: AnswerScale;
  /** Of the scores (n - 1), on the scale; null for one answer. */
  readonly standardDeviation: number | null;
}

/** A scale, and what of the answers on it is shown. */
export interface RatingRules extends AnswerScale {
  readonly shows: ShownRating;
}

/** Where low answers end and high ones begin on a scale with as many below its middle as above. */
export function middleOf(from: number, to: number): Pick<AnswerScale, 'lowTo' | 'highFrom'> {
  const middle = (from + to) / 2;
  return {highFrom: Math.floor(middle) + 1, lowTo: Math.ceil(middle) - 1};
}

/** Which answers count; every metric of answers on a scale has it. */
export const answersOption = described(
  z._default(z.enum(['all', 'latest']), 'all'),
  'All answers, or only the latest one of each respondent',
);

/** What the value is, in the terms of each: points of the answers, and the most that one answer can give. */
export const ratingFormula = 'points / (responses * most)';
export const ratingInterval =
  'Wilson for the share; for means t, cut off at the ends of the scale, and none for one answer or where all are equal';

type Counts = {readonly counts: readonly number[]; readonly invalid: number};

/** Counts the answers of one kind by score. */
export function countRatings(question: Pick<ScoreRules, 'kind' | 'from' | 'to' | 'answers'>, scope: Scope) {
  const scores = new ScoreCounter({...question, byAccount: false}, scope);
  return {
    responses(chunk: Parameters<ScoreCounter['add']>[0]): void {
      scores.add(chunk);
    },
    result(): Counts {
      const {counts, invalid} = scores.result();
      return {counts, invalid};
    },
  };
}

export function rateAnswers(
  {counts, invalid}: Counts,
  {from, to, highFrom, lowTo, shows}: RatingRules,
  level: number,
): RatedAnswers | Insufficient {
  const between = (first: number, last: number): number =>
    counts.slice(first - from, last - from + 1).reduce((sum, count) => sum + count, 0);
  const responses = between(from, to);
  if (responses === 0) {
    return invalid === 0
      ? insufficient('no-responses', 'No responses yet')
      : insufficient('no-answer-on-scale', `No response is a whole number from ${from} to ${to}`, {invalid, from, to});
  }
  const [high, low] = [between(highFrom, to), between(from, lowTo)];
  const [base, most] = shows === 'rescaled' ? [from, to - from] : [0, 1];
  const scores = moments({values: counts.map((_, i) => from + i), frequency: counts});
  const scaled = (score: number): number => (score - base) / most;
  const limits =
    shows === 'share' ? wilson({successes: high, trials: responses, level}) : meanInterval({...scores, level});
  const ends = shows === 'share' ? {lower: 0, upper: 1} : {lower: from, upper: to};
  const inside = limits && clip(limits, ends);
  const points = shows === 'share' ? high : counts.reduce((sum, count, i) => sum + count * (from + i - base), 0);
  return estimate(points / (responses * most), {
    n: responses,
    terms: {points, responses, most},
    interval: inside && {
      lower: scaled(inside.lower),
      upper: scaled(inside.upper),
      level,
      method: shows === 'share' ? 'Wilson' : 't',
    },
    unit: shows === 'mean' ? 'ratio' : 'share',
    distribution: {counts, invalid, responses},
    shares: {
      top: between(to, to) / responses,
      high: high / responses,
      low: low / responses,
      net: (high - low) / responses,
    },
    scale: {from, to, lowTo, highFrom},
    standardDeviation: scores.standardDeviation,
  });
}

/** Who gave the answers of some scores, on a scale that is an option. */
export function ratingMembers(kind: string): MetricMembers<ScorePart, Pick<ScoreRules, 'from' | 'to' | 'answers'>> {
  return {
    tables: [scored],
    accumulator: (part, {from, to, answers}, scope) =>
      scoreMembers({kind, from, to}).accumulator(part, {answers, rollUp: 'respondent'}, scope),
  };
}
