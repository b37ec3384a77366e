import * as z from 'zod/mini';
import {isoDay, NEVER, toDay} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import type {BgNbdFit} from '../statistics/bg-nbd.js';
import type {GammaGammaFit} from '../statistics/gamma-gamma.js';
import {criticalValue} from '../statistics/normal.js';
import {MISSING} from '../table/column.js';
import {events} from '../tables/events.js';
import {buyerCounts, spendersOf, type CountedBuyers} from './buyer-counts.js';
import {repeatForecast} from './repeat-forecast.js';
import {rfmSummary} from './rfm-summary.js';

/** What customers of a shop are worth, by the models that were fitted to their orders. */
export interface RepeatPurchases extends Estimate {
  readonly models: {
    readonly purchases: BgNbdFit;
    /** `null` where only purchases are shown. */
    readonly spending: GammaGammaFit | null;
  };
  /** The unit of time of the parameters. */
  readonly period: 'day' | 'week';
}

const monday = Date.UTC(2026, 5, 29, 12);

/** Orders on Mondays, of eight customers: how many weeks ago, and for how much. */
const shop = /* @__PURE__ */ (
  [
    [[10, 79]],
    [
      [24, 23],
      [23, 8],
      [22, 6],
      [21, 40],
      [19, 18],
      [18, 5],
      [17, 47],
      [15, 5],
    ],
    [
      [11, 94],
      [10, 114],
      [3, 118],
      [1, 117],
    ],
    [
      [13, 97],
      [12, 78],
    ],
    [
      [12, 83],
      [11, 61],
      [10, 106],
      [9, 78],
      [8, 87],
      [7, 60],
      [6, 71],
      [5, 78],
    ],
    [
      [12, 36],
      [9, 20],
    ],
    [
      [23, 22],
      [21, 5],
    ],
    [
      [18, 55],
      [16, 28],
    ],
  ] as const
).flatMap((orders, i) =>
  orders.map(([weeksAgo, value]) => ({
    user: `u${i}`,
    account: `c${i}`,
    event: 'order',
    at: `${isoDay(toDay(2026, 6, 29) - 7 * weeksAgo)}T09:00:00Z`,
    value,
  })),
);

const units = {value: 'money', purchases: 'ratio', alive: 'share'} as const;

/** Customer lifetime value of repeat purchases: BG/NBD for how often customers will buy, Gamma-Gamma for how much. */
export const clvBtyd = defineMetric({
  id: 'clv-btyd',
  label: 'Customer lifetime value of repeat purchases',
  about:
    'What one customer is expected to spend in the time ahead, where people buy when they like and nobody says goodbye. Models of how often and for how much are fitted to all orders so far.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [events.pick('user', 'account', 'event', 'at', 'value')],
  options: z.object({
    shows: described(
      z._default(z.enum(['value', 'purchases', 'alive']), 'value'),
      'What is expected of one customer: money, orders, or how likely it is that it still is one',
    ),
    event: described(z._default(z.string(), 'order'), 'The event that is an order; its value is what was paid'),
    by: described(
      z._default(z.enum(['account', 'user']), 'account'),
      'Who is a customer; orders that do not say so are left out',
    ),
    period: described(
      z._default(z.enum(['week', 'day']), 'week'),
      'Orders of a customer within one of these are one, and time is counted in them',
    ),
    steps: described(z._default(z.int().check(z.minimum(1), z.maximum(120)), 13), 'How many steps are looked ahead'),
    stepLength: described(
      z._default(z.int().check(z.minimum(1), z.maximum(366)), 4),
      'Periods in a step: with 13 steps of 4 weeks a year',
    ),
    discountPerStep: described(
      z._default(z.number().check(z.minimum(0)), 0),
      'By how much money or an order a step later counts less: 0.01 is 1%',
    ),
    grossMargin: described(
      z._default(z.number().check(z.minimum(0), z.maximum(1)), 1),
      'Share of the money that is left after what it costs to serve, 0 to 1',
    ),
  }),
  formula: 'total / customers',
  interval:
    'of the parameters alone, by the curvature of the likelihood (delta method), on the scale of logarithms; how customers differ by chance is not in it',
  source:
    'Fader, Hardie and Lee (2005), BG/NBD; Fader and Hardie (2013), Gamma-Gamma; the numbers are those of lifetimes and PyMC-Marketing',
  accumulator({event: order, by, period}, {asOf, timeZone, weekStart}) {
    const buyers: number[] = [];
    const days: number[] = [];
    const amounts: number[] = [];
    return {
      events(chunk) {
        const {codes} = chunk[by];
        const wanted = chunk.event.dictionary.find(order);
        const at = localDays(chunk.at, {asOf, timeZone});
        for (let row = 0; row < at.length; row++) {
          if (chunk.event.codes[row] !== wanted || codes[row] === MISSING || at[row] === NEVER) continue;
          buyers.push(codes[row]!);
          days.push(at[row]!);
          amounts.push(chunk.value[row]!);
        }
      },
      result() {
        const end = zone(timeZone).dayOf(asOf - 1);
        return buyerCounts(rfmSummary({buyers, days, amounts}, {unit: period, end, weekStart}));
      },
    };
  },
  derive(rows: readonly CountedBuyers[], rules, {level, minimumGroup}): RepeatPurchases | Insufficient {
    const customers = rows.reduce((sum, {n}) => sum + n, 0);
    if (customers === 0) return insufficient('no-orders', 'No order names its customer');
    if (customers < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    if (rows.every(({x}) => x === 0)) return insufficient('no-repeats', 'No customer has ordered twice', {customers});
    if (rules.shows === 'value' && spendersOf(rows).length === 0) {
      return insufficient('no-order-values', 'No repeat order has a value', {customers});
    }
    const forecast = repeatForecast(rows, rules);
    if (forecast === null) {
      return insufficient('no-fit', 'The orders do not settle the model: they are too few, or too much alike', {
        customers,
      });
    }
    const {total, standardError, purchases, spending} = forecast;
    const value = total / customers;
    const factor = Math.exp(criticalValue(level) * (standardError ?? 0));
    const most = rules.shows === 'alive' ? 1 : Infinity;
    return estimate(value, {
      n: customers,
      terms: {total, customers},
      unit: units[rules.shows],
      interval:
        standardError === null
          ? null
          : {
              lower: value / factor,
              upper: Math.min(most, value * factor),
              level,
              method: 'delta, on logarithms',
            },
      models: {purchases, spending},
      period: rules.period,
    });
  },
  // Measured with 1,400 histories: 0.4 s for money, 0.1 s for purchases.
  derivingTime: (rows, {shows}) => rows.length * (shows === 'value' ? 0.3 : 0.08),
  examples: [
    {
      name: 'eight customers of half a year, expected over a year',
      scope: {asOf: monday},
      rows: {events: shop},
      outcome: {n: 8, unit: 'money', period: 'week', terms: {customers: 8}},
    },
    {
      name: 'orders instead of money: amounts are not needed',
      scope: {asOf: monday},
      options: {shows: 'purchases'},
      rows: {events: shop.map((order) => ({...order, value: null}))},
      outcome: {n: 8, unit: 'ratio', models: {spending: null}},
    },
    {
      name: 'how many are still customers',
      scope: {asOf: monday},
      options: {shows: 'alive', by: 'user'},
      rows: {events: shop},
      outcome: {n: 8, unit: 'share'},
    },
    {
      name: 'money needs amounts',
      scope: {asOf: monday},
      rows: {events: shop.map((order) => ({...order, value: null}))},
      outcome: {kind: 'insufficient', code: 'no-order-values', terms: {customers: 8}},
    },
    {
      name: 'two orders within a week are one, so nobody has come back',
      scope: {asOf: monday},
      rows: {
        events: [
          {user: 'u', account: 'a', event: 'order', at: '2026-06-01T00:00:00Z', value: 20},
          {user: 'u', account: 'a', event: 'order', at: '2026-06-07T00:00:00Z', value: 20},
        ],
      },
      outcome: {kind: 'insufficient', code: 'no-repeats', terms: {customers: 1}},
    },
    {
      name: 'of one customer nothing can be learnt about others',
      scope: {asOf: monday},
      rows: {events: shop.filter(({account}) => account === 'c2')},
      outcome: {kind: 'insufficient', code: 'no-fit', terms: {customers: 1}},
    },
  ],
});
