import {wilson} from '../statistics/wilson.js';
import type {Interval} from '../statistics/interval.js';

/** A scale of whole numbers, both ends in, with where its low answers end and its high ones begin. */
export type AnswerScale = {
  readonly from: number;
  readonly to: number;
  /** Scores up to this one are low. */
  readonly lowTo: number;
  /** Scores from this one on are high. */
  readonly highFrom: number;
};

/** The parts of a scale, from its lowest scores to its highest. What is neither low nor high is in the middle. */
export const answerParts = ['low', 'middle', 'high'] as const;
export type AnswerPart = (typeof answerParts)[number];

/** The answers of some scores, both ends in. */
export interface AnswersBetween {
  readonly part: AnswerPart;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Low, middle and high answers; a scale of an even number of scores may have no middle.
 * @param counts answers with the score `scale.from + i`
 */
export function answersByPart(counts: readonly number[], scale: AnswerScale): AnswersBetween[] {
  const {from, to, lowTo, highFrom} = scale;
  const ends = {low: [from, lowTo], middle: [lowTo + 1, highFrom - 1], high: [highFrom, to]} as const;
  return answerParts.flatMap((part) => {
    const [first, last] = ends[part];
    if (first > last) return [];
    const count = counts.slice(first - from, last - from + 1).reduce((sum, own) => sum + own, 0);
    return [{part, from: first, to: last, count}];
  });
}

/** Each score by itself, with the part of the scale that it is of. */
export function answersByScore(counts: readonly number[], {from, lowTo, highFrom}: AnswerScale): AnswersBetween[] {
  return counts.map((count, i) => {
    const score = from + i;
    return {part: score <= lowTo ? 'low' : score >= highFrom ? 'high' : 'middle', from: score, to: score, count};
  });
}

/** A share of the answers, 0..1, with Wilson's interval. There must be answers. */
export function answerShare(
  count: number,
  responses: number,
  level: number,
): {readonly share: number; readonly interval: Interval | null} {
  return {share: count / responses, interval: wilson({successes: count, trials: responses, level})};
}
