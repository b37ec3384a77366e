import {seededRandom} from '../../metrics/statistics/random.js';
import type {HealthMatrix} from './health-matrix.js';

/** A named state of `<health-matrix>`: rows by table, and what is set on the element. */
export interface Fixture {
  readonly tables: Readonly<Record<string, readonly object[]>>;
  readonly properties: Partial<
    Pick<
      HealthMatrix,
      | 'amberFrom'
      | 'asOf'
      | 'components'
      | 'greenFrom'
      | 'heading'
      | 'limit'
      | 'messages'
      | 'minCoverage'
      | 'minimumGroup'
      | 'missing'
      | 'windowDays'
    >
  >;
}

const asOf = '2026-11-18T08:00:00Z';

const weighted = [
  {id: 'adoption', label: 'Adoption', weight: 25},
  {id: 'breadth', label: 'Breadth', weight: 15},
  {id: 'activity', label: 'Activity', weight: 20},
  {id: 'support', label: 'Support', weight: 15},
  {id: 'sentiment', label: 'Sentiment', weight: 15},
  {id: 'sponsor', label: 'Sponsor', weight: 10},
];

/** Name, monthly revenue, pulse, and the scores of the six components above. */
type Line = readonly [name: string, mrr: number, pulse: string | null, ...scores: (number | null)[]];

// prettier-ignore
const lines: readonly Line[] = [
  ['Galloway Mills', 2840, 'red', 22, 31, 18, 44, 28, null],
  ['Cobalt Freight', 4120, 'amber', 38, 27, 41, 33, 52, 20],
  ['Everley', 1160, 'green', 44, 52, 30, 61, null, 35],
  ['Inkwell Press', 890, 'amber', 47, 40, 52, 38, 55, 60],
  ['Kestrel Energy', 5310, 'green', 58, 49, 46, 40, 61, 72],
  ['Marlow Dental', 340, null, 51, null, 63, 66, 48, null],
  ['Dunmore Labs', 1480, 'green', 62, 55, 58, 71, 49, 66],
  ['Brightwater', 3950, 'amber', 66, 58, 71, 52, 64, 80],
  ['Harrow Health', 6240, 'green', 74, 69, 66, 70, 77, 62],
  ['Juniper Rail', 1720, 'green', 71, 78, 80, 64, 72, 75],
  ['Fjordline', 4480, null, 82, 64, 79, 85, 70, 88],
  ['Alder & Finch', 1310, 'green', 79, 83, 86, 77, 81, null],
  ['Lindqvist', 410, 'green', 88, 72, 91, 90, 84, 79],
  ['Northgate', 5870, 'green', 91, 86, 88, 82, 90, 95],
];

function tablesOf(rows: readonly Line[], ids: readonly string[] = weighted.map(({id}) => id)): Fixture['tables'] {
  return {
    accounts: rows.map(([name]) => ({account: name, name, start: '2024-01-01'})),
    measurements: rows.flatMap(([account, , , ...scores]) =>
      scores.map((value, i) => ({account, component: ids[i], value, at: '2026-11-01T00:00:00Z'})),
    ),
    subscriptions: rows.map(([account, amount]) => ({account, amount, currency: 'EUR', start: '2024-01-01'})),
    responses: rows.flatMap(([account, , rating]) =>
      rating === null ? [] : [{kind: 'pulse', account, rating, at: '2026-10-20T09:00:00Z'}],
    ),
  };
}

/** Accounts that use the product more or less, measured from what they do. */
function active(size: number, seed = 1): Fixture['tables'] {
  const random = seededRandom(seed);
  const ids = Array.from({length: size}, (_, i) => `Account ${i + 1}`);
  const seats = ids.map(() => 2 + Math.floor(20 * random()));
  const zeal = ids.map(() => random());
  const end = Date.parse(asOf);
  const ago = (days: number): string => new Date(end - days * 86_400_000 * random()).toISOString();
  return {
    accounts: ids.map((account, i) => ({account, seats: seats[i], start: i % 13 === 5 ? '2026-11-02' : '2025-01-01'})),
    events: ids.flatMap((account, i) =>
      Array.from({length: Math.floor(60 * (zeal[i] ?? 0))}, () => ({
        account,
        user: `${account} ${Math.floor((seats[i] ?? 1) * random() * random())}`,
        event: `feature ${Math.floor(9 * random() * (zeal[i] ?? 0))}`,
        at: ago(60),
      })),
    ),
    tickets: Array.from({length: size}, (_, i) => ({
      id: String(i),
      account: ids[Math.floor(size * random())],
      createdAt: ago(60),
      kind: 'question',
    })),
    responses: ids.flatMap((account, i) =>
      i % 3 === 0 ? [{kind: 'nps', account, score: Math.floor(11 * random()), at: ago(28)}] : [],
    ),
  };
}

const measured: Fixture['properties']['components'] = [
  {id: 'adoption', measure: 'active-users-per-seat', weight: 25, best: 0.8},
  {id: 'activity', measure: 'active-days', weight: 20, best: 20},
  {id: 'breadth', measure: 'features-used', weight: 15, worst: 0, best: 8},
  {id: 'trend', measure: 'usage-trend', weight: 15, worst: 0.4, best: 1.1},
  {id: 'support', measure: 'tickets', weight: 10, worst: 4, best: 0},
  {id: 'sentiment', measure: 'mean-nps', weight: 15},
];

export const fixtures = {
  /** Fourteen accounts, some with gaps, one at risk that the CSM holds for healthy. */
  typical: {
    tables: tablesOf(lines),
    properties: {asOf, heading: 'Account health', components: weighted, amberFrom: 46, greenFrom: 70},
  },
  none: {tables: {accounts: [], measurements: []}, properties: {asOf}},
  one: {tables: tablesOf(lines.slice(1, 2)), properties: {asOf, components: weighted}},
  healthy: {tables: tablesOf(lines.slice(12)), properties: {asOf, components: weighted}},
  /** Measured from events, tickets and answers; accounts that are new have nothing to be judged by yet. */
  incomplete: {tables: active(20), properties: {asOf, components: measured}},
  suppressed: {tables: active(12), properties: {asOf, components: measured, minimumGroup: 5}},
  /** Too little is known of most. */
  uncovered: {
    tables: tablesOf(lines.slice(0, 6)),
    properties: {asOf, components: weighted, missing: 'require', minCoverage: 1},
  },
  hundreds: {tables: active(400), properties: {asOf, components: measured, heading: 'Account health'}},
  longNames: {
    tables: tablesOf(
      [
        ['Internationale Gesellschaft für Verpackungsmaschinen und Fördertechnik', 1234567, 'amber', 12, 55, 99],
        ['A', 1, 'green', 80, 20, null],
      ],
      ['Executive sponsor engagement', 'Kundenzufriedenheitsbefragung', 'x'],
    ),
    properties: {asOf},
  },
  twelve: {
    tables: tablesOf(
      [
        ['First', 100, 'green', 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 100, 0],
        ['Second', 900, 'red', 95, 85, 75, 65, 55, 45, 35, 25, 15, 5, 0, 100],
      ],
      Array.from({length: 12}, (_, i) => `part ${i + 1}`),
    ),
    properties: {asOf},
  },
  /** Nothing that can be read as a value. */
  invalid: {
    tables: {measurements: [{account: 'a', component: 'adoption', value: 'high'}]},
    properties: {asOf},
  },
} satisfies Readonly<Record<string, Fixture>>;
