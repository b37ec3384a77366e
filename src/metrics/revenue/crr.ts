import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {wilson} from '../statistics/wilson.js';
import {countAccounts} from './account-flow.js';
import {billed} from './billed.js';
import {accountsAtEnd, customerRetention} from './churn-rates.js';
import {datingOption, monthsOption} from './mrr-window.js';
import {cameAndWent} from './retention-examples.js';

/** Customer retention rate: accounts that are left of those that paid at the start. */
export const crr = defineMetric({
  id: 'crr',
  label: 'Customer retention rate',
  about:
    'Accounts that pay at the end of these months less those that are new, of the accounts that paid at the start. Accounts that came back count, so that it can be above 100%.',
  family: 'revenue',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({
    ...monthsOption(12),
    form: described(
      z._default(z.enum(['formula', 'cohort']), 'formula'),
      'As it is printed, end less new over start, with accounts that came back; or only accounts of the start that still pay, which is never above 100%',
    ),
    ...datingOption,
  }),
  formula: '(endAccounts - newAccounts) / startAccounts',
  interval: 'Wilson in the form of a cohort, where it is a share; null for the printed formula, which is none',
  source: 'HubSpot: ((E - N) / S) × 100',
  accumulator: countAccounts,
  derive(flow, {form}, {level, minimumGroup}) {
    const start = flow.opening;
    const printed = form === 'formula';
    // In a cohort all who are at the end were at the start: none of them is new.
    const [end, added] = printed ? [accountsAtEnd(flow), flow.new] : [flow.kept, 0];
    const value = customerRetention({start, end, added});
    if (value === null) return insufficient('nobody-paid', 'No account paid at the start of these months');
    if (start < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const limits = printed ? null : wilson({successes: end, trials: start, level});
    return estimate(value, {
      n: start,
      terms: {endAccounts: end, newAccounts: added, startAccounts: start},
      interval: limits && {...limits, level, method: 'Wilson'},
    });
  },
  examples: [
    {
      name: 'two of four are left: one went and did not come back, one new account does not make up for another',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01'},
          {account: 'c', amount: 10, start: '2025-01-01', end: '2026-01-01'},
          {account: 'd', amount: 10, start: '2025-01-01', end: '2026-03-15'},
          {account: 'e', amount: 10, start: '2026-02-01'},
        ],
      },
      outcome: {value: 0.5, n: 4, interval: null, terms: {endAccounts: 3, newAccounts: 1, startAccounts: 4}},
    },
    {
      name: 'accounts that came back bring it above 100%',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2024-01-01', end: '2025-01-01'},
          {account: 'b', amount: 10, start: '2026-01-01'},
        ],
      },
      outcome: {value: 2, n: 1},
    },
    {
      name: 'in the form of a cohort only those of the start count',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2024-01-01', end: '2025-01-01'},
          {account: 'b', amount: 10, start: '2026-01-01'},
        ],
      },
      options: {form: 'cohort'},
      outcome: {value: 1, n: 1, interval: {upper: 1}},
    },
    {
      name: 'who went and came back within these months is kept',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01', end: '2025-10-01'},
          {account: 'a', amount: 10, start: '2026-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01', end: '2025-10-01'},
        ],
      },
      options: {form: 'cohort'},
      outcome: {value: 0.5, n: 2},
    },
    {
      name: 'with each change on its day, the new one that has gone again is taken off as printed: two at the end less one',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      options: {months: 1, dated: 'day'},
      outcome: {value: 0.5, n: 2, terms: {endAccounts: 2, newAccounts: 1, startAccounts: 2}},
    },
    {
      name: 'by snapshot it is not seen',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      options: {months: 1},
      outcome: {value: 1, n: 2, terms: {endAccounts: 2, newAccounts: 0, startAccounts: 2}},
    },
    {
      name: 'of a cohort both that were there are kept, also by day',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      options: {months: 1, form: 'cohort', dated: 'day'},
      outcome: {value: 1, n: 2, interval: {upper: 1}},
    },
    {
      name: 'when all have gone it is 0',
      rows: {subscriptions: [{account: 'a', amount: 10, start: '2025-01-01', end: '2026-01-01'}]},
      outcome: {value: 0, n: 1},
    },
    {
      name: 'when nobody paid there is nobody to keep',
      rows: {subscriptions: [{account: 'a', amount: 10, start: '2026-06-01'}]},
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
  ],
});
