import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {answered} from './ticket-rows.js';
import {countWaiting, describeWaiting, waitingInterval, waitingOptions} from './waiting-time.js';

const opened = '2026-06-01T08:00:00Z';
const reply = (at: string): object => ({at, type: 'comment', by: 'agent', public: true});

/** First response time: from the opening of a ticket to the first public reply of an agent, the median in hours. */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  label: 'First response time',
  about:
    'Median hours from the opening of a ticket to the first public reply of an agent. Tickets without a reply stay in for as long as they have waited.',
  family: 'support',
  unit: 'hours',
  direction: 'lower-is-better',
  tables: [answered],
  options: z.object(waitingOptions),
  interval: waitingInterval,
  source:
    'Zendesk, native durations: first reply time, except that tickets without a reply count; Kaplan and Meier (1958)',
  accumulator(rules, scope) {
    return countWaiting('firstReply', rules, scope);
  },
  derive: describeWaiting,
  examples: [
    {
      name: 'a private note, and what the requester adds, are no reply',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      rows: {
        tickets: [
          {
            id: 't1',
            createdAt: opened,
            events: [
              {at: '2026-06-01T08:05:00Z', type: 'comment', by: 'agent', public: false},
              {at: '2026-06-01T08:10:00Z', type: 'comment', by: 'requester', public: true},
              reply('2026-06-01T10:00:00Z'),
              reply('2026-06-01T18:00:00Z'),
            ],
          },
        ],
      },
      outcome: {value: 2, n: 1, terms: {came: 1, waiting: 0}},
    },
    {
      name: 'who still waits pulls the median up: two of three replies came, the third ticket waits',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      rows: {
        tickets: [
          {id: 't1', createdAt: opened, events: [reply('2026-06-01T09:00:00Z')]},
          {id: 't2', createdAt: opened, events: [reply('2026-06-01T13:00:00Z')]},
          {id: 't3', createdAt: opened},
        ],
      },
      outcome: {value: 5, n: 3, terms: {came: 2, waiting: 1}},
    },
    {
      name: 'the same with those who wait left out',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      options: {waiting: 'left-out'},
      rows: {
        tickets: [
          {id: 't1', createdAt: opened, events: [reply('2026-06-01T09:00:00Z')]},
          {id: 't2', createdAt: opened, events: [reply('2026-06-01T13:00:00Z')]},
          {id: 't3', createdAt: opened},
        ],
      },
      outcome: {value: 3, n: 2, terms: {came: 2, waiting: 1}},
    },
    {
      name: 'an agent opened it: the comment that opened it is no reply',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      rows: {
        tickets: [
          {id: 't1', createdAt: opened, createdByAgent: true, events: [reply(opened), reply('2026-06-01T11:00:00Z')]},
        ],
      },
      outcome: {value: 3, n: 1},
    },
    {
      name: 'business hours: from Friday 16:00 to Monday 10:00 it is two of them',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      options: {clock: 'business'},
      rows: {
        tickets: [{id: 't1', createdAt: '2026-06-05T16:00:00Z', events: [reply('2026-06-08T10:00:00Z')]}],
      },
      outcome: {value: 2},
    },
    {
      name: 'a reply at as-of has not come yet, and no median with it',
      scope: {asOf: Date.UTC(2026, 5, 2)},
      rows: {tickets: [{id: 't1', createdAt: opened, events: [reply('2026-06-02T00:00:00Z')]}]},
      outcome: {kind: 'insufficient', code: 'median-not-reached', terms: {came: 0, waiting: 1}},
    },
  ],
});
