import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {billed, billingOptions} from './billed.js';
import {monthsOption} from './mrr-window.js';
import {
  churnFormOption,
  countRetained,
  retainedRevenue,
  retentionInterval,
  type RetentionParts,
} from './retained-revenue.js';
import {fourAccounts, lossesOfMay, onlyNew, threeForms} from './retention-examples.js';

/** Revenue churn: what gross or net revenue retention lacks to all of it. */
export const revenueChurn = defineMetric({
  id: 'revenue-churn',
  label: 'Revenue churn',
  about:
    'Share of the revenue at the start of these months that was lost, to accounts that went and accounts that pay less. Net of what the others pay more it can be below 0: then revenue grew without new accounts.',
  family: 'revenue',
  unit: 'share',
  direction: 'lower-is-better',
  tables: [billed],
  options: z.object({
    ...monthsOption(1),
    expansion: described(
      z._default(z.enum(['left-out', 'counted']), 'left-out'),
      'Gross churn leaves expansion out, net churn takes it off the losses',
    ),
    ...churnFormOption,
    reactivation: described(
      z._default(z.enum(['left-out', 'counted']), 'left-out'),
      'Whether net churn takes what came back off the losses too (ChartMogul). Not in the form of a cohort, whose accounts all paid at the start',
    ),
    ...billingOptions,
  }),
  formula: '(openingMrr - leftMrr) / openingMrr',
  interval: retentionInterval,
  source:
    'ChartMogul: gross and net MRR churn rate, which are what gross and net revenue retention lack to 100%; interval: Cochran, Sampling Techniques, chapter 6',
  accumulator: countRetained,
  derive(counts, rules, scope): (Estimate & RetentionParts) | Insufficient {
    const retained = retainedRevenue(counts, rules, scope);
    if ('kind' in retained) return retained;
    const {accounts, parts} = retained;
    const {share, mrr, interval} = rules.expansion === 'counted' ? retained.net : retained.gross;
    return estimate(1 - share, {
      n: accounts,
      terms: {openingMrr: parts.openingMrr, leftMrr: mrr},
      interval: interval && {...interval, lower: 1 - interval.upper, upper: 1 - interval.lower},
      ...parts,
    });
  },
  examples: [
    {
      name: 'gross: of 500 a year ago 50 went and 50 is paid less',
      rows: fourAccounts,
      options: {months: 12},
      outcome: {value: 0.2, n: 4, terms: {openingMrr: 500, leftMrr: 400}, churn: 50, contraction: 50},
    },
    {
      name: 'net: another pays 30 more',
      rows: fourAccounts,
      options: {months: 12, expansion: 'counted'},
      outcome: {value: 0.14, n: 4, terms: {openingMrr: 500, leftMrr: 430}, expansion: 30},
    },
    {
      name: 'net it is below 0 where more was gained than lost',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 80, start: '2026-01-01'},
          {account: 'a', amount: 40, start: '2026-06-01'},
          {account: 'b', amount: 20, start: '2026-01-01', end: '2026-05-20'},
        ],
      },
      options: {expansion: 'counted'},
      outcome: {value: -0.2, n: 2},
    },
    {
      name: 'revenue that came back makes up for losses only where that is asked for',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: {
        subscriptions: [
          {account: 'a', amount: 80, start: '2026-01-01'},
          {account: 'b', amount: 20, start: '2026-01-01', end: '2026-05-20'},
          {account: 'c', amount: 15, start: '2026-01-01', end: '2026-03-01'},
          {account: 'c', amount: 15, start: '2026-06-01'},
        ],
      },
      options: {expansion: 'counted', reactivation: 'counted', form: 'movement-sum'},
      outcome: {value: 0.05, n: 2},
    },
    {
      name: 'over several months as a sum of movements, of the opening',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: threeForms,
      options: {months: 3, form: 'movement-sum'},
      outcome: {value: 8 / 15, n: 2, interval: null},
    },
    {
      name: 'as a sum of days: on the 11th 20 of 200 went, on the 21st one pays 20 of 180 less; 100 that are new before that lose nothing',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: lossesOfMay,
      options: {form: 'daily-sum'},
      outcome: {value: 20 / 200 + 20 / 180, n: 2, interval: null, openingMrr: 100, churn: 20, contraction: 20},
    },
    {
      name: 'net as a sum of days: on the 25th one pays 16 more, a tenth of 160',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: lossesOfMay,
      options: {form: 'daily-sum', expansion: 'counted'},
      outcome: {value: 20 / 200 + 20 / 180 - 16 / 160, expansion: 16},
    },
    {
      name: 'of the opening both are 40 of 100, also of the movements',
      scope: {asOf: Date.UTC(2026, 5, 10)},
      rows: lossesOfMay,
      options: {form: 'movement-sum'},
      outcome: {value: 0.4},
    },
    {
      name: 'when nobody paid then there was nothing to lose',
      rows: onlyNew,
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
  ],
});
