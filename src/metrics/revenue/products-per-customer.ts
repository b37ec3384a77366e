import * as z from 'zod/mini';
import {shownShare} from '../adoption/shown-share.js';
import {parseIsoDay} from '../calendar/days.js';
import {addMonths} from '../calendar/months.js';
import {nowOf} from '../calendar/now.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {isoDate} from '../kernel/iso-date.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {isSmall} from '../kernel/small-cells.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments} from '../statistics/moments.js';
import {pricedByProduct} from './account-mrr.js';
import {HeldProducts} from './held-products.js';

const crm = {account: 'a', product: 'crm', amount: 100, start: '2024-01-01'};
const desk = {...crm, product: 'desk', start: '2026-03-01'};

/** Products per customer: how many different products an account holds on average. */
export const productsPerCustomer = defineMetric({
  id: 'products-per-customer',
  label: 'Products per customer',
  about:
    'How many different products an account holds on average, of those that hold any, with the share that holds several and the growth since an earlier day. Trials and paused subscriptions do not count.',
  family: 'revenue',
  unit: 'ratio',
  direction: 'higher-is-better',
  tables: [pricedByProduct],
  options: z.object({
    compareDay: described(
      z._default(z.nullable(isoDate), null),
      'The earlier day that growth is since. None: the same day a year before',
    ),
  }),
  formula: 'products / customers',
  interval:
    "Student's t, with accounts as the sample, not below 1; null for one account, or when all hold as many. Wilson for the share that holds several",
  source: 'Our own; cross-sell ratio, as banks count products per customer',
  accumulator({compareDay}, scope) {
    const {today} = nowOf(scope);
    const now = new HeldProducts(today);
    const then = new HeldProducts(compareDay === null ? addMonths(today, -12) : parseIsoDay(compareDay)!);
    return {
      subscriptions(chunk) {
        now.add(chunk);
        then.add(chunk);
      },
      result: () => ({now: now.distribution(), then: then.distribution()}),
    };
  },
  derive({now, then}, _options, scope) {
    const {count, mean, standardDeviation} = heldOf(now);
    if (mean === null) return insufficient('no-products', 'No account holds a product on this day');
    if (count < scope.minimumGroup) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    const {level} = scope;
    const limits = meanInterval({count, mean, standardDeviation, level});
    const earlier = heldOf(then);
    const before = isSmall(earlier.count, scope.minimumGroup) ? null : earlier.mean;
    const products = now.reduce((sum, accounts, held) => sum + accounts * held, 0);
    return estimate(mean, {
      n: count,
      terms: {products, customers: count},
      interval: limits && {...clip(limits, {lower: 1, upper: Infinity}), level, method: "Student's t"},
      /** How many accounts hold one, two … products; the first place is of none, and empty. */
      distribution: now,
      /** Share of accounts that hold two or more; `null` where that is not shown. */
      several: shownShare(count - (now[1] ?? 0), count, scope),
      /** The mean on the earlier day; `null` where nobody held a product then, or too few did. */
      before,
      /** mean / before - 1; `null` as that. */
      growth: before === null ? null : mean / before - 1,
    });
  },
  examples: [
    {
      name: 'a holds two products, one of them in two subscriptions, b one: a year ago a held one',
      rows: {subscriptions: [crm, desk, {...desk, amount: 5}, {...crm, account: 'b', start: '2026-01-01'}]},
      outcome: {
        value: 1.5,
        n: 2,
        terms: {products: 3, customers: 2},
        distribution: [0, 1, 1],
        several: {share: 0.5},
        before: 1,
        growth: 0.5,
      },
    },
    {
      name: 'the first day counts, the day of the end does not',
      scope: {asOf: Date.UTC(2026, 2, 1, 12)},
      rows: {subscriptions: [crm, desk, {...crm, account: 'b', end: '2026-03-01'}]},
      options: {compareDay: '2026-02-28'},
      outcome: {value: 2, n: 1, interval: null, before: 1, growth: 1},
    },
    {
      name: 'trials and paused subscriptions are not held; a free product is',
      rows: {
        subscriptions: [
          {...crm, amount: 0},
          {...desk, status: 'trialing'},
          {...desk, product: 'ads', status: 'paused'},
        ],
      },
      outcome: {value: 1, growth: 0},
    },
    {
      name: 'growth since a day on which nobody held anything is not defined',
      rows: {subscriptions: [desk]},
      outcome: {value: 1, before: null, growth: null},
    },
    {
      name: 'subscriptions that do not name their product tell nothing',
      rows: {subscriptions: [{...crm, product: null}]},
      outcome: {kind: 'insufficient', code: 'no-products'},
    },
  ],
});

/** How many accounts hold products, and how many on average. */
function heldOf(distribution: readonly number[]) {
  return moments({values: Array.from(distribution.keys()), frequency: distribution});
}
