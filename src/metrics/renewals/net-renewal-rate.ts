import {defineMetric} from '../kernel/define-metric.js';
import {rateParts, renewalRate} from './renewal-counts.js';
import {onlyOpen, quarter} from './renewal-examples.js';

/** Net renewal rate: what was renewed of what was due, with what contracts grew by. */
export const netRenewalRate = defineMetric({
  ...rateParts,
  id: 'net-renewal-rate',
  label: 'Net renewal rate',
  about:
    'What contracts that were due in the period are worth after renewal, of what was due. Growth at renewal counts, so that it can be above 100%; the due date decides the period, whenever it was signed.',
  formula: 'renewedArr / dueArr',
  source:
    'Gainsight Renewal Center: of the renewals that are due in the period; interval: Cochran, Sampling Techniques, chapter 6',
  derive: (counts, rules, scope) => renewalRate(counts, rules, scope, {term: 'renewedArr', uplift: true}),
  examples: [
    {
      name: 'of 3300 that was due, 2300 is renewed: growth at renewal counts',
      rows: quarter,
      outcome: {value: 2300 / 3300, n: 5, terms: {renewedArr: 2300, dueArr: 3300}},
    },
    {
      name: 'without what is still open',
      rows: quarter,
      options: {open: 'left-out'},
      outcome: {value: 2300 / 3000, n: 4},
    },
    {
      name: 'it can be above 100%',
      rows: {
        renewals: [
          {account: 'a', contract: '1', due: '2026-01-31', dueArr: 100, status: 'won', renewedArr: 150},
          {account: 'b', contract: '2', due: '2026-02-28', dueArr: 100, status: 'won', renewedArr: 100},
        ],
      },
      outcome: {value: 1.25, n: 2, signed: {unknown: 2}},
    },
    {
      name: 'a free contract that became a paid one was worth nothing when it was due',
      rows: {
        renewals: [
          {account: 'a', contract: '1', due: '2026-01-31', dueArr: 0, status: 'won', renewedArr: 50},
          {account: 'b', contract: '2', due: '2026-02-28', dueArr: 100, status: 'lost'},
        ],
      },
      outcome: {value: 0.5, logo: {share: 0.5}},
    },
    {
      name: 'what is won without saying at which value is left out, and told',
      rows: {
        renewals: [{account: 'a', contract: '1', due: '2026-01-31', dueArr: 100, status: 'won'}, ...onlyOpen.renewals],
      },
      outcome: {value: 0, n: 1, withoutValue: 1},
    },
    {
      name: 'when all is still open nothing can be said without it',
      rows: onlyOpen,
      options: {open: 'left-out'},
      outcome: {kind: 'insufficient', code: 'all-open'},
    },
  ],
});
