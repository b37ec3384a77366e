import * as z from 'zod/mini';
import {NEVER} from '../calendar/days.js';
import {localDays} from '../calendar/local-days.js';
import {zone} from '../calendar/zone.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {share} from '../statistics/share.js';
import {wilson} from '../statistics/wilson.js';
import {MISSING} from '../table/column.js';
import {tickets} from '../tables/tickets.js';
import {FirstRequests, type RepeatCounts} from './repeat-requests.js';

/** How many ask again, each way that it can be told. */
export interface RepeatRate extends Estimate {
  readonly requests: RepeatCounts;
}

const asked = [
  {id: '1', account: 'a', kind: 'request', createdAt: '2024-01-31T09:00:00Z'},
  {id: '2', account: 'a', kind: 'request', createdAt: '2025-01-31T09:00:00Z'},
  {id: '3', account: 'b', kind: 'request', createdAt: '2024-03-01T09:00:00Z'},
  {id: '4', account: 'b', kind: 'request', createdAt: '2025-03-02T09:00:00Z'},
  {id: '5', account: 'c', kind: 'request', createdAt: '2024-05-01T09:00:00Z'},
  {id: '6', account: 'd', kind: 'request', createdAt: '2026-01-01T09:00:00Z'},
  {id: '7', account: 'd', kind: 'request', createdAt: '2026-02-01T09:00:00Z'},
];

/** Repeat rate: accounts that have asked for something again, of those that have asked. */
export const repeatRate = defineMetric({
  id: 'repeat-rate',
  label: 'Repeat rate',
  about:
    'Share of the accounts with a request that have made another one. Young accounts have had less time for it; within a time after the first request only those count that had all of it.',
  family: 'retention',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [tickets.pick('account', 'createdAt', 'kind')],
  options: z.object({
    form: described(
      z._default(z.enum(['ever', 'within']), 'ever'),
      'Accounts with a second request up to as-of; or within some months of the first, of those that have been followed so long',
    ),
    months: described(
      z._default(z.int().check(z.minimum(1), z.maximum(120)), 12),
      'Calendar months within which a second request counts; the same day of the last month is within them',
    ),
    kinds: described(
      z._default(z.array(z.enum(['question', 'bug', 'complaint', 'request'])).check(z.minLength(1)), ['request']),
      'Which tickets are requests',
    ),
  }),
  formula: 'repeated / asked',
  interval: 'Wilson',
  source: 'Our own, as a repeat purchase rate: over a fixed time, so that cohorts compare; Wilson (1927)',
  accumulator({kinds, months}, {asOf, timeZone}) {
    const today = zone(timeZone).dayOf(asOf - 1);
    const requests = new FirstRequests();
    return {
      tickets({account, createdAt, kind}) {
        const days = localDays(createdAt, {asOf, timeZone});
        const wanted = new Set(kinds.map((name) => kind.dictionary.find(name)));
        for (let row = 0; row < days.length; row++) {
          const code = account.codes[row]!;
          if (code !== MISSING && days[row] !== NEVER && wanted.has(kind.codes[row]!)) requests.add(code, days[row]!);
        }
      },
      result: () => requests.counts(today, months),
    };
  },
  derive(requests: RepeatCounts, {form, months}, {level, minimumGroup}): RepeatRate | Insufficient {
    const {clients, repeat, within} = requests;
    if (clients === 0) return insufficient('no-requests', 'No request names its account');
    const rate =
      form === 'ever' ? {successes: repeat, trials: clients} : {successes: within.repeat, trials: within.eligible};
    const value = share(rate);
    if (value === null) {
      return insufficient('too-young', `No account made its first request ${months} months ago`, {clients, months});
    }
    if (rate.trials < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    return estimate(value, {
      n: rate.trials,
      terms: {repeated: rate.successes, asked: rate.trials},
      interval: {...wilson({...rate, level})!, level, method: 'Wilson'},
      requests,
    });
  },
  examples: [
    {
      name: 'three of four accounts asked again',
      rows: {tickets: asked},
      outcome: {value: 0.75, n: 4, interval: {method: 'Wilson'}},
    },
    {
      name: 'within twelve months one of three: to the day is within, a day later is not, and a young account is not asked',
      rows: {tickets: asked},
      options: {form: 'within'},
      outcome: {value: 1 / 3, n: 3, requests: {clients: 4, repeat: 3, within: {eligible: 3, repeat: 1}}},
    },
    {
      name: 'other tickets are no requests, unless it is said',
      rows: {tickets: asked.map((ticket) => ({...ticket, kind: ticket.account === 'c' ? 'question' : 'request'}))},
      options: {kinds: ['request', 'question']},
      outcome: {value: 0.75, n: 4},
    },
    {
      name: 'nobody has been followed for so long',
      scope: {asOf: Date.UTC(2024, 11, 1)},
      options: {form: 'within'},
      rows: {tickets: asked},
      outcome: {kind: 'insufficient', code: 'too-young', terms: {clients: 3}},
    },
  ],
});
