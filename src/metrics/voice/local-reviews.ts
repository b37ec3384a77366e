import {defineMetric} from '../kernel/define-metric.js';
import {responses} from '../tables/responses.js';
import {RatingCounter} from './rating-counts.js';
import {describeRatings, meanRating, reviewFormula, reviewInterval, reviewOptions} from './rated-groups.js';

const reviews = [
  {place: 'Lyon', score: 5},
  {place: 'Lyon', score: 4},
  {place: 'Lyon', score: 3},
  {place: 'Oslo', score: 1},
  {score: 2},
];

/** Reviews by place: how many, their mean, and how they spread over the scale. */
export const localReviews = defineMetric({
  id: 'local-reviews',
  label: 'Reviews by place',
  about:
    'How many reviews each place has, their mean, and how they spread over the scale. As one number: the mean of all reviews, or of the places with each counting the same.',
  family: 'voice',
  unit: 'ratio',
  direction: 'higher-is-better',
  byPeriod: 'rows',
  tables: [responses.pick('kind', 'score', 'at', 'place')],
  options: reviewOptions,
  formula: reviewFormula,
  interval: reviewInterval,
  source: 'Common practice of review sites, such as Google Business. Student (1908), Wilson (1927)',
  accumulator({from, to}, scope) {
    const ratings = new RatingCounter({from, to, byWeek: false}, scope);
    return {
      responses(chunk) {
        ratings.add(chunk, chunk.place);
      },
      result: () => ratings.result(),
    };
  },
  derive: describeRatings,
  headline: meanRating,
  headlineLabel: 'Mean rating',
  examples: [
    {
      name: 'by place, those of an unknown one last',
      rows: {responses: reviews},
      outcome: {
        groups: [
          {name: 'Lyon', n: 3, mean: 4, counts: [0, 0, 1, 1, 1], high: {count: 2, of: 3}},
          {name: 'Oslo', n: 1, mean: 1, high: {share: 0}},
          {name: null, n: 1, mean: 2},
        ],
      },
    },
    {
      name: 'all reviews together, or each known place once: (4 + 1) / 2',
      rows: {responses: reviews},
      options: {average: 'equal-weight'},
      outcome: {pooled: {mean: 3, n: 5}, equalWeight: {mean: 2.5, n: 2}, average: 'equal-weight'},
    },
    {
      name: 'reviews that all say the same have no spread to judge by, and so no interval of the mean',
      rows: {responses: [reviews[0]!, reviews[0]!]},
      outcome: {groups: [{mean: 5, standardError: 0, interval: null, high: {interval: {upper: 1}}}]},
    },
    {
      name: 'where no review tells its place there is no mean of places',
      rows: {responses: [{score: 2}]},
      options: {average: 'equal-weight'},
      outcome: {equalWeight: null, pooled: {mean: 2}},
    },
    {
      name: 'a scale of ten, where nothing below it counts',
      rows: {responses: [{score: 10}, {score: 0}]},
      options: {to: 10},
      outcome: {pooled: {mean: 10}, invalid: 1},
    },
  ],
});
