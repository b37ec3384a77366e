import type {Example} from '../kernel/define-metric.js';

const asOf = Date.UTC(2026, 5, 29, 12);

/** So many uses by one user of an account, on one day. */
const uses = (account: string, count: number, day: string): object[] =>
  Array.from({length: count}, (_, i) => ({
    user: `of ${account}`,
    account,
    event: 'open',
    at: `${day}T08:00:${String(i).padStart(2, '0')}Z`,
  }));

const measured = (account: string, component: string, value: number, day: string): object => ({
  account,
  component,
  value,
  at: `${day}T08:00:00Z`,
});

const price = (account: string, amount: number, currency = 'EUR'): object => ({
  account,
  amount,
  currency,
  start: '2026-01-01',
});

/** a went from forty uses to ten, b stayed at twenty, c had five and has none. */
const falling = [
  ...uses('a', 40, '2026-05-10'),
  ...uses('a', 10, '2026-06-10'),
  ...uses('b', 20, '2026-05-10'),
  ...uses('b', 20, '2026-06-10'),
  ...uses('c', 5, '2026-05-10'),
];

/** Worked cases of early signals. */
export const signalExamples: readonly Example[] = [
  {
    name: 'use that fell to a quarter is a signal, corrected for two tests; five uses before are too few to judge',
    scope: {asOf},
    rows: {events: falling},
    outcome: {
      judged: 2,
      flagged: 1,
      rules: [
        {rule: 'renewal-at-risk', judged: 0, gap: 'not-given'},
        {rule: 'usage-drop', judged: 2, few: 1, signals: 1, gap: null},
        {rule: 'health-drop', judged: 0, gap: 'not-given'},
        {rule: 'ticket-waiting', judged: 0, gap: 'not-given'},
      ],
      signals: [
        {rule: 'usage-drop', account: 'a', severity: 'risk', before: 40, now: 10, ratio: 0.25, tested: 2, mrr: null},
      ],
    },
  },
  {
    name: 'a score that fell by ten points or more, with the component that cost most; b is made of other components now',
    scope: {asOf},
    rows: {
      measurements: [
        measured('a', 'adoption', 90, '2026-05-20'),
        measured('a', 'support', 70, '2026-05-20'),
        measured('a', 'adoption', 50, '2026-06-20'),
        measured('b', 'adoption', 90, '2026-05-20'),
        measured('b', 'adoption', 80, '2026-06-20'),
        measured('b', 'support', 10, '2026-06-20'),
      ],
    },
    outcome: {
      judged: 1,
      signals: [
        {
          rule: 'health-drop',
          account: 'a',
          severity: 'watch',
          before: 80,
          now: 60,
          points: 20,
          most: {id: 'adoption', before: 90, now: 50},
        },
      ],
    },
  },
  {
    name: 'a contract is due in 31 days: no touch in 30 days speaks against that of a, nothing against that of b',
    scope: {asOf},
    options: {rules: ['renewal-at-risk']},
    rows: {
      renewals: [
        {account: 'a', contract: '1', due: '2026-07-30', dueArr: 1200, status: 'open'},
        {account: 'b', contract: '2', due: '2026-07-30', dueArr: 900, status: 'open'},
        {
          account: 'c',
          contract: '3',
          due: '2026-07-30',
          dueArr: 900,
          status: 'won',
          renewedArr: 900,
          signed: '2026-06-01',
        },
      ],
      events: [
        {user: 'kim', account: 'b', event: 'call', at: '2026-06-20T09:00:00Z', source: 'csm'},
        {user: 'kim', account: 'a', event: 'automated-email', at: '2026-06-20T09:00:00Z', source: 'csm'},
      ],
    },
    outcome: {
      signals: [
        {
          rule: 'renewal-at-risk',
          account: 'a',
          severity: 'watch',
          contracts: 1,
          daysLeft: 31,
          dueArr: 1200,
          risks: ['no-touch'],
          nextStep: 'arrange-talk',
          closed: 0,
          renewed: null,
        },
      ],
    },
  },
  {
    name: 'a ticket has waited 52 hours for its first answer; one that was closed without any does not wait',
    scope: {asOf},
    rows: {
      tickets: [
        {id: '1', account: 'a', createdAt: '2026-06-27T08:00:00Z'},
        {id: '2', account: 'a', createdAt: '2026-06-29T08:00:00Z'},
        {
          id: '3',
          account: 'b',
          createdAt: '2026-06-20T08:00:00Z',
          events: [{at: '2026-06-20T09:00:00Z', type: 'status', by: 'agent', to: 'closed'}],
        },
      ],
    },
    outcome: {
      judged: 2,
      signals: [{rule: 'ticket-waiting', account: 'a', severity: 'risk', waiting: 1, hours: 52, answered: null}],
    },
  },
  {
    name: 'the larger revenue comes first; an account whose contract has ended raises none',
    scope: {asOf},
    rows: {
      accounts: [{account: 'a', name: 'Acme'}, {account: 'b'}, {account: 'c', end: '2026-06-15'}],
      subscriptions: [price('a', 100), price('b', 300), price('c', 900)],
      tickets: ['a', 'b', 'c'].map((account) => ({id: account, account, createdAt: '2026-06-28T08:00:00Z'})),
    },
    outcome: {
      judged: 2,
      mrr: {flagged: 400, all: 400},
      currency: 'EUR',
      signals: [
        {account: 'b', mrr: 300},
        {account: 'a', name: 'Acme', mrr: 100},
      ],
    },
  },
  {
    name: 'revenue in two currencies is not added up',
    scope: {asOf},
    rows: {
      accounts: [{account: 'a'}, {account: 'b'}],
      subscriptions: [price('a', 100), price('b', 300, 'USD')],
      tickets: [{id: '1', account: 'a', createdAt: '2026-06-28T08:00:00Z'}],
    },
    outcome: {mrr: null, currency: null, flagged: 1, share: {share: 0.5}, signals: [{account: 'a', mrr: null}]},
  },
  {
    name: 'nothing is wrong: two accounts judged by one rule, and no signal',
    scope: {asOf},
    rows: {events: [...uses('a', 30, '2026-05-10'), ...uses('a', 29, '2026-06-10'), ...falling.slice(50, 90)]},
    outcome: {judged: 2, flagged: 0, signals: [], share: {count: 0, of: 2, share: 0}},
  },
  {
    name: 'without anything to judge by there is nothing to say',
    scope: {asOf},
    rows: {accounts: [{account: 'a'}], events: uses('a', 9, '2026-06-10')},
    outcome: {kind: 'insufficient', code: 'nothing-judged'},
  },
];
