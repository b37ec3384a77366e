import type {Fixture} from '../../element/fixture.js';
import type {ResponseBreakdown} from './response-breakdown.js';

type Given = Pick<
  ResponseBreakdown,
  'asOf' | 'bars' | 'by' | 'detail' | 'kind' | 'minimumGroup' | 'period' | 'periods' | 'scale' | 'shows'
>;

const asOf = '2026-11-18T08:00:00Z';

interface Asked {
  readonly kind?: string;
  /** The lowest score. */
  readonly from?: number;
  readonly month?: number;
}

/** As many answers of each score, by accounts of one name, four answers an account. */
function answersOf(name: string, counts: readonly number[], {kind = 'nps', from = 0, month = 11}: Asked = {}) {
  const scores = counts.flatMap((count, i) => Array.from({length: count}, () => from + i));
  return scores.map((score, i) => ({
    kind,
    score,
    respondent: `${name}-${String(month)}-${String(i)}`,
    account: `${name}-${String(Math.floor(i / 4))}`,
    at: `2026-${String(month).padStart(2, '0')}-${String((i % 15) + 1).padStart(2, '0')}T09:00:00Z`,
  }));
}

/** Answers by group, and the accounts that tell which group each is of. The group of a name that is empty is not told. */
function grouped(groups: Readonly<Record<string, readonly number[]>>, asked?: Asked): Fixture['tables'] {
  const all = Object.entries(groups).map(([name, counts]) => ({name, rows: answersOf(name, counts, asked)}));
  return {
    responses: all.flatMap(({rows}) => rows),
    accounts: all.flatMap(({name, rows}) =>
      name === ''
        ? []
        : [...new Set(rows.map(({account}) => account))].map((account) => ({
            account,
            segment: name,
            region: name,
            csm: name,
            team: name,
          })),
    ),
  };
}

const bySegment = grouped({
  SMB: [9, 4, 6, 8, 9, 14, 16, 31, 38, 29, 27],
  Enterprise: [2, 1, 1, 2, 3, 6, 8, 19, 37, 58, 71],
  'Mid-market': [4, 2, 3, 4, 6, 11, 13, 34, 49, 44, 46],
  '': [1, 0, 1, 0, 1, 3, 2, 4, 6, 5, 5],
});

/** One month of answers after the other, from June 2026 on. */
function byMonth(kind: string, from: number, ...months: readonly (readonly number[])[]): object[] {
  return months.flatMap((counts, i) => answersOf('a', counts, {from, kind, month: i + 12 - months.length}));
}

export const fixtures = {
  typical: {tables: bySegment, properties: {asOf, by: 'segment'}},
  /** All scores, to both sides of the passives. */
  detail: {tables: bySegment, properties: {asOf, by: 'segment', detail: 'scores', bars: 'diverging'}},
  diverging: {tables: bySegment, properties: {asOf, by: 'segment', bars: 'diverging'}},
  /** By month; the last one is still running, and August has no answers. */
  byMonth: {
    tables: {
      responses: byMonth(
        'csat',
        1,
        [12, 20, 30, 70, 48],
        [11, 18, 34, 76, 51],
        [],
        [10, 17, 28, 72, 58],
        [4, 8, 20, 90, 88],
        [1, 2, 6, 20, 22],
      ),
    },
    properties: {asOf, kind: 'csat', period: 'month', detail: 'scores'},
  },
  /** Means of effort, by a group whose members differ little. */
  ces: {
    tables: grouped({North: [2, 3, 5, 9, 20, 31, 24], South: [3, 3, 4, 10, 22, 28, 21]}, {from: 1, kind: 'ces'}),
    properties: {asOf, kind: 'ces', by: 'region', detail: 'scores', bars: 'diverging'},
  },
  /** Two groups are too small to be shown, the second because the total would tell about the first. */
  small: {
    tables: grouped(
      {Ana: [1, 0, 2, 4, 9], Bo: [2, 4, 12, 30, 44], Cem: [0, 1, 2, 8, 12], Dee: [3, 6, 18, 31, 38]},
      {from: 1, kind: 'rating'},
    ),
    properties: {asOf, kind: 'rating', by: 'csm', minimumGroup: 5},
  },
  /** Without groups and periods it is one bar. */
  all: {tables: bySegment, properties: {asOf}},
  one: {tables: grouped({Enterprise: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]}), properties: {asOf, by: 'segment'}},
  longNames: {
    tables: grouped({
      'Public sector, Nordic countries': [3, 0, 0, 1, 2, 3, 4, 6, 9, 14, 12],
      'Kammern und Körperschaften': [5, 0, 1, 1, 4, 3, 6, 9, 8, 7, 5],
    }),
    properties: {asOf, by: 'team'},
  },
  none: {tables: {responses: []}, properties: {asOf, by: 'segment'}},
  someInvalid: {
    tables: {responses: [...answersOf('SMB', [0, 0, 0, 0, 0, 2, 3, 4, 5, 6, 7]), {kind: 'nps', score: 12}]},
    properties: {asOf, by: 'segment'},
  },
} satisfies Record<string, Fixture<Partial<Given>>>;
