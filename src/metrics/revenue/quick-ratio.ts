import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {amountsOf} from './bridge-row.js';
import {gainedOverLost, netNew} from './gained-over-lost.js';
import {movedAccounts} from './mrr-bridge.js';
import {datingOption, monthsOption, MrrWindow} from './mrr-window.js';

/** SaaS quick ratio: recurring revenue gained over that lost. */
export const quickRatio = defineMetric({
  id: 'quick-ratio',
  label: 'Quick ratio',
  about:
    'Monthly recurring revenue gained by new, growing and returning accounts, for each unit lost to churn and contraction. Above 1 revenue grows; 4 is called good.',
  family: 'revenue',
  unit: 'ratio',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({
    ...monthsOption(1),
    reactivation: described(
      z._default(z.enum(['counted', 'left-out']), 'counted'),
      'Whether revenue of accounts that came back counts as gained',
    ),
    ...datingOption,
    ...billingOptions,
  }),
  formula: '(newMrr + expansionMrr + reactivatedMrr) / (contractionMrr + churnedMrr)',
  interval: 'none: all movements are counted, not a sample of them',
  source: 'Mamoon Hamid, after ChartMogul and Baremetrics',
  accumulator(rules, scope) {
    const window = new MrrWindow(rules, scope);
    return {
      subscriptions(chunk) {
        window.add(chunk);
      },
      result: () => ({bridge: window.bridge(), currencies: window.currencies()}),
    };
  },
  derive({bridge, currencies}, {reactivation, ...rules}, {minimumGroup}) {
    const all = amountsOf(bridge);
    const counted = reactivation === 'counted' ? all : {...all, reactivation: 0};
    const terms = {
      newMrr: counted.new,
      expansionMrr: counted.expansion,
      reactivatedMrr: counted.reactivation,
      contractionMrr: counted.contraction,
      churnedMrr: counted.churn,
    };
    const moved = movedAccounts(bridge);
    if (moved > 0 && moved < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const mixed = mixedCurrencies(currencies, rules);
    if (mixed !== null) return mixed;
    const value = gainedOverLost(counted);
    if (value === null) return insufficient('nothing-moved', 'No revenue was gained or lost in this time', terms);
    // JSON has no infinite number, and a widget could not draw one: the terms tell how much was gained.
    if (value === Infinity) return insufficient('no-losses', 'Nothing was lost: the ratio has no bound', terms);
    return estimate(value, {
      n: moved,
      terms,
      movements: all,
      netNewMrr: netNew(all),
      currency: currencyOf(currencies, rules),
    });
  },
  examples: [
    {
      name: '60 new and 20 of expansion for 10 of contraction and 10 of churn',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 60, start: '2026-05-15'},
          {account: 'b', amount: 20, start: '2026-06-01'},
          {account: 'b', amount: 90, start: '2025-01-01'},
          {account: 'c', amount: 30, start: '2025-01-01', end: '2026-06-01'},
          {account: 'c', amount: 20, start: '2026-06-01'},
          {account: 'd', amount: 10, start: '2025-01-01', end: '2026-05-20'},
        ],
      },
      outcome: {
        value: 4,
        n: 4,
        netNewMrr: 60,
        terms: {newMrr: 60, expansionMrr: 20, contractionMrr: 10, churnedMrr: 10},
      },
    },
    {
      name: 'who came back is no new account; it counts as gained',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 30, start: '2025-01-01', end: '2025-06-01'},
          {account: 'a', amount: 30, start: '2026-06-01'},
          {account: 'b', amount: 20, start: '2025-01-01', end: '2026-06-01'},
        ],
      },
      outcome: {value: 1.5, terms: {newMrr: 0, reactivatedMrr: 30}},
    },
    {
      name: 'unless it is left out',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 30, start: '2025-01-01', end: '2025-06-01'},
          {account: 'a', amount: 30, start: '2026-06-01'},
          {account: 'b', amount: 20, start: '2025-01-01', end: '2026-06-01'},
        ],
      },
      options: {reactivation: 'left-out'},
      outcome: {value: 0, terms: {reactivatedMrr: 0}},
    },
    {
      name: 'without losses it has no bound: how much was gained is told beside',
      rows: {subscriptions: [{account: 'a', amount: 30, start: '2026-05-10'}]},
      outcome: {kind: 'insufficient', code: 'no-losses', terms: {newMrr: 30, churnedMrr: 0}},
    },
    {
      name: 'when nothing moves there is none',
      rows: {subscriptions: [{account: 'a', amount: 30, start: '2025-05-10'}]},
      outcome: {kind: 'insufficient', code: 'nothing-moved'},
    },
    {
      name: 'a renewal without a gap is no movement, and neither is what lives between two first days of months',
      rows: {
        subscriptions: [
          {account: 'a', amount: 30, start: '2025-06-01', end: '2026-06-01'},
          {account: 'a', amount: 30, start: '2026-06-01'},
          {account: 'b', amount: 70, start: '2026-05-02', end: '2026-05-31'},
        ],
      },
      outcome: {kind: 'insufficient', code: 'nothing-moved'},
    },
  ],
});
