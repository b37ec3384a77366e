import type {Fixture} from '../../element/fixture.js';
import type {MetricTable} from './metric-table.js';

type Given = Pick<
  MetricTable,
  'asOf' | 'by' | 'heading' | 'metric' | 'minimumGroup' | 'options' | 'target' | 'columns'
>;
type Answers = readonly [detractors: number, passives: number, promoters: number];

const asOf = '2026-11-18T08:00:00Z';

/** As many answers of each kind from each group, which has one account for every four answers. */
function answered(
  by: string,
  groups: Readonly<Record<string, Answers>>,
  kind?: string,
): {readonly accounts: object[]; readonly responses: object[]} {
  const accounts: object[] = [];
  const responses: object[] = [];
  for (const [group, [detractors, passives, promoters]] of Object.entries(groups)) {
    const scores = [
      ...Array<number>(detractors).fill(4),
      ...Array<number>(passives).fill(8),
      ...Array<number>(promoters).fill(10),
    ];
    scores.forEach((score, i) => {
      const account = `${group || 'none'}-${String(Math.floor(i / 4) + 1)}`;
      if (i % 4 === 0) accounts.push({account, ...(group !== '' && {[by]: group})});
      responses.push({account, score, ...(kind !== undefined && {kind})});
    });
  }
  return {accounts, responses};
}

const segments: Readonly<Record<string, Answers>> = {
  Enterprise: [8, 34, 78],
  'Mid-market': [22, 48, 70],
  Startup: [19, 26, 31],
  'Self-serve': [64, 58, 52],
  Education: [1, 3, 6],
  Government: [2, 1, 1],
  '': [4, 6, 5],
};

const csms: Readonly<Record<string, Answers>> = {
  'Ana Ruiz': [9, 20, 41],
  'Ben Okafor': [14, 18, 22],
  'Chloé Martin': [6, 17, 33],
  'Dai Tanaka': [3, 4, 9],
  'Eva Lindqvist': [21, 19, 15],
};

/** Scores of satisfaction, 1 to 5, from the accounts that {@link csms} make. */
const satisfied = Object.keys(csms).flatMap((csm, place) =>
  Array.from({length: 40 - 6 * place}, (_, i) => ({
    account: `${csm}-${String((i % 4) + 1)}`,
    kind: 'csat',
    score: (i * 7 + place * 5) % 11 < 8 - place ? 5 : (i % 3) + 1,
  })),
);

const served = answered('csm', csms, 'nps');

/** Tickets that each team has resolved, of which the night shift needs the longest. */
function tickets(...teams: readonly (readonly [team: string, hours: readonly number[]])[]): Fixture['tables'] {
  const opened = Date.parse('2026-11-02T09:00:00Z');
  return {
    tickets: teams.flatMap(([team, hours]) =>
      Array.from({length: 24}, (_, i) => ({
        id: `${team}-${String(i)}`,
        account: `${team}-account`,
        createdAt: new Date(opened + i * 3_600_000).toISOString(),
        events: [
          {
            at: new Date(opened + (i + (hours[i % hours.length] ?? 1) + i / 10) * 3_600_000).toISOString(),
            type: 'status',
            by: 'agent',
            to: 'solved',
          },
        ],
      })),
    ),
    accounts: teams.map(([team]) => ({account: `${team}-account`, team})),
  };
}

const paying = [
  ['Enterprise', 8, 4200],
  ['Mid-market', 14, 1150],
  ['Startup', 20, 190],
].flatMap(([segment, count, amount]) =>
  Array.from({length: Number(count)}, (_, i) => ({
    account: `${String(segment)}-${String(i)}`,
    segment,
    amount: Number(amount) + i * 10,
  })),
);

export const fixtures = {
  typical: {tables: answered('segment', segments), properties: {asOf, metric: 'nps'}},
  /** Each on an axis of its own; the first one sorts. */
  several: {
    tables: {accounts: served.accounts, responses: [...served.responses, ...satisfied]},
    properties: {asOf, metric: 'nps, csat', by: 'csm', target: 'nps 40'},
  },
  /** Two groups are not shown: the smallest, and the next, which the total would tell about. */
  smallGroups: {tables: answered('segment', segments), properties: {asOf, metric: 'nps', minimumGroup: 3}},
  /** None is clearly above or below. */
  alike: {
    tables: answered('region', {EMEA: [9, 14, 22], Americas: [10, 13, 20], APAC: [3, 5, 9]}),
    properties: {asOf, metric: 'nps', by: 'region', target: 50},
  },
  /** Less is better, and the unit needs a word. */
  hours: {
    tables: tickets(['Day', [2, 3, 5, 4]], ['Evening', [3, 5, 8, 6]], ['Night', [9, 16, 22, 30]]),
    properties: {asOf, metric: 'resolution-time', by: 'team'},
  },
  /** A sum has no interval, and no group is held against it. */
  sums: {
    tables: {
      accounts: paying.map(({account, segment}) => ({account, segment})),
      subscriptions: paying.map(({account, amount}) => ({account, amount, interval: 'month', start: '2026-01-01'})),
    },
    properties: {asOf, metric: 'mrr'},
  },
  longNames: {
    tables: answered('team', {
      'Customer success for the public sector, health care and education in the south-west': [3, 9, 31],
      Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: [9, 12, 11],
      'شركاء النجاح': [12, 9, 8],
    }),
    properties: {asOf, metric: 'nps', by: 'team'},
  },
  one: {tables: answered('segment', {Enterprise: [8, 34, 78]}), properties: {asOf, metric: 'nps'}},
  /** Accounts that nobody says the segment of. */
  ungrouped: {tables: answered('segment', {'': [8, 34, 78]}), properties: {asOf, metric: 'nps'}},
  none: {tables: {accounts: [], responses: []}, properties: {asOf, metric: 'nps'}},
} satisfies Record<string, Fixture<Partial<Given>>>;
