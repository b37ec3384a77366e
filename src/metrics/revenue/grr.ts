import {defineMetric} from '../kernel/define-metric.js';
import {estimate, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {retainedRevenue, retentionParts, type RetentionParts} from './retained-revenue.js';
import {fourAccounts, moreLostThanThereWas, onlyNew, threeForms, twoCurrencies} from './retention-examples.js';

/** Gross revenue retention: as net revenue retention, with no account counted above what it paid then. */
export const grr = defineMetric({
  ...retentionParts,
  id: 'grr',
  label: 'Gross revenue retention',
  about:
    'What the accounts that paid at the start of these months still pay of it. An account that pays more counts with what it paid then, so that expansion does not hide losses.',
  // By movements, what accounts lose that came in between is in it too, which can be more than there was at the opening.
  range: [-Infinity, 1],
  formula: 'keptMrr / openingMrr',
  source:
    'ChartMogul (gross MRR churn is what it lacks to 100%). In the form of a cohort each account counts up to its opening; interval: Cochran, Sampling Techniques, chapter 6',
  derive(counts, rules, scope): (Estimate & RetentionParts) | Insufficient {
    const retained = retainedRevenue(counts, rules, scope);
    if ('kind' in retained) return retained;
    const {accounts, gross, parts} = retained;
    return estimate(gross.share, {
      n: accounts,
      terms: {openingMrr: parts.openingMrr, keptMrr: gross.mrr},
      interval: gross.interval,
      ...parts,
    });
  },
  examples: [
    {
      name: 'of 500 a year ago 400 are left: that one pays more does not help',
      rows: fourAccounts,
      outcome: {value: 0.8, n: 4, terms: {openingMrr: 500, keptMrr: 400}, logoRetention: 0.75},
    },
    {
      name: 'it is never above 100%',
      rows: {
        subscriptions: [
          {account: 'a', amount: 10.1, start: '2025-01-01', end: '2026-01-01'},
          {account: 'a', amount: 30.3, start: '2026-01-01'},
          {account: 'b', amount: 20.2, start: '2025-01-01'},
        ],
      },
      outcome: {value: 1, n: 2, interval: null},
    },
    {
      name: 'an account that lost one of two subscriptions has contracted, not gone',
      rows: {
        subscriptions: [
          {account: 'a', amount: 60, start: '2025-01-01'},
          {account: 'a', amount: 40, start: '2025-01-01', end: '2026-01-01'},
        ],
      },
      outcome: {value: 0.6, n: 1, contraction: 40, churn: 0, logoRetention: 1},
    },
    {
      name: 'when all have gone it is 0',
      rows: {subscriptions: [{account: 'a', amount: 60, start: '2025-01-01', end: '2026-01-01'}]},
      outcome: {value: 0, n: 1, churn: 60},
    },
    {
      name: 'as a product of months only the losses of each count',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: threeForms,
      options: {months: 3, form: 'compounded'},
      outcome: {value: (180 / 230) * (150 / 180), n: 2},
    },
    {
      name: 'as a sum of movements it falls below 0 where more is lost of what came in between than there was',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: moreLostThanThereWas,
      options: {months: 3, form: 'movement-sum'},
      outcome: {value: -2, n: 1, terms: {openingMrr: 100, keptMrr: -200}, churn: 300},
    },
    {
      name: 'of a cohort, and as a product of months, it does not',
      scope: {asOf: Date.UTC(2026, 3, 10)},
      rows: moreLostThanThereWas,
      options: {months: 3, form: 'compounded'},
      outcome: {value: 0.25, n: 1},
    },
    {
      name: 'when nobody paid then there is nothing to keep',
      rows: onlyNew,
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
    {
      name: 'euros and dollars have no sum',
      rows: twoCurrencies,
      outcome: {kind: 'insufficient', code: 'mixed-currencies'},
    },
  ],
});
