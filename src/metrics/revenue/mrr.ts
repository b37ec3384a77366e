import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf} from './billed.js';
import {noTotal, runningMrr} from './running-mrr.js';

/** Monthly recurring revenue: what running subscriptions are worth a month, on the day of asOf. */
export const mrr = defineMetric({
  id: 'mrr',
  label: 'Monthly recurring revenue',
  about:
    'What all running subscriptions are worth a month, whatever the interval they are paid in, after discounts. Trials, paused subscriptions and one-off payments do not count.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object(billingOptions),
  formula: 'mrr',
  interval: 'none: all subscriptions are counted, not a sample of them',
  source:
    'ChartMogul, Stripe, Paddle: a yearly price counts a twelfth, past due subscriptions run until they end, refunds are ignored',
  accumulator: runningMrr,
  derive(total, rules, scope) {
    const {mrr: value, accounts, currencies} = total;
    return (
      noTotal(total, rules, scope) ??
      estimate(value, {n: accounts, terms: {mrr: value, accounts}, currency: currencyOf(currencies, rules)})
    );
  },
  examples: [
    {
      name: 'a year counts a twelfth, a quarter a third, seats and discounts as they are paid',
      rows: {
        subscriptions: [
          {account: 'a', amount: 2400, interval: 'year', start: '2026-01-01'},
          {account: 'b', amount: 90, interval: 'quarter', start: '2026-01-01'},
          {account: 'b', amount: 10, quantity: 5, discountPercent: 20, start: '2026-03-01'},
        ],
      },
      outcome: {value: 270, n: 2},
    },
    {
      name: 'the first day counts, the day of the end does not',
      scope: {asOf: Date.UTC(2026, 5, 15, 12)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 50, start: '2026-06-15'},
          {account: 'b', amount: 70, start: '2026-01-01', end: '2026-06-15'},
          {account: 'c', amount: 90, start: '2026-06-16'},
        ],
      },
      outcome: {value: 50, n: 1},
    },
    {
      name: 'trials and paused subscriptions are worth nothing; past due ones run until they end',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-01', status: 'trialing'},
          {account: 'b', amount: 100, start: '2026-01-01', status: 'paused'},
          {account: 'c', amount: 30, start: '2026-01-01', status: 'past_due'},
        ],
      },
      outcome: {value: 30, n: 1},
    },
    {
      name: 'who pays nothing is a user of a free plan, not an account with revenue',
      rows: {
        subscriptions: [
          {account: 'a', amount: 0, start: '2026-01-01'},
          {account: 'b', amount: 0.1, start: '2026-01-01'},
          {account: 'b', amount: 0.2, start: '2026-01-01'},
        ],
      },
      outcome: {value: 0.3, n: 1},
    },
    {
      name: 'when all have left it is 0, which is known',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01', end: '2026-01-01'}]},
      outcome: {value: 0, n: 0},
    },
    {
      name: 'euros and dollars have no sum',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, currency: 'EUR', start: '2026-01-01'},
          {account: 'b', amount: 100, currency: 'USD', start: '2026-01-01'},
        ],
      },
      outcome: {kind: 'insufficient', code: 'mixed-currencies', terms: {currencies: 2}},
    },
    {
      name: 'those in one currency have',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, currency: 'EUR', start: '2026-01-01'},
          {account: 'b', amount: 70, currency: 'USD', start: '2026-01-01'},
        ],
      },
      options: {currency: 'USD'},
      outcome: {value: 70, n: 1, currency: 'USD'},
    },
  ],
});
