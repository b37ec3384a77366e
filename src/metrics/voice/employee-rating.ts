import {defineMetric} from '../kernel/define-metric.js';
import {responses} from '../tables/responses.js';
import {RatingCounter} from './rating-counts.js';
import {describeRatings, meanRating, reviewFormula, reviewInterval, reviewOptions} from './rated-groups.js';

const reviews = [
  {employee: 'kim', score: 5, at: '2026-06-15T08:00:00Z'},
  {employee: 'kim', score: 3, at: '2026-06-21T08:00:00Z'},
  {employee: 'kim', score: 4, at: '2026-06-22T08:00:00Z'},
  {employee: 'lee', score: 1, at: '2026-06-16T08:00:00Z'},
];

/** Rating of each employee by week: the mean of the reviews, with how much it rests on. */
export const employeeRating = defineMetric({
  id: 'employee-rating',
  label: 'Ratings of employees',
  about:
    'Mean of the review ratings of each employee, week by week, with how many reviews it rests on. As one number: the mean of all reviews.',
  family: 'voice',
  unit: 'ratio',
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [responses.pick('kind', 'score', 'at', 'employee')],
  options: reviewOptions,
  formula: reviewFormula,
  interval: reviewInterval,
  source: 'Common practice. Student (1908); the shrunken mean as in Bayesian averages of review sites',
  accumulator({from, to}, scope) {
    const ratings = new RatingCounter({from, to, byWeek: true}, scope);
    return {
      responses(chunk) {
        ratings.add(chunk, chunk.employee);
      },
      result: () => ratings.result(),
    };
  },
  derive: describeRatings,
  headline: meanRating,
  headlineLabel: 'Mean rating of employees',
  examples: [
    {
      name: 'a mean for each employee and week; from a single review it has no spread',
      rows: {responses: reviews},
      outcome: {
        groups: [
          {name: 'kim', n: 2, mean: 4, standardError: 1},
          {name: 'kim', n: 1, mean: 4, standardError: null, interval: null},
          {name: 'lee', n: 1, mean: 1, standardError: null},
        ],
        pooled: {n: 4, mean: 3.25},
        equalWeight: {n: 2, mean: 2.5},
      },
    },
    {
      name: 'a mean of few reviews is drawn to that of all: (3 × 3.25 + 1) / 4',
      rows: {responses: reviews},
      outcome: {groups: [{}, {}, {name: 'lee', mean: 1, shrunken: 2.6875}]},
    },
    {
      name: 'or to nothing',
      rows: {responses: reviews},
      options: {priorWeight: 0},
      outcome: {groups: [{}, {}, {mean: 1, shrunken: 1}]},
    },
    {
      name: 'weeks begin where the scope says: with Sunday as the first day, the 21st and the 22nd share one',
      rows: {responses: reviews},
      scope: {weekStart: 'sunday'},
      outcome: {groups: [{name: 'kim', n: 1, mean: 5}, {name: 'kim', n: 2, mean: 3.5}, {name: 'lee'}]},
    },
    {
      name: 'the week that runs is incomplete, not low; a review of nobody is a group without a name',
      rows: {responses: [{score: 2, at: '2026-06-29T08:00:00Z'}]},
      outcome: {groups: [{name: null, completeness: 'incomplete', mean: 2}], equalWeight: null},
    },
    {
      name: 'reviews off the scale are not counted, and those without a moment are in no week',
      rows: {
        responses: [...reviews, {employee: 'kim', score: 6, at: '2026-06-15T08:00:00Z'}, {employee: 'kim', score: 5}],
      },
      outcome: {pooled: {n: 4}, invalid: 1, undated: 1},
    },
  ],
});
