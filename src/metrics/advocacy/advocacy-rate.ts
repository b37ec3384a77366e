import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {CurrentAccounts, lasting} from '../kernel/current-accounts.js';
import {nowOf} from '../calendar/now.js';
import {countedShare, type CountedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate} from '../kernel/outcome.js';
import {events} from '../tables/events.js';
import {advocacyActs} from '../tables/views.js';
import {shareOfCustomers} from './among-customers.js';

const act = (account: string, event: string, at = '2026-03-01T08:00:00Z') => ({account, event, at});
const customers = [{account: 'a'}, {account: 'b'}];

/** Advocacy rate: customers who did something for us in the last twelve months, of all customers. */
export const advocacyRate = defineMetric({
  id: 'advocacy-rate',
  label: 'Advocacy rate',
  about:
    'Share of the customers who did something for the company in the last twelve months: gave a reference, wrote a review, referred somebody, took part in a case study or spoke in public.',
  family: 'advocacy',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [events.pick('account', 'event', 'at'), lasting],
  options: z.object({
    acts: described(
      z._default(z.array(z.string()).check(z.minLength(1)), [...advocacyActs.values]),
      'Events that count as an act of an advocate',
    ),
    days: described(z._default(z.int().check(z.minimum(1)), 365), 'How many days count, up to as-of'),
  }),
  formula: 'advocates / customers',
  interval: 'Wilson: how far the share might be from luck alone, were the customers a sample',
  source: 'Practice of advocacy programmes: acts rather than intentions. Wilson (1927)',
  accumulator({acts, days}, scope) {
    const accounts = new CurrentAccounts(scope);
    const {today} = nowOf(scope);
    const advocates = acts.map(() => new Set<number>());
    let rows = 0;
    return {
      events({account, event, at}) {
        const dates = localDays(at, scope);
        const wanted = acts.map((name) => event.dictionary.find(name));
        dates.forEach((day, row) => {
          if (day === NEVER) return;
          rows++;
          const kind = day > today - days ? wanted.indexOf(event.codes[row]!) : -1;
          if (kind >= 0 && account.codes[row]! >= 0) advocates[kind]!.add(account.codes[row]!);
        });
      },
      accounts(chunk) {
        accounts.add(chunk);
      },
      result() {
        const count = (some: ReadonlySet<number>): number => [...some].filter((code) => accounts.has(code)).length;
        const all = new Set(advocates.flatMap((some) => [...some]));
        return {
          rows,
          customers: accounts.size,
          advocates: count(all),
          others: all.size - count(all),
          kinds: acts.map((kind, i) => ({kind, advocates: count(advocates[i]!)})),
        };
      },
    };
  },
  derive({rows, customers: of, advocates, others, kinds}, _options, scope) {
    const all = shareOfCustomers(advocates, {customers: of, rows}, scope);
    if ('code' in all) return all;
    return estimate(all.share, {
      n: of,
      terms: {advocates, customers: of},
      interval: all.interval,
      /** Customers by what they did; one who did several things is in several. */
      kinds: kinds.map((one): {readonly kind: string; readonly advocates: CountedShare} => ({
        kind: one.kind,
        advocates: countedShare(one.advocates, of, scope.level)!,
      })),
      /** Accounts that did something and are no customers now. */
      others,
    });
  },
  examples: [
    {
      name: 'one of two customers gave a reference and wrote a review, and counts once',
      rows: {accounts: customers, events: [act('a', 'reference'), act('a', 'review')]},
      outcome: {value: 0.5, terms: {advocates: 1, customers: 2}, n: 2},
    },
    {
      name: 'what was done a year ago does not count any more, and the first day of the year does',
      rows: {
        accounts: customers,
        events: [act('a', 'speaking', '2025-06-29T23:59:59Z'), act('b', 'speaking', '2025-06-30T00:00:00Z')],
      },
      outcome: {value: 0.5, kinds: [{}, {}, {}, {}, {kind: 'speaking', advocates: {count: 1}}]},
    },
    {
      name: 'who is no customer now is no advocate among the customers',
      rows: {accounts: [...customers, {account: 'z', end: '2026-06-01'}], events: [act('z', 'referral')]},
      outcome: {value: 0, others: 1},
    },
    {
      name: 'other events are no acts, but tell that something is recorded',
      rows: {accounts: customers, events: [act('a', 'login')]},
      outcome: {value: 0, interval: {lower: 0}},
    },
    {
      name: 'without any event it is not known that nobody did anything',
      rows: {accounts: customers},
      outcome: {kind: 'insufficient', code: 'nothing-recorded'},
    },
  ],
});
