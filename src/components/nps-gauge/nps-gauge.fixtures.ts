import type {NpsGauge} from './nps-gauge.js';

/** A named state of `<nps-gauge>`: rows by table, and what is set on the element. */
export interface Fixture {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly properties: Partial<Pick<NpsGauge, 'asOf' | 'answers' | 'bands' | 'heading' | 'interval' | 'rollUp'>>;
}

const asOf = '2026-11-18T08:00:00Z';
const bands = 'needs work, good 0, great 30, excellent 70';

/** As many answers of each score from 0 to 10. */
function answers(...counts: readonly number[]): object[] {
  return counts.flatMap((count, score) => Array.from({length: count}, () => ({score})));
}

export const fixtures = {
  typical: {
    tables: {responses: answers(24, 11, 15, 21, 27, 62, 81, 176, 287, 335, 373)},
    properties: {asOf, bands},
  },
  none: {tables: {responses: []}, properties: {asOf}},
  one: {tables: {responses: [{score: 10}]}, properties: {asOf, bands}},
  few: {tables: {responses: answers(0, 0, 1, 0, 0, 0, 1, 0, 1, 2, 2)}, properties: {asOf, bands}},
  /** The lowest score there is. */
  allDetractors: {tables: {responses: answers(40)}, properties: {asOf, bands}},
  zero: {tables: {responses: answers(0, 0, 0, 0, 0, 0, 50, 50, 50, 50)}, properties: {asOf}},
  invalid: {tables: {responses: [{score: 11}, {score: 'ten'}, {score: null}]}, properties: {asOf}},
  someInvalid: {
    tables: {responses: [...answers(0, 0, 0, 0, 0, 2, 3, 4, 5, 6, 7), {score: 12}, {score: 'ten'}]},
    properties: {asOf},
  },
  thousands: {
    tables: {responses: answers(1204, 311, 402, 508, 733, 1911, 2502, 5110, 8024, 9311, 14_078)},
    properties: {
      asOf,
      bands,
      heading: 'How likely our customers of the last three years are to recommend us to a colleague',
    },
  },
  byRevenue: {
    tables: {
      responses: [
        {account: 'a', score: 9},
        {account: 'a', score: 10},
        {account: 'b', score: 3},
        {account: 'c', score: 8},
        {account: 'd', score: 10},
      ],
      subscriptions: ['a', 'b', 'c', 'd'].map((account, i) => ({account, amount: 100 * (i + 1), start: '2025-01-01'})),
    },
    properties: {asOf, rollUp: 'revenue'},
  },
} satisfies Record<string, Fixture>;
