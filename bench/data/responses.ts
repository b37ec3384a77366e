import {AS_OF, FIRST_MONDAY} from './events.js';
import {jsonRows} from './json-rows.js';
import {textOf} from './ids.js';
import {randomFrom} from './random.js';

/** Answers to how likely one is to recommend, oldest first. */
export interface Responses {
  readonly respondent: Int32Array;
  /** 0 to 10. */
  readonly score: Float64Array;
  /** ms since 1970. */
  readonly at: Float64Array;
}

export interface ResponseRow {
  readonly respondent: string;
  readonly score: number;
  readonly at: number;
}

/** How many of a thousand answer 0, 1, 2 … 10. */
const perMille = [21, 9, 12, 16, 19, 54, 49, 109, 203, 188, 320];

/** Each respondent answers three times in the mean. */
export function generateResponses(length: number): Responses {
  const random = randomFrom(3);
  const scores = perMille.flatMap((count, score) => new Array<number>(count).fill(score));
  const respondents = Math.max(1, Math.floor(length / 3));
  const respondent = new Int32Array(length);
  const score = new Float64Array(length);
  const at = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    respondent[i] = Math.floor(respondents * random());
    score[i] = scores[Math.floor(scores.length * random())]!;
    at[i] = FIRST_MONDAY + Math.floor(((AS_OF - FIRST_MONDAY) * i) / length);
  }
  return {respondent, score, at};
}

export function responseRows({respondent, score, at}: Responses): () => ResponseRow[] {
  return jsonRows(score.length, (i) => ({respondent: textOf(respondent[i]!), score: score[i]!, at: at[i]!}));
}
