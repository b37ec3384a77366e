import * as z from 'zod/mini';
import {firstOfMonth} from '../calendar/months.js';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {bridgeRow, type BridgeRow} from './bridge-row.js';
import {acrossBridges, isFew, movedAccounts} from './mrr-bridge.js';
import {datingOption, monthSpan, monthsOption, MrrWindow} from './mrr-window.js';

/** Revenue from an opening to a closing, all together and by month. */
export interface RevenueBridge extends Outcome {
  readonly kind: 'revenue-bridge';
  readonly total: BridgeRow;
  /** A row a month, oldest first, each from the closing of the one before; or why they are not shown. */
  readonly months: readonly BridgeRow[] | Insufficient;
  /** What all amounts are in; `null` where nothing names it. */
  readonly currency: string | null;
}

/** MRR movements: how recurring revenue came from its opening to its closing. */
export const mrrMovements = defineMetric({
  id: 'mrr-movements',
  label: 'MRR movements',
  about:
    'How monthly recurring revenue changed, month by month: new accounts, expansion, accounts that came back, contraction and churn lead from the opening to the closing. What exchange rates did stands apart.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({...monthsOption(12), ...datingOption, ...billingOptions}),
  formula: 'newMrr + expansionMrr + reactivatedMrr - contractionMrr - churnedMrr',
  interval: 'none: all movements are counted, not a sample of them',
  source:
    'ChartMogul (the five movements, by account: the loss of one of several subscriptions is contraction); the dbt MRR playbook for snapshots, Stripe for movements by day',
  accumulator(rules, scope) {
    const window = new MrrWindow(rules, scope);
    return {
      subscriptions(chunk) {
        window.add(chunk);
      },
      result: () => ({bridges: window.bridges(), currencies: window.currencies()}),
    };
  },
  derive({bridges, currencies}, rules, scope): RevenueBridge | Insufficient {
    const {minimumGroup} = scope;
    const total = acrossBridges(bridges);
    if (total.opening.accounts === 0 && movedAccounts(total) === 0) {
      return insufficient('nothing-moved', 'No revenue was gained or lost in this time');
    }
    if (isFew(total, minimumGroup)) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const mixed = mixedCurrencies(currencies, rules);
    if (mixed !== null) return mixed;
    const {opening} = monthSpan(rules, scope);
    const bounds = Array.from({length: bridges.length + 1}, (_, i) => firstOfMonth(opening + i));
    return {
      kind: 'revenue-bridge',
      total: bridgeRow(total, {start: bounds[0]!, end: bounds.at(-1)!}),
      // One month left out would follow from its neighbours: the one closes where the other opens.
      months: bridges.some((bridge) => isFew(bridge, minimumGroup))
        ? insufficient('small-group', `In some month fewer than ${minimumGroup} accounts moved`)
        : bridges.map((bridge, i) => bridgeRow(bridge, {start: bounds[i]!, end: bounds[i + 1]!})),
      currency: currencyOf(currencies, rules),
    };
  },
  headlineLabel: 'Net new MRR',
  headline: ({total}) =>
    estimate(total.netNew, {
      n: movedAccounts(total),
      terms: {
        newMrr: total.new.mrr,
        expansionMrr: total.expansion.mrr,
        reactivatedMrr: total.reactivation.mrr,
        contractionMrr: total.contraction.mrr,
        churnedMrr: total.churn.mrr,
      },
    }),
  examples: [
    {
      name: 'from 150 to 160: one new account, one that pays more, one less, one that has gone',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 60, start: '2026-05-15'},
          {account: 'b', amount: 70, start: '2025-01-01'},
          {account: 'b', amount: 10, start: '2026-06-01'},
          {account: 'c', amount: 50, start: '2025-01-01', end: '2026-06-01'},
          {account: 'c', amount: 20, start: '2026-06-01'},
          {account: 'd', amount: 30, start: '2025-01-01', end: '2026-05-20'},
        ],
      },
      options: {months: 1},
      outcome: {
        total: {
          opening: {mrr: 150, accounts: 3},
          new: {mrr: 60, accounts: 1},
          expansion: {mrr: 10, accounts: 1},
          contraction: {mrr: 30, accounts: 1},
          churn: {mrr: 30, accounts: 1},
          reactivation: {mrr: 0, accounts: 0},
          closing: {mrr: 160, accounts: 3},
          netNew: 10,
          nrr: 2 / 3,
          grr: 0.6,
          quickRatio: 70 / 60,
        },
      },
    },
    {
      name: 'each month opens where the one before closed; who comes back is no new account',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 40, start: '2026-04-01', end: '2026-05-01'},
          {account: 'a', amount: 45, start: '2026-06-01'},
          {account: 'b', amount: 10, start: '2025-01-01'},
        ],
      },
      options: {months: 3},
      outcome: {
        months: [
          {opening: {mrr: 10}, new: {mrr: 40}, closing: {mrr: 50}, quickRatio: null},
          {opening: {mrr: 50}, churn: {mrr: 40}, closing: {mrr: 10}, nrr: 0.2, quickRatio: 0},
          {opening: {mrr: 10}, new: {mrr: 0}, reactivation: {mrr: 45}, closing: {mrr: 55}, nrr: 1},
        ],
      },
    },
    {
      name: 'who comes and goes between two first days of months is in no snapshot',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 40, start: '2026-05-02', end: '2026-05-30'},
          {account: 'b', amount: 10, start: '2025-01-01'},
        ],
      },
      options: {months: 1},
      outcome: {total: {opening: {mrr: 10}, new: {mrr: 0}, churn: {mrr: 0}, netNew: 0, closing: {mrr: 10}}},
    },
    {
      name: 'by day both count, and what begins on the first of June belongs to June',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 40, start: '2026-05-02', end: '2026-05-30'},
          {account: 'b', amount: 10, start: '2025-01-01'},
          {account: 'c', amount: 7, start: '2026-06-01'},
        ],
      },
      options: {months: 1, dated: 'day'},
      outcome: {total: {opening: {mrr: 10}, new: {mrr: 40}, churn: {mrr: 40}, netNew: 0, closing: {mrr: 10}}},
    },
    {
      name: 'dollars at the rate of the opening; what the rate did since stands apart',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, currency: 'USD', start: '2026-01-01'},
          {account: 'a', amount: 50, currency: 'USD', start: '2026-05-10'},
          {account: 'b', amount: 10, currency: 'EUR', start: '2026-01-01'},
        ],
      },
      options: {months: 1, currency: 'EUR', rates: {USD: {'2026-05': 0.9, '2026-06': 0.8}}},
      outcome: {
        total: {
          opening: {mrr: 100},
          expansion: {mrr: 45},
          fx: {mrr: -15, accounts: 1},
          closing: {mrr: 130},
          netNew: 45,
        },
        currency: 'EUR',
      },
    },
    {
      name: 'a currency without a rate cannot be converted',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, currency: 'GBP', start: '2026-01-01'},
          {account: 'b', amount: 10, currency: 'EUR', start: '2026-01-01'},
        ],
      },
      options: {currency: 'EUR', rates: {USD: 0.9}},
      outcome: {kind: 'insufficient', code: 'no-rate'},
    },
    {
      name: 'where nobody paid and nothing came there is nothing to lead from or to',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2026-06-15'}]},
      outcome: {kind: 'insufficient', code: 'nothing-moved'},
    },
  ],
});
