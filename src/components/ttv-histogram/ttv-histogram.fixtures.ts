import type {Fixture} from '../../element/fixture.js';
import {DAY} from '../../metrics/calendar/days.js';
import {normalQuantile} from '../../metrics/statistics/normal.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {TtvHistogram} from './ttv-histogram.js';

type TtvFixture = Fixture<
  Partial<
    Pick<
      TtvHistogram,
      | 'asOf'
      | 'binEdges'
      | 'binWidth'
      | 'by'
      | 'countBy'
      | 'heading'
      | 'minimumGroup'
      | 'show'
      | 'startedBefore'
      | 'startedFrom'
      | 'valueEvent'
      | 'within'
    >
  >
>;

const ASOF = '2026-11-18T08:00:00Z';
const NOW = Date.parse(ASOF);
const iso = (instant: number): string => new Date(Math.floor(instant / 1000) * 1000).toISOString();

/** Users who sign up over some days before as-of, and reach the value after a time that is lognormal; some never do. */
function trials({
  users,
  over = 352,
  median = 9,
  spread = 0.95,
  never = 0.04,
  seed = 1,
  who = '',
}: {
  readonly users: number;
  /** Days in which they sign up. */
  readonly over?: number;
  /** Days. */
  readonly median?: number;
  readonly spread?: number;
  /** 0..1. */
  readonly never?: number;
  readonly seed?: number;
  /** What their ids begin with. */
  readonly who?: string;
}): object[] {
  const random = seededRandom(seed);
  return Array.from({length: users}, (_, i) => {
    const start = NOW - over * DAY * random();
    const takes = median * Math.exp(spread * normalQuantile(random())) * DAY;
    const value = random() < never ? Infinity : start + takes;
    const of = {user: `${who}u${i + 1}`, account: `${who}a${Math.ceil((i + 1) / 3)}`};
    return [
      {...of, event: 'signup', at: iso(start)},
      ...(value < NOW ? [{...of, event: 'value', at: iso(value)}] : []),
    ];
  }).flat();
}

/** Trials of some segments, each with its accounts. */
function segments(of: Readonly<Record<string, Parameters<typeof trials>[0]>>): Record<'events' | 'accounts', object[]> {
  const all = Object.entries(of).map(([segment, how], i) => ({segment, who: `${i}-`, how: {...how, seed: i + 1}}));
  return {
    events: all.flatMap(({who, how}) => trials({...how, who})),
    accounts: all.flatMap(({segment, who, how}) =>
      Array.from({length: Math.ceil(how.users / 3)}, (_, i) => ({account: `${who}a${i + 1}`, segment})),
    ),
  };
}

const spell = (duration: number | string | null, status = true): object => ({duration, status});

export const fixtures = {
  typical: {
    tables: {events: trials({users: 798})},
    properties: {asOf: ASOF, binWidth: 3, heading: 'Days to first value'},
  },
  /** Bins as suits the data. */
  automatic: {tables: {events: trials({users: 798})}, properties: {asOf: ASOF}},
  byAccount: {
    tables: {events: trials({users: 900})},
    properties: {asOf: ASOF, countBy: 'account', startedFrom: '2026-06-01', binWidth: 2},
  },
  /** Only how many take how long. */
  bars: {tables: {events: trials({users: 798})}, properties: {asOf: ASOF, binWidth: 3, show: 'bars'}},
  /** Only the share that is there by then. */
  cumulative: {tables: {events: trials({users: 798})}, properties: {asOf: ASOF, show: 'cumulative'}},
  /** A curve for each segment of accounts: the quickest and the slowest are clearly apart. */
  bySegment: {
    tables: segments({
      Starter: {users: 300, median: 5},
      Team: {users: 260, median: 9},
      Enterprise: {users: 180, median: 19, never: 0.12},
    }),
    properties: {asOf: ASOF, by: 'segment', heading: 'Days to first value by segment'},
  },
  /** Groups that do not differ, of which the smallest are not shown. */
  bySmallSegments: {
    tables: segments({Starter: {users: 120}, Team: {users: 120}, Enterprise: {users: 8}, Partner: {users: 5}}),
    properties: {asOf: ASOF, by: 'segment', minimumGroup: 10},
  },
  /** More groups than can be told apart, of spells that have their own, with long names. */
  manyGroups: {
    tables: {
      spells: Array.from({length: 8}, (_, i) =>
        Array.from({length: 60 - 4 * i}, (_unused, k) => ({
          duration: 1 + ((k * (3 + i)) % 41) * (0.6 + 0.15 * i),
          status: k % 9 !== 0,
          group: `Segment number ${i + 1} of the northern region`,
        })),
      ).flat(),
    },
    properties: {asOf: ASOF, by: 'region', show: 'cumulative'},
  },
  none: {tables: {events: []}, properties: {asOf: ASOF}},
  /** Everybody has started, nobody is there. */
  nobodyThere: {tables: {events: trials({users: 40, over: 20, never: 1})}, properties: {asOf: ASOF}},
  one: {
    tables: {
      events: [
        {user: 'u', event: 'signup', at: '2026-11-01T08:00:00Z'},
        {user: 'u', event: 'value', at: '2026-11-04T20:00:00Z'},
      ],
    },
    properties: {asOf: ASOF},
  },
  oneWaiting: {tables: {events: [{user: 'u', event: 'signup', at: '2026-11-01T08:00:00Z'}]}, properties: {asOf: ASOF}},
  few: {tables: {events: trials({users: 6, seed: 3})}, properties: {asOf: ASOF}},
  /** A young cohort, of which fewer than half are there: the median is not known, and neither is the share in 14 days. */
  incomplete: {tables: {events: trials({users: 120, over: 9, median: 12})}, properties: {asOf: ASOF}},
  /** Nobody is left to wait for. */
  allThere: {
    tables: {spells: [1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8, 13].map((days) => spell(days))},
    properties: {asOf: ASOF, within: 3},
  },
  edges: {tables: {events: trials({users: 500})}, properties: {asOf: ASOF, binEdges: '0, 1, 3, 7, 14, 30'}},
  /** Minutes to hours. */
  quick: {tables: {events: trials({users: 400, median: 0.08, spread: 0.8})}, properties: {asOf: ASOF, within: 0.25}},
  /** Months to years, and more who are not there than there. */
  slow: {
    tables: {events: trials({users: 600, over: 900, median: 420, spread: 0.7, never: 0.2})},
    properties: {asOf: ASOF, within: 365},
  },
  thousands: {tables: {events: trials({users: 12_000})}, properties: {asOf: ASOF}},
  /** Bars of few are not shown. */
  smallGroups: {tables: {events: trials({users: 150})}, properties: {asOf: ASOF, binWidth: 3, minimumGroup: 11}},
  /** Without the line. */
  plain: {tables: {events: trials({users: 300})}, properties: {asOf: ASOF, within: null}},
  invalid: {
    tables: {
      events: [
        ...trials({users: 60}),
        {user: 'x1', event: 'value', at: '2026-02-01T08:00:00Z'},
        {user: 'x2', event: 'value', at: '2026-02-01T08:00:00Z'},
        {user: 'x2', event: 'signup', at: '2026-02-03T08:00:00Z'},
        {user: 'x3', event: 'signup', at: 'soon'},
        {user: null, event: 'signup', at: '2026-02-03T08:00:00Z'},
      ],
    },
    properties: {asOf: ASOF},
  },
} as const satisfies Readonly<Record<string, TtvFixture>>;
