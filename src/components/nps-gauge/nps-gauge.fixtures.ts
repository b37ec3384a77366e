import type {Fixture} from '../../element/fixture.js';
import type {NpsGauge} from './nps-gauge.js';

type Given = Pick<
  NpsGauge,
  | 'asOf'
  | 'answers'
  | 'bands'
  | 'heading'
  | 'interval'
  | 'kind'
  | 'period'
  | 'periods'
  | 'rollUp'
  | 'scale'
  | 'shows'
  | 'target'
>;

const asOf = '2026-11-18T08:00:00Z';
const bands = 'needs work, good 0, great 30, excellent 70';

/** As many answers of each score from 0 to 10. */
function answers(...counts: readonly number[]): object[] {
  return counts.flatMap((count, score) => Array.from({length: count}, () => ({score})));
}

/** As many answers of each score from 1 on, of one kind. */
function rated(kind: string, ...counts: readonly number[]): object[] {
  return answers(0, ...counts).map((row) => ({...row, kind}));
}

/** Answers of one kind by month from September 2026 on: as many of each score from 1 on. */
function ratedByMonth(kind: string, ...months: readonly (readonly number[])[]): object[] {
  return months.flatMap((counts, month) =>
    rated(kind, ...counts).map((row, i) => ({
      ...row,
      respondent: `user-${String(month)}-${String(i)}`,
      at: `2026-${String(month + 9).padStart(2, '0')}-${String((i % 15) + 1).padStart(2, '0')}T09:00:00Z`,
    })),
  );
}

/** As many answers of each kind in each month from June 2026 on, spread over its first days, by people of their own. */
function monthly(...kinds: readonly (readonly [detractors: number, passives: number, promoters: number])[]): object[] {
  return kinds.flatMap(([detractors, passives, promoters], month) => {
    const scores = [3, 6, 5, 7, 8, 9, 10];
    const all = [
      ...Array.from({length: detractors}, (_, i) => scores[i % 3]),
      ...Array.from({length: passives}, (_, i) => scores[3 + (i % 2)]),
      ...Array.from({length: promoters}, (_, i) => scores[5 + (i % 2)]),
    ];
    const day = (i: number): string => String((i % 15) + 1).padStart(2, '0');
    return all.map((score, i) => ({
      score,
      respondent: `user-${String(month)}-${String(i)}`,
      at: `2026-${String(month + 6).padStart(2, '0')}-${day(i)}T09:00:00Z`,
    }));
  });
}

export const fixtures = {
  typical: {
    tables: {responses: answers(24, 11, 15, 21, 27, 62, 81, 176, 287, 335, 373)},
    properties: {asOf, bands},
  },
  /** Held against a target, and by month: October is clearly up on September. */
  byMonth: {
    tables: {
      responses: monthly([42, 50, 68], [45, 52, 71], [38, 55, 80], [52, 60, 70], [28, 58, 121], [9, 14, 31]),
    },
    properties: {asOf, bands, target: 40, period: 'month', periods: 6},
  },
  /** No clear change, and the target is missed. */
  belowTarget: {
    tables: {responses: monthly([52, 40, 58], [50, 42, 60], [48, 45, 62], [52, 41, 61], [49, 43, 60], [12, 10, 14])},
    properties: {asOf, target: 50, period: 'month'},
  },
  /** By month, but nobody says when they answered. */
  undated: {tables: {responses: answers(1, 0, 2, 1, 0, 3, 4, 8, 12, 15, 20)}, properties: {asOf, period: 'month'}},
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
  /** The satisfied of all, in bands and against a target. */
  csat: {
    tables: {responses: rated('csat', 14, 22, 41, 168, 167)},
    properties: {asOf, kind: 'csat', bands: 'low, good 0.7, great 0.85', target: 0.85},
  },
  /** By month: October is clearly up on September. */
  csatByMonth: {
    tables: {
      responses: ratedByMonth('csat', [12, 20, 30, 70, 48], [4, 8, 20, 90, 88], [1, 2, 6, 20, 22]),
    },
    properties: {asOf, kind: 'csat', period: 'month', periods: 3},
  },
  /** The mean of agreement that it was made easy. */
  ces: {
    tables: {responses: rated('ces', 6, 9, 14, 31, 72, 104, 88)},
    properties: {asOf, kind: 'ces', bands: 'hard, fair 4, easy 5.5', target: 5.5},
  },
  /** The share of those who found it easy, on a scale of five. */
  cesOfFive: {
    tables: {responses: rated('ces', 3, 5, 12, 40, 33)},
    properties: {asOf, kind: 'ces', scale: '1-5', shows: 'share'},
  },
  rating: {
    tables: {
      responses: ratedByMonth('rating', [2, 5, 20, 60, 70], [9, 14, 40, 60, 50], [1, 2, 3, 15, 22]),
    },
    properties: {asOf, kind: 'rating', period: 'month', periods: 3, target: 4.5},
  },
  /** All gave the same rating, so nothing tells how far others would be from it. */
  ratingsAlike: {tables: {responses: rated('rating', 0, 0, 0, 12)}, properties: {asOf, kind: 'rating'}},
  /** Two answers on a scale of ten. */
  ratingOfTen: {
    tables: {responses: [{score: 8}, {score: 10}]},
    properties: {asOf, kind: 'rating', scale: 10},
  },
} satisfies Record<string, Fixture<Partial<Given>>>;
