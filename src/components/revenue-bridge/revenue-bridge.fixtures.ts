import type {Fixture} from '../../element/fixture.js';
import {seededRandom} from '../../metrics/statistics/random.js';
import type {RevenueBridge} from './revenue-bridge.js';

type BridgeFixture = Fixture<
  Partial<Pick<RevenueBridge, 'asOf' | 'currency' | 'dated' | 'heading' | 'minimumGroup' | 'months' | 'rates'>>
>;

const asOf = '2026-11-18T08:00:00Z';

interface Price {
  readonly account: string;
  readonly amount: number;
  readonly start: string;
  readonly end?: string;
  readonly currency?: string;
}

/** The first day of a month so many after November 2025, and a day in it. */
function date(month: number, day = 1): string {
  return new Date(Date.UTC(2025, 10 + month, day)).toISOString().slice(0, 10);
}

/** A year of accounts that come, grow, shrink, go and come back. */
function year({
  accounts,
  scale = 1,
  currency = 'EUR',
  seed = 1,
}: {
  readonly accounts: number;
  readonly scale?: number;
  readonly currency?: string;
  readonly seed?: number;
}): Price[] {
  const random = seededRandom(seed);
  const prices: Price[] = [];
  for (let i = 0; i < accounts; i++) {
    const account = `a${String(i + 1)}`;
    const first = random() < 0.62 ? -14 : Math.floor(12 * random());
    let [since, amount, gone] = [date(first, 2), scale * (40 + Math.round(160 * random())), false];
    for (let month = Math.max(0, first + 1); month < 12 && !gone; month++) {
      const chance = random();
      if (chance > 0.055) continue;
      const end = date(month, 9);
      prices.push({account, amount, start: since, end, currency});
      if (chance < 0.0015) month += 2;
      else if (chance < 0.018) gone = true;
      else amount = Math.round((chance < 0.027 ? 0.8 : 1.25) * amount);
      since = date(month, 9);
    }
    if (!gone) prices.push({account, amount, start: since, currency});
  }
  return prices;
}

/** The movements of one month that can be worked in the head: from 150 to 160. */
const worked: Price[] = [
  {account: 'a', amount: 60, start: '2026-10-15'},
  {account: 'b', amount: 70, start: '2025-01-01', end: '2026-11-01'},
  {account: 'b', amount: 80, start: '2026-11-01'},
  {account: 'c', amount: 50, start: '2025-01-01', end: '2026-11-01'},
  {account: 'c', amount: 20, start: '2026-11-01'},
  {account: 'd', amount: 30, start: '2025-01-01', end: '2026-10-20'},
];

export const fixtures = {
  typical: {
    tables: {subscriptions: year({accounts: 900, scale: 6})},
    properties: {asOf, heading: 'How MRR moved in a year'},
  },
  byDay: {tables: {subscriptions: year({accounts: 400})}, properties: {asOf, dated: 'day', months: 6}},
  /** One month has no months of its own. */
  oneMonth: {tables: {subscriptions: worked}, properties: {asOf, months: 1}},
  /** Two years are written with their years. */
  twoYears: {tables: {subscriptions: year({accounts: 300})}, properties: {asOf, months: 24}},
  /** Dollars lose against the euro: a step of its own. */
  exchangeRates: {
    tables: {
      subscriptions: [...year({accounts: 200}), ...year({accounts: 120, currency: 'USD', seed: 7})].map((price) => ({
        ...price,
        account: `${price.currency ?? ''} ${price.account}`,
      })),
    },
    properties: {
      asOf,
      currency: 'EUR',
      rates: {USD: {'2025-11': 0.95, '2026-02': 0.9, '2026-05': 0.93, '2026-09': 0.84}},
    },
  },
  /** More is lost than gained, down to next to nothing. */
  shrinking: {
    tables: {
      subscriptions: [
        ...Array.from({length: 30}, (_, i) => ({
          account: `s${String(i)}`,
          amount: 400,
          start: '2025-01-01',
          ...(i < 28 && {end: date(1 + (i % 11), 12)}),
        })),
        {account: 'n', amount: 150, start: '2026-04-10'},
      ],
    },
    properties: {asOf},
  },
  /** Nobody paid at the opening, and nothing was lost. */
  fromNothing: {
    tables: {
      subscriptions: [1, 2, 3, 4].map((i) => ({account: `f${String(i)}`, amount: 90 * i, start: date(2 * i, 5)})),
    },
    properties: {asOf},
  },
  nothingMoved: {
    tables: {subscriptions: [{account: 'a', amount: 120, start: '2025-01-01'}]},
    properties: {asOf},
  },
  none: {tables: {subscriptions: []}, properties: {asOf}},
  one: {tables: {subscriptions: [{account: 'a', amount: 120.5, start: '2026-03-05'}]}, properties: {asOf}},
  /** In some months so few moved that months are not shown. */
  smallGroups: {tables: {subscriptions: year({accounts: 120})}, properties: {asOf, minimumGroup: 8}},
  tooFew: {tables: {subscriptions: worked}, properties: {asOf, months: 1, minimumGroup: 5}},
  mixedCurrencies: {
    tables: {
      subscriptions: [
        {account: 'a', amount: 100, currency: 'USD', start: '2025-01-01'},
        {account: 'b', amount: 100, currency: 'EUR', start: '2025-01-01'},
      ],
    },
    properties: {asOf},
  },
  /** Amounts too long for columns. */
  longAmounts: {
    tables: {subscriptions: year({accounts: 300, scale: 12_345_678})},
    properties: {
      asOf,
      heading: 'How the monthly recurring revenue of all of our customers in all regions moved in a year',
    },
  },
  invalid: {
    tables: {
      subscriptions: [
        ...worked,
        {account: null, amount: 10, start: '2026-01-01'},
        {account: 'x', amount: 'ten', start: 'soon'},
      ],
    },
    properties: {asOf, months: 2},
  },
} as const satisfies Readonly<Record<string, BridgeFixture>>;
