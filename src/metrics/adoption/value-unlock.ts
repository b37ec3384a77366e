import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {features} from '../tables/features.js';
import {stays} from './account-stays.js';
import {usageOptions} from './adoption-options.js';
import {compareRetention, type RetentionComparison} from './compare-retention.js';
import {used} from './distinct-events.js';
import type {Feature} from './feature-list.js';
import {nothingFollowed} from './nothing-used.js';
import {tallyUnlocked, type UnlockRules} from './unlock-tally.js';

/** How the use of each feature goes together with retention. */
export interface ValueUnlock extends Outcome {
  readonly kind: 'value-unlock';
  readonly outcome: UnlockRules['outcome'];
  readonly days: number;
  readonly outcomeDays: number;
  /** Accounts, or users, who are followed. */
  readonly followed: number;
  /** The largest difference first; those that cannot be compared, or are not shown, last. */
  readonly features: readonly (Feature & RetentionComparison)[];
  /** The feature of the option; else any sticky one, or any at all where none is said to be sticky. */
  readonly main: RetentionComparison & {readonly of: 'feature' | 'sticky' | 'any'};
}

const before = (user: string, account: string, event: string): object => ({
  user,
  account,
  event,
  at: '2026-03-10T09:00:00Z',
});

/** Six customers of the first of March: a, b and c use export then; of those a and b stay, of the others only f. */
const unlocking = {
  features: [
    {feature: 'Export', event: 'export', sticky: true},
    {feature: 'API', event: 'api'},
  ],
  accounts: [
    {account: 'a', start: '2025-01-01'},
    {account: 'b', start: '2025-01-01'},
    {account: 'c', start: '2025-01-01', end: '2026-05-01'},
    {account: 'd', start: '2025-01-01', end: '2026-06-01'},
    {account: 'e', start: '2025-01-01', end: '2026-06-29'},
    {account: 'f', start: '2025-01-01', end: '2026-06-30'},
  ],
  events: [
    before('u1', 'a', 'export'),
    before('u2', 'b', 'export'),
    before('u3', 'c', 'export'),
    before('u6', 'f', 'api'),
    {user: 'u6', account: 'f', event: 'export', at: '2026-04-01T09:00:00Z'},
  ],
};

/** Value unlock: whether those who used a feature are retained better than those who did not. */
export const valueUnlock = defineMetric({
  id: 'value-unlock',
  label: 'Value unlock',
  about:
    'How much better those were retained who had used a feature before, in points of their retention. It goes together, and need not be the cause: who is well anyway may use more.',
  family: 'adoption',
  unit: 'points',
  range: [-100, 100],
  direction: 'higher-is-better',
  tables: [used, features, stays],
  options: z.object({
    ...usageOptions,
    days: described(
      z._default(z.int().check(z.minimum(1), z.maximum(1000)), 28),
      'Days in which features are used, right before those of the outcome',
    ),
    minUses: described(
      z._default(z.int().check(z.minimum(1)), 1),
      'How often a feature has to be used in these days to count as used',
    ),
    outcome: described(
      z._default(z.enum(['account-stays', 'account-active', 'user-active']), 'account-stays'),
      'What retained means: the account is still a customer at asOf, or the account, or the user, has any event in the days of the outcome',
    ),
    outcomeDays: described(
      z._default(z.int().check(z.minimum(1), z.maximum(1000)), 90),
      'Days of the outcome, up to and with that of asOf',
    ),
    feature: described(
      z._default(z.nullable(z.string()), null),
      'The feature of the one number. None: any sticky one, or any at all where none is said to be sticky',
    ),
  }),
  formula: '100 * (usedRetained / used - othersRetained / others)',
  interval:
    'Newcombe for the difference, Katz for the ratio of shares, Woolf for that of odds; p of the exact test of Fisher. Each feature by itself: of many, some differ by chance',
  source:
    'Newcombe (1998), method 10; Katz et al. (1978); Woolf (1955); Fisher. Use is counted before the outcome, so that who stays longer has no more time to use it',
  accumulator: tallyUnlocked,
  derive(counts, {outcome, days, outcomeDays, feature}, scope): ValueUnlock | Insufficient {
    if (counts.any && !counts.listed && outcome === 'account-stays') {
      return insufficient('no-accounts', 'No table of accounts tells which of them stay');
    }
    const nothing = nothingFollowed(counts.any, counts.followed, counts.features.length, scope);
    if (nothing !== null) return nothing;
    const chosen = counts.features.find((one) => one.feature === feature);
    if (feature !== null && chosen === undefined) {
      return insufficient('unknown-feature', `There is no feature “${feature}”`, {followed: counts.followed});
    }
    const of = chosen ? 'feature' : counts.anySticky ? 'sticky' : 'any';
    return {
      kind: 'value-unlock',
      outcome,
      days,
      outcomeDays,
      followed: counts.followed,
      features: counts.features
        .map(({used: own, others, ...told}) => ({...told, ...compareRetention({used: own, others}, scope)}))
        .sort((a, b) => (b.difference ?? -2) - (a.difference ?? -2) || (a.feature < b.feature ? -1 : 1)),
      main: {of, ...compareRetention(chosen ?? counts.anySticky ?? counts.anyFeature, scope)},
    };
  },
  headlineLabel: 'Retention gained with use',
  headline({main: {used: own, others, difference, interval, suppressed}}) {
    if (suppressed) return insufficient('small-group', 'Too few used it, or too few did not, to be shown');
    if (own === null || others === null || difference === null) {
      return insufficient('nobody-to-compare', 'All used it, or nobody did: there is nobody to compare with');
    }
    return estimate(100 * difference, {
      n: own.n + others.n,
      terms: {used: own.n, usedRetained: own.retained, others: others.n, othersRetained: others.retained},
      interval: interval && {...interval, lower: 100 * interval.lower, upper: 100 * interval.upper},
    });
  },
  examples: [
    {
      name: 'two of the three that used export stayed, and one of the three others: a use after the first of April is too late',
      rows: unlocking,
      outcome: {
        followed: 6,
        features: [
          {feature: 'API', used: {retained: 1, n: 1}, others: {retained: 2, n: 5}, difference: 0.6},
          {feature: 'Export', used: {retained: 2, n: 3}, others: {retained: 1, n: 3}, riskRatio: {estimate: 2}, p: 1},
        ],
        main: {of: 'sticky', difference: 1 / 3},
      },
    },
    {
      name: 'who came within the days of use had less time to, and is not followed; nor is who left within them',
      rows: {
        accounts: [
          {account: 'a', start: '2026-03-04'},
          {account: 'b', start: '2026-03-05'},
          {account: 'c', start: '2025-01-01', end: '2026-03-31'},
          {account: 'd', start: '2025-01-01', end: '2026-04-01'},
        ],
        events: [before('u1', 'a', 'export'), before('u2', 'b', 'export'), before('u3', 'c', 'export')],
      },
      outcome: {followed: 2, features: [{used: {retained: 1, n: 1}, others: {retained: 0, n: 1}, difference: 1}]},
    },
    {
      name: 'by what users do: who used export came back, who used something else did not',
      options: {outcome: 'user-active', feature: 'export'},
      rows: {
        events: [
          before('u1', 'a', 'export'),
          before('u2', 'a', 'api'),
          {user: 'u1', account: 'a', event: 'api', at: '2026-05-10T09:00:00Z'},
        ],
      },
      outcome: {followed: 2, main: {of: 'feature', difference: 1, used: {n: 1}, oddsRatio: {estimate: null}}},
    },
    {
      name: 'where all used it there is nobody to compare with',
      rows: {accounts: [{account: 'a'}], events: [before('u1', 'a', 'export')]},
      outcome: {followed: 1, main: {difference: null, interval: null, p: null, others: {n: 0, share: null}}},
    },
    {
      name: 'whether accounts stay is not known without a table of them',
      rows: {events: unlocking.events},
      outcome: {kind: 'insufficient', code: 'no-accounts'},
    },
    {
      name: 'a feature that is not there',
      rows: unlocking,
      options: {feature: 'Maps'},
      outcome: {kind: 'insufficient', code: 'unknown-feature'},
    },
  ],
});
