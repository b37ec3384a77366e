import * as z from 'zod/mini';
import {listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {insufficient, type Insufficient, type Interval, type Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall} from '../kernel/small-cells.js';
import {poissonTest} from '../statistics/poisson-test.js';
import {wilson} from '../statistics/wilson.js';
import {used} from './distinct-events.js';
import {nobodyThere} from './nothing-used.js';
import {shareEstimate, shownShare, type ShownShare} from './shown-share.js';
import {tallyTrend, type AccountUses} from './trend-tally.js';

/**
 * Why an account has no trend: it was not used before; it became a customer within these weeks, so that they are not
 * the same time; or fewer users are behind it than may be shown.
 */
export type TrendGap = 'none-before' | 'incomplete' | 'suppressed';

/** How the use of one account changed. */
export interface AccountTrend {
  readonly account: string;
  /** Its id where it has no name. */
  readonly name: string;
  /** Uses in the last weeks, and in as many before; `null` where they are not shown. */
  readonly last: number | null;
  readonly before: number | null;
  /** Uses by week, the oldest first; `null` as these. */
  readonly weeks: readonly number[] | null;
  /** last / before, from 0; `null` where there is none. */
  readonly ratio: number | null;
  readonly interval: Interval | null;
  /** How likely so large a difference, or a larger one, is by chance alone, 0..1. */
  readonly p: number | null;
  /** The use fell by the limit or more. */
  readonly cliff: boolean;
  readonly gap: TrendGap | null;
}

/** How the use of all accounts changed. */
export interface UsageTrend extends Outcome {
  readonly kind: 'usage-trend';
  /** In each of the two times. */
  readonly weeks: number;
  readonly cliff: number;
  /** The deepest drop first, of equal ones that of more uses; accounts without a trend last. */
  readonly accounts: readonly AccountTrend[];
  /** Accounts with a trend. */
  readonly compared: number;
  /** How many of those fell over the cliff; `null` where that is not shown. */
  readonly fallen: ShownShare | null;
}

interface TrendOptions {
  readonly weeks: number;
  readonly cliff: number;
  readonly tested: boolean;
}

/** So many uses by one user of an account, on one day. */
const uses = (account: string, count: number, day: string): object[] =>
  Array.from({length: count}, (_, i) => ({
    user: `of ${account}`,
    account,
    event: 'open',
    at: `${day}T08:00:${String(i).padStart(2, '0')}Z`,
  }));

/** Usage trend: what accounts use now against what they used before, the deepest drop first. */
export const usageTrend = defineMetric({
  id: 'usage-trend',
  label: 'Usage trend',
  about:
    'Uses of each account in the last complete weeks for each one in as many weeks before: an early warning. As one number: the share of accounts whose use fell over a cliff.',
  family: 'adoption',
  unit: 'ratio',
  direction: 'higher-is-better',
  tables: [used, listed],
  options: z.object({
    weeks: described(
      z._default(z.int().check(z.minimum(1), z.maximum(52)), 4),
      'Complete weeks up to asOf, and as many before, that are compared',
    ),
    cliff: described(
      z._default(z.number().check(z.gt(0), z.maximum(1)), 0.5),
      'A drop by this share or more is a cliff',
    ),
    tested: described(
      z._default(z.boolean(), true),
      'A drop is a cliff only where chance alone would rarely make it, by the exact test at the level of the scope: of three uses none may be left by chance',
    ),
    events: described(z._default(z.array(z.string()), []), 'Only these events count as use. None: all'),
  }),
  interval:
    'exact conditional test of two Poisson counts for each account; its ratio by Wilson, given the sum of both; Wilson for the share over a cliff. Uses that come in bursts vary more than Poisson, so that p is too small for them',
  source: 'Our own; Przyborowski and Wilenski (1940); R poisson.test',
  accumulator: tallyTrend,
  derive(counts, options, scope): UsageTrend | Insufficient {
    const nobody = nobodyThere(counts.any, counts.accounts.length, scope);
    if (nobody !== null) return nobody;
    const accounts = counts.accounts.map((account) => trendOf(account, options, scope)).sort(byDrop);
    const compared = accounts.filter(({ratio}) => ratio !== null);
    return {
      kind: 'usage-trend',
      weeks: options.weeks,
      cliff: options.cliff,
      accounts,
      compared: compared.length,
      fallen: shownShare(compared.filter(({cliff}) => cliff).length, compared.length, scope),
    };
  },
  headlineLabel: 'Accounts whose use collapsed',
  headlineUnit: 'share',
  headline: ({compared, fallen}) =>
    compared === 0
      ? insufficient('no-use-before', 'No account has uses before to compare with')
      : shareEstimate(fallen, ['fallen', 'compared'], {}),
  examples: [
    {
      name: 'a went from eight uses to two, b from four to five; c was not used before',
      scope: {asOf: Date.UTC(2026, 5, 29)},
      rows: {
        events: [
          ...uses('a', 8, '2026-05-04'),
          ...uses('a', 2, '2026-06-28'),
          ...uses('b', 4, '2026-05-31'),
          ...uses('b', 5, '2026-06-01'),
          ...uses('c', 1, '2026-06-02'),
        ],
      },
      outcome: {
        compared: 2,
        fallen: {count: 0, of: 2},
        accounts: [
          {account: 'a', before: 8, last: 2, ratio: 0.25, p: 0.109375, weeks: [8, 0, 0, 0, 0, 0, 0, 2], cliff: false},
          {account: 'b', before: 4, last: 5, ratio: 1.25, p: 1, weeks: [0, 0, 0, 4, 5, 0, 0, 0]},
          {account: 'c', before: 0, last: 1, ratio: null, gap: 'none-before'},
        ],
      },
    },
    {
      name: 'six uses of which none is left are a cliff that chance rarely makes; five are not',
      scope: {asOf: Date.UTC(2026, 5, 29)},
      rows: {events: [...uses('six', 6, '2026-05-10'), ...uses('five', 5, '2026-05-10')]},
      outcome: {
        fallen: {count: 1, of: 2, share: 0.5},
        accounts: [
          {account: 'six', ratio: 0, p: 0.03125, cliff: true},
          {account: 'five', ratio: 0, p: 0.0625, cliff: false},
        ],
      },
    },
    {
      name: 'or any drop that is deep enough, whatever chance does',
      scope: {asOf: Date.UTC(2026, 5, 29)},
      rows: {
        events: [...uses('five', 5, '2026-05-10'), ...uses('few', 2, '2026-05-10'), ...uses('few', 1, '2026-06-10')],
      },
      options: {tested: false},
      outcome: {fallen: {count: 2, of: 2}, accounts: [{cliff: true}, {account: 'few', ratio: 0.5, cliff: true}]},
    },
    {
      name: 'a customer who came within these weeks has no trend yet; the day that runs does not count',
      scope: {asOf: Date.UTC(2026, 5, 29, 12)},
      rows: {
        accounts: [
          {account: 'old', name: 'Old', start: '2026-05-04'},
          {account: 'new', start: '2026-05-05'},
          {account: 'left', end: '2026-06-01'},
        ],
        events: [...uses('old', 1, '2026-06-29'), ...uses('old', 1, '2026-05-04'), ...uses('new', 9, '2026-05-20')],
      },
      outcome: {
        compared: 1,
        accounts: [
          {name: 'Old', before: 1, last: 0},
          {name: 'new', gap: 'incomplete', ratio: null},
        ],
      },
    },
  ],
});

function trendOf(
  {account, name, weeks, users, young}: AccountUses,
  {cliff, tested}: TrendOptions,
  {level, minimumGroup}: Scope,
): AccountTrend {
  const told = {account, name: name ?? account};
  const none = {ratio: null, interval: null, p: null, cliff: false};
  if (isSmall(users, minimumGroup)) {
    return {...told, last: null, before: null, weeks: null, ...none, gap: 'suppressed'};
  }
  const half = weeks.length / 2;
  const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
  const [before, last] = [sum(weeks.slice(0, half)), sum(weeks.slice(half))];
  const counts = {...told, last, before, weeks};
  if (young) return {...counts, ...none, gap: 'incomplete'};
  if (before === 0) return {...counts, ...none, gap: 'none-before'};
  const p = poissonTest({first: {events: last, exposure: half}, second: {events: before, exposure: half}})!;
  const limits = wilson({successes: last, trials: last + before, level})!;
  const odds = (share: number): number => share / (1 - share);
  return {
    ...counts,
    ratio: last / before,
    interval: {lower: odds(limits.lower), upper: odds(limits.upper), level, method: 'Wilson, given the sum'},
    p,
    cliff: last <= before * (1 - cliff) && (!tested || p < 1 - level),
    gap: null,
  };
}

function byDrop(a: AccountTrend, b: AccountTrend): number {
  return (
    (a.ratio ?? Number.MAX_VALUE) - (b.ratio ?? Number.MAX_VALUE) ||
    (b.before ?? -1) - (a.before ?? -1) ||
    (a.account < b.account ? -1 : 1)
  );
}
