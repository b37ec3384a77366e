import type {Fixture} from '../../element/fixture.js';
import type {FeatureAdoption} from './feature-adoption.js';

type Given = Pick<
  FeatureAdoption,
  'asOf' | 'countBy' | 'days' | 'features' | 'heading' | 'minimumGroup' | 'minUses' | 'most' | 'unlock' | 'unlockDays'
>;

const asOf = '2026-11-18T08:00:00Z';

/** A feature, how many accounts use it, and what else is said of it. */
type Line = readonly [
  feature: string,
  adopters: number,
  said?: {readonly sticky?: boolean; readonly product?: string; readonly releasedOn?: string},
];

const lines: readonly Line[] = [
  ['Dashboards', 51, {sticky: true, product: 'Analytics'}],
  ['Saved reports', 44, {product: 'Analytics'}],
  ['CSV export', 38],
  ['Slack alerts', 29, {sticky: true, product: 'Automation'}],
  ['Public API', 17, {sticky: true, product: 'Platform'}],
  ['Forecasts', 9, {product: 'Analytics', releasedOn: '2026-11-03'}],
  ['Audit log', 6, {product: 'Platform'}],
];

/**
 * Features, accounts, and the events of those who use them: each feature by the accounts from another one on. Each use
 * is on another day, and an account has up to five uses of a feature, by up to three users.
 */
function tablesOf(features: readonly Line[], accounts: number) {
  const account = (i: number): string => `account-${String((i % accounts) + 1).padStart(2, '0')}`;
  return {
    features: features.map(([feature, , said]) => ({feature, event: eventOf(feature), ...said})),
    accounts: Array.from({length: accounts}, (_, i) => ({account: account(i)})),
    events: features.flatMap(([feature, adopters], f) =>
      Array.from({length: adopters}, (_, i) =>
        Array.from({length: 1 + (i % 5)}, (_use, use) => ({
          user: `${account(i + 3 * f)}-user-${String((use % 3) + 1)}`,
          account: account(i + 3 * f),
          event: eventOf(feature),
          at: `2026-11-${String(5 + 2 * use).padStart(2, '0')}T09:00:00Z`,
        })),
      ).flat(),
    ),
  };
}

/** How many of those that stay, and of those that leave, used a feature in the days before the last 90. */
type UsedThen = readonly [feature: string, staying: number, leaving: number];

const then: readonly UsedThen[] = [
  ['Dashboards', 50, 6],
  ['Saved reports', 40, 9],
  ['CSV export', 30, 8],
  ['Slack alerts', 30, 2],
  ['Public API', 17, 0],
  ['Audit log', 3, 4],
];

/** The features of `lines`, with what was done before the last 90 days by the 64 accounts that stay and 16 that leave. */
function unlockTables(used: readonly UsedThen[] = then) {
  const {features, accounts, events} = tablesOf(lines, 64);
  const leaving = Array.from({length: 16}, (_, i) => ({
    account: `left-${String(i + 1).padStart(2, '0')}`,
    end: '2026-10-05',
  }));
  return {
    features,
    accounts: [...accounts, ...leaving],
    events: [
      ...events,
      ...used.flatMap(([feature, stay, leave], f) =>
        [
          ...[...accounts, ...accounts].slice(3 * f, 3 * f + stay).map(({account}) => account),
          ...leaving.slice(0, leave).map(({account}) => account),
        ].map((account) => ({
          user: `${account}-user-1`,
          account,
          event: eventOf(feature),
          at: '2026-08-03T09:00:00Z',
        })),
      ),
    ],
  };
}

function eventOf(feature: string): string {
  return feature.toLowerCase().replaceAll(' ', '_');
}

/** As many features as a product of some age has. */
const thirty: readonly Line[] = Array.from({length: 30}, (_, i) => [
  `Feature ${String(i + 1).padStart(2, '0')}`,
  58 - Math.round(1.9 * i),
  {sticky: i % 7 === 0},
]);

export const fixtures = {
  typical: {tables: tablesOf(lines, 64), properties: {asOf}},
  byUser: {tables: tablesOf(lines, 64), properties: {asOf, countBy: 'user'}},
  /** Only from three uses in two weeks on. */
  often: {tables: tablesOf(lines, 64), properties: {asOf, days: 14, minUses: 3}},
  some: {tables: tablesOf(lines, 64), properties: {asOf, features: 'Public API, Slack alerts'}},
  /** Six use the audit log, and all but five the dashboards: neither is shown. */
  small: {
    tables: tablesOf([['Search', 59], ...lines.slice(1)], 64),
    properties: {asOf, minimumGroup: 8},
  },
  allSmall: {
    tables: tablesOf(
      [
        ['Export', 3, {sticky: true}],
        ['Import', 2],
      ],
      12,
    ),
    properties: {asOf, minimumGroup: 5},
  },
  /** Nothing is said of features or accounts. */
  eventsOnly: {tables: {events: tablesOf(lines, 64).events}, properties: {asOf}},
  many: {tables: tablesOf(thirty, 64), properties: {asOf}},
  /** No feature is used by more than one account in ten. */
  rare: {
    tables: tablesOf(
      [
        ['Export', 4],
        ['Import', 3],
        ['Public API', 0],
      ],
      160,
    ),
    properties: {asOf},
  },
  longNames: {
    tables: tablesOf(
      [
        ['Scheduled delivery of dashboards to external stakeholders by email', 31, {sticky: true}],
        ['Bereichsübergreifende Berechtigungsverwaltung', 22, {sticky: true, releasedOn: '2026-11-03'}],
        ['SSO', 12],
      ],
      40,
    ),
    properties: {asOf, heading: 'What our customers on the enterprise plan use of what they pay for'},
  },
  one: {tables: tablesOf([['Export', 7]], 10), properties: {asOf}},
  oneAccount: {
    tables: tablesOf([['Export', 1, {sticky: true}]], 1),
    properties: {asOf, days: 1},
  },
  everybody: {
    tables: tablesOf(
      [
        ['Export', 40],
        ['Import', 40],
      ],
      40,
    ),
    properties: {asOf},
  },
  /** With the retention of those who had used each feature, less that of the others. */
  unlock: {tables: unlockTables(), properties: {asOf, unlock: 'account-stays'}},
  /** Of two that left and had used Slack alerts nothing is told. */
  unlockSmall: {tables: unlockTables(), properties: {asOf, unlock: 'account-stays', minimumGroup: 3}},
  unlockUsers: {tables: unlockTables(), properties: {asOf, countBy: 'user', unlock: 'user-active'}},
  /** Whether accounts stay is not known where there is no table of them. */
  unlockUnknown: {tables: {events: tablesOf(lines, 64).events}, properties: {asOf, unlock: 'account-stays'}},
  /** All used one of the two features then, and nobody the other. */
  unlockOneSided: {
    tables: unlockTables([
      ['Dashboards', 64, 16],
      ['Public API', 0, 0],
    ]),
    properties: {asOf, unlock: 'account-stays', features: 'Dashboards, Public API'},
  },
  /** Something happened, but not the use of a feature. */
  unused: {
    tables: {
      ...tablesOf(
        [
          ['Export', 0],
          ['Import', 0],
        ],
        20,
      ),
      events: [{user: 'u', account: 'account-01', event: 'login', at: '2026-11-10T09:00:00Z'}],
    },
    properties: {asOf},
  },
  none: {tables: {accounts: [{account: 'a'}], events: []}, properties: {asOf}},
} satisfies Record<string, Fixture<Partial<Given>>>;
