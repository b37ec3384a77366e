import {Adder} from 'd3-array';
import * as z from 'zod/mini';
import {zone} from '../calendar/zone.js';
import {CurrentAccounts, lasting} from '../kernel/current-accounts.js';
import {countedShare, type CountedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Outcome} from '../kernel/outcome.js';
import {billed, billingOptions, currencyOf, mixedCurrencies} from '../revenue/billed.js';
import {RunningAmounts} from '../revenue/running-amounts.js';
import {isSmall} from '../kernel/small-cells.js';
import {asking, Requests} from './asked-for.js';

/** What customers ask for, by what stands behind it. */
export interface FeatureRequests extends Outcome {
  readonly kind: 'requests';
  /** The most revenue first, then the most accounts, then by name. */
  readonly requests: readonly RequestedFeature[];
  /** Requests that are not shown, because so few asked for them, or so few did not. */
  readonly hidden: number;
  /** Customers with a request, of all customers. */
  readonly asking: CountedShare;
  /** Accounts that asked and are no customers now: they do not count. */
  readonly others: number;
  /** Requests that do not say for what, or by which account. */
  readonly unnamed: number;
  /** ISO 4217; `null` where it was not given, or there are several and so no revenue. */
  readonly currency: string | null;
}

export interface RequestedFeature {
  readonly request: string;
  /** Customers that asked for it, each once. */
  readonly accounts: CountedShare;
  /** What they pay a year; `null` where no subscriptions are given, or in several currencies. */
  readonly arr: number | null;
}

const ask = (account: string, topic: string, createdAt = '2026-06-01T08:00:00Z') => ({
  id: `${account}-${topic}-${createdAt}`,
  account,
  topic,
  createdAt,
  kind: 'request',
});
const customers = [{account: 'a'}, {account: 'b'}, {account: 'c'}];

/** Feature requests: how many customers ask for each, and the revenue behind it. */
export const featureRequests = defineMetric({
  id: 'feature-requests',
  label: 'Feature requests',
  about:
    'How many customers ask for each feature, and the annual recurring revenue behind it. An account that asks twice counts once. As one number: the share of customers with a request.',
  family: 'voice',
  unit: 'share',
  range: [0, 1],
  tables: [asking, lasting, billed],
  options: z.object({
    days: described(
      z._default(z.nullable(z.int().check(z.minimum(1))), null),
      'Only requests of so many days up to as-of; without it all',
    ),
    ...billingOptions,
  }),
  formula: 'asking / customers',
  interval: 'Wilson, for how many of the customers asked',
  source: 'Practice of product boards: accounts rather than votes, weighed by their revenue. Wilson (1927)',
  accumulator({days, ...rules}, scope) {
    const clock = zone(scope.timeZone);
    const today = clock.dayOf(scope.asOf - 1);
    const from = days === null ? -Infinity : clock.startOfDay(today - days + 1);
    const requests = new Requests({from, asOf: scope.asOf});
    const accounts = new CurrentAccounts(scope);
    const amounts = new RunningAmounts(rules, scope);
    let isPriced = false;
    return {
      tickets(chunk) {
        requests.add(chunk);
      },
      accounts(chunk) {
        accounts.add(chunk);
      },
      subscriptions(chunk) {
        isPriced ||= chunk.length > 0;
        amounts.add(chunk);
      },
      result() {
        const all = requests.all();
        const mrrOf = (some: ReadonlySet<number>): number => {
          const sum = new Adder();
          for (const account of some) if (accounts.has(account)) sum.add(amounts.of(account));
          return sum.valueOf() + 0;
        };
        const count = (some: ReadonlySet<number>): number => [...some].filter((code) => accounts.has(code)).length;
        const askers = new Set(all.flatMap((one) => [...one.accounts]));
        return {
          tickets: requests.tickets,
          unnamed: requests.unnamed,
          customers: accounts.size,
          asking: count(askers),
          others: askers.size - count(askers),
          isPriced,
          currencies: amounts.currencies(),
          requests: all
            .map((one) => ({request: one.request, accounts: count(one.accounts), mrr: mrrOf(one.accounts)}))
            .filter((one) => one.accounts > 0)
            .sort((a, b) => (a.request < b.request ? -1 : 1)),
        };
      },
    };
  },
  derive({tickets, unnamed, customers: of, asking: count, others, isPriced, currencies, requests}, rules, scope) {
    const {level, minimumGroup} = scope;
    if (of === 0) return insufficient('no-customers', 'No account is a customer at this moment');
    if (tickets === 0) return insufficient('no-tickets', 'No ticket was opened before the as-of date');
    if (of < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const hasRevenue = isPriced && mixedCurrencies(currencies, rules) === null;
    const shown = requests.filter(
      ({accounts}) => !isSmall(accounts, minimumGroup) && !isSmall(of - accounts, minimumGroup),
    );
    const outcome: FeatureRequests = {
      kind: 'requests',
      requests: shown
        .map(({request, accounts, mrr}): RequestedFeature => ({
          request,
          accounts: countedShare(accounts, of, level)!,
          arr: hasRevenue ? 12 * mrr : null,
        }))
        .sort((a, b) => (b.arr ?? 0) - (a.arr ?? 0) || b.accounts.count - a.accounts.count),
      hidden: requests.length - shown.length,
      asking: countedShare(count, of, level)!,
      others,
      unnamed,
      currency: hasRevenue ? currencyOf(currencies, rules) : null,
    };
    return outcome;
  },
  headline: ({asking: {count, of, share, interval}}) =>
    estimate(share, {n: of, terms: {asking: count, customers: of}, interval}),
  headlineLabel: 'Customers with a feature request',
  examples: [
    {
      name: 'revenue decides the order, and who asks twice counts once',
      rows: {
        accounts: customers,
        subscriptions: [
          {account: 'a', amount: 10, start: '2026-01-01'},
          {account: 'b', amount: 900, start: '2026-01-01'},
        ],
        tickets: [ask('a', 'sso'), ask('a', 'sso', '2026-06-02T08:00:00Z'), ask('c', 'sso'), ask('b', 'api')],
      },
      outcome: {
        requests: [
          {request: 'api', accounts: {count: 1, of: 3}, arr: 10_800},
          {request: 'sso', accounts: {count: 2}, arr: 120},
        ],
        asking: {share: 1},
      },
    },
    {
      name: 'accounts that are no customers now do not count, nor do tickets of another kind',
      rows: {
        accounts: [...customers, {account: 'z', end: '2026-06-01'}],
        tickets: [ask('z', 'api'), {...ask('a', 'api'), kind: 'bug'}, ask('b', 'sso')],
      },
      outcome: {requests: [{request: 'sso', accounts: {count: 1}, arr: null}], others: 1, asking: {count: 1, of: 3}},
    },
    {
      name: 'a request that does not say for what is counted apart',
      rows: {accounts: customers, tickets: [{...ask('a', ''), topic: null}, ask('b', 'sso')]},
      outcome: {requests: [{request: 'sso'}], unnamed: 1},
    },
    {
      name: 'without revenue, or with several currencies, accounts decide the order',
      rows: {
        accounts: customers,
        subscriptions: [
          {account: 'a', amount: 10, currency: 'EUR', start: '2026-01-01'},
          {account: 'b', amount: 900, currency: 'USD', start: '2026-01-01'},
        ],
        tickets: [ask('b', 'api'), ask('a', 'sso'), ask('c', 'sso')],
      },
      outcome: {requests: [{request: 'sso', arr: null}, {request: 'api'}], currency: null},
    },
    {
      name: 'nobody asks, and that says something as long as there are tickets',
      rows: {accounts: customers, tickets: [{...ask('a', 'sso'), kind: 'question'}]},
      outcome: {requests: [], asking: {share: 0}},
    },
    {
      name: 'without accounts it is not known who is a customer',
      rows: {tickets: [ask('a', 'sso')]},
      outcome: {kind: 'insufficient', code: 'no-customers'},
    },
  ],
});
