import * as z from 'zod/mini';
import {CurrentAccounts, lasting} from '../kernel/current-accounts.js';
import {nowOf} from '../calendar/now.js';
import {countedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate} from '../kernel/outcome.js';
import {garwood} from '../statistics/garwood.js';
import {MISSING, NO_DATE} from '../table/column.js';
import {opportunities} from '../tables/opportunities.js';
import {notAmong} from './among-customers.js';

const referral = (id: string, referredBy: string | null, opened = '2026-03-01') => ({
  id,
  source: 'referral',
  referredBy,
  opened,
});
const customers = [{account: 'a'}, {account: 'b'}];

/** Referrals: deals that came from a referral, for each customer. */
export const referrals = defineMetric({
  id: 'referrals',
  label: 'Referrals per customer',
  about:
    'Deals that came from a referral in the last twelve months, for each customer. Beside it: how many there were, and which share of the customers referred somebody.',
  family: 'advocacy',
  unit: 'ratio',
  direction: 'higher-is-better',
  tables: [opportunities.pick('id', 'account', 'source', 'referredBy', 'opened'), lasting],
  options: z.object({
    days: described(
      z._default(z.int().check(z.minimum(1)), 365),
      'How many days count, up to as-of. A deal that does not say when it came up counts',
    ),
    referrers: described(
      z._default(z.enum(['all', 'customers']), 'all'),
      'Referrals of anybody, or only those of accounts that are customers now. One by the account itself never counts',
    ),
  }),
  formula: 'referrals / customers',
  interval: 'exact for a count of Poisson (Garwood); without referrals it still has an upper limit',
  source: 'Our own: a rate of events for each customer. Garwood (1936)',
  accumulator({days}, scope) {
    const accounts = new CurrentAccounts(scope);
    const {today} = nowOf(scope);
    /** By deal, who referred it; {@link MISSING} where a row does not say. */
    const referrersOf = new Map<number, Set<number>>();
    const deals = new Set<number>();
    return {
      opportunities({length, id, account, source, referredBy, opened}) {
        const wanted = source.dictionary.find('referral');
        for (let i = 0; i < length; i++) {
          const [deal, referrer, day] = [id.codes[i]!, referredBy.codes[i]!, opened[i]!];
          if (day !== NO_DATE && day > today) continue;
          deals.add(deal);
          if (source.codes[i] !== wanted || day <= today - days) continue;
          const known = referrersOf.get(deal) ?? new Set();
          if (referrer === MISSING || referrer !== account.codes[i]) known.add(referrer);
          referrersOf.set(deal, known);
        }
      },
      accounts(chunk) {
        accounts.add(chunk);
      },
      result() {
        const all = [...referrersOf.values()];
        const isOfCustomer = (who: ReadonlySet<number>): boolean => [...who].some((code) => accounts.has(code));
        return {
          rows: deals.size,
          customers: accounts.size,
          all: all.filter(({size}) => size > 0).length,
          ofCustomers: all.filter(isOfCustomer).length,
          ofThemselves: all.filter(({size}) => size === 0).length,
          referring: new Set(all.flatMap((who) => [...who]).filter((code) => accounts.has(code))).size,
        };
      },
    };
  },
  derive({rows, customers: exposure, all, ofCustomers, ofThemselves, referring}, {referrers}, scope) {
    const none = notAmong({customers: exposure, rows}, scope);
    if (none !== null) return none;
    const events = referrers === 'all' ? all : ofCustomers;
    const {level} = scope;
    const limits = garwood({events, exposure, level});
    return estimate(events / exposure, {
      n: exposure,
      terms: {referrals: events, customers: exposure},
      interval: limits && {...limits, level, method: 'Garwood'},
      /** Customers who referred somebody. */
      referring: countedShare(referring, exposure, level),
      ofCustomers,
      /** Deals that name their own account as the one that referred them. */
      ofThemselves,
    });
  },
  examples: [
    {
      name: 'three referrals of two customers, all by one of them',
      rows: {accounts: customers, opportunities: [referral('o1', 'a'), referral('o2', 'a'), referral('o3', 'a')]},
      outcome: {value: 1.5, terms: {referrals: 3, customers: 2}, referring: {share: 0.5}},
    },
    {
      name: 'a deal is one referral however many rows it has, and deals from elsewhere are none',
      rows: {
        accounts: customers,
        opportunities: [referral('o1', 'a'), referral('o1', 'a'), {...referral('o2', 'a'), source: 'paid'}],
      },
      outcome: {value: 0.5},
    },
    {
      name: 'nobody refers itself',
      rows: {accounts: customers, opportunities: [{...referral('o1', 'a'), account: 'a'}]},
      outcome: {value: 0, ofThemselves: 1, referring: {share: 0}},
    },
    {
      name: 'referrals of others count, unless only those of customers do',
      rows: {accounts: customers, opportunities: [referral('o1', 'z'), referral('o2', null), referral('o3', 'b')]},
      options: {referrers: 'customers'},
      outcome: {value: 0.5, ofCustomers: 1},
    },
    {
      name: 'those of the last 365 days, and what does not say when it came up',
      rows: {
        accounts: customers,
        opportunities: [
          referral('o1', 'a', '2025-06-30'),
          referral('o2', 'a', '2025-06-29'),
          {...referral('o3', 'b'), opened: null},
          referral('o4', 'b', '2026-06-30'),
        ],
      },
      outcome: {terms: {referrals: 2}, referring: {count: 2}},
    },
    {
      name: 'no referral among the deals is a rate of 0 with an upper limit',
      rows: {accounts: customers, opportunities: [{id: 'o1', source: 'paid'}]},
      outcome: {value: 0, interval: {lower: 0, upper: 3.6888794541139363 / 2}},
    },
  ],
});
