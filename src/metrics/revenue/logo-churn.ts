import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {wilson} from '../statistics/wilson.js';
import {countAccounts} from './account-flow.js';
import {billed} from './billed.js';
import {accountChurn, accountsAtEnd, churnBase, churnBases} from './churn-rates.js';
import {datingOption, monthsOption} from './mrr-window.js';
import {cameAndWent} from './retention-examples.js';

/** Logo churn: accounts that stopped paying, of those that could. */
export const logoChurn = defineMetric({
  id: 'logo-churn',
  label: 'Logo churn',
  about:
    'Share of the accounts that stopped paying, each counted as one however much it paid. An account that lost one of several subscriptions has not gone.',
  family: 'revenue',
  unit: 'share',
  direction: 'lower-is-better',
  tables: [billed],
  options: z.object({
    ...monthsOption(1),
    base: described(
      z._default(z.enum(churnBases), 'start'),
      'What the accounts that went are held against: those that paid at the start (ChartMogul), the mean of start and end, or those at the start and the new ones (Stripe)',
    ),
    ...datingOption,
  }),
  formula: 'churnedAccounts / baseAccounts',
  interval:
    'Wilson, over one month with the accounts at the start, or those and the new ones, as the sample; null over more months, in which an account can go more than once, and for the mean, which counts nobody; nor where each change counts on its day, as who came in between can go too',
  source:
    'ChartMogul (of the start), Stripe (of start and new, each change on its day); by snapshot as in the dbt MRR playbook',
  accumulator: countAccounts,
  derive(flow, {months, base, dated}, {level, minimumGroup}) {
    const trials = churnBase(flow, base);
    const value = accountChurn(flow, base);
    if (value === null) return insufficient('nobody-paid', 'No account paid at the start of these months');
    if (trials < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const isSample = months === 1 && base !== 'average' && dated === 'snapshot';
    const limits = isSample ? wilson({successes: flow.churned, trials, level}) : null;
    return estimate(value, {
      n: base === 'average' ? flow.opening : trials,
      terms: {churnedAccounts: flow.churned, baseAccounts: trials},
      interval: limits && {...limits, level, method: 'Wilson'},
      accounts: {
        opening: flow.opening,
        new: flow.new,
        reactivated: flow.reactivated,
        churned: flow.churned,
        closing: accountsAtEnd(flow),
      },
    });
  },
  examples: [
    {
      name: 'one of four went; one that kept one of its two subscriptions did not',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01', end: '2026-05-20'},
          {account: 'b', amount: 90, start: '2025-01-01'},
          {account: 'c', amount: 10, start: '2025-01-01', end: '2026-05-20'},
          {account: 'd', amount: 10, start: '2025-01-01'},
        ],
      },
      outcome: {value: 0.25, n: 4, terms: {churnedAccounts: 1, baseAccounts: 4}},
    },
    {
      name: 'of the mean of start and end: one of three went and three came, so one of four',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01'},
          {account: 'c', amount: 10, start: '2025-01-01', end: '2026-06-01'},
          {account: 'd', amount: 10, start: '2026-05-02'},
          {account: 'e', amount: 10, start: '2026-05-02'},
          {account: 'f', amount: 10, start: '2026-06-01'},
        ],
      },
      options: {base: 'average'},
      outcome: {value: 0.25, interval: null, accounts: {opening: 3, new: 3, churned: 1, closing: 5}},
    },
    {
      name: 'of start and new: one of three and one',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01'},
          {account: 'c', amount: 10, start: '2025-01-01', end: '2026-06-01'},
          {account: 'd', amount: 10, start: '2026-05-02'},
        ],
      },
      options: {base: 'start-plus-new'},
      outcome: {value: 0.25, n: 4},
    },
    {
      name: 'who comes and goes between two first days of months is not seen',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      outcome: {value: 0, n: 2, interval: {lower: 0}, accounts: {opening: 2, new: 0, churned: 0, closing: 2}},
    },
    {
      name: 'with each change on its day it is: it is new and gone, and the one that went and came back is gone and back',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      options: {dated: 'day'},
      outcome: {
        value: 1,
        n: 2,
        interval: null,
        accounts: {opening: 2, new: 1, reactivated: 1, churned: 2, closing: 2},
      },
    },
    {
      name: 'of start and new (Stripe): two of two and one',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: cameAndWent,
      options: {dated: 'day', base: 'start-plus-new'},
      outcome: {value: 2 / 3, n: 3, interval: null},
    },
    {
      name: 'who goes on the first day of a month goes in that month by day, and in the one before by snapshot',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2025-01-01', end: '2026-06-01'},
        ],
      },
      options: {dated: 'day'},
      outcome: {value: 0, n: 2},
    },
    {
      name: 'over a year who goes twice counts twice, so that opening, new, returned and gone add up to the closing',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 10, start: '2025-01-01', end: '2025-08-01'},
          {account: 'a', amount: 10, start: '2025-10-01', end: '2026-02-01'},
          {account: 'b', amount: 10, start: '2025-01-01'},
        ],
      },
      options: {months: 12},
      outcome: {value: 1, interval: null, accounts: {opening: 2, reactivated: 1, churned: 2, closing: 1}},
    },
    {
      name: 'when nobody paid nobody could go',
      rows: {subscriptions: [{account: 'a', amount: 10, start: '2026-06-01'}]},
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
  ],
});
