import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {dealOptions} from './deals.js';
import {credits, InfluencedDeals, touched} from './influence.js';

const deal = (id: string, amount: number, touches: readonly object[], status = 'won', type = 'new') => ({
  id,
  amount,
  type,
  status,
  touches,
  closed: status === 'open' ? null : '2026-03-10',
});
const reference = {kind: 'reference', on: '2026-03-01'};
const caseStudy = {kind: 'case study', on: '2026-03-05'};

/** Influenced revenue: won deals that advocacy touched before they were closed. */
export const influencedRevenue = defineMetric({
  id: 'influenced-revenue',
  label: 'Revenue influenced by advocacy',
  about:
    'Amount of the won deals that a reference, a review or another act of an advocate touched before they were closed. A deal counts once, however many touches it had. That it was touched does not say that it was won because of it.',
  family: 'advocacy',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [touched],
  options: z.object({
    credit: described(
      z._default(z.enum(credits), 'even'),
      'What the kinds of touches are credited with: equal parts of a deal, or all of it for its first or its last touch (the primary one)',
    ),
    ...dealOptions,
  }),
  formula: 'newBusiness + upsell + crossSell + renewal',
  interval: 'none: all deals are counted, not a sample of them',
  source: 'Salesforce, campaign influence: primary or even split',
  accumulator({days}, scope) {
    const deals = new InfluencedDeals({days}, scope);
    return {
      opportunities(chunk) {
        deals.add(chunk);
      },
      result: () => deals.result(),
    };
  },
  derive({rows, deals, won, allWon, touches, ...rest}, {credit}, {minimumGroup}) {
    if (rows === 0) return insufficient('nothing-recorded', 'Nothing has been recorded before the as-of date');
    if (deals > 0 && deals < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const terms = {newBusiness: won.new, upsell: won.upsell, crossSell: won['cross-sell'], renewal: won.renewal};
    const value = terms.newBusiness + terms.upsell + terms.crossSell + terms.renewal;
    return estimate(value, {
      n: deals,
      terms,
      won,
      /** Of all that was won, by amount; `null` where that is nothing. */
      share: allWon === 0 ? null : value / allWon,
      touches: touches.map((touch) => ({kind: touch.kind, deals: touch.deals, amount: touch[credit]})),
      ...rest,
    });
  },
  examples: [
    {
      name: 'a deal counts once, however many touches it had',
      rows: {opportunities: [deal('o1', 1000, [reference, caseStudy]), deal('o2', 500, [])]},
      outcome: {value: 1000, n: 1, share: 2 / 3, perTouch: 2000},
    },
    {
      name: 'open deals are pipeline, lost ones are nothing',
      rows: {opportunities: [deal('o1', 1000, [reference], 'open'), deal('o2', 500, [reference], 'lost')]},
      outcome: {value: 0, pipeline: 1000, pipelineDeals: 1, share: null},
    },
    {
      name: 'by what kind of deal it was',
      rows: {
        opportunities: [deal('o1', 10, [reference], 'won', 'upsell'), deal('o2', 5, [caseStudy], 'won', 'renewal')],
      },
      outcome: {terms: {newBusiness: 0, upsell: 10, crossSell: 0, renewal: 5}},
    },
    {
      name: 'a touch after the close has not influenced it, one of the day of the close may have',
      rows: {
        opportunities: [
          deal('o1', 1000, [{kind: 'review', on: '2026-03-11'}]),
          deal('o2', 500, [{kind: 'review', on: '2026-03-10'}]),
        ],
      },
      outcome: {value: 500},
    },
    {
      name: 'touches share a deal evenly',
      rows: {opportunities: [deal('o1', 900, [reference, caseStudy, caseStudy])]},
      outcome: {
        touches: [
          {kind: 'case study', deals: 1, amount: 600},
          {kind: 'reference', deals: 1, amount: 300},
        ],
      },
    },
    {
      name: 'or the last one has it all',
      rows: {opportunities: [deal('o1', 900, [caseStudy, reference])]},
      options: {credit: 'last'},
      outcome: {
        touches: [
          {kind: 'case study', amount: 900},
          {kind: 'reference', amount: 0},
        ],
      },
    },
  ],
});
