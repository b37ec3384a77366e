import * as z from 'zod/mini';
import {listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate} from '../kernel/outcome.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments} from '../statistics/moments.js';
import {features} from '../tables/features.js';
import {adoptionOptions} from './adoption-options.js';
import {used} from './distinct-events.js';
import {exportAndApi, sentTwice} from './feature-examples.js';
import {nothingUsed, tallyFeatures} from './feature-tally.js';

/** Breadth of adoption: how many different features an account, or a user, uses on average. */
export const breadthOfAdoption = defineMetric({
  id: 'breadth-of-adoption',
  label: 'Breadth of adoption',
  about:
    'How many different features an account, or a user, used on average. Those that used none count with zero, so that a wide use by a few does not look like that of all.',
  family: 'adoption',
  unit: 'ratio',
  direction: 'higher-is-better',
  tables: [used, features, listed],
  options: z.object(adoptionOptions),
  formula: 'adoptions / eligible',
  interval:
    "Student's t, with accounts or users as the sample, kept between none and all features; null for one, or when all use as many",
  source: 'Pendo, breadth of feature adoption',
  accumulator: tallyFeatures,
  derive(counts, _options, scope) {
    const nothing = nothingUsed(counts, scope);
    if (nothing !== null) return nothing;
    const {eligible, breadth} = counts;
    const adoptions = counts.features.reduce((sum, {adopters}) => sum + adopters, 0);
    const spread = moments({values: Array.from(breadth.keys()), frequency: breadth});
    const limits = meanInterval({...spread, level: scope.level});
    const range = {lower: 0, upper: counts.features.length};
    return estimate(adoptions / eligible, {
      n: eligible,
      terms: {adoptions, eligible},
      interval: limits && {...clip(limits, range), level: scope.level, method: "Student's t"},
      /** How many use none, one, two … of the features. */
      distribution: breadth,
    });
  },
  examples: [
    {
      name: 'a uses two features, b one, c and d none',
      rows: exportAndApi,
      outcome: {value: 0.75, n: 4, terms: {adoptions: 3, eligible: 4}, distribution: [2, 1, 1], interval: {lower: 0}},
    },
    {
      name: 'from two uses on only export of a is left',
      rows: exportAndApi,
      options: {minUses: 2},
      outcome: {value: 0.25, distribution: [3, 1, 0]},
    },
    {
      name: 'by user: the two users of customers use two features and one',
      rows: exportAndApi,
      options: {countBy: 'user'},
      outcome: {value: 1.5, n: 2, distribution: [0, 1, 1]},
    },
    {
      name: 'one account has no spread to judge by',
      rows: {events: sentTwice},
      outcome: {value: 1, n: 1, interval: null},
    },
  ],
});
