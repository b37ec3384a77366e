import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {MICRO} from './micros.js';
import {boughtBefore, growthOf, growthTogether, together} from './sales-growth.js';
import {salesViews, sold, yearKinds, yearlySales} from './yearly-sales.js';

const invoice = (account: string, at: string, value: number): object => ({account, event: 'invoice', at, value});

/** Two years of four accounts: one grew, one shrank, one was lost, one is new. */
const twoYears = {
  events: [
    invoice('a', '2024-02-01T12:00:00Z', 100),
    invoice('a', '2024-08-01T12:00:00Z', 50),
    invoice('a', '2025-03-01T12:00:00Z', 180),
    invoice('b', '2024-05-01T12:00:00Z', 200),
    invoice('c', '2025-05-01T12:00:00Z', 70),
    invoice('d', '2024-06-01T12:00:00Z', 50),
    invoice('d', '2025-06-01T12:00:00Z', 45),
  ],
};

/** Sales growth: what accounts bought in a year compared to what they bought the year before. */
export const clientSalesGrowth = defineMetric({
  id: 'sales-growth',
  label: 'Sales growth per account',
  about:
    'By how much accounts bought more in the last year than in the year before, of what they bought then. Like for like, so that new accounts do not count and lost ones do; the growth of all sales and that of the account in the middle stand beside.',
  family: 'revenue',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [sold],
  options: z.object({
    shows: described(
      z._default(z.enum(['like-for-like', 'total']), 'like-for-like'),
      'Growth with the accounts that bought in the first year, or of all sales, also those to new accounts',
    ),
    sales: described(
      z._default(z.enum(Object.keys(salesViews) as (keyof typeof salesViews)[]), 'invoices'),
      'Which events are sales, by their value: invoices, orders, or payments less refunds. All are taken to be in one currency',
    ),
    period: described(
      z._default(z.enum(yearKinds), 'year'),
      'The last whole calendar year; the running one up to the day before asOf, compared to the same days; or the twelve months up to then',
    ),
    yearsApart: described(
      z._default(z.int().check(z.minimum(1), z.maximum(50)), 1),
      'How many years before the later year the first one is',
    ),
    accounts: described(
      z._default(z.enum(['together', 'listed']), 'together'),
      'Accounts together only; or also one by one with their names, unless small groups are hidden',
    ),
  }),
  formula: '(laterSales - baseSales) / baseSales',
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran); null for one account, or when all have grown by the same share',
  source: 'Our own: sales year over year. Interval: Cochran, Sampling Techniques, chapter 6',
  accumulator: yearlySales,
  derive({accounts, withoutAccount}, {shows, accounts: shown}, {level, minimumGroup}) {
    const all = accounts.map(([base, later, account]) => ({base: base / MICRO, later: later / MICRO, account}));
    const before = all.filter(boughtBefore);
    const added = all.length - before.length;
    const counted = shows === 'total' ? all : before;
    const sum = together(counted);
    const value = growthOf(sum);
    if (value === null || before.length === 0)
      return insufficient('no-base-sales', 'Nothing was sold in the first of the two years', {withoutAccount});
    if (before.length < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    // What new accounts bought is what all bought less what the others did.
    const isTelling = added > 0 && added < minimumGroup;
    if (isTelling && shows === 'total')
      return insufficient('small-group', `It would tell about a group of fewer than ${minimumGroup}`);
    const limits = ratioEstimate({
      numerators: counted.map(({later}) => later),
      denominators: counted.map(({base}) => base),
      level,
    })?.interval;
    const growth = growthTogether(all);
    return estimate(value, {
      n: counted.length,
      terms: {baseSales: sum.base, laterSales: sum.later},
      interval: limits
        ? {
            ...clip({lower: limits.lower - 1, upper: limits.upper - 1}, {lower: Math.min(-1, value), upper: Infinity}),
            level,
            method: 'ratio of sums, accounts as the sample (Cochran)',
          }
        : null,
      ...growth,
      total: isTelling ? null : growth.total,
      counts: {
        growing: before.filter(({base, later}) => later > base).length,
        shrinking: before.filter(({base, later}) => later < base && later > 0).length,
        lost: before.filter(({later}) => later <= 0).length,
        new: added,
      },
      withoutAccount,
      accounts:
        shown === 'listed' && minimumGroup === 1
          ? all.map((own) => ({...own, growth: growthOf(own)})).sort((a, b) => (a.account! < b.account! ? -1 : 1))
          : null,
    });
  },
  examples: [
    {
      name: 'of 400 that three accounts bought 225 is left: one grew by a fifth, one shrank by a tenth, one was lost',
      rows: twoYears,
      outcome: {
        value: -0.4375,
        n: 3,
        terms: {baseSales: 400, laterSales: 225},
        total: -0.2625,
        median: -0.1,
        growingShare: 1 / 3,
        counts: {growing: 1, shrinking: 1, lost: 1, new: 1},
        accounts: null,
      },
    },
    {
      name: 'with what a new account bought it is less of a loss',
      rows: twoYears,
      options: {shows: 'total'},
      outcome: {value: -0.2625, n: 4, terms: {baseSales: 400, laterSales: 295}, likeForLike: -0.4375},
    },
    {
      name: 'account by account: growth of a new one is not known, a lost one is at -100%',
      rows: twoYears,
      options: {accounts: 'listed'},
      outcome: {
        accounts: [
          {account: 'a', base: 150, later: 180, growth: 0.2},
          {account: 'b', base: 200, later: 0, growth: -1},
          {account: 'c', base: 0, later: 70, growth: null},
          {account: 'd', base: 50, later: 45, growth: -0.1},
        ],
      },
    },
    {
      name: 'the running year is compared to the same days of the one before',
      scope: {asOf: Date.UTC(2025, 5, 1)},
      rows: twoYears,
      options: {period: 'year-to-date'},
      outcome: {value: (180 - 300) / 300, terms: {baseSales: 300, laterSales: 180}},
    },
    {
      name: 'refunds count against payments',
      rows: {
        events: [
          {account: 'a', event: 'payment', at: '2024-03-01T12:00:00Z', value: 100},
          {account: 'a', event: 'payment', at: '2025-03-01T12:00:00Z', value: 100},
          {account: 'a', event: 'refund', at: '2025-04-01T12:00:00Z', value: -30},
        ],
      },
      options: {sales: 'payments'},
      outcome: {value: -0.3, n: 1, interval: null},
    },
    {
      name: 'without sales in the first year there is no growth',
      rows: {events: [invoice('c', '2025-05-01T12:00:00Z', 70)]},
      outcome: {kind: 'insufficient', code: 'no-base-sales'},
    },
  ],
});
