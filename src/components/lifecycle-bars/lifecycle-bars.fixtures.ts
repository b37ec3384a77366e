import type {Fixture} from '../../element/fixture.js';
import {isoDay, parseIsoDay} from '../../metrics/calendar/days.js';
import {addPeriods} from '../../metrics/calendar/periods.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {LifecycleBars} from './lifecycle-bars.js';

type Given = Pick<
  LifecycleBars,
  'asOf' | 'countBy' | 'events' | 'firstPeriod' | 'heading' | 'minimumGroup' | 'periods' | 'timeZone' | 'unit'
>;

const asOf = '2026-11-18T09:00:00Z';

interface Generated {
  readonly unit: 'week' | 'month';
  readonly first: string;
  /** How many are new in each period. */
  readonly sizes: readonly number[];
  /** The chance to be active again, after a period with and after one without. */
  readonly stays: number;
  readonly returns: number;
}

/** Users that begin in a period, mostly go on, and now and then come back after a pause. */
function usage({unit, first, sizes, stays, returns}: Generated): object[] {
  const random = seededRandom(5);
  const start = parseIsoDay(first) ?? 0;
  return sizes.flatMap((size, begun) =>
    Array.from({length: size}, (_, i) => {
      const user = `${String(begun)}-${String(i)}`;
      let active = true;
      return sizes.slice(begun).flatMap((__, age) => {
        active = age === 0 || random() < (active ? stays : returns);
        const day = addPeriods(start, unit, begun + age) + Math.floor(random() * 2.4);
        const account = `account ${String((begun + i) % 40)}`;
        return active ? [{user, account, event: i % 3 === 0 ? 'open' : 'save', at: `${isoDay(day)}T10:00:00Z`}] : [];
      });
    }).flat(),
  );
}

const weeks = usage({
  unit: 'week',
  first: '2026-07-06',
  sizes: [90, 31, 28, 35, 24, 30, 41, 38, 29, 33, 47, 52, 36, 30, 42, 49, 38, 27, 45, 21],
  stays: 0.82,
  returns: 0.14,
});

export const fixtures = {
  typical: {tables: {events: weeks}, properties: {asOf}},
  /** The data begin within the periods, after one without anything. */
  dataStart: {tables: {events: weeks}, properties: {asOf, firstPeriod: '2026-06-29', periods: 10}},
  months: {
    tables: {events: weeks},
    properties: {asOf, unit: 'month', periods: 5, heading: 'Growth accounting by month'},
  },
  accounts: {tables: {events: weeks}, properties: {asOf, countBy: 'account', events: 'save', periods: 8}},
  none: {tables: {events: []}, properties: {asOf}},
  one: {tables: {events: [{user: 'a', event: 'open', at: '2026-11-10T09:00:00Z'}]}, properties: {asOf, periods: 3}},
  /** Nothing but the running period. */
  incomplete: {
    tables: {events: ['a', 'b', 'c'].map((user) => ({user, event: 'open', at: '2026-11-17T09:00:00Z'}))},
    properties: {asOf, periods: 1},
  },
  /** Periods that have not begun. */
  future: {tables: {events: weeks}, properties: {asOf, firstPeriod: '2026-10-19', periods: 8}},
  /** More days than there is room for. */
  days: {tables: {events: weeks}, properties: {asOf, unit: 'day', periods: 200}},
  quarters: {tables: {events: weeks}, properties: {asOf, unit: 'quarter', periods: 3}},
  hours: {
    tables: {
      events: Array.from({length: 60}, (_, i) => ({
        user: `u${String(i % 23)}`,
        event: 'open',
        at: new Date(Date.UTC(2026, 9, 24, 21) + i * 7 * 60_000).toISOString(),
      })),
    },
    properties: {asOf: '2026-10-25T03:30:00Z', unit: 'hour', periods: 6, timeZone: 'Europe/Berlin'},
  },
  thousands: {
    tables: {
      events: usage({
        unit: 'month',
        first: '2025-12-01',
        sizes: [2900, 310, 280, 350, 240, 300, 410, 380, 290, 330, 470, 520],
        stays: 0.9,
        returns: 0.1,
      }),
    },
    properties: {asOf, unit: 'month'},
  },
  suppressed: {tables: {events: weeks}, properties: {asOf, minimumGroup: 16}},
  invalid: {
    tables: {
      events: [
        {user: 'a', event: 'open', at: '2026-11-10T09:00:00Z'},
        {user: 'a', event: 'open', at: 'yesterday'},
        {user: null, event: 'open', at: '2026-11-10T09:00:00Z'},
      ],
    },
    properties: {asOf, periods: 2},
  },
} satisfies Record<string, Fixture<Partial<Given>>>;
