import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {
  answersOption,
  countRatings,
  rateAnswers,
  ratingFormula,
  ratingInterval,
  ratingMembers,
} from './rated-answers.js';
import {scored} from './score-counts.js';

/** Customer satisfaction: the share of the highest two scores of the scale, or the mean. */
export const csat = defineMetric({
  id: 'csat',
  label: 'Customer satisfaction (CSAT)',
  about:
    'Share of those who give one of the highest scores, 4 or 5 of 5, to the question how satisfied they are. Or the mean of the scores, where it is set to show that.',
  family: 'voice',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [scored],
  options: z
    .object({
      shows: described(
        z._default(z.enum(['share', 'mean', 'rescaled']), 'share'),
        'The share of the highest scores (the default of the industry), the mean of the scores, or that mean with the scale taken as 0 to 100 %',
      ),
      from: described(z._default(z.int(), 1), 'The lowest score of the scale'),
      to: described(z._default(z.int(), 5), 'The highest score of the scale'),
      top: described(
        z._default(z.int().check(z.minimum(1)), 2),
        'How many of the highest scores are satisfied, and how many of the lowest are not',
      ),
      answers: answersOption,
    })
    .check(
      z.refine(({from, to, top}) => to > from && 2 * top <= to - from + 1, {
        path: ['to'],
        error: 'a scale on which the highest scores and the lowest ones are not the same',
      }),
    ),
  formula: ratingFormula,
  interval: ratingInterval,
  source: 'Delighted and Zendesk count the satisfied; many texts take the mean. Wilson (1927), Student (1908)',
  accumulator({from, to, answers}, scope) {
    return countRatings({kind: 'csat', from, to, answers}, scope);
  },
  derive(aggregate, {from, to, top, shows}, {level}) {
    return rateAnswers(aggregate, {from, to, shows, highFrom: to - top + 1, lowTo: from + top - 1}, level);
  },
  members: /* @__PURE__ */ ratingMembers('csat'),
  examples: [
    {
      name: '4 and 5 of 5 are satisfied, 3 is not',
      rows: {responses: [{score: 5}, {score: 4}, {score: 3}, {score: 1}]},
      outcome: {value: 0.5, n: 4, shares: {top: 0.25, high: 0.5, low: 0.25, net: 0.25}},
    },
    {
      name: 'the mean of the same answers, on the scale',
      rows: {responses: [{score: 5}, {score: 4}, {score: 3}, {score: 1}]},
      options: {shows: 'mean'},
      outcome: {value: 3.25, unit: 'ratio', terms: {points: 13, responses: 4, most: 1}},
    },
    {
      name: 'the mean with 1 as 0 % and 5 as 100 %',
      rows: {responses: [{score: 5}, {score: 4}, {score: 3}, {score: 1}]},
      options: {shows: 'rescaled'},
      outcome: {value: 0.5625, terms: {points: 9, responses: 4, most: 4}},
    },
    {
      name: 'one answer has a mean, but neither a spread nor an interval of it',
      rows: {responses: [{score: 4}]},
      options: {shows: 'mean'},
      outcome: {value: 4, interval: null, standardDeviation: null},
    },
    {
      name: 'one satisfied answer is 100 %, but says little: the interval reaches far below',
      rows: {responses: [{score: 5}]},
      outcome: {value: 1, interval: {lower: 0.20654931437723745, upper: 1}},
    },
    {
      name: 'answers that are no whole number of the scale are counted as invalid, not as answers',
      rows: {responses: [{score: 0}, {score: 6}, {score: 4.5}, {score: null}, {score: 5}]},
      outcome: {value: 1, n: 1, distribution: {invalid: 4, responses: 1}},
    },
    {
      name: 'thumbs up and down are a scale from 0 to 1 with one satisfied score',
      rows: {responses: [{score: 1}, {score: 1}, {score: 0}, {score: 1}]},
      options: {from: 0, to: 1, top: 1},
      outcome: {value: 0.75, shares: {net: 0.5}},
    },
  ],
});
