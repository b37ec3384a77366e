import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient} from '../kernel/outcome.js';
import {wilson} from '../statistics/wilson.js';
import {countSla} from './sla-outcome.js';
import {clockOptions} from './support-clock.js';
import {answered, ticketHours} from './ticket-rows.js';

const opened = '2026-06-01T08:00:00Z';
const reply = (at: string): object => ({at, type: 'comment', by: 'agent', public: true});

/** SLA attainment: share of the tickets that were answered, or solved, within the target. */
export const slaAttainment = defineMetric({
  id: 'sla-attainment',
  label: 'SLA attainment',
  about:
    'Share of tickets that were answered within the target. Tickets that wait longer than that are misses; those that still have time are left out.',
  family: 'support',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [answered],
  options: z.object({
    targetHours: described(
      z._default(z.number().check(z.nonnegative()), 8),
      'Hours within which it has to come; exactly so many are within',
    ),
    awaited: described(
      z._default(z.enum(['firstReply', 'firstResolution', 'fullResolution']), 'firstReply'),
      'What has to come: the first public reply of an agent, the first solution, or the last one, with a reopened ticket as open',
    ),
    ...clockOptions,
  }),
  formula: 'met / (met + missed)',
  interval: 'Wilson',
  source: 'Zendesk, service level agreements; Wilson (1927)',
  accumulator({awaited, targetHours, ...rules}, scope) {
    const hours = ticketHours(awaited, rules, scope);
    const counts = {met: 0, missed: 0, pending: 0};
    return {
      tickets(chunk) {
        const {durations, statuses} = hours(chunk);
        const {met, missed, pending} = countSla(durations, statuses, targetHours);
        counts.met += met;
        counts.missed += missed;
        counts.pending += pending;
      },
      result: () => ({...counts}),
    };
  },
  derive(counts, _options, {level, minimumGroup}) {
    const {met, missed, pending} = counts;
    const due = met + missed;
    if (due + pending === 0) return insufficient('no-tickets', 'No ticket was opened before the as-of date');
    if (due + pending < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    if (due === 0) return insufficient('all-pending', 'All tickets still have time to meet the target', counts);
    const limits = wilson({successes: met, trials: due, level});
    return estimate(met / due, {n: due, terms: counts, interval: limits && {...limits, level, method: 'Wilson'}});
  },
  examples: [
    {
      name: 'exactly the target is within it, a moment more is a miss',
      options: {targetHours: 2},
      rows: {
        tickets: [
          {id: 't1', createdAt: opened, events: [reply('2026-06-01T10:00:00Z')]},
          {id: 't2', createdAt: opened, events: [reply('2026-06-01T10:00:01Z')]},
        ],
      },
      outcome: {value: 0.5, n: 2, terms: {met: 1, missed: 1, pending: 0}},
    },
    {
      name: 'unanswered past the target is a miss; unanswered with time left is left out',
      scope: {asOf: Date.UTC(2026, 5, 1, 12)},
      options: {targetHours: 2},
      rows: {
        tickets: [
          {id: 't1', createdAt: opened, events: [reply('2026-06-01T09:00:00Z')]},
          {id: 't2', createdAt: opened},
          {id: 't3', createdAt: '2026-06-01T10:00:00Z'},
        ],
      },
      outcome: {value: 0.5, n: 2, terms: {met: 1, missed: 1, pending: 1}},
    },
    {
      name: 'all met is not certainty: the interval reaches below',
      rows: {tickets: [{id: 't1', createdAt: opened, events: [reply('2026-06-01T09:00:00Z')]}]},
      outcome: {value: 1, interval: {lower: 0.20654931437723745, upper: 1}},
    },
    {
      name: 'while all tickets still have time there is nothing to say',
      scope: {asOf: Date.UTC(2026, 5, 1, 9)},
      rows: {tickets: [{id: 't1', createdAt: opened}]},
      outcome: {kind: 'insufficient', code: 'all-pending', terms: {pending: 1}},
    },
    {
      name: 'business hours: from Friday 16:00 to Monday 10:00 is two hours',
      options: {targetHours: 2, clock: 'business'},
      rows: {tickets: [{id: 't1', createdAt: '2026-06-05T16:00:00Z', events: [reply('2026-06-08T10:00:00Z')]}]},
      outcome: {value: 1},
    },
    {
      name: 'to be solved for good: reopened and past the target is a miss',
      options: {targetHours: 24, awaited: 'fullResolution'},
      rows: {
        tickets: [
          {
            id: 't1',
            createdAt: opened,
            events: [
              {at: '2026-06-01T09:00:00Z', type: 'status', to: 'solved'},
              {at: '2026-06-01T10:00:00Z', type: 'status', to: 'open'},
            ],
          },
        ],
      },
      outcome: {value: 0, terms: {met: 0, missed: 1, pending: 0}},
    },
  ],
});
