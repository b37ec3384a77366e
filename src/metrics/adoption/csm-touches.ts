import * as z from 'zod/mini';
import {nowOf} from '../calendar/now.js';
import {AccountList} from '../kernel/account-list.js';
import {isCustomer} from '../kernel/account-numbers.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {insufficient} from '../kernel/outcome.js';
import {MISSING} from '../table/column.js';
import {accounts} from '../tables/accounts.js';
import {used} from './distinct-events.js';
import {nobodyThere} from './nothing-used.js';
import {shareEstimate, shownShare} from './shown-share.js';
import {leaveOutOption, Touches} from './touches.js';

const touch = (account: string, event: string, at: string): object => ({
  user: 'kim',
  account,
  event,
  at: `${at}T09:00:00Z`,
  source: 'csm',
});

/** Four customers, d without a CSM: a was called twice in June, b in May, c got a newsletter, and its user signed in. */
const portfolio = {
  accounts: [{account: 'a', csm: 'kim'}, {account: 'b', csm: 'kim'}, {account: 'c', csm: 'lee'}, {account: 'd'}],
  events: [
    touch('a', 'call', '2026-06-10'),
    touch('a', 'meeting', '2026-06-29'),
    touch('b', 'call', '2026-05-30'),
    touch('c', 'automated-email', '2026-06-10'),
    {user: 'u', account: 'c', event: 'sign-in', at: '2026-06-10T09:00:00Z'},
  ],
};

/** CSM touches: share of accounts that their customer success manager was in touch with lately, and how often. */
export const csmTouches = defineMetric({
  id: 'csm-touches',
  label: 'Accounts in touch',
  about:
    'Share of accounts that a customer success manager was in touch with in the last days, with the touches of an account on average. What is sent by a machine does not count.',
  family: 'adoption',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [used, accounts.pick('account', 'name', 'start', 'end', 'seats', 'active', 'csm')],
  options: z.object({
    days: described(
      z._default(z.int().check(z.minimum(1), z.maximum(1000)), 30),
      'Days up to and with that of asOf in which a touch counts',
    ),
    leaveOut: leaveOutOption,
    assignedOnly: described(
      z._default(z.boolean(), false),
      'Only accounts that have a customer success manager; those without one are counted apart in any case',
    ),
  }),
  formula: 'touched / accounts',
  interval: 'Wilson',
  source: 'Gainsight, timeline; Wilson (1927)',
  accumulator({days, leaveOut, assignedOnly}, scope) {
    const {today} = nowOf(scope);
    const touches = new Touches({days, leaveOut}, scope);
    const list = new AccountList(scope);
    const assigned = new Set<number>();
    return {
      events(chunk) {
        touches.add(chunk);
      },
      accounts(chunk) {
        list.add(chunk);
        for (let i = 0; i < chunk.length; i++) {
          const hasCsm = chunk.csm.codes[i] !== MISSING && isCustomer(chunk, i, today);
          if (hasCsm) assigned.add(chunk.account.codes[i]!);
        }
      },
      result() {
        const customers = list.codes();
        const counted = new Set(assignedOnly ? customers.filter((code) => assigned.has(code)) : customers);
        const touched = touches.accounts().filter((code) => counted.has(code));
        return {
          any: touches.any,
          accounts: counted.size,
          unassigned: customers.filter((code) => !assigned.has(code)).length,
          touched: new Set(touched).size,
          touches: touched.length,
        };
      },
    };
  },
  derive({any, accounts: among, unassigned, touched, touches}, _options, scope) {
    if (!any) return insufficient('no-touches', 'No touch by a customer success manager was recorded');
    const nobody = nobodyThere(any, among, scope);
    if (nobody !== null) return nobody;
    return shareEstimate(shownShare(touched, among, scope), ['touched', 'accounts'], {
      touches,
      touchesPerAccount: touches / among,
      /** Customers without a customer success manager. */
      unassigned,
    });
  },
  examples: [
    {
      name: 'one of four was called in the last 30 days: a newsletter is no touch, and what a user does is none',
      rows: portfolio,
      outcome: {value: 0.25, n: 4, touches: 2, touchesPerAccount: 0.5, unassigned: 1},
    },
    {
      name: 'of those that have a customer success manager, in the last 31 days',
      rows: portfolio,
      options: {assignedOnly: true, days: 31},
      outcome: {value: 2 / 3, n: 3, touches: 3, unassigned: 1},
    },
    {
      name: 'newsletters count where they are told to',
      rows: portfolio,
      options: {leaveOut: []},
      outcome: {value: 0.5, touches: 3},
    },
    {
      name: 'where no touch was ever recorded it is not known that there was none',
      rows: {accounts: portfolio.accounts, events: [portfolio.events[4]!]},
      outcome: {kind: 'insufficient', code: 'no-touches'},
    },
  ],
});
