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

/** Customer effort score: how far customers agree that it was made easy for them. */
export const ces = defineMetric({
  id: 'ces',
  label: 'Customer effort score (CES)',
  about:
    'Mean of the answers to the statement that it was made easy, from 1 (strongly disagree) to 7 (strongly agree). Or the share of those who agree, where it is set to show that.',
  family: 'voice',
  unit: 'ratio',
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [scored],
  options: z
    .object({
      shows: described(
        z._default(z.enum(['mean', 'share', 'rescaled']), 'mean'),
        'The mean of the scores (Nicereply), the share of those above the middle of the scale, 5 to 7 of 7 or 4 to 5 of 5 (Delighted), or the mean with the scale taken as 0 to 100 %',
      ),
      from: described(z._default(z.int(), 1), 'The lowest score of the scale: the most effort'),
      to: described(z._default(z.int(), 7), 'The highest score of the scale: the least effort'),
      answers: answersOption,
    })
    .check(z.refine(({from, to}) => to > from, {path: ['to'], error: 'a score above the lowest'})),
  formula: ratingFormula,
  interval: ratingInterval,
  source:
    'Dixon, Freeman and Toman (2010), Stop trying to delight your customers; the statement as in CES 2.0 (CEB 2013)',
  accumulator({from, to, answers}, scope) {
    return countRatings({kind: 'ces', from, to, answers}, scope);
  },
  derive(aggregate, {from, to, shows}, {level}) {
    return rateAnswers(aggregate, {from, to, shows, ...middleOf(from, to)}, level);
  },
  members: /* @__PURE__ */ ratingMembers('ces'),
  examples: [
    {
      name: 'the mean, on the scale',
      rows: {responses: [{score: 7}, {score: 5}, {score: 4}, {score: 2}]},
      outcome: {value: 4.5, unit: 'ratio', n: 4},
    },
    {
      name: '5 to 7 agree, 1 to 3 do not, and 4 is neither',
      rows: {responses: [{score: 7}, {score: 5}, {score: 4}, {score: 2}]},
      options: {shows: 'share'},
      outcome: {value: 0.5, shares: {high: 0.5, low: 0.25, net: 0.25}},
    },
    {
      name: 'on a scale of five, 4 and 5 agree',
      rows: {responses: [{score: 5}, {score: 4}, {score: 3}, {score: 2}]},
      options: {shows: 'share', to: 5},
      outcome: {value: 0.5, shares: {low: 0.25}},
    },
    {
      name: 'a scale without a middle has no answer that is neither',
      rows: {responses: [{score: 1}, {score: 2}, {score: 3}, {score: 4}]},
      options: {shows: 'share', to: 4},
      outcome: {value: 0.5, shares: {high: 0.5, low: 0.5, net: 0}},
    },
    {
      name: 'equal answers have a mean without an interval: they tell no spread',
      rows: {responses: [{score: 6}, {score: 6}, {score: 6}]},
      outcome: {value: 6, interval: null, standardDeviation: 0},
    },
    {
      name: 'answers off the scale are counted as invalid, not as answers',
      rows: {responses: [{score: 8}, {score: 0}, {score: 3}]},
      outcome: {value: 3, distribution: {invalid: 2, responses: 1}},
    },
  ],
});
