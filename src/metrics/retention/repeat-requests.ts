import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {zone} from '../calendar/zone.js';
import {countedShare} from '../kernel/counted-share.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {tickets} from '../tables/tickets.js';
import {SecondRequests} from './second-requests.js';

const request = (account: string, day: string) => ({
  id: `${account} ${day}`,
  account,
  kind: 'request',
  createdAt: `${day}T08:00:00Z`,
});

/** Repeat requests: accounts that ask again, of those that asked. */
export const repeatRequests = defineMetric({
  id: 'repeat-requests',
  label: 'Repeat requests',
  about:
    'Share of the accounts with a second request, of those with a first one. Of all time, or within a year of the first and then only of accounts that have been known for so long.',
  family: 'retention',
  unit: 'share',
  range: [0, 1],
  tables: [tickets.pick('account', 'createdAt', 'kind')],
  options: z.object({
    shows: described(
      z._default(z.enum(['ever', 'within']), 'ever'),
      'A second request at any time (the longer ago the first one, the likelier it is), or within the months after the first',
    ),
    months: described(
      z._default(z.int().check(z.minimum(1)), 12),
      'Months of the calendar after the first request, with their last day. Accounts whose months are not over are left out there',
    ),
    kinds: described(
      z._default(z.array(z.enum(['question', 'bug', 'complaint', 'request'])).check(z.minLength(1)), ['request']),
      'Which tickets count',
    ),
  }),
  formula: 'repeat / clients',
  interval: 'Wilson',
  source: 'Our own. Wilson (1927)',
  accumulator({kinds, months}, scope) {
    const requests = new SecondRequests();
    const today = zone(scope.timeZone).dayOf(scope.asOf - 1);
    let seen = 0;
    return {
      tickets({account, createdAt, kind}) {
        const days = localDays(createdAt, scope);
        const wanted = kinds.map((name) => kind.dictionary.find(name));
        requests.reserve(account.dictionary.size);
        days.forEach((day, row) => {
          if (day === NEVER) return;
          seen++;
          if (wanted.includes(kind.codes[row]!) && account.codes[row]! >= 0) requests.add(account.codes[row]!, day);
        });
      },
      result: () => ({seen, ...requests.result(today, months)}),
    };
  },
  derive({seen, clients, repeat, within}, {shows}, {level, minimumGroup}) {
    if (seen === 0) return insufficient('no-tickets', 'No ticket was opened before the as-of date');
    const ever = countedShare(repeat, clients, level);
    const soon = countedShare(within.repeat, within.eligible, level);
    if (ever === null) return insufficient('no-requests', 'No account has asked for anything');
    const shown = shows === 'ever' ? ever : soon;
    if (shown === null) {
      return insufficient('observed-too-short', 'No account has been known for so long since its first request', {
        clients,
      });
    }
    if (shown.of < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    return estimate(shown.share, {
      n: shown.of,
      terms: {repeat: shown.count, clients: shown.of},
      interval: shown.interval,
      ever,
      /** `null` where no account has been known for so long. */
      within: soon,
    });
  },
  examples: [
    {
      name: 'one of two accounts asked again',
      rows: {tickets: [request('a', '2026-01-10'), request('a', '2026-05-10'), request('b', '2026-01-10')]},
      outcome: {value: 0.5, terms: {repeat: 1, clients: 2}, within: null},
    },
    {
      name: 'within a year with its last day, of accounts whose year is over',
      rows: {
        tickets: [
          request('a', '2024-03-01'),
          request('a', '2025-03-01'),
          request('b', '2024-03-01'),
          request('b', '2025-03-02'),
          request('c', '2026-01-10'),
          request('c', '2026-02-10'),
        ],
      },
      options: {shows: 'within'},
      outcome: {value: 0.5, n: 2, ever: {count: 3, of: 3}},
    },
    {
      name: 'a year from 29 February ends on the 28th',
      rows: {
        tickets: [
          request('a', '2024-02-29'),
          request('a', '2025-02-28'),
          request('b', '2024-02-29'),
          request('b', '2025-03-01'),
        ],
      },
      options: {shows: 'within'},
      outcome: {value: 0.5},
    },
    {
      name: 'two requests of one day are two',
      rows: {tickets: [{...request('a', '2026-01-10'), id: 'morning'}, request('a', '2026-01-10')]},
      outcome: {value: 1, n: 1, interval: {lower: 0.20654931437723745}},
    },
    {
      name: 'nobody has been known for a year',
      rows: {tickets: [request('a', '2026-01-10')]},
      options: {shows: 'within'},
      outcome: {kind: 'insufficient', code: 'observed-too-short', terms: {clients: 1}},
    },
    {
      name: 'questions are no requests, unless they count as such',
      rows: {tickets: [{...request('a', '2026-01-10'), kind: 'question'}]},
      outcome: {kind: 'insufficient', code: 'no-requests'},
    },
  ],
});
