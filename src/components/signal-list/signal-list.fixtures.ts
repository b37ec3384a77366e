import type {Fixture} from '../../element/fixture.js';
import {DAY, isoDay} from '../../metrics/calendar/days.js';
import type {SignalList} from './signal-list.js';

type Given = Pick<
  SignalList,
  | 'asOf'
  | 'components'
  | 'events'
  | 'heading'
  | 'healthDays'
  | 'healthDrop'
  | 'limit'
  | 'minimum'
  | 'minimumGroup'
  | 'renewalDays'
  | 'replyHours'
  | 'rules'
  | 'timeZone'
  | 'touchDays'
  | 'usageDrop'
  | 'weeks'
>;

const asOf = '2026-11-18T09:00:00Z';
const now = Date.parse(asOf);
const today = Math.floor(now / DAY);
const hoursAgo = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

/** An account, with what it did and what is known of it. */
interface Customer {
  readonly account: string;
  readonly name: string;
  readonly mrr: number;
  /** Uses by week, the oldest first. */
  readonly weeks: readonly number[];
  /** What was measured of it five weeks ago, and this week. */
  readonly adoption: readonly [number, number];
  readonly support: readonly [number, number];
  /** Days up to its renewal. */
  readonly due: number;
  /** Days since somebody was in touch. */
  readonly touched: number;
  /** Hours for which tickets wait for a first answer. */
  readonly waiting?: readonly number[];
  /** Hours after which other tickets were answered. */
  readonly answered?: readonly number[];
}

const steady = [22, 25, 21, 24, 23, 26, 22, 24];
const well = {weeks: steady, adoption: [78, 80], support: [85, 84], due: 210, touched: 9} as const;

const customers: readonly Customer[] = [
  {
    ...{account: 'galloway', name: 'Galloway Mills', mrr: 2840, due: 34, touched: 47},
    ...{weeks: [54, 55, 51, 52, 36, 31, 26, 21], adoption: [74, 31], support: [80, 62]},
  },
  {
    ...{account: 'cobalt', name: 'Cobalt Freight', mrr: 4120, due: 180, touched: 12},
    ...{weeks: [40, 44, 39, 43, 33, 28, 24, 27], adoption: [70, 66], support: [72, 70]},
  },
  {
    ...well,
    ...{account: 'kestrel', name: 'Kestrel Energy', mrr: 5310, waiting: [31, 104]},
    answered: [2, 3, 5, 6, 8, 11, 16, 20, 23, 26, 30, 41],
  },
  {...well, ...{account: 'everley', name: 'Everley', mrr: 1160, due: 12, touched: 61}},
  {...well, ...{account: 'inkwell', name: 'Inkwell Press', mrr: 890, adoption: [82, 55], support: [80, 76]}},
  {...well, ...{account: 'brightwater', name: 'Brightwater', mrr: 3950, waiting: [38], answered: [3, 12]}},
  {...well, ...{account: 'halden', name: 'Halden Logistics', mrr: 2210}},
  {...well, ...{account: 'orchard', name: 'Orchard & Sons', mrr: 640}},
  {...well, ...{account: 'northwind', name: 'Northwind Care', mrr: 7200, due: 55}},
  {...well, ...{account: 'tern', name: 'Tern Studio', mrr: 310, weeks: [1, 2, 0, 1, 0, 0, 1, 0]}},
];

function tablesOf(all: readonly Customer[]) {
  const ticketsOf = ({account, waiting = [], answered = []}: Customer): object[] => [
    ...waiting.map((hours, i) => ({id: `${account}-w${String(i)}`, account, createdAt: hoursAgo(hours)})),
    ...answered.map((hours, i) => ({
      id: `${account}-${String(i)}`,
      account,
      createdAt: hoursAgo(24 * (i + 6)),
      events: [{at: hoursAgo(24 * (i + 6) - hours), type: 'comment', by: 'agent', public: true}],
    })),
  ];
  return {
    accounts: all.map(({account, name}) => ({account, name, start: '2024-03-01'})),
    subscriptions: all.map(({account, mrr}) => ({account, amount: mrr, currency: 'EUR', start: '2024-03-01'})),
    events: all.flatMap(({account, weeks, touched}) => [
      ...weeks.flatMap((count, week) =>
        Array.from({length: count}, (_, i) => ({
          user: `${account} ${String(i % 5)}`,
          account,
          event: 'open',
          at: new Date(
            (today - 7 * (weeks.length - week) + (i % 7)) * DAY + 3_600_000 * (8 + (i % 9)) + i,
          ).toISOString(),
        })),
      ),
      {user: 'kim', account, event: 'call', at: hoursAgo(24 * touched), source: 'csm'},
    ]),
    measurements: all.flatMap(({account, adoption, support}) =>
      Object.entries({adoption, support}).flatMap(([component, values]) =>
        values.map((value, i) => ({account, component, value, at: hoursAgo(24 * (i === 0 ? 35 : 2))})),
      ),
    ),
    renewals: [
      ...all.map(({account, mrr, due}) => ({
        ...{account, contract: `${account} 2027`, status: 'open'},
        ...{due: isoDay(today + due), dueArr: 12 * mrr},
      })),
      ...Array.from({length: 34}, (_, i) => ({
        ...{account: `earlier ${String(i)}`, contract: `earlier ${String(i)}`, due: isoDay(today - 20 - 9 * i)},
        ...(i % 6 === 0 ? {status: 'lost', dueArr: 9000} : {status: 'won', dueArr: 9000, renewedArr: 9000}),
      })),
    ],
    tickets: all.flatMap(ticketsOf),
  };
}

const typical = tablesOf(customers);
const healthy = tablesOf(customers.slice(6, 9));
const many = tablesOf(
  Array.from({length: 40}, (_, round) =>
    customers.map(({account, name, mrr, ...rest}): Customer => ({
      ...rest,
      account: `${account} ${String(round)}`,
      name: `${name} ${String(round + 1)}`,
      mrr: mrr + round,
    })),
  ).flat(),
);

export const fixtures = {
  typical: {tables: typical, properties: {asOf}},
  /** Everything was looked at, and nothing found. */
  nothingFound: {tables: healthy, properties: {asOf}},
  /** Some rules have no table. */
  fewTables: {tables: {accounts: typical.accounts, events: typical.events}, properties: {asOf, minimum: 12}},
  /** Nothing found by the only rule that could be judged. */
  nothingByOne: {tables: {events: healthy.events}, properties: {asOf}},
  none: {tables: {}, properties: {asOf}},
  one: {
    tables: {tickets: [{id: '1', account: 'a-7', createdAt: hoursAgo(26)}]},
    properties: {asOf, heading: 'Tickets to answer', rules: 'ticket-waiting'},
  },
  thresholds: {
    tables: typical,
    properties: {
      ...{asOf, weeks: 2, usageDrop: 0.15, healthDays: 30, healthDrop: 4, renewalDays: 60, touchDays: 10},
      ...{replyHours: 36, minimum: 2, limit: 20, timeZone: 'America/New_York'},
    },
  },
  components: {
    tables: typical,
    properties: {
      asOf,
      rules: ['health-drop', 'renewal-at-risk'] as const,
      components: [
        {id: 'adoption', label: 'Feature adoption', weight: 3},
        {id: 'support', weight: 1},
      ],
    },
  },
  currencies: {
    tables: {
      ...typical,
      subscriptions: typical.subscriptions.map((row, i) => ({...row, currency: i % 2 === 0 ? 'EUR' : 'USD'})),
    },
    properties: {asOf, limit: 3},
  },
  thousands: {tables: many, properties: {asOf}},
  suppressed: {tables: typical, properties: {asOf, minimumGroup: 6}},
  longNames: {
    tables: {
      accounts: [{account: 'a', name: 'Vereinigte Papier- und Kartonagenwerke Niederrhein GmbH & Co. KG'}],
      measurements: ['2026-10-01', '2026-11-17'].map((day, i) => ({
        ...{account: 'a', component: 'TimeToFirstResponseOfSupportInBusinessHours', value: i === 0 ? 90 : 12},
        at: `${day}T09:00:00Z`,
      })),
      subscriptions: [{account: 'a', amount: 1_234_567, currency: 'JPY', start: '2024-03-01'}],
    },
    properties: {asOf},
  },
  invalid: {
    tables: {
      tickets: [
        {id: '1', account: 'a', createdAt: hoursAgo(30)},
        {id: '2', account: 'a', createdAt: 'yesterday'},
        {id: null, account: 'a', createdAt: hoursAgo(30)},
      ],
    },
    properties: {asOf},
  },
} satisfies Record<string, Fixture<Partial<Given>>>;
