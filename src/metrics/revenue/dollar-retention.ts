import * as z from 'zod/mini';
import {periodLabel} from '../calendar/periods.js';
import {mayShowCell} from '../kernel/small-cells.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import type {CohortCell, CohortCells, CohortMean, CohortRow} from '../retention/cohort-outcome.js';
import {isSmall, meanTells} from '../kernel/small-cells.js';
import {around, clip} from '../statistics/interval.js';
import {criticalValue} from '../statistics/normal.js';
import {wilson} from '../statistics/wilson.js';
import {billed, currencyOf, mixedCurrencies} from './billed.js';
import {byFirstMonth, cohortMeasures, keptAt, type CohortMeasure, type KeptRevenue} from './dollar-cohorts.js';
import {dollarMembers} from './dollar-members.js';
import {lifeOptions, lifeSpan, RevenueLives} from './revenue-lives.js';
import {ratioMethod} from './revenue-retention.js';

/** Accounts whose first month with revenue is the same. */
export interface DollarCohortRow extends CohortRow {
  /** What they paid then; `null` where there are too few of them. */
  readonly baseMrr: number | null;
}

/** Of the cohorts that are old enough. */
export interface DollarCohortMean extends CohortMean {
  /** Accounts of these cohorts. */
  readonly accounts: number;
}

/**
 * Cohorts of accounts by months since their first, in the shape of those of users: in a cell `count` is the revenue that
 * is kept and `of` that of the first month, or both are accounts.
 */
export interface DollarCohorts extends CohortCells {
  readonly kind: 'dollar-cohorts';
  readonly unit: 'month' | 'quarter';
  readonly measure: CohortMeasure;
  readonly rows: readonly DollarCohortRow[];
  readonly mean: readonly DollarCohortMean[];
  readonly currency: string | null;
}

const twoCohorts = {
  subscriptions: [
    {account: 'a', amount: 100, start: '2026-04-01'},
    {account: 'a', amount: 50, start: '2026-05-01'},
    {account: 'b', amount: 100, start: '2026-04-01', end: '2026-05-01'},
    {account: 'b', amount: 60, start: '2026-06-01'},
    {account: 'c', amount: 40, start: '2026-05-01', end: '2026-06-01'},
    {account: 'c', amount: 20, start: '2026-06-01'},
  ],
};

/** Dollar retention: what accounts that began in the same month pay one, two, three … months later. */
export const dollarRetention = defineMetric({
  id: 'dollar-retention',
  label: 'Dollar retention by cohort',
  about:
    'What accounts that began to pay in the same month pay one, two, three … months later, of what they paid in the first.',
  family: 'revenue',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [billed],
  options: z.object({
    ...lifeOptions,
    measure: described(
      z._default(z.enum(cohortMeasures), 'net'),
      'All that they pay, which expansion can bring above 100%; each account up to its first month; or how many of them pay',
    ),
  }),
  formula: 'kept / started',
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran), per cell and of the mean; Wilson where accounts are counted; none for one account, or when all have the same ratio',
  source:
    'Stripe (cohorts of subscribers, who keep theirs when they come back), ChartMogul (net MRR retention by cohort); interval: Cochran, Sampling Techniques, chapter 6',
  accumulator({measure, ...rules}, scope) {
    const revenue = new RevenueLives(rules, scope);
    const {periods} = lifeSpan(rules, scope);
    return {
      subscriptions(chunk) {
        revenue.add(chunk);
      },
      result() {
        const cohorts = byFirstMonth(revenue.lives(), periods);
        return {
          cells: cohorts.map((lives, first) =>
            Array.from({length: periods - first}, (_, age) => keptAt(lives, age, measure)),
          ),
          base: cohorts.map((lives) => keptAt(lives, 0, 'net').of),
          all: Array.from({length: periods}, (_, age) => keptAt(cohorts.slice(0, periods - age).flat(), age, measure)),
          currencies: revenue.currencies(),
        };
      },
    };
  },
  derive({cells, base, all, currencies}, rules, scope): DollarCohorts | Insufficient {
    const {measure, unit} = rules;
    const sizes = cells.map(([first]) => first!.customers);
    if (sizes.every((size) => size === 0)) return insufficient('no-starters', 'Nobody started in these periods');
    if (sizes.every((size) => size === 0 || isSmall(size, scope.minimumGroup)))
      return insufficient('small-group', `Each cohort has fewer than ${scope.minimumGroup}, so none is shown`);
    const mixed = measure === 'logo' ? null : mixedCurrencies(currencies, rules);
    if (mixed !== null) return mixed;
    const {startOf} = lifeSpan(rules, scope);
    const rows = cells.map((own, cohort): DollarCohortRow => {
      const start = startOf(cohort);
      const isHidden = isSmall(sizes[cohort]!, scope.minimumGroup);
      return {
        label: periodLabel(start, 'day', scope),
        start,
        size: isHidden ? null : sizes[cohort]!,
        baseMrr: isHidden ? null : base[cohort]!,
        cells: own.map((cell) => cellOf(cell, measure, scope)),
      };
    });
    return {
      kind: 'dollar-cohorts',
      measure,
      unit,
      columns: all.map((_, age) => ({from: age, to: age})),
      rows,
      mean: all.map((cell, age) => {
        const column = cells.filter((own) => age < own.length && own[0]!.customers > 0).map((own) => own[age]!);
        return meanOf(cell, column, measure, scope);
      }),
      starters: rows.reduce((sum, {size}) => sum + (size ?? 0), 0),
      change: null,
      running: null,
      open: true,
      unassigned: 0,
      currency: currencyOf(currencies, rules),
    };
  },
  headlineLabel: 'Revenue kept one month later',
  headline({mean: [, first]}) {
    if (first === undefined || first.weighted === null) {
      return first?.suppressed
        ? insufficient('small-group', 'Too few stayed, or too few did not, to be shown')
        : insufficient('not-yet', 'No cohort is old enough yet');
    }
    const {weighted, count, of, interval, accounts} = first;
    return estimate(weighted, {n: accounts, terms: {kept: count ?? 0, started: of ?? 0}, interval});
  },
  members: dollarMembers,
  examples: [
    {
      name: 'two began in April: in May one of them paid more and one nothing, in June one came back',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: twoCohorts,
      options: {months: 3},
      outcome: {
        rows: [
          {
            label: '2026-04-01',
            size: 2,
            baseMrr: 200,
            cells: [{share: 1}, {count: 150, of: 200, share: 0.75}, {count: 210, share: 1.05}],
          },
          {label: '2026-05-01', size: 1, cells: [{share: 1}, {share: 0.5}]},
          {label: '2026-06-01', size: 0, baseMrr: 0, cells: [{share: null}]},
        ],
        mean: [{weighted: 1}, {weighted: 170 / 240, simple: 0.625, cohorts: 2, accounts: 3}, {weighted: 1.05}],
      },
    },
    {
      name: 'gross: no account counts with more than in its first month',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: twoCohorts,
      options: {months: 3, measure: 'gross'},
      outcome: {rows: [{cells: [{share: 1}, {share: 0.5}, {share: 0.8}]}, {cells: [{share: 1}, {share: 0.5}]}, {}]},
    },
    {
      name: 'logo: how many of them pay',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: twoCohorts,
      options: {months: 3, measure: 'logo'},
      outcome: {
        rows: [{cells: [{count: 2}, {count: 1, of: 2, share: 0.5}, {share: 1}]}, {cells: [{}, {share: 1}]}, {}],
      },
    },
    {
      name: 'who comes back may begin anew: then it is lost to its first cohort',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: twoCohorts,
      options: {months: 3, returning: 'new'},
      outcome: {rows: [{size: 2, cells: [{}, {}, {share: 0.75}]}, {size: 1}, {size: 1, baseMrr: 60}]},
    },
    {
      name: 'seen on last days, who begins on 20 April is in the cohort of April, and June, which still runs, is left out',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-04-20', end: '2026-05-31'},
          {account: 'b', amount: 100, start: '2026-04-01', end: '2026-05-01'},
          {account: 'b', amount: 150, start: '2026-05-01'},
          {account: 'c', amount: 40, start: '2026-06-01'},
        ],
      },
      options: {months: 2, seen: 'last-day'},
      outcome: {
        starters: 2,
        rows: [
          {label: '2026-04-01', size: 2, baseMrr: 200, cells: [{share: 1}, {count: 150, share: 0.75}]},
          {label: '2026-05-01', size: 0},
        ],
      },
    },
    {
      name: 'by quarter: what is paid on its last day, one quarter later',
      scope: {asOf: Date.UTC(2026, 9, 1)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-01-10'},
          {account: 'b', amount: 100, start: '2026-03-31', end: '2026-08-15'},
          {account: 'c', amount: 50, start: '2026-04-02'},
        ],
      },
      options: {months: 9, unit: 'quarter', seen: 'last-day'},
      outcome: {
        unit: 'quarter',
        rows: [
          {label: '2026-01-01', size: 2, baseMrr: 200, cells: [{share: 1}, {share: 1}, {share: 0.5}]},
          {label: '2026-04-01', size: 1, baseMrr: 50, cells: [{share: 1}, {share: 1}]},
          {label: '2026-07-01', size: 0},
        ],
      },
    },
    {
      name: 'who paid before these months is in none of their cohorts, and a free first month begins none',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2026-03-01'},
          {account: 'b', amount: 0, start: '2026-04-01', end: '2026-05-01'},
          {account: 'b', amount: 30, start: '2026-05-01'},
        ],
      },
      options: {months: 3},
      outcome: {starters: 1, rows: [{size: 0}, {size: 1, baseMrr: 30}, {size: 0}]},
    },
    {
      name: 'where nobody began there are no cohorts',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2020-03-01'}]},
      outcome: {kind: 'insufficient', code: 'no-starters'},
    },
  ],
});

function cellOf(kept: KeptRevenue, measure: CohortMeasure, scope: Scope): CohortCell {
  const {customers, paying, of} = kept;
  const nothing = {
    count: null,
    of: null,
    share: null,
    interval: null,
    completeness: 'complete',
    suppressed: true,
  } as const;
  if (!mayShowCell(paying, customers, scope)) return nothing;
  const share = of === 0 ? null : kept.kept / of;
  return {
    count: kept.kept,
    of,
    share,
    interval: intervalOf(kept, measure, scope),
    completeness: 'complete',
    suppressed: false,
  };
}

function meanOf(
  all: KeptRevenue,
  column: readonly KeptRevenue[],
  measure: CohortMeasure,
  scope: Scope,
): DollarCohortMean {
  const none = {
    weighted: null,
    simple: null,
    count: null,
    of: null,
    cohorts: column.length,
    interval: null,
    accounts: all.customers,
  };
  if (all.of === 0) return {...none, suppressed: false};
  const hidden = column
    .filter(({paying, customers}) => !mayShowCell(paying, customers, scope))
    .map(({paying, customers}) => ({count: paying, of: customers}));
  if (meanTells(hidden, scope.minimumGroup)) return {...none, suppressed: true};
  const simple = column.reduce((sum, {kept, of}) => sum + kept / of, 0) / column.length;
  return {
    ...none,
    weighted: all.kept / all.of,
    simple: hidden.length === 0 ? simple : null,
    count: all.kept,
    of: all.of,
    interval: intervalOf(all, measure, scope),
    suppressed: false,
  };
}

function intervalOf(
  {kept, of, standardError, customers, paying}: KeptRevenue,
  measure: CohortMeasure,
  {level}: Scope,
): Interval | null {
  if (measure === 'logo') {
    const limits = wilson({successes: paying, trials: customers, level});
    return limits && {...limits, level, method: 'Wilson'};
  }
  if (!standardError) return null;
  const share = kept / of;
  const reach = {lower: Math.min(0, share), upper: measure === 'gross' ? 1 : Infinity};
  return {
    ...clip(around(share, criticalValue(level) * standardError), reach),
    level,
    method: ratioMethod,
  };
}
