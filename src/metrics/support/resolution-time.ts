import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {answered} from './ticket-rows.js';
import {countWaiting, describeWaiting, waitingInterval, waitingOptions} from './waiting-time.js';

const status = (at: string, to: string): object => ({at, type: 'status', to});
const reopened = [
  {
    id: 't1',
    createdAt: '2026-06-01T08:00:00Z',
    events: [
      status('2026-06-01T10:00:00Z', 'solved'),
      status('2026-06-02T08:00:00Z', 'open'),
      status('2026-06-03T08:00:00Z', 'solved'),
    ],
  },
];

/** Resolution time: from the opening of a ticket to when it was solved for good, or first; the median in hours. */
export const resolutionTime = defineMetric({
  id: 'resolution-time',
  label: 'Resolution time',
  about:
    'Median hours from the opening of a ticket to its solution. Tickets that are open, or open again, stay in for as long as they have been followed.',
  family: 'support',
  unit: 'hours',
  direction: 'lower-is-better',
  tables: [answered],
  options: z.object({
    resolution: described(
      z._default(z.enum(['full', 'first']), 'full'),
      'The last time that a ticket was solved, with one that was reopened as open; or the first time, whatever came after',
    ),
    ...waitingOptions,
  }),
  interval: waitingInterval,
  source:
    'Zendesk, native durations: full and first resolution time, except that open tickets count; Kaplan and Meier (1958)',
  accumulator(rules, scope) {
    return countWaiting(rules.resolution === 'full' ? 'fullResolution' : 'firstResolution', rules, scope);
  },
  derive: describeWaiting,
  examples: [
    {
      name: 'reopened and solved again: the last solution counts',
      rows: {tickets: reopened},
      outcome: {value: 48, terms: {came: 1, waiting: 0}},
    },
    {name: 'or the first one', options: {resolution: 'first'}, rows: {tickets: reopened}, outcome: {value: 2}},
    {
      name: 'a reopened ticket is open',
      scope: {asOf: Date.UTC(2026, 5, 3)},
      rows: {tickets: reopened},
      outcome: {kind: 'insufficient', code: 'median-not-reached', terms: {came: 0, waiting: 1}},
    },
    {
      name: 'closing a solved ticket is filing it; one that was never solved is resolved when it is closed',
      rows: {
        tickets: [
          {
            id: 't1',
            createdAt: '2026-06-01T08:00:00Z',
            events: [status('2026-06-01T12:00:00Z', 'solved'), status('2026-06-05T12:00:00Z', 'closed')],
          },
          {id: 't2', createdAt: '2026-06-01T08:00:00Z', events: [status('2026-06-01T14:00:00Z', 'closed')]},
        ],
      },
      outcome: {value: 5, n: 2},
    },
    {
      name: 'a ticket that is still open counts for as long as it is open',
      rows: {
        tickets: [
          {id: 't1', createdAt: '2026-06-01T08:00:00Z', events: [status('2026-06-01T12:00:00Z', 'solved')]},
          {id: 't2', createdAt: '2026-06-01T08:00:00Z', events: [status('2026-06-01T09:00:00Z', 'solved')]},
          {id: 't3', createdAt: '2026-06-01T08:00:00Z', events: [status('2026-06-01T09:00:00Z', 'pending')]},
        ],
      },
      outcome: {value: 4, n: 3, terms: {came: 2, waiting: 1}},
    },
  ],
});
