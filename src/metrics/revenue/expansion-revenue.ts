import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {billedByProduct, billingOptions, currencyOf, mixedCurrencies} from './billed.js';
import {expansionCounts} from './expansion-counts.js';
import {MICRO} from './micros.js';
import {monthsOption} from './mrr-window.js';
import {onlyNew} from './retention-examples.js';

/** Two accounts of which both grow and one also shrinks, and a new one. */
const upsellAndCrossSell = {
  subscriptions: [
    {account: 'a', product: 'crm', amount: 100, start: '2025-01-01'},
    {account: 'a', product: 'crm', amount: 50, start: '2026-05-01'},
    {account: 'a', product: 'desk', amount: 30, start: '2026-05-01'},
    {account: 'b', product: 'crm', amount: 50, start: '2025-01-01', end: '2026-04-10'},
    {account: 'b', product: 'crm', amount: 40, start: '2026-04-10'},
    {account: 'b', product: 'desk', amount: 20, start: '2025-01-01'},
    {account: 'b', product: 'desk', amount: 5, start: '2026-04-10'},
    {account: 'c', product: 'crm', amount: 99, start: '2026-04-10'},
  ],
};

/** An account that changes to another product. */
const swap = {
  subscriptions: [
    {account: 'a', product: 'basic', amount: 100, start: '2025-01-01', end: '2026-05-01'},
    {account: 'a', product: 'pro', amount: 130, start: '2026-05-01'},
  ],
};

/** Expansion revenue: what accounts that paid before pay more, of products they had and of others. */
export const expansionRevenue = defineMetric({
  id: 'expansion-revenue',
  label: 'Expansion revenue',
  about:
    'Monthly recurring revenue that was added in these months by accounts that paid before: more of products they had (upsell), and products they did not have (cross-sell). New and returning accounts do not count; subscriptions that name no product count as one product.',
  family: 'revenue',
  unit: 'money',
  direction: 'higher-is-better',
  tables: [billedByProduct],
  options: z.object({
    ...monthsOption(3),
    between: described(
      z._default(z.enum(['ends', 'months']), 'ends'),
      'What an account pays on the last of these first days of months compared to the first; or the sum over the months, each compared to the one before, in which what came and went again counts',
    ),
    by: described(
      z._default(z.enum(['product', 'account']), 'product'),
      'Each product for itself, so that who swaps one for another adds the new one; or what accounts pay more in all, so that what they pay less for other products is set against it',
    ),
    ...billingOptions,
  }),
  formula: 'upsell + crossSell - swapped',
  interval: 'none: all movements are counted, not a sample of them',
  source:
    'Salesforce (opportunity types upsell and cross-sell); ChartMogul counts expansion by account. Exchange rates are held at those of the opening',
  accumulator: expansionCounts,
  derive({existing, expanded, currencies, ...parts}, rules, {minimumGroup}) {
    const few = (accounts: number) => accounts > 0 && accounts < minimumGroup;
    const mixed = mixedCurrencies(currencies, rules);
    if (mixed !== null) return mixed;
    if (existing === 0) return insufficient('nobody-paid', 'No account paid at the start of these months');
    if (few(existing) || few(expanded)) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    if (Object.values(parts).some(({accounts}) => few(accounts)))
      return insufficient('small-group', `It would tell about a group of fewer than ${minimumGroup}`);
    const {upsell, crossSell, swapped} = parts;
    return estimate((upsell.amount + crossSell.amount - swapped.amount) / MICRO, {
      n: existing,
      terms: {
        upsell: upsell.amount / MICRO,
        crossSell: crossSell.amount / MICRO,
        swapped: swapped.amount / MICRO,
      },
      accounts: {expanded, upsell: upsell.accounts, crossSell: crossSell.accounts},
      currency: currencyOf(currencies, rules),
    });
  },
  examples: [
    {
      name: 'one account adds 50 to a product and another one for 30, the other adds 5; what it pays less is contraction',
      rows: upsellAndCrossSell,
      outcome: {
        value: 85,
        n: 2,
        terms: {upsell: 55, crossSell: 30, swapped: 0},
        accounts: {expanded: 2, upsell: 2, crossSell: 1},
      },
    },
    {
      name: 'by account the second one has shrunk: the 5 it adds are set against the 10 it pays less',
      rows: upsellAndCrossSell,
      options: {by: 'account'},
      outcome: {value: 80, terms: {upsell: 55, crossSell: 30, swapped: 5}, accounts: {expanded: 1}},
    },
    {
      name: 'a swap of products is cross-sell of the new one',
      rows: swap,
      outcome: {value: 130, terms: {upsell: 0, crossSell: 130}},
    },
    {
      name: 'by account, of a swap only what it pays more',
      rows: swap,
      options: {by: 'account'},
      outcome: {value: 30, terms: {crossSell: 130, swapped: 100}},
    },
    {
      name: 'what came and went again within the months is in the sum over them, not between their ends',
      rows: {
        subscriptions: [
          {account: 'a', amount: 100, start: '2025-01-01'},
          {account: 'a', amount: 20, start: '2026-04-01', end: '2026-05-01'},
        ],
      },
      options: {between: 'months'},
      outcome: {value: 20, terms: {upsell: 20}},
    },
    {
      name: 'when nobody bought more it is 0, which is known',
      rows: {subscriptions: [{account: 'a', amount: 100, start: '2025-01-01'}]},
      outcome: {value: 0, n: 1, accounts: {expanded: 0}},
    },
    {
      name: 'without accounts that paid before nobody could expand',
      rows: onlyNew,
      outcome: {kind: 'insufficient', code: 'nobody-paid'},
    },
  ],
});
