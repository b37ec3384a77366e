import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf} from './billed.js';
import {noTotal, runningMrr} from './running-mrr.js';

/** Annual recurring revenue: twelve times the monthly recurring revenue on the day of asOf. */
export const arr = defineMetric({
  id: 'arr',
  label: 'Annual recurring revenue',
  about:
    'What all running subscriptions are worth a year if nothing changes: twelve times the monthly recurring revenue. One-off payments do not count.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object(billingOptions),
  formula: '12 * mrr',
  interval: 'none: all subscriptions are counted, not a sample of them',
  source:
    'ChartMogul, Stripe: twelve times the monthly recurring revenue; a contract over several years counts one year',
  accumulator: runningMrr,
  derive(total, rules, scope) {
    const {mrr, accounts, currencies} = total;
    return (
      noTotal(total, rules, scope) ??
      estimate(12 * mrr, {n: accounts, terms: {mrr, accounts}, currency: currencyOf(currencies, rules)})
    );
  },
  examples: [
    {
      name: 'a month counts twelve times, a year once, two years half',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2026-01-01'},
          {account: 'b', amount: 300, interval: 'year', start: '2026-01-01'},
          {account: 'c', amount: 1000, interval: 'year', intervalCount: 2, start: '2026-01-01'},
        ],
      },
      outcome: {value: 920, n: 3},
    },
    {
      name: 'weeks by the exact year: 365.25 days make 52.18 of them',
      rows: {subscriptions: [{account: 'a', amount: 28, interval: 'week', start: '2026-01-01'}]},
      outcome: {value: 1461},
    },
    {
      name: 'or 52, where that is the convention',
      rows: {subscriptions: [{account: 'a', amount: 28, interval: 'week', start: '2026-01-01'}]},
      options: {convention: '52-weeks'},
      outcome: {value: 1456},
    },
    {
      name: 'what has ended or has not begun is not in it',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01', end: '2026-06-29'},
          {account: 'b', amount: 10, start: '2026-07-01'},
          {account: 'c', amount: 1, start: '2025-01-01', end: '2026-06-30'},
        ],
      },
      outcome: {value: 12, n: 1},
    },
    {
      name: 'a trial is no revenue, and nothing else has started',
      rows: {subscriptions: [{account: 'a', amount: 10, start: '2026-01-01', status: 'trialing'}]},
      outcome: {kind: 'insufficient', code: 'no-subscriptions'},
    },
  ],
});
