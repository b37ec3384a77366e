import type {Fixture} from '../../element/fixture.js';
import {subscriptionsOf} from '../../element/fixture-subscriptions.js';
import {isoDay, toDay} from '../../metrics/calendar/days.js';
import {DAYS_IN_MONTH} from '../../metrics/retention/retention-curve.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {RetentionCurve} from './retention-curve.js';

/** What fixtures set on `<retention-curve>`. */
type Set = Partial<
  Pick<
    RetentionCurve,
    | 'asOf'
    | 'by'
    | 'currency'
    | 'goal'
    | 'heading'
    | 'kind'
    | 'maxAge'
    | 'measure'
    | 'messages'
    | 'minimumGroup'
    | 'observedFrom'
    | 'periods'
    | 'rates'
    | 'returning'
    | 'unit'
  >
>;

const ASOF = '2026-11-18T08:00:00Z';
const TODAY = toDay(2026, 11, 18);
const FIRST = toDay(2024, 5, 1);

/** Accounts of a group: how many, and the share that is still there after two years. */
interface Group {
  readonly segment: string | null;
  readonly accounts: number;
  readonly stays: number;
}

/** Accounts that start evenly over the time, and leave at random, early on more often than later. */
function accounts(groups: readonly Group[], seed = 1): object[] {
  const random = seededRandom(seed);
  const twoYears = 24 * DAYS_IN_MONTH;
  return groups.flatMap(({segment, accounts: size, stays}) =>
    Array.from({length: size}, (_, i) => {
      const start = FIRST + Math.floor(random() * (TODAY - FIRST + 1));
      const life = twoYears * (Math.log(1 - random()) / Math.log(stays)) ** (1 / 0.8);
      const end = start + Math.floor(life);
      return {
        account: `${segment ?? 'none'}-${i + 1}`,
        segment,
        start: isoDay(start),
        end: end <= TODAY ? isoDay(end) : null,
      };
    }),
  );
}

/** Trials of six weeks; a share of them is not cancelled. */
function trials(group: string, size: number, stays: number, seed = 5): object[] {
  const random = seededRandom(seed);
  return Array.from({length: size}, () => {
    const day = Math.floor(42 * (Math.log(1 - random()) / Math.log(stays)));
    return {group, duration: Math.min(day, 42), status: day < 42};
  });
}

/** Visits of users who sign up in the months before, and come back less and less often. */
function visits(months: number, perMonth: number, seed = 1): object[] {
  const random = seededRandom(seed);
  const rows: object[] = [];
  for (let user = 0; user < months * perMonth; user++) {
    const start = TODAY - Math.floor(random() * months * DAYS_IN_MONTH);
    rows.push({user: `u${user + 1}`, event: 'signup', at: `${isoDay(start)}T07:00:00Z`});
    let keen = 0.6 + 0.4 * random();
    for (let day = start + 3; day <= TODAY; day += 1 + Math.floor(25 * random())) {
      if (random() < keen) rows.push({user: `u${user + 1}`, event: 'visit', at: `${isoDay(day)}T07:00:00Z`});
      keen *= 0.985;
    }
  }
  return rows;
}

const plans: readonly Group[] = [
  {segment: 'Business', accounts: 304, stays: 0.9},
  {segment: 'Team', accounts: 658, stays: 0.66},
  {segment: 'Starter', accounts: 999, stays: 0.33},
];
const cities = ['Amsterdam', 'Bergen', 'Cork', 'Dresden', 'Evora', 'Faro', 'Graz', 'Hamar'];

const sizes = [27, 34, 41, 29, 38, 45, 36, 52, 48, 40, 57, 44, 31];
const revenue = subscriptionsOf({sizes, ends: 0.022, grows: 0.05, shrinks: 0.02});
const shrinking = subscriptionsOf({sizes, ends: 0.045, grows: 0.01, shrinks: 0.03});
const growing = subscriptionsOf({sizes, ends: 0.005, grows: 0.16, shrinks: 0.01, price: 3200});
const net = {asOf: ASOF, kind: 'cohorts', measure: 'net'} as const;

export const fixtures = {
  typical: {tables: {accounts: accounts(plans)}, properties: {asOf: ASOF, by: 'segment', maxAge: 24}},
  /** All together. */
  overall: {tables: {accounts: accounts(plans)}, properties: {asOf: ASOF}},
  /** Groups that differ by chance only. */
  alike: {
    tables: {
      accounts: accounts(
        ['North', 'South'].map((segment) => ({segment, accounts: 90, stays: 0.5})),
        7,
      ),
    },
    properties: {asOf: ASOF, by: 'segment'},
  },
  /** Two groups, one of which keeps fewer. */
  twoPlans: {
    tables: {
      accounts: accounts(
        [
          {segment: 'Plan A', accounts: 160, stays: 0.62},
          {segment: 'Plan B', accounts: 140, stays: 0.42},
        ],
        11,
      ),
    },
    properties: {asOf: ASOF, by: 'segment'},
  },
  /** A goal that one group meets, one misses, and one is too close to. */
  goal: {
    tables: {accounts: accounts(plans)},
    properties: {asOf: ASOF, by: 'segment', maxAge: 24, goal: '80% at 12 months'},
  },
  /** A goal of all together, at an age that they are not old enough for. */
  goalAhead: {
    tables: {accounts: accounts([{segment: null, accounts: 220, stays: 0.8}])},
    properties: {asOf: ASOF, goal: '75% at 36 months'},
  },
  none: {tables: {accounts: []}, properties: {asOf: ASOF}},
  one: {tables: {accounts: [{account: 'a', start: '2026-01-05', end: null}]}, properties: {asOf: ASOF}},
  oneLeft: {tables: {accounts: [{account: 'a', start: '2026-01-05', end: '2026-01-05'}]}, properties: {asOf: ASOF}},
  few: {
    tables: {
      accounts: accounts(
        ['A', 'B'].map((segment) => ({segment, accounts: 6, stays: 0.4})),
        3,
      ),
    },
    properties: {asOf: ASOF, by: 'segment'},
  },
  /** Nobody has left yet. */
  allHere: {
    tables: {accounts: accounts([{segment: null, accounts: 40, stays: 0.5}]).map((row) => ({...row, end: null}))},
    properties: {asOf: ASOF},
  },
  /** More groups than are drawn, with long names, some too small to be shown. */
  many: {
    tables: {
      accounts: accounts([
        ...cities.map((city, i) => ({
          segment: `${city} and the country around it`,
          accounts: 400 - 40 * i,
          stays: 0.9 - 0.08 * i,
        })),
        {segment: 'Ithaca', accounts: 4, stays: 0.5},
        {segment: null, accounts: 30, stays: 0.5},
      ]),
    },
    properties: {asOf: ASOF, by: 'segment', minimumGroup: 11},
  },
  thousands: {
    tables: {accounts: accounts(plans.map((plan) => ({...plan, accounts: 20 * plan.accounts})))},
    properties: {asOf: ASOF, by: 'segment'},
  },
  /** Ages in days: who cancels a trial of six weeks. */
  days: {
    tables: {spells: [...trials('With a call', 140, 0.9), ...trials('Without a call', 160, 0.5)]},
    properties: {asOf: ASOF, by: 'segment'},
  },
  /** Who left is known from a day on: earlier accounts come into view at the age they had then. */
  lateEntry: {
    tables: {accounts: accounts(plans)},
    properties: {asOf: ASOF, by: 'segment', observedFrom: '2025-06-01'},
  },
  invalid: {
    tables: {
      accounts: [
        ...accounts([{segment: 'Team', accounts: 60, stays: 0.5}]),
        {account: 'x1', segment: 'Team', start: '2026-02-01', end: '2026-01-01'},
        {account: 'x2', segment: 'Team', start: null, end: '2026-01-01'},
        {account: 'x3', segment: 'Team', start: 'soon', end: null},
        {account: 'x4', segment: 'Team', start: '2027-01-01', end: null},
      ],
    },
    properties: {asOf: ASOF},
  },
  cohorts: {
    tables: {events: visits(12, 70)},
    properties: {asOf: ASOF, kind: 'cohorts', unit: 'month', periods: 12},
  },
  cohortGoal: {
    tables: {events: visits(12, 70)},
    properties: {asOf: ASOF, kind: 'cohorts', unit: 'month', periods: 12, goal: '60% at 6'},
  },
  /** Only the running week. */
  newCohorts: {
    tables: {events: visits(0.2, 40)},
    properties: {asOf: ASOF, kind: 'cohorts', unit: 'week', periods: 8},
  },
  manyCohorts: {
    tables: {events: visits(12, 150)},
    properties: {asOf: ASOF, kind: 'cohorts', unit: 'week', periods: 52},
  },
  /** What accounts pay, of what they started with. */
  net: {tables: {subscriptions: revenue}, properties: net},
  /** Far above what they started with. */
  netAbove: {tables: {subscriptions: growing}, properties: net},
  netGoal: {tables: {subscriptions: growing}, properties: {...net, goal: '130% at 8 months'}},
  netQuarters: {tables: {subscriptions: revenue}, properties: {...net, unit: 'quarter', periods: 4}},
  gross: {tables: {subscriptions: shrinking}, properties: {...net, measure: 'gross'}},
  logo: {tables: {subscriptions: shrinking}, properties: {...net, measure: 'logo'}},
  netSuppressed: {
    tables: {subscriptions: subscriptionsOf({sizes: [60, 7, 58, 3, 71, 66], ends: 0.12, grows: 0.06, shrinks: 0.02})},
    properties: {...net, periods: 6, minimumGroup: 5},
  },
  netOneCohort: {
    tables: {subscriptions: subscriptionsOf({sizes: [18, 0, 0, 0], ends: 0.1, grows: 0.2, shrinks: 0.05})},
    properties: {...net, periods: 4},
  },
  /** Three accounts, of which one has gone. */
  netFew: {
    tables: {
      subscriptions: [
        {account: 'a', amount: 100, currency: 'EUR', start: '2026-08-03'},
        {account: 'b', amount: 50, currency: 'EUR', start: '2026-08-20', end: '2026-09-25'},
        {account: 'c', amount: 80, currency: 'EUR', start: '2026-08-07', end: '2026-10-09'},
        {account: 'c', amount: 110, currency: 'EUR', start: '2026-10-09'},
      ],
    },
    properties: {...net, periods: 4},
  },
} as const satisfies Readonly<Record<string, Fixture<Set>>>;
