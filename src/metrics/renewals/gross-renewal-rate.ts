import {defineMetric} from '../kernel/define-metric.js';
import {rateParts, renewalRate} from './renewal-counts.js';
import {onlyOpen, quarter} from './renewal-examples.js';

/** Gross renewal rate: what was renewed of what was due, no contract counted above what was due. */
export const grossRenewalRate = defineMetric({
  ...rateParts,
  id: 'gross-renewal-rate',
  label: 'Gross renewal rate',
  about:
    'What was renewed of the yearly value that was due in the period. A contract that grew counts with what was due, so that growth does not hide losses; the due date decides the period, whenever it was signed.',
  range: [0, 1],
  formula: 'keptArr / dueArr',
  source:
    'Gainsight Renewal Center: of the renewals that are due in the period; interval: Cochran, Sampling Techniques, chapter 6',
  derive: (counts, rules, scope) => renewalRate(counts, rules, scope, {term: 'keptArr', uplift: false}),
  examples: [
    {
      name: 'of 3300 that was due, 2100 is kept: what one contract grew by does not count, and neither does what is due later',
      rows: quarter,
      outcome: {
        value: 2100 / 3300,
        n: 5,
        terms: {keptArr: 2100, dueArr: 3300},
        openContracts: 1,
        logo: {won: 3, of: 5, share: 0.6},
        signed: {onTime: 2, late: 1, unknown: 0},
      },
    },
    {
      name: 'without what is still open it is 70%',
      rows: quarter,
      options: {open: 'left-out'},
      outcome: {value: 0.7, n: 4, terms: {dueArr: 3000}, allDueArr: 3300, logo: {won: 3, of: 4}},
    },
    {
      name: 'as of a day on which the late one was not signed yet, it was open',
      rows: quarter,
      scope: {asOf: Date.UTC(2026, 4, 20)},
      outcome: {value: 1400 / 3300, openContracts: 2, signed: {late: 0}},
    },
    {
      name: 'by month',
      rows: quarter,
      options: {from: '2026-02-01', to: '2026-03-01'},
      outcome: {value: 0.8, n: 1, interval: null},
    },
    {
      name: 'when nothing was due there is nothing to renew',
      rows: {renewals: [{account: 'a', contract: '1', due: '2026-04-01', dueArr: 100, status: 'won', renewedArr: 100}]},
      outcome: {kind: 'insufficient', code: 'nothing-due'},
    },
    {
      name: 'when all is still open nothing can be said without it',
      rows: onlyOpen,
      options: {open: 'left-out'},
      outcome: {kind: 'insufficient', code: 'all-open'},
    },
  ],
});
