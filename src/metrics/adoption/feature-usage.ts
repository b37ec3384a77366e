import * as z from 'zod/mini';
import {listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {estimate, type Insufficient, type Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall} from '../kernel/small-cells.js';
import {features} from '../tables/features.js';
import {usageOptions} from './adoption-options.js';
import {used} from './distinct-events.js';
import {exportAndApi, sentTwice} from './feature-examples.js';
import type {Feature} from './feature-list.js';
import {nothingUsed, tallyFeatures, type FeatureCount} from './feature-tally.js';

/** How much one feature is used. Counts are `null` where its users are so few that they are not shown. */
export interface UsedFeature extends Feature {
  readonly uses: number | null;
  readonly users: number | null;
  /** Accounts; users without one are in none. */
  readonly accounts: number | null;
  /** Share of the uses of all features, 0..1; `null` also where nothing was used. */
  readonly share: number | null;
}

/** How much each feature is used. */
export interface FeatureUsage extends Outcome {
  readonly kind: 'feature-usage';
  readonly days: number;
  /** Of all features. */
  readonly uses: number;
  /** Users with any event in these days. */
  readonly users: number;
  /** The most used first; what is not shown last. */
  readonly features: readonly UsedFeature[];
}

/** Feature usage: how often each feature is used, by how many users and accounts. */
export const featureUsage = defineMetric({
  id: 'feature-usage',
  label: 'Feature usage',
  about:
    'How often each feature was used, and by how many users and accounts. A use that was recorded twice counts once. As one number: the uses of all features.',
  family: 'adoption',
  unit: 'count',
  direction: 'higher-is-better',
  tables: [used, features, listed],
  options: z.object(usageOptions),
  formula: 'uses',
  interval: 'none: all uses are counted, not a sample of them',
  source: 'Pendo and Amplitude, usage by feature',
  accumulator: (rules, scope) => tallyFeatures({...rules, countBy: 'user', minUses: 1}, scope),
  derive(counts, {days}, scope): FeatureUsage | Insufficient {
    const nothing = nothingUsed(counts, scope);
    if (nothing !== null) return nothing;
    const uses = counts.features.reduce((sum, feature) => sum + feature.uses, 0);
    return {
      kind: 'feature-usage',
      days,
      uses,
      users: counts.eligible,
      features: counts.features.map((feature) => usedFeature(feature, uses, scope)).sort(byUses),
    };
  },
  headlineLabel: 'Uses of all features',
  headline: ({uses, users}) => estimate(uses, {n: users, terms: {uses}}),
  examples: [
    {
      name: 'seven uses of two features by two customers; what a stranger did does not count',
      rows: exportAndApi,
      outcome: {
        uses: 7,
        users: 2,
        features: [
          {feature: 'Export', uses: 6, users: 2, accounts: 2, share: 6 / 7},
          {feature: 'API', uses: 1, users: 1, accounts: 1},
        ],
      },
    },
    {
      name: 'one that was sent twice counts once',
      rows: {events: sentTwice},
      outcome: {uses: 1, features: [{feature: 'export', uses: 1, users: 1}]},
    },
    {
      name: 'a feature that nobody used is there, with nothing',
      rows: {features: [{feature: 'Maps', event: 'maps'}], events: sentTwice},
      outcome: {uses: 0, users: 1, features: [{feature: 'Maps', uses: 0, users: 0, share: null}]},
    },
    {
      name: 'only one of them; what a customer success manager does is no use',
      rows: {
        events: [
          ...exportAndApi.events,
          {user: 'u9', account: 'a', event: 'api', at: '2026-06-11T08:00:00Z', source: 'csm'},
        ],
      },
      options: {features: ['api']},
      outcome: {uses: 2, features: [{feature: 'api', uses: 2, accounts: 2}]},
    },
  ],
});

function usedFeature(count: FeatureCount, all: number, {minimumGroup}: Scope): UsedFeature {
  const {feature, product, sticky, releasedOn, uses, users, accounts} = count;
  const told = {feature, product, sticky, releasedOn};
  return isSmall(users, minimumGroup)
    ? {...told, uses: null, users: null, accounts: null, share: null}
    : {...told, uses, users, accounts, share: all === 0 ? null : uses / all};
}

function byUses(a: UsedFeature, b: UsedFeature): number {
  return (b.uses ?? -1) - (a.uses ?? -1) || (a.feature < b.feature ? -1 : 1);
}
