import type {Fixture} from '../../element/fixture.js';
import type {MetricCard} from './metric-card.js';

type Given = Pick<MetricCard, 'asOf' | 'bands' | 'options' | 'heading' | 'metric' | 'period' | 'periods' | 'target'>;

const asOf = '2026-11-18T08:00:00Z';
const scores = (...values: readonly number[]): object[] => values.map((score) => ({score}));

/** As many answers of each kind in each month from June 2026 on. */
function monthly(...kinds: readonly (readonly [detractors: number, passives: number, promoters: number])[]): object[] {
  return kinds.flatMap(([detractors, passives, promoters], month) =>
    [
      ...Array<number>(detractors).fill(3),
      ...Array<number>(passives).fill(8),
      ...Array<number>(promoters).fill(10),
    ].map((score, i) => ({
      score,
      at: `2026-${String(month + 6).padStart(2, '0')}-${String((i % 15) + 1).padStart(2, '0')}T09:00:00Z`,
    })),
  );
}

/** As many users who signed up one after the other since May 2026, and got there later and later. */
function started(users: number): object[] {
  const first = Date.parse('2026-05-01T09:00:00Z');
  const day = 86_400_000;
  const at = (days: number): string => new Date(first + days * day).toISOString();
  return Array.from({length: users}, (_, i) => {
    const start = (i * 200) / users;
    const user = `user-${String(i)}`;
    return [
      {user, event: 'signup', at: at(start)},
      {user, event: 'value', at: at(start + 2 + ((i * 7) % 13) + i / 20)},
    ];
  }).flat();
}

export const fixtures = {
  typical: {tables: {responses: scores(9, 10, 8, 7, 9, 10, 3, 9, 10, 6)}, properties: {asOf, metric: 'nps'}},
  /** By month, against a target and in bands: October is clearly up on September. */
  byMonth: {
    tables: {responses: monthly([42, 50, 68], [45, 52, 71], [38, 55, 80], [52, 60, 70], [28, 58, 121], [9, 14, 31])},
    properties: {asOf, metric: 'nps', period: 'month', periods: 6, target: 40, bands: 'needs work, good 0, great 30'},
  },
  /** As it was known at the end of each month, for a metric that follows people over time. */
  byMonthAsKnown: {
    tables: {events: started(120)},
    properties: {asOf, metric: 'time-to-value', period: 'month', periods: 6, target: 10},
  },
  none: {tables: {responses: []}, properties: {asOf, metric: 'nps'}},
  one: {tables: {responses: scores(9)}, properties: {asOf, metric: 'nps'}},
  withOptions: {
    tables: {responses: scores(9, 9, 0)},
    properties: {
      asOf,
      metric: 'nps',
      options: '{"interval": "wald"}',
      heading: 'Recommendation, as everybody reports it',
    },
  },
  /** A metric that is more than a number, by its headline. */
  days: {
    tables: {spells: [2, 3, 5, 8, 13, 21].map((duration, i) => ({duration, status: i !== 5}))},
    properties: {asOf, metric: 'time-to-value'},
  },
  invalid: {tables: {responses: scores(11, 12)}, properties: {asOf, metric: 'nps'}},
} satisfies Record<string, Fixture<Partial<Given>>>;
