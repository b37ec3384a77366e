import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {used} from './distinct-events.js';
import {nobodyThere} from './nothing-used.js';
import {pooledRate} from './pooled-rate.js';
import {seats} from './seat-examples.js';
import {activeDays, licensed, shownActive, tallySeats} from './seat-tally.js';
import {shareEstimate, shownShare} from './shown-share.js';

/** Utilisation rate: how many of those who may use the product do. */
export const utilisationRate = defineMetric({
  id: 'utilisation-rate',
  label: 'Utilisation rate',
  about:
    'Active users for each user who was given a seat, or the share of accounts in which anybody is active. Users beyond those that were given one bring it above 100%.',
  family: 'adoption',
  unit: 'share',
  direction: 'higher-is-better',
  tables: [used, licensed],
  options: z.object({
    ...activeDays,
    base: described(
      z._default(z.enum(['assigned', 'seats', 'accounts']), 'assigned'),
      'Of what: of the users who were given a seat, of the seats that were bought, or of the accounts',
    ),
  }),
  formula: 'active / base',
  interval:
    'of a ratio of sums, with accounts as the sample (Cochran), from 0, for users; null for one account, or when all have the same ratio. Wilson for the share of accounts',
  source: 'Gainsight, adoption metrics; Cochran, Sampling Techniques, chapter 6; Wilson (1927)',
  accumulator: tallySeats,
  derive({any, accounts}, {base}, scope) {
    const nobody = nobodyThere(any, accounts.length, scope);
    if (nobody !== null) return nobody;
    if (base === 'accounts') {
      const active = accounts.filter((account) => account.active > 0).length;
      return shareEstimate(shownShare(active, accounts.length, scope), ['active', 'base'], {});
    }
    const rate = pooledRate(
      accounts.map((account) => [shownActive(account, any, scope), account[base]]),
      scope.level,
    );
    if (rate === null) {
      return insufficient('no-seats', 'No account says how many seats it has', {accounts: accounts.length});
    }
    const {value, part, whole, accounts: n, interval} = rate;
    return estimate(value, {n, terms: {active: part, base: whole}, interval});
  },
  examples: [
    {
      name: 'six active users of seven who were given a seat; c, which has none, does not count',
      rows: seats,
      outcome: {value: 6 / 7, n: 2, terms: {active: 6, base: 7}},
    },
    {
      name: 'of the seats that were bought',
      rows: seats,
      options: {base: 'seats', days: 1},
      outcome: {value: 1 / 6, terms: {active: 1, base: 6}},
    },
    {
      name: 'one of three accounts was active yesterday',
      rows: seats,
      options: {base: 'accounts', days: 1},
      outcome: {value: 1 / 3, n: 3, interval: {lower: 0.06149194472039624}},
    },
    {
      name: 'without a base there is no rate',
      rows: {accounts: [{account: 'a', seats: 5}], events: seats.events},
      outcome: {kind: 'insufficient', code: 'no-seats'},
    },
  ],
});
