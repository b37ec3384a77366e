import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {answersOption, countRatings, rateAnswers, ratingFormula} from '../voice/rated-answers.js';
import {scored} from '../voice/score-counts.js';

/** No is 0, yes is 1. */
const answer = {from: 0, to: 1};

/** Willingness to introduce: the share of yes among the answers to the question. */
export const willingnessToIntroduce = defineMetric({
  id: 'willingness-to-introduce',
  label: 'Willingness to introduce',
  about:
    'Share of those who would introduce the company to somebody, of those who answered the question. Who did not answer is not in it.',
  family: 'advocacy',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [scored],
  options: z.object({answers: answersOption}),
  formula: ratingFormula,
  interval: 'Wilson',
  source: 'Our own: a question with the answers yes (1) and no (0). Wilson (1927)',
  accumulator({answers}, scope) {
    return countRatings({kind: 'intro', ...answer, answers}, scope);
  },
  derive(aggregate, _options, {level}) {
    return rateAnswers(aggregate, {...answer, shows: 'share', highFrom: 1, lowTo: 0}, level);
  },
  examples: [
    {
      name: 'two of three said yes',
      rows: {responses: [{score: 1}, {score: 1}, {score: 0}]},
      outcome: {value: 2 / 3, n: 3, terms: {points: 2, responses: 3, most: 1}},
    },
    {
      name: 'who did not answer is not in it',
      rows: {responses: [{score: 1}, {score: null}]},
      outcome: {value: 1, n: 1, distribution: {invalid: 1}},
    },
    {
      name: 'everybody of four is not certainty',
      rows: {responses: [{score: 1}, {score: 1}, {score: 1}, {score: 1}]},
      outcome: {value: 1, interval: {lower: 0.5101091635454027, upper: 1}},
    },
    {
      name: 'only the latest answer of a person',
      rows: {
        responses: [
          {respondent: 'u1', score: 1, at: '2026-01-01T00:00:00Z'},
          {respondent: 'u1', score: 0, at: '2026-02-01T00:00:00Z'},
        ],
      },
      options: {answers: 'latest'},
      outcome: {value: 0, n: 1},
    },
    {
      name: 'no answer is no share',
      rows: {responses: [{score: null}]},
      outcome: {kind: 'insufficient', code: 'no-answer-on-scale', terms: {from: 0, to: 1}},
    },
  ],
});
