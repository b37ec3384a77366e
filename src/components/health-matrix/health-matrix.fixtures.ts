import type {Fixture as AnyFixture} from '../../element/fixture.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {HealthMatrix} from './health-matrix.js';

/** A named state of `<health-matrix>`: rows by table, and what is set on the element. */
export type Fixture = AnyFixture<
  Partial<
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
      | 'summary'
      | 'tiers'
      | 'trendDays'
      | 'windowDays'
    >
  >
>;

const asOf = '2026-11-18T08:00:00Z';

const weighted = [
  {id: 'adoption', label: 'Adoption', weight: 25},
  {id: 'breadth', label: 'Breadth', weight: 15},
  {id: 'activity', label: 'Activity', weight: 20},
  {id: 'support', label: 'Support', weight: 15},
  {id: 'sentiment', label: 'Sentiment', weight: 15},
  {id: 'sponsor', label: 'Sponsor', weight: 10},
];

/** Name, monthly revenue, pulse, how far its scores have come in 90 days, and the scores of the components. */
type Line = readonly [name: string, mrr: number, pulse: string | null, change: number, ...scores: (number | null)[]];

// prettier-ignore
const lines: readonly Line[] = [
  ['Galloway Mills', 2840, 'red', -17, 22, 31, 18, 44, 28, null],
  ['Cobalt Freight', 4120, 'amber', -11, 38, 27, 41, 33, 52, 20],
  ['Everley', 1160, 'green', -9, 44, 52, 30, 61, null, 35],
  ['Inkwell Press', 890, 'amber', -3, 47, 40, 52, 38, 55, 60],
  ['Kestrel Energy', 5310, 'green', -6, 58, 49, 46, 40, 61, 72],
  ['Marlow Dental', 340, null, 2, 51, null, 63, 66, 48, null],
  ['Dunmore Labs', 1480, 'green', 1, 62, 55, 58, 71, 49, 66],
  ['Brightwater', 3950, 'amber', -2, 66, 58, 71, 52, 64, 80],
  ['Harrow Health', 6240, 'green', 4, 74, 69, 66, 70, 77, 62],
  ['Juniper Rail', 1720, 'green', 0, 71, 78, 80, 64, 72, 75],
  ['Fjordline', 4480, null, 3, 82, 64, 79, 85, 70, 88],
  ['Alder & Finch', 1310, 'green', 6, 79, 83, 86, 77, 81, null],
  ['Lindqvist', 410, 'green', 1, 88, 72, 91, 90, 84, 79],
  ['Northgate', 5870, 'green', 2, 91, 86, 88, 82, 90, 95],
];

/** Weeks of history. */
const WEEKS = 13;

/** Accounts with the scores of their components, week by week up to now; the last week is as the line says. */
function tablesOf(
  rows: readonly Line[],
  ids: readonly string[] = weighted.map(({id}) => id),
  weeks = WEEKS,
): Fixture['tables'] {
  const random = seededRandom(5);
  const now = Date.parse(asOf);
  return {
    accounts: rows.map(([name]) => ({account: name, name, start: '2024-01-01'})),
    measurements: rows.flatMap(([account, , , change, ...scores]) =>
      scores.flatMap((last, i) =>
        Array.from({length: weeks + 1}, (_, ago) => {
          const wobble = ago === 0 || ago === weeks ? 0 : 6 * (random() - 0.5);
          const before = last === null ? null : Math.round(last - (change * ago) / WEEKS + wobble);
          const value = before === null ? null : Math.min(100, Math.max(0, before));
          return {account, component: ids[i], value, at: new Date(now - (7 * ago + 1) * 86_400_000).toISOString()};
        }),
      ),
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

const named = {asOf, heading: 'Account health', components: weighted, amberFrom: 46, greenFrom: 70};

/** Twelve components. */
const dozen = [
  ['adoption', 'Adoption'],
  ['breadth', 'Breadth'],
  ['depth', 'Depth'],
  ['activity', 'Activity'],
  ['admins', 'Admins'],
  ['onboarding', 'Setup'],
  ['support', 'Support'],
  ['quality', 'Quality'],
  ['sentiment', 'Sentiment'],
  ['sponsor', 'Sponsor'],
  ['billing', 'Billing'],
  ['contract', 'Contract'],
].map(([id, label], i) => ({id: id ?? '', label: label ?? '', weight: 4 + (i % 3)}));

/** Names of made-up companies, each once. */
function companies(size: number): string[] {
  const first =
    'Alder Birch Cobalt Dune Ember Fjord Garnet Harbor Iris Juniper Kestrel Larch Maple North Opal Pine'.split(' ');
  const second =
    'Analytics Bank Clinic Dental Energy Foods Freight Health Labs Logistics Media Mills Press Rail Works'.split(' ');
  const third = ['', ' East', ' Group', ' One', ' West'];
  return Array.from(
    {length: size},
    (_, i) =>
      `${first[i % 16] ?? ''} ${second[Math.floor(i / 16) % 15] ?? ''}${third[Math.floor(i / 240) % 5] ?? ''}${i < 1200 ? '' : ` ${i}`}`,
  );
}

/** Many accounts with a dozen components, as they were a quarter ago and as they are now. */
function many(size: number, seed = 3): Fixture['tables'] {
  const random = seededRandom(seed);
  const names = companies(size);
  const levels = names.map(() => 30 + 55 * random());
  const drift = names.map(() => 24 * (random() - 0.55));
  const clip = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));
  const pulses = ['red', 'amber', 'green', 'green', null];
  return {
    accounts: names.map((name, i) => ({account: `a${i + 1}`, name, seats: 5 + (i % 90), start: '2024-01-01'})),
    measurements: names.flatMap((_, i) =>
      dozen.flatMap(({id}) => {
        if (random() < 0.03) return [];
        const own = (levels[i] ?? 0) + 70 * (random() - 0.5);
        return [
          {account: `a${i + 1}`, component: id, value: clip(own - (drift[i] ?? 0)), at: '2026-08-01T00:00:00Z'},
          {account: `a${i + 1}`, component: id, value: clip(own), at: '2026-11-01T00:00:00Z'},
        ];
      }),
    ),
    subscriptions: names.map((_, i) => ({
      account: `a${i + 1}`,
      amount: Math.round(100 * 1.5 ** (12 * random())),
      currency: 'EUR',
      start: '2024-01-01',
    })),
    responses: names.flatMap((_, i) => {
      const rating = pulses[Math.floor(5 * random())] ?? null;
      return rating === null ? [] : [{kind: 'pulse', account: `a${i + 1}`, rating, at: '2026-10-20T09:00:00Z'}];
    }),
  };
}

export const fixtures = {
  /** Fourteen accounts with their last 90 days, some with gaps, one at risk that the CSM holds for healthy. */
  typical: {tables: tablesOf(lines), properties: named},
  none: {tables: {accounts: [], measurements: []}, properties: {asOf}},
  one: {tables: tablesOf(lines.slice(1, 2)), properties: {asOf, components: weighted}},
  healthy: {tables: tablesOf(lines.slice(12)), properties: {asOf, components: weighted}},
  /** Accounts and revenue by band and tier are open. */
  byRevenue: {tables: tablesOf(lines), properties: {...named, summary: 'open', tiers: '1000, 4000'}},
  /** What was measured goes back for three weeks only: nothing to compare with. */
  young: {tables: tablesOf(lines, undefined, 3), properties: named},
  /** Measured from events, tickets and answers; accounts that are new have nothing to be judged by yet. */
  incomplete: {tables: active(20), properties: {asOf, components: measured}},
  suppressed: {tables: active(12), properties: {asOf, components: measured, minimumGroup: 5}},
  /** Too little is known of most. */
  uncovered: {
    tables: tablesOf(lines.slice(0, 6)),
    properties: {asOf, components: weighted, missing: 'require', minCoverage: 1},
  },
  hundreds: {tables: active(400), properties: {asOf, components: measured, heading: 'Account health'}},
  /** A thousand accounts with twelve components each, the first fifty at once. */
  thousand: {tables: many(1000), properties: {...named, components: dozen, limit: 50, trendDays: 60}},
  longNames: {
    tables: tablesOf(
      [
        ['Internationale Gesellschaft für Verpackungsmaschinen und Fördertechnik', 1234567, 'amber', -8, 12, 55, 99],
        ['A', 1, 'green', 5, 80, 20, null],
      ],
      ['Executive sponsor engagement', 'Kundenzufriedenheitsbefragung', 'x'],
    ),
    properties: {asOf},
  },
  twelve: {
    tables: tablesOf(
      [
        ['First', 100, 'green', 4, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 100, 0],
        ['Second', 900, 'red', -4, 95, 85, 75, 65, 55, 45, 35, 25, 15, 5, 0, 100],
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
