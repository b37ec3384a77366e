import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {NO_DATE} from '../table/column.js';
import {eventRate} from '../statistics/event-rate.js';
import {garwood} from '../statistics/garwood.js';
import {accounts} from '../tables/accounts.js';
import {tickets} from '../tables/tickets.js';

const DAYS_PER_MONTH = 365.25 / 12;

const customers = [
  {account: 'a', start: '2020-01-01'},
  {account: 'b', start: '2020-01-01', end: '2026-05-01'},
];
const scope = {asOf: Date.UTC(2026, 5, 30)};

/** Complaints: tickets of a kind for each month that an account was a customer. */
export const complaints = defineMetric({
  id: 'complaints',
  label: 'Complaints per account-month',
  about:
    'Tickets that complain, for each month that an account was a customer: accounts that came late or left early count for as long as they were there.',
  family: 'support',
  unit: 'ratio',
  direction: 'lower-is-better',
  tables: [tickets.pick('createdAt', 'kind'), accounts.pick('start', 'end')],
  options: z.object({
    kinds: described(
      z._default(z.array(z.enum(['question', 'bug', 'complaint', 'request'])).check(z.minLength(1)), ['complaint']),
      'Which tickets count',
    ),
    days: described(
      z._default(z.int().check(z.minimum(1)), 90),
      'How many days count, up to as-of. An account without a first day was a customer on all of them',
    ),
  }),
  formula: 'tickets / accountMonths',
  interval: 'exact for a count of Poisson (Garwood); without tickets of the kind it still has an upper limit',
  source:
    'Our own: an incidence rate, as in epidemiology. Garwood (1936), Fiducial limits for the Poisson distribution',
  accumulator({kinds, days}, {asOf, timeZone}) {
    const today = zone(timeZone).dayOf(asOf - 1);
    const from = today - days + 1;
    const counts = {seen: 0, tickets: 0, accounts: 0, accountDays: 0};
    return {
      tickets({createdAt, kind}) {
        const opened = localDays(createdAt, {asOf, timeZone});
        const wanted = kinds.map((name) => kind.dictionary.find(name));
        opened.forEach((day, row) => {
          if (day === NEVER) return;
          counts.seen++;
          if (day >= from && wanted.includes(kind.codes[row]!)) counts.tickets++;
        });
      },
      accounts({start, end}) {
        start.forEach((first, row) => {
          const there = Math.min(end[row]!, today + 1) - (first === NO_DATE ? from : Math.max(first, from));
          if (there <= 0) return;
          counts.accounts++;
          counts.accountDays += there;
        });
      },
      result: () => ({...counts}),
    };
  },
  derive({seen, tickets: events, accounts: among, accountDays}, _options, {level, minimumGroup}) {
    if (seen === 0) return insufficient('no-tickets', 'No ticket was opened before the as-of date');
    const exposure = accountDays / DAYS_PER_MONTH;
    const rate = eventRate({events, exposure});
    const limits = garwood({events, exposure, level});
    if (rate === null || limits === null) {
      return insufficient('no-exposure', 'No account was a customer in these days', {tickets: events});
    }
    if (among < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    return estimate(rate, {
      n: among,
      terms: {tickets: events, accountMonths: exposure},
      interval: {...limits, level, method: 'Garwood'},
    });
  },
  examples: [
    {
      name: 'an account that left counts for as long as it was there: 90 days and 30',
      scope,
      rows: {
        accounts: customers,
        tickets: [
          {id: 't1', createdAt: '2026-06-01T08:00:00Z', kind: 'complaint'},
          {id: 't2', createdAt: '2026-06-02T08:00:00Z', kind: 'question'},
        ],
      },
      outcome: {value: 30.4375 / 120, terms: {tickets: 1}, n: 2},
    },
    {
      name: 'no complaint is a rate of 0 with an upper limit',
      scope,
      rows: {accounts: customers, tickets: [{id: 't1', createdAt: '2026-06-01T08:00:00Z', kind: 'question'}]},
      outcome: {value: 0, interval: {lower: 0, upper: (3.6888794541139363 * 30.4375) / 120}},
    },
    {
      name: 'several kinds together, and a ticket before the days does not count',
      scope,
      options: {kinds: ['complaint', 'bug'], days: 30},
      rows: {
        accounts: customers,
        tickets: [
          {id: 't1', createdAt: '2026-06-01T08:00:00Z', kind: 'bug'},
          {id: 't2', createdAt: '2026-06-01T08:00:00Z', kind: 'complaint'},
          {id: 't3', createdAt: '2026-05-30T08:00:00Z', kind: 'complaint'},
        ],
      },
      outcome: {value: (2 * 30.4375) / 30, terms: {tickets: 2}, n: 1},
    },
    {
      name: 'an account without a first day was a customer on all days',
      scope,
      rows: {
        accounts: [{account: 'a'}],
        tickets: [{id: 't1', createdAt: '2026-06-01T08:00:00Z', kind: 'complaint'}],
      },
      outcome: {value: 30.4375 / 90},
    },
    {
      name: 'without customers there is no rate',
      scope,
      rows: {
        accounts: [{account: 'a', start: '2026-07-01'}],
        tickets: [{id: 't1', createdAt: '2026-06-01T08:00:00Z', kind: 'complaint'}],
      },
      outcome: {kind: 'insufficient', code: 'no-exposure', terms: {tickets: 1}},
    },
  ],
});
