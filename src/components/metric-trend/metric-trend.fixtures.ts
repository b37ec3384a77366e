import type {Fixture} from '../../element/fixture.js';
import {isoDay, toDay} from '../../metrics/calendar/days.js';
import {addPeriods} from '../../metrics/calendar/periods.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {MetricTrend} from './metric-trend.js';

/** What fixtures set on `<metric-trend>`. */
type Given = Pick<
  MetricTrend,
  | 'annotations'
  | 'asOf'
  | 'by'
  | 'compare'
  | 'heading'
  | 'metric'
  | 'minimumGroup'
  | 'options'
  | 'period'
  | 'periods'
  | 'target'
>;

const asOf = '2026-11-18T08:00:00Z';
const NOVEMBER = toDay(2026, 11, 1);

/** Which share of answers is which: so many detractors and promoters of a hundred, in a month from 0, the oldest. */
type Mood = (month: number) => readonly [detractors: number, promoters: number];

/** Answers of months up to November 2026, the last of which is half over. */
function answers(months: number, each: number, mood: Mood, more: object = {}, seed = 3): object[] {
  const random = seededRandom(seed);
  return Array.from({length: months}, (_, month) => {
    const first = addPeriods(NOVEMBER, 'month', month + 1 - months);
    const [detractors, promoters] = mood(month);
    const size = month === months - 1 ? Math.ceil(each / 4) : each;
    return Array.from({length: size}, (_one, i) => {
      const at = 100 * random();
      return {
        score: at < detractors ? 4 : at < detractors + promoters ? 10 : 8,
        at: `${isoDay(first + (i % (month === months - 1 ? 17 : 28)))}T09:00:00Z`,
        ...more,
      };
    });
  }).flat();
}

/** Better from month 19 on. */
const improving: Mood = (month) =>
  month < 19 ? [30 - (month % 3), 40 + (month % 4)] : [16 + (month % 3), 55 + (month % 4)];

/** Answers of the accounts of a segment: as many as there are, each as often. */
function ofSegment(segment: string, accounts: number, each: number, mood: Mood, seed: number): [object[], object[]] {
  const names = Array.from({length: accounts}, (_, i) => `${segment}-${String(i)}`);
  return [
    names.map((account) => ({account, segment})),
    names.flatMap((account, i) => answers(12, each, mood, {account}, seed * 100 + i)),
  ];
}

function segments(...all: readonly [object[], object[]][]): Fixture['tables'] {
  return {accounts: all.flatMap(([own]) => own), responses: all.flatMap(([, own]) => own)};
}

/** As many users who signed up one after the other since May 2025, and got there later and later. */
function started(users: number): object[] {
  const first = Date.parse('2025-05-01T09:00:00Z');
  const at = (days: number): string => new Date(first + days * 86_400_000).toISOString();
  return Array.from({length: users}, (_, i) => {
    const start = (i * 560) / users;
    const user = `user-${String(i)}`;
    return [
      {user, event: 'signup', at: at(start)},
      {user, event: 'value', at: at(start + 2 + ((i * 7) % 13) + i / 30)},
    ];
  }).flat();
}

const names = ['Enterprise', 'Business', 'Team', 'Starter', 'Education', 'Agencies', 'Resellers', 'Public sector'];

export const fixtures = {
  /** By month beside the year before, with a target and what happened: clearly up since the new onboarding. */
  typical: {
    tables: {responses: answers(24, 90, improving)},
    properties: {
      asOf,
      metric: 'nps',
      compare: 'year',
      target: 30,
      annotations: [{on: '2026-06-08', text: 'new onboarding'}],
    },
  },
  plain: {tables: {responses: answers(12, 60, () => [25, 45])}, properties: {asOf, metric: 'nps'}},
  /** As it was known at the end of each month, for a metric that follows people over time. */
  asKnown: {
    tables: {events: started(160)},
    properties: {asOf, metric: 'time-to-value', periods: 8, compare: 'previous', target: 10},
  },
  /** Shares that are close, of which a change is told in percentage points. */
  shares: {
    tables: {
      responses: answers(8, 300, (month) => [12 - month / 2, 60 + month]).map((row) => ({
        ...row,
        score: (row as {score: number}).score > 5 ? 5 : 2,
      })),
    },
    properties: {asOf, metric: 'csat', periods: 8, target: 0.9},
  },
  bySegment: {
    tables: segments(
      ofSegment('Enterprise', 6, 14, (month) => [10, 55 + month], 1),
      ofSegment('Business', 8, 9, () => [20, 45], 2),
      ofSegment('Starter', 12, 5, (month) => [40 + month, 30], 3),
    ),
    properties: {asOf, metric: 'nps', by: 'segment', compare: 'previous', periods: 6},
  },
  /** More groups than lines can be told apart, two of them too small to be shown. */
  crowded: {
    tables: segments(
      ...names.map((segment, i) => ofSegment(segment, i > 5 ? 2 : 14 - i, 6, () => [15 + 4 * i, 60 - 4 * i], i + 1)),
      ofSegment('Research', 9, 3, () => [30, 30], 20),
    ),
    properties: {asOf, metric: 'nps', by: 'segment', minimumGroup: 4},
  },
  longNames: {
    tables: segments(
      ofSegment('Enterprise accounts with a success plan of their own', 6, 14, () => [10, 55], 1),
      ofSegment('Enterprise accounts without one, served by the pool', 8, 9, () => [14, 52], 2),
    ),
    properties: {asOf, metric: 'nps', by: 'segment', periods: 6},
  },
  /** Many notes, close to each other and far apart, and one outside. */
  notes: {
    tables: {responses: answers(12, 60, () => [25, 45])},
    properties: {
      asOf,
      metric: 'nps',
      annotations: [
        {on: '2025-03-01', text: 'long ago'},
        {on: '2026-02-03', text: 'new prices'},
        {on: '2026-05-30', text: 'beta'},
        {on: '2026-06-08', text: 'new onboarding'},
        {on: '2026-10-20', text: 'outage of two hours in the region of Europe'},
      ],
    },
  },
  weeks: {
    tables: {responses: answers(6, 400, () => [25, 45])},
    properties: {asOf, metric: 'nps', period: 'week', periods: 20},
  },
  quarters: {
    tables: {responses: answers(24, 60, improving)},
    properties: {asOf, metric: 'nps', period: 'quarter', periods: 8},
  },
  /** Months without an answer. */
  gaps: {
    tables: {
      responses: answers(12, 40, () => [25, 45]).filter((row) => !/2026-0[358]/.test((row as {at: string}).at)),
    },
    properties: {asOf, metric: 'nps'},
  },
  one: {tables: {responses: [{score: 9, at: '2026-10-02T09:00:00Z'}]}, properties: {asOf, metric: 'nps'}},
  none: {tables: {responses: []}, properties: {asOf, metric: 'nps'}},
  invalid: {tables: {responses: [{score: 11, at: '2026-10-02T09:00:00Z'}]}, properties: {asOf, metric: 'nps'}},
} satisfies Record<string, Fixture<Partial<Given>>>;
