import type {Fixture} from '../../element/fixture.js';
import {subscriptionsOf} from '../../element/fixture-subscriptions.js';
import {addPeriods} from '../../metrics/calendar/periods.js';
import {isoDay, parseIsoDay} from '../../metrics/calendar/days.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {CohortTable} from './cohort-table.js';

type Given = Pick<
  CohortTable,
  | 'ages'
  | 'asOf'
  | 'brackets'
  | 'clock'
  | 'cohort'
  | 'colours'
  | 'columnZero'
  | 'countBy'
  | 'currency'
  | 'firstPeriod'
  | 'heading'
  | 'measure'
  | 'minimumGroup'
  | 'minimumOccurrences'
  | 'month'
  | 'periods'
  | 'rates'
  | 'returnEvent'
  | 'returning'
  | 'returns'
  | 'show'
  | 'startEvent'
  | 'timeZone'
  | 'unit'
>;

const asOf = '2026-11-18T09:00:00Z';

interface Generated {
  /** Members of each cohort. */
  readonly sizes: readonly number[];
  readonly unit: 'day' | 'week' | 'month' | 'quarter';
  readonly first: string;
  /** The chance to come back at an age. */
  readonly chance: (age: number, cohort: number) => number;
}

/** Accounts that sign up in a period, and do something in some of those after it, up to asOf. */
function accounts({sizes, unit, first, chance}: Generated): object[] {
  const random = seededRandom(11);
  const start = parseIsoDay(first) ?? 0;
  const [end] = asOf.split('T');
  const starts = Array.from({length: sizes.length + 1}, (_, period) => addPeriods(start, unit, period));
  const dayIn = (period: number): string => {
    const [from = 0, to = 0] = starts.slice(period, period + 2);
    return isoDay(
      Math.min(from + Math.floor(random() * (to - from)), Math.max(from, (parseIsoDay(end ?? '') ?? to) - 1)),
    );
  };
  return sizes.flatMap((size, cohort) =>
    Array.from({length: size}, (_, i) => {
      const account = `${cohort}-${i}`;
      const event = (name: string, period: number): object => ({
        user: `${account}-${Math.floor(random() * 3)}`,
        account,
        event: name,
        at: `${dayIn(period)}T${String(8 + Math.floor(random() * 10)).padStart(2, '0')}:00:00Z`,
      });
      const back = Array.from({length: sizes.length - cohort}, (__, age) => age).filter(
        (age) => random() < chance(age, cohort),
      );
      return [event('signup', cohort), ...back.map((age) => event('plan saved', cohort + age))];
    }).flat(),
  );
}

const year = accounts({
  sizes: [66, 61, 57, 68, 76, 71, 83, 54, 70, 75, 72, 45],
  unit: 'month',
  first: '2025-12-01',
  chance: (age, cohort) => (0.9 - 0.027 * age + (cohort > 6 ? 0.03 : 0)) * (cohort + age === 11 ? 0.8 : 1),
});
const monthly = {asOf, unit: 'month', countBy: 'account', startEvent: 'signup', returnEvent: 'plan saved'} as const;

const sizes = [27, 34, 41, 29, 38, 45, 36, 52, 48, 40, 57, 44, 31];
/** A year of accounts; of some of them more is gained than lost. */
const revenue = subscriptionsOf({sizes, ends: 0.022, grows: 0.05, shrinks: 0.02});
const shrinking = subscriptionsOf({sizes, ends: 0.045, grows: 0.01, shrinks: 0.03});
const growing = subscriptionsOf({sizes, ends: 0.005, grows: 0.16, shrinks: 0.01, price: 3200});

export const fixtures = {
  typical: {tables: {events: year}, properties: {...monthly, heading: 'Accounts active again, by month they began'}},
  counts: {tables: {events: year}, properties: {...monthly, show: 'count', colours: 'column'}},
  /** Each cohort against the one before it. */
  differences: {tables: {events: year}, properties: {...monthly, show: 'difference'}},
  /** Colours that another table can have too. */
  fixedRange: {tables: {events: year}, properties: {...monthly, colours: '30-100'}},
  byRow: {tables: {events: year}, properties: {...monthly, colours: 'row'}},
  none: {tables: {events: []}, properties: {asOf}},
  one: {
    tables: {
      events: [
        {user: 'a', event: 'visit', at: '2026-09-01T09:00:00Z'},
        {user: 'a', event: 'visit', at: '2026-10-02T09:00:00Z'},
      ],
    },
    properties: {asOf, unit: 'month', periods: 3},
  },
  /** Nothing but the running period. */
  incomplete: {
    tables: {events: ['a', 'b', 'c'].map((user) => ({user, event: 'visit', at: '2026-11-05T09:00:00Z'}))},
    properties: {asOf, unit: 'month', periods: 1},
  },
  /** A year of weeks, as wide as it is high. */
  thousands: {
    tables: {
      events: accounts({
        sizes: Array.from({length: 52}, (_, week) => 40 + ((week * 37) % 25)),
        unit: 'week',
        first: '2025-11-24',
        chance: (age) => 0.2 + 0.6 * Math.exp(-age / 9),
      }),
    },
    properties: {asOf, unit: 'week', periods: 52, startEvent: 'signup', returnEvent: 'plan saved'},
  },
  brackets: {
    tables: {
      events: accounts({
        sizes: [140, 122, 131, 150, 118, 96, 90, 141, 127, 139, 122, 160, 121, 92, 88],
        unit: 'day',
        first: '2026-11-04',
        chance: (age) => (age === 0 ? 0.4 : 0.35 * Math.exp(-age / 6)),
      }),
    },
    properties: {
      asOf,
      unit: 'day',
      countBy: 'account',
      firstPeriod: '2026-11-04',
      periods: 12,
      brackets: '0, 1-3, 4-7, 8-14',
      startEvent: 'signup',
      returnEvent: 'plan saved',
    },
  },
  recurringOrAfter: {
    tables: {events: year},
    properties: {asOf, unit: 'month', periods: 6, cohort: 'recurring', returns: 'on-or-after'},
  },
  elapsed: {
    tables: {events: year},
    properties: {...monthly, periods: 6, clock: 'elapsed', month: 'anniversary'},
  },
  quarters: {tables: {events: year}, properties: {...monthly, unit: 'quarter', periods: 4}},
  hours: {
    tables: {
      events: Array.from({length: 60}, (_, i) => ({
        user: `u${i % 23}`,
        event: 'visit',
        at: new Date(Date.UTC(2026, 9, 24, 21) + i * 7 * 60_000).toISOString(),
      })),
    },
    properties: {asOf: '2026-10-25T03:30:00Z', unit: 'hour', periods: 6, timeZone: 'Europe/Berlin'},
  },
  /** A window of the past: what is beyond it was not looked at. */
  past: {tables: {events: year}, properties: {...monthly, firstPeriod: '2026-01-01', periods: 5}},
  suppressed: {
    tables: {
      events: accounts({
        sizes: [64, 7, 58, 3, 71, 66],
        unit: 'month',
        first: '2026-06-01',
        chance: (age) => 0.9 - 0.2 * age,
      }),
    },
    properties: {...monthly, periods: 6, minimumGroup: 11},
  },
  invalid: {
    tables: {
      events: [
        {user: 'a', event: 'visit', at: '2026-10-02T09:00:00Z'},
        {user: 'a', event: 'visit', at: 'yesterday'},
        {user: null, event: 'visit', at: '2026-10-02T09:00:00Z'},
      ],
    },
    properties: {asOf, unit: 'month', periods: 2},
  },
  /** What accounts pay, of what they started with. */
  net: {tables: {subscriptions: revenue}, properties: {asOf, measure: 'net'}},
  /** Every cohort pays more than at its start. */
  netAbove: {tables: {subscriptions: growing}, properties: {asOf, measure: 'net'}},
  /** None does. */
  netBelow: {tables: {subscriptions: shrinking}, properties: {asOf, measure: 'net'}},
  netAmounts: {tables: {subscriptions: growing}, properties: {asOf, measure: 'net', show: 'count'}},
  netByColumn: {tables: {subscriptions: revenue}, properties: {asOf, measure: 'net', colours: 'column'}},
  netDifferences: {tables: {subscriptions: revenue}, properties: {asOf, measure: 'net', show: 'difference'}},
  netQuarters: {tables: {subscriptions: revenue}, properties: {asOf, measure: 'net', unit: 'quarter', periods: 4}},
  gross: {tables: {subscriptions: shrinking}, properties: {asOf, measure: 'gross'}},
  logo: {tables: {subscriptions: shrinking}, properties: {asOf, measure: 'logo'}},
  logoQuarters: {tables: {subscriptions: shrinking}, properties: {asOf, measure: 'logo', unit: 'quarter', periods: 4}},
  /** Cohorts too small to be shown, and one that is large enough. */
  netSuppressed: {
    tables: {subscriptions: subscriptionsOf({sizes: [60, 7, 58, 3, 71, 66], ends: 0.12, grows: 0.06, shrinks: 0.02})},
    properties: {asOf, measure: 'net', periods: 6, minimumGroup: 5},
  },
  netOneCohort: {
    tables: {subscriptions: subscriptionsOf({sizes: [18, 0, 0, 0], ends: 0.1, grows: 0.2, shrinks: 0.05})},
    properties: {asOf, measure: 'net', periods: 4, returning: 'new'},
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
    properties: {asOf, measure: 'net', periods: 4},
  },
  netExchanged: {
    tables: {
      subscriptions: [
        ...revenue,
        ...subscriptionsOf({sizes, ends: 0.02, grows: 0.03, shrinks: 0.02, currency: 'USD'}).map((row, i) => ({
          ...row,
          account: `us-${String(i)}`,
        })),
      ],
    },
    properties: {asOf, measure: 'net', currency: 'EUR', rates: {USD: 0.86}},
  },
  netMixed: {
    tables: {
      subscriptions: [
        {account: 'a', amount: 100, currency: 'EUR', start: '2026-08-03'},
        {account: 'b', amount: 50, currency: 'USD', start: '2026-08-20'},
      ],
    },
    properties: {asOf, measure: 'net'},
  },
} satisfies Record<string, Fixture<Partial<Given>>>;
