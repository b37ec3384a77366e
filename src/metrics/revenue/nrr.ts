import {defineMetric} from '../kernel/define-metric.js';
import {estimate, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {retainedRevenue, retentionParts, type RetentionParts} from './retained-revenue.js';
import {fourAccounts, onlyNew, threeForms} from './retention-examples.js';

/** Net revenue retention: what the accounts that paid then pay now, of what they paid then. */
export const nrr = defineMetric({
  ...retentionParts,
  id: 'nrr',
  label: 'Net revenue retention',
  about:
    'What the accounts that paid at the start of these months pay now, of what they paid then. Expansion counts, so that it can be above 100%; accounts that came or came back since do not.',
  formula: 'closingMrr / openingMrr',
  source:
    'Gainsight, Stripe; ChartMogul (net MRR churn is what it lacks to 100%). The form is an option; interval: Cochran, Sampling Techniques, chapter 6',
  derive(counts, rules, scope): (Estimate & RetentionParts) | Insufficient {
    const retained = retainedRevenue(counts, rules, scope);
    if ('kind' in retained) return retained;
    const {accounts, net, parts} = retained;
    return estimate(net.share, {
      n: accounts,
      terms: {openingMrr: parts.openingMrr, closingMrr: net.mrr},
      interval: net.interval,
      ...parts,
    });
  },
  examples: [
    {
      name: 'of 500 a year ago 430 are left: one pays more, one less, one has gone',
      rows: fourAccounts,
      outcome: {
        value: 0.86,
        n: 4,
        terms: {openingMrr: 500, closingMrr: 430},
        expansion: 30,
        contraction: 50,
        churn: 50,
      },
    },
    {
      name: 'a new account is not in it, and neither is one that came back: neither paid at the start',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2025-01-01'},
          {account: 'b', amount: 900, start: '2025-09-01'},
          {account: 'c', amount: 900, start: '2024-01-01', end: '2025-01-01'},
          {account: 'c', amount: 900, start: '2025-08-01'},
        ],
      },
      outcome: {value: 1, n: 1, outside: 1800, interval: null},
    },
    {
      name: 'who left and came back within these months counts by what it pays now',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2025-01-01', end: '2025-09-01'},
          {account: 'a', amount: 80, start: '2026-01-01'},
          {account: 'b', amount: 100, start: '2025-01-01'},
        ],
      },
      outcome: {value: 0.9, n: 2, logoRetention: 1, contraction: 20, churn: 0},
    },
    {
      name: 'months are seen on their first day: who goes within this one still pays',
      scope: {asOf: Date.UTC(2026, 5, 20)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2025-06-01', end: '2026-06-10'},
          {account: 'b', amount: 100, start: '2025-06-02'},
        ],
      },
      outcome: {value: 1, n: 1},
    },
    {
      name: 'over one month',
      scope: {asOf: Date.UTC(2026, 5, 20)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 60, start: '2026-05-01', end: '2026-06-01'},
          {account: 'b', amount: 40, start: '2026-05-01'},
        ],
      },
      options: {months: 1},
      outcome: {value: 0.4, n: 2},
    },
    {
      name: 'as a product of months: 170 of 150, 180 of 230 and 170 of 180 are kept',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: threeForms,
      options: {months: 3, form: 'compounded'},
      outcome: {value: (170 / 150) * (180 / 230) * (170 / 180), n: 2, interval: null},
    },
    {
      name: 'as a sum of movements: of 150, 40 expansion less 30 contraction and 50 churn',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: threeForms,
      options: {months: 3, form: 'movement-sum'},
      outcome: {value: 11 / 15, n: 2, expansion: 40, contraction: 30, churn: 50},
    },
    {
      name: 'when nobody paid then there is nothing to keep',
      rows: onlyNew,
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
  ],
});
