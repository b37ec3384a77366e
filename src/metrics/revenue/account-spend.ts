import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf} from './billed.js';
import {twoCurrencies} from './retention-examples.js';
import {noTotal, runningMrr} from './running-mrr.js';

/** Account spend: average recurring revenue per account (ARPA), a month. */
export const accountSpend = defineMetric({
  id: 'account-spend',
  label: 'Average revenue per account',
  about:
    'What an account pays a month on average (ARPA): the monthly recurring revenue, of the accounts that pay. Trials, paused subscriptions and free plans do not count.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object(billingOptions),
  formula: 'mrr / accounts',
  interval: 'none: all subscriptions are counted, not a sample of them',
  source: 'ChartMogul: ARPA is monthly recurring revenue over the customers with an active subscription',
  accumulator: runningMrr,
  derive(total, rules, scope) {
    const none = noTotal(total, rules, scope);
    if (none !== null) return none;
    const {mrr, accounts, currencies} = total;
    if (accounts === 0) return insufficient('nobody-paid', 'No account pays on this day');
    return estimate(mrr / accounts, {n: accounts, terms: {mrr, accounts}, currency: currencyOf(currencies, rules)});
  },
  examples: [
    {
      name: 'two accounts pay 300 together, one of them with two subscriptions',
      rows: {
        subscriptions: [
          {account: 'a', amount: 1200, interval: 'year', start: '2026-01-01'},
          {account: 'a', amount: 50, start: '2026-01-01'},
          {account: 'b', amount: 150, start: '2026-01-01'},
        ],
      },
      outcome: {value: 150, n: 2, terms: {mrr: 300, accounts: 2}},
    },
    {
      name: 'who pays nothing does not bring the average down',
      rows: {
        subscriptions: [
          {account: 'a', amount: 90, start: '2026-01-01'},
          {account: 'b', amount: 0, start: '2026-01-01'},
          {account: 'c', amount: 90, start: '2026-01-01', status: 'trialing'},
        ],
      },
      outcome: {value: 90, n: 1},
    },
    {
      name: 'dollars at a stated rate',
      rows: twoCurrencies,
      options: {currency: 'EUR', rates: {USD: 0.9}},
      outcome: {value: 95, n: 2, currency: 'EUR'},
    },
    {
      name: 'when all have left nobody is there to pay',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01', end: '2026-01-01'}]},
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
    {
      name: 'before the first subscription there is none',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2027-01-01'}]},
      outcome: {kind: 'insufficient', code: 'no-subscriptions'},
    },
  ],
});
