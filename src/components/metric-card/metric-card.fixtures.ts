import type {MetricCard} from './metric-card.js';

/** A named state of `<metric-card>`: rows by table, and what is set on the element. */
export interface Fixture {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly properties: Partial<Pick<MetricCard, 'asOf' | 'given' | 'heading' | 'of'>>;
}

const asOf = '2026-11-18T08:00:00Z';
const scores = (...values: readonly number[]): object[] => values.map((score) => ({score}));

export const fixtures = {
  typical: {tables: {responses: scores(9, 10, 8, 7, 9, 10, 3, 9, 10, 6)}, properties: {asOf, of: 'nps'}},
  none: {tables: {responses: []}, properties: {asOf, of: 'nps'}},
  one: {tables: {responses: scores(9)}, properties: {asOf, of: 'nps'}},
  withOptions: {
    tables: {responses: scores(9, 9, 0)},
    properties: {asOf, of: 'nps', given: '{"interval": "wald"}', heading: 'Recommendation, as everybody reports it'},
  },
  /** A metric that is more than a number, by its headline. */
  days: {
    tables: {spells: [2, 3, 5, 8, 13, 21].map((duration, i) => ({duration, status: i !== 5}))},
    properties: {asOf, of: 'time-to-value'},
  },
  invalid: {tables: {responses: scores(11, 12)}, properties: {asOf, of: 'nps'}},
} satisfies Record<string, Fixture>;
