import * as z from 'zod/mini';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {billed, billingOptions, mixedCurrencies} from './billed.js';
import {booked, CostRows} from './cost-rows.js';
import {MICRO} from './micros.js';
import {monthsOption, MrrWindow} from './mrr-window.js';
import {retentionCost} from './retention-cost.js';

const kinds = ['cs', 'support', 'programs'] as const;

/** Two accounts at the start of a year, three at its end, one of them kept; 900 spent on them. */
const year = {
  subscriptions: [
    {account: 'a', amount: 100, start: '2025-01-01'},
    {account: 'b', amount: 50, start: '2025-01-01', end: '2026-01-01'},
    {account: 'c', amount: 100, start: '2026-01-01'},
    {account: 'd', amount: 100, start: '2026-01-01'},
  ],
  costs: [
    {kind: 'cs', amount: 600, on: '2025-07-01'},
    {kind: 'support', amount: 300, on: '2026-05-31'},
    {kind: 'support', amount: 5000, on: '2026-06-01'},
    {kind: 'initial', amount: 5000, on: '2026-01-01'},
  ],
};

/** Customer retention cost: what is spent on keeping customers, by customer, by ARR or by customer kept. */
export const customerRetentionCost = defineMetric({
  id: 'customer-retention-cost',
  label: 'Customer retention cost',
  about:
    'What was spent in these months on customer success, support and programmes, for each customer there was. What it costs to win customers is not in it.',
  family: 'revenue',
  unit: 'money',
  direction: 'lower-is-better',
  tables: [booked, billed],
  options: z.object({
    per: described(
      z._default(z.enum(['customer', 'arr', 'retained']), 'customer'),
      'Over the mean of customers at the start and at the end, over the annual recurring revenue at the start (a share of it), or over the customers of the start that were kept',
    ),
    kinds: described(z._default(z.array(z.enum(kinds)).check(z.minLength(1)), [...kinds]), 'Which costs count'),
    ...monthsOption(12),
    ...billingOptions,
  }),
  formula: 'spend / base',
  interval: 'none: costs and customers are counted, not a sample of them',
  source: 'Totango and InterWest: customer retention cost (CRC), by customer and as a share of recurring revenue',
  accumulator(rules, scope) {
    const rows = new CostRows(kinds);
    const window = new MrrWindow(rules, scope);
    const closing = monthOf(zone(scope.timeZone).dayOf(scope.asOf - 1));
    const [from, to] = [firstOfMonth(closing - rules.months), firstOfMonth(closing)];
    return {
      costs(chunk) {
        rows.add(chunk, (day) => day >= from && day < to);
      },
      subscriptions(chunk) {
        window.add(chunk);
      },
      result() {
        const {opening, closing: end} = window.bridge();
        const sumOf = (kind: (typeof kinds)[number]): number =>
          rows.of(kind).reduce((sum, cost) => sum + cost.amount, 0);
        const given = kinds.filter((kind) => rows.of(kind).length > 0);
        return {
          spend: Object.fromEntries(given.map((kind) => [kind, sumOf(kind)])),
          customersStart: opening.accounts,
          customersEnd: end.accounts,
          retained: window.pairs().pairs.filter(([, after]) => after > 0).length,
          arrStart: (12 * opening.mrr) / MICRO,
          currencies: window.currencies(),
        };
      },
    };
  },
  derive({currencies, spend: all, ...customers}, rules, {minimumGroup}) {
    const {per, kinds: wanted} = rules;
    const given = wanted.filter((kind) => kind in all);
    if (given.length === 0) return insufficient('no-costs', 'No cost of these kinds is given');
    const spend = Object.fromEntries(given.map((kind) => [kind, all[kind]!]));
    const cost = retentionCost({...customers, spend});
    const mixed = per === 'arr' ? mixedCurrencies(currencies, rules) : null;
    if (mixed !== null) return mixed;
    const value = {customer: cost.perCustomer, arr: cost.perArr, retained: cost.perRetained}[per];
    const {customersStart, customersEnd, retained, arrStart} = customers;
    if (value === null) {
      return customersStart > 0
        ? insufficient('nobody-kept', 'No account of the start still pays', {customersStart})
        : insufficient('nobody-paid', 'No account paid at the start of these months');
    }
    const n = per === 'customer' ? Math.max(customersStart, customersEnd) : per === 'arr' ? customersStart : retained;
    if (n < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const base = {customer: (customersStart + customersEnd) / 2, arr: arrStart, retained}[per];
    return estimate(value, {
      n,
      terms: {spend: cost.total, base},
      unit: per === 'arr' ? 'share' : 'money',
      spend,
    });
  },
  examples: [
    {
      name: '900 over the mean of two and three customers; later costs and those of winning them do not count',
      rows: year,
      outcome: {value: 360, unit: 'money', terms: {spend: 900, base: 2.5}, spend: {cs: 600, support: 300}},
    },
    {
      name: 'as a share of a recurring revenue of 1800',
      rows: year,
      options: {per: 'arr'},
      outcome: {value: 0.5, unit: 'share'},
    },
    {name: 'by customer kept: one of two', rows: year, options: {per: 'retained'}, outcome: {value: 900, n: 1}},
    {name: 'support alone', rows: year, options: {kinds: ['support']}, outcome: {value: 120, terms: {spend: 300}}},
    {
      name: 'nobody was kept, so there is no cost of one; a cost without a date is one of these months',
      options: {per: 'retained'},
      rows: {
        subscriptions: [{account: 'a', amount: 10, start: '2025-05-01', end: '2026-01-01'}],
        costs: [{kind: 'cs', amount: 1}],
      },
      outcome: {kind: 'insufficient', code: 'nobody-kept', terms: {customersStart: 1}},
    },
    {
      name: 'without costs nothing is known, which is not 0',
      rows: {subscriptions: year.subscriptions},
      outcome: {kind: 'insufficient', code: 'no-costs'},
    },
  ],
});
