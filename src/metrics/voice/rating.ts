import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {
  answersOption,
  countRatings,
  middleOf,
  rateAnswers,
  ratingFormula,
  ratingInterval,
  ratingMembers,
} from './rated-answers.js';
import {scored} from './score-counts.js';

/** Mean rating: how many of five stars customers give on average. */
export const rating = defineMetric({
  id: 'rating',
  label: 'Mean rating',
  about:
    'Mean of the ratings, from 1 (the worst) to 5 (the best). Or the share of the ratings above the middle of the scale, where it is set to show that.',
  family: 'voice',
  unit: 'ratio',
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [scored],
  options: z
    .object({
      shows: described(
        z._default(z.enum(['mean', 'share', 'rescaled']), 'mean'),
        'The mean of the ratings, the share of those above the middle of the scale, 4 and 5 of 5, or the mean with the scale taken as 0 to 100 %',
      ),
      from: described(z._default(z.int(), 1), 'The lowest rating of the scale'),
      to: described(z._default(z.int(), 5), 'The highest rating of the scale'),
      answers: answersOption,
    })
    .check(z.refine(({from, to}) => to > from, {path: ['to'], error: 'a score above the lowest'})),
  formula: ratingFormula,
  interval: ratingInterval,
  source: 'The mean of stars as review sites and app stores show it; Student (1908) for the interval',
  accumulator({from, to, answers}, scope) {
    return countRatings({kind: 'rating', from, to, answers}, scope);
  },
  derive(aggregate, {from, to, shows}, {level}) {
    return rateAnswers(aggregate, {from, to, shows, ...middleOf(from, to)}, level);
  },
  members: /* @__PURE__ */ ratingMembers('rating'),
  examples: [
    {
      name: 'the mean, on the scale',
      rows: {responses: [{score: 5}, {score: 4}, {score: 4}, {score: 2}]},
      outcome: {value: 3.75, unit: 'ratio', n: 4, terms: {points: 15, responses: 4, most: 1}},
    },
    {
      name: 'the interval is that of Student’s t, cut off at the end of the scale',
      rows: {responses: [{score: 5}, {score: 5}, {score: 5}, {score: 3}]},
      outcome: {value: 4.5, interval: {lower: 2.908776847, upper: 5}, standardDeviation: 1},
    },
    {
      name: '4 and 5 are high, 1 and 2 are low, and 3 is neither',
      rows: {responses: [{score: 5}, {score: 4}, {score: 3}, {score: 1}]},
      options: {shows: 'share'},
      outcome: {value: 0.5, shares: {high: 0.5, low: 0.25, net: 0.25}, scale: {from: 1, to: 5, lowTo: 2, highFrom: 4}},
    },
    {
      name: 'a scale of ten, with the mean as a share of it',
      rows: {responses: [{score: 10}, {score: 1}, {score: 7}]},
      options: {shows: 'rescaled', to: 10},
      outcome: {value: 5 / 9, unit: 'share'},
    },
    {
      name: 'equal ratings have a mean without an interval: they tell no spread',
      rows: {responses: [{score: 4}, {score: 4}]},
      outcome: {value: 4, interval: null, standardDeviation: 0},
    },
    {
      name: 'halves of a star and ratings off the scale are counted as invalid, not as answers',
      rows: {responses: [{score: 4.5}, {score: 0}, {score: 3}]},
      outcome: {value: 3, distribution: {invalid: 2, responses: 1}},
    },
  ],
});
