import {sum} from 'd3-array';
import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Interval} from '../kernel/outcome.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments} from '../statistics/moments.js';
import {quantileInterval} from '../statistics/quantile-interval.js';
import {billedByContract, billingOptions, currencyOf} from './billed.js';
import {contractValues} from './contract-values.js';
import {MICRO} from './micros.js';
import {twoCurrencies} from './retention-examples.js';
import {noTotal} from './running-mrr.js';

/** Four contracts of three accounts, by month, by quarter, and for three years; one is far larger than the others. */
const skewed = {
  subscriptions: [
    {account: 'a', subscription: '1', amount: 100, start: '2026-01-01'},
    {account: 'a', subscription: '2', amount: 450, interval: 'quarter', start: '2026-01-01'},
    {account: 'b', subscription: '3', amount: 7200, interval: 'year', intervalCount: 3, start: '2025-01-01'},
    {account: 'c', subscription: '4', amount: 18600, interval: 'year', start: '2026-01-01'},
  ],
};

/** Average contract value: what a contract is worth a year, on average or in the middle. */
export const averageContractValue = defineMetric({
  id: 'average-contract-value',
  label: 'Average contract value',
  about:
    'What a running contract is worth a year on average (ACV), or the one in the middle where the median is asked for, which few very large contracts do not move. A contract over several years counts with one of them; free ones do not count.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billedByContract],
  options: z.object({
    shows: described(z._default(z.enum(['mean', 'median']), 'mean'), 'The mean, or the contract in the middle'),
    contract: described(
      z._default(z.enum(['subscription', 'account']), 'subscription'),
      'Rows of an account with the same subscription are one contract, and each row without one is a contract; or all that an account pays is one',
    ),
    ...billingOptions,
  }),
  // For the median these are the one or the two contracts in the middle.
  formula: 'annualValue / contracts',
  interval:
    'of the mean, Student’s t; of the median, order statistics (binomial), from six contracts on; null for one contract, and for the mean when all are worth the same',
  source: 'Our own. Intervals: Student (1908), The probable error of a mean; Thompson (1936) for the median',
  accumulator: contractValues,
  derive(aggregate, {shows, ...rules}, scope) {
    const none = noTotal(aggregate, rules, scope);
    if (none !== null) return none;
    const values = aggregate.values.map((value) => value / MICRO);
    const contracts = values.length;
    if (contracts === 0) return insufficient('no-contracts', 'No paid contract runs on this day');
    const middle = values.slice(Math.ceil(contracts / 2) - 1, Math.floor(contracts / 2) + 1);
    const counted = {mean: values, median: middle};
    const annualValue = sum(counted[shows]);
    const parts = {
      mean: {value: sum(values) / contracts, interval: intervalOfMean(values, scope.level)},
      median: {value: sum(middle) / middle.length, interval: intervalOfMedian(values, scope.level)},
    };
    return estimate(annualValue / counted[shows].length, {
      n: contracts,
      terms: {annualValue, contracts: counted[shows].length},
      interval: parts[shows].interval,
      ...parts,
      accounts: aggregate.accounts,
      currency: currencyOf(aggregate.currencies, rules),
    });
  },
  examples: [
    {
      name: 'contracts of 1200, 1800, 2400 and 18600 a year: 6000 on average',
      rows: skewed,
      outcome: {
        value: 6000,
        n: 4,
        terms: {annualValue: 24000, contracts: 4},
        median: {value: 2100, interval: null},
        accounts: 3,
      },
    },
    {
      name: 'the large one does not move the middle',
      rows: skewed,
      options: {shows: 'median'},
      outcome: {value: 2100, n: 4, terms: {annualValue: 4200, contracts: 2}, mean: {value: 6000}},
    },
    {
      name: 'all that an account pays as one contract',
      rows: skewed,
      options: {contract: 'account'},
      outcome: {value: 8000, n: 3, median: {value: 3000}},
    },
    {
      name: 'lines of one subscription are one contract, lines without a subscription one each',
      rows: {
        subscriptions: [
          {account: 'a', subscription: '1', amount: 100, start: '2026-01-01'},
          {account: 'a', subscription: '1', amount: 50, start: '2026-01-01'},
          {account: 'a', amount: 20, start: '2026-01-01'},
          {account: 'a', amount: 10, start: '2026-01-01'},
        ],
      },
      outcome: {value: 720, n: 3, accounts: 1},
    },
    {
      name: 'free plans, trials and contracts that have ended are none',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01'},
          {account: 'b', amount: 0, start: '2026-01-01'},
          {account: 'c', amount: 70, start: '2026-01-01', status: 'trialing'},
          {account: 'd', amount: 70, start: '2025-01-01', end: '2026-06-01'},
        ],
      },
      outcome: {value: 1200, n: 1, interval: null},
    },
    {
      name: 'dollars at a stated rate',
      rows: twoCurrencies,
      options: {currency: 'EUR', rates: {USD: 0.9}},
      outcome: {value: 1140, n: 2, currency: 'EUR'},
    },
    {
      name: 'when all have ended there is none',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01', end: '2026-01-01'}]},
      outcome: {kind: 'insufficient', code: 'no-contracts'},
    },
  ],
});

/** No contract is worth less than nothing, so neither is their mean. */
function intervalOfMean(values: readonly number[], level: number): Interval | null {
  const limits = meanInterval({...moments({values}), level});
  return limits && {...clip(limits, {lower: 0, upper: Infinity}), level, method: 'Student’s t'};
}

function intervalOfMedian(values: readonly number[], level: number): Interval | null {
  const limits = quantileInterval({values, probability: 0.5, level});
  if (limits === null || limits.lower === null || limits.upper === null) return null;
  return {lower: limits.lower, upper: limits.upper, level, method: 'order statistics'};
}
