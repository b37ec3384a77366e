import * as z from 'zod/mini';
import {addMonths} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {booked, CostRows, type DatedCost} from './cost-rows.js';
import {presentValue} from './ownership-cost.js';

const kinds = ['initial', 'yearly', 'salvage'] as const;

const bought = [
  {kind: 'initial', amount: 1000, on: '2026-01-01', account: 'a'},
  {kind: 'yearly', amount: 110, on: '2026-12-31', account: 'a'},
  {kind: 'yearly', amount: 121, on: '2027-12-31', account: 'a'},
  {kind: 'salvage', amount: 242, on: '2027-12-31', account: 'a'},
];

/** Total cost of ownership: what the product costs a customer over its life, less what it still fetches. */
export const totalCostOfOwnership = defineMetric({
  id: 'total-cost-of-ownership',
  label: 'Total cost of ownership',
  about:
    'What having the product costs over its life: the initial cost and those of each year, planned ones too, less what it still fetches in the end.',
  family: 'revenue',
  unit: 'money',
  direction: 'lower-is-better',
  tables: [booked],
  options: z.object({
    rate: described(
      z._default(z.number().check(z.minimum(0)), 0),
      'By how much a year later counts less: 0.08 is 8%. A yearly cost is paid at the end of its year, counted from the first cost; an initial one when it comes',
    ),
    per: described(
      z._default(z.enum(['total', 'account', 'unit']), 'total'),
      'The cost as a whole, of each account that costs name, or of each of `units`',
    ),
    units: described(z._default(z.number().check(z.positive()), 1), 'Units over the life, such as seats or documents'),
    until: described(
      z._default(z.enum(['end-of-life', 'as-of']), 'end-of-life'),
      'All costs, or only those of days before as-of',
    ),
  }),
  formula: '(initial + running - salvage) / owners',
  interval: 'none: costs are given, and say nothing about how sure they are; compare cases with other rows or rates',
  source:
    'Ellram (1995), Total cost of ownership; discounted as any present value, with yearly costs at the end of each year',
  accumulator({until}, {asOf, timeZone}) {
    const rows = new CostRows(kinds);
    const today = until === 'as-of' ? zone(timeZone).dayOf(asOf - 1) : Infinity;
    return {
      costs(chunk) {
        rows.add(chunk, (day) => day <= today);
      },
      result: () => ({
        initial: rows.of('initial'),
        yearly: rows.of('yearly'),
        salvage: rows.of('salvage'),
        accounts: rows.accounts(),
      }),
    };
  },
  derive({initial, yearly, salvage, accounts}, {rate, per, units}, {minimumGroup}): Estimate | Insufficient {
    if (initial.length + yearly.length === 0) return insufficient('no-costs', 'No cost of these kinds is given');
    if (accounts > 0 && accounts < minimumGroup) {
      return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    }
    if (per === 'account' && accounts === 0) return insufficient('no-cost-accounts', 'No cost names its account');
    const dated = [...initial, ...yearly, ...salvage].flatMap(({day}) => day ?? []);
    const start = Math.min(...dated);
    if (rate > 0 && yearly.some(({day}) => day === null)) {
      return insufficient('undated-costs', 'A yearly cost has no date, so how much less it counts is not known');
    }
    const years = ({day}: DatedCost): number => (day === null ? 0 : yearsUntil(start, day));
    const life = Math.max(0, ...yearly.map((cost) => Math.max(1, years(cost))));
    const worth = (costs: readonly DatedCost[], away: (cost: DatedCost) => number): number =>
      costs.reduce((sum, cost) => sum + presentValue(cost.amount, away(cost), rate), 0);
    const terms = {
      initial: worth(initial, (cost) => Math.max(0, years(cost) - 1)),
      running: worth(yearly, (cost) => Math.max(1, years(cost))),
      salvage: worth(salvage, (cost) => (cost.day === null ? life : years(cost))),
      owners: per === 'total' ? 1 : per === 'account' ? accounts : units,
    };
    return estimate((terms.initial + terms.running - terms.salvage) / terms.owners, {
      n: initial.length + yearly.length + salvage.length,
      terms,
    });
  },
  examples: [
    {
      name: 'as it is paid: 1000 and two years of 110 and 121, less 242',
      rows: {costs: bought},
      outcome: {value: 989, n: 4, terms: {initial: 1000, running: 231, salvage: 242}},
    },
    {
      name: 'in money of today at 10%: each year is worth 100, and what it fetches 200',
      rows: {costs: bought},
      options: {rate: 0.1},
      outcome: {value: 1000, terms: {running: 200, salvage: 200}},
    },
    {
      name: 'for each of fifty seats',
      rows: {costs: bought},
      options: {rate: 0.1, per: 'unit', units: 50},
      outcome: {value: 20},
    },
    {
      name: 'of each account',
      rows: {costs: [...bought, {kind: 'initial', amount: 11, on: '2026-01-01', account: 'b'}]},
      options: {per: 'account'},
      outcome: {value: 500, terms: {owners: 2}},
    },
    {
      name: 'what it has cost up to now',
      rows: {costs: bought},
      options: {until: 'as-of'},
      outcome: {value: 1000, n: 1},
    },
    {
      name: 'a yearly cost without a date counts as it is, but not in money of today',
      rows: {costs: [{kind: 'yearly', amount: 100}]},
      options: {rate: 0.1},
      outcome: {kind: 'insufficient', code: 'undated-costs'},
    },
    {
      name: 'what a team costs is no cost of owning the product',
      rows: {costs: [{kind: 'support', amount: 100, on: '2026-01-01'}]},
      outcome: {kind: 'insufficient', code: 'no-costs'},
    },
  ],
});

/** The least whole number of years after which a day has come; one that is an anniversary ends its year. */
function yearsUntil(start: number, day: number): number {
  let years = 0;
  while (addMonths(start, 12 * years) < day) years++;
  return years;
}
