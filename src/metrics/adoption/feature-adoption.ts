import * as z from 'zod/mini';
import {listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {defineMembers} from '../kernel/members.js';
import type {Completeness, Insufficient, Interval, Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {isSmall} from '../kernel/small-cells.js';
import {features} from '../tables/features.js';
import {adoptionOptions, type AdoptionRules} from './adoption-options.js';
import {used} from './distinct-events.js';
import {exportAndApi, sentTwice} from './feature-examples.js';
import type {Feature} from './feature-list.js';
import {FeatureTally, nothingUsed, tallyFeatures, type FeatureCount} from './feature-tally.js';
import {shareEstimate, shownShare, type ShownShare} from './shown-share.js';

/** How far one feature is adopted. All counts are `null` where they are too small to be shown. */
export interface AdoptedFeature extends Feature {
  /** Incomplete where it came out within the days: there was less time to adopt it. */
  readonly completeness: Completeness;
  readonly uses: number | null;
  /** Users who used it at all. */
  readonly users: number | null;
  /** Accounts that used it at all. */
  readonly accounts: number | null;
  /** Accounts, or users, who used it often enough. */
  readonly adopters: number | null;
  /** adopters / eligible, 0..1. */
  readonly share: number | null;
  /** Wilson's. */
  readonly interval: Interval | null;
  /** So few, or all but so few, that they are not shown. */
  readonly suppressed: boolean;
}

/** How far each feature is adopted. */
export interface FeatureAdoption extends Outcome {
  readonly kind: 'feature-adoption';
  readonly countBy: AdoptionRules['countBy'];
  readonly days: number;
  readonly minUses: number;
  /** How many accounts, or users, could have used them. */
  readonly eligible: number;
  /** Those of them who adopted any of the features; `null` where that is not shown. */
  readonly adopters: ShownShare | null;
  /** Those of them who adopted a sticky one; `null` where none is sticky, or one that is is not shown. */
  readonly sticky: ShownShare | null;
  /** The largest share first; what is not shown last. */
  readonly features: readonly AdoptedFeature[];
}

/** Who is behind a feature: those who adopted it, or the other eligible ones. */
export type FeaturePart = {readonly feature: string; readonly adopted: boolean};

const tables = [used, features, listed] as const;

/** Feature adoption: share of eligible accounts, or users, that use each feature. */
export const featureAdoption = defineMetric({
  id: 'feature-adoption',
  label: 'Feature adoption',
  about:
    'Share of accounts, or users, that used a feature often enough, of all that could: those that did nothing count too. As one number: the share that used any of the features.',
  family: 'adoption',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables,
  options: z.object(adoptionOptions),
  formula: 'adopters / eligible',
  interval: 'Wilson, for each feature by itself',
  source: 'Pendo, feature adoption and core events; Wilson (1927)',
  accumulator: tallyFeatures,
  derive(counts, {countBy, days, minUses}, scope): FeatureAdoption | Insufficient {
    const nothing = nothingUsed(counts, scope);
    if (nothing !== null) return nothing;
    const {eligible, breadth, sticky} = counts;
    const adopted = counts.features.map((feature) => adoptedFeature(feature, eligible, scope)).sort(byShare);
    const kept = adopted.filter((feature) => feature.sticky);
    const isTold = kept.length > 0 && !kept.some(({suppressed}) => suppressed);
    return {
      kind: 'feature-adoption',
      countBy,
      days,
      minUses,
      eligible,
      adopters: shownShare(eligible - breadth[0]!, eligible, scope),
      sticky: isTold ? shownShare(sticky, eligible, scope) : null,
      features: adopted,
    };
  },
  headlineLabel: 'Adoption of any feature',
  headline: ({adopters}) => shareEstimate(adopters, ['adopters', 'eligible'], {}),
  members: /* @__PURE__ */ defineMembers({
    tables,
    accumulator({feature, adopted}: FeaturePart, rules: AdoptionRules, scope) {
      const tally = new FeatureTally(rules, scope);
      return {...tally.tables, result: () => tally.members(feature, adopted)};
    },
  }),
  examples: [
    {
      name: 'of four customers two used export and one the api; what a stranger did does not count',
      rows: exportAndApi,
      outcome: {
        eligible: 4,
        sticky: {count: 2, of: 4, share: 0.5},
        features: [
          {feature: 'Export', adopters: 2, share: 0.5, uses: 6, sticky: true},
          {feature: 'API', adopters: 1, share: 0.25, uses: 1, interval: {lower: 0.0455872608097006}},
        ],
      },
    },
    {
      name: 'only from two uses on',
      rows: exportAndApi,
      options: {minUses: 2},
      outcome: {
        features: [
          {feature: 'Export', adopters: 1, accounts: 2},
          {feature: 'API', adopters: 0, share: 0, accounts: 1},
        ],
      },
    },
    {
      name: 'of users: three had any event, but only two are of customers',
      rows: exportAndApi,
      options: {countBy: 'user'},
      outcome: {
        eligible: 2,
        features: [
          {feature: 'Export', share: 1},
          {feature: 'API', share: 0.5},
        ],
      },
    },
    {
      name: 'without a list of features, or of accounts, they are what the events tell; one that was sent twice is one',
      rows: {events: sentTwice},
      outcome: {eligible: 1, sticky: null, features: [{feature: 'export', uses: 1, adopters: 1, sticky: false}]},
    },
    {
      name: 'a feature with two events; one that came out within the days is marked, one that is not out is not there',
      scope: {asOf: Date.UTC(2026, 5, 30)},
      rows: {
        features: [
          {feature: 'Search', event: 'search'},
          {feature: 'Search', event: 'filter'},
          {feature: 'Chat', event: 'chat', releasedOn: '2026-06-20'},
          {feature: 'Maps', event: 'maps', releasedOn: '2026-07-01'},
        ],
        events: [
          {user: 'u1', account: 'a', event: 'search', at: '2026-06-05T08:00:00Z'},
          {user: 'u1', account: 'a', event: 'filter', at: '2026-06-05T08:01:00Z'},
          {user: 'u2', account: 'b', event: 'filter', at: '2026-06-05T08:00:00Z'},
          {user: 'u2', account: 'b', event: 'filter', at: '2026-06-02T08:00:00Z'},
          {user: 'u2', account: 'b', event: 'filter', at: '2026-06-01T08:00:00Z'},
        ],
      },
      options: {minUses: 2},
      outcome: {
        features: [
          {feature: 'Search', uses: 4, users: 2, adopters: 2, completeness: 'complete'},
          {feature: 'Chat', uses: 0, adopters: 0, completeness: 'incomplete', releasedOn: '2026-06-20'},
        ],
      },
    },
    {
      name: 'without customers nobody could use anything',
      rows: {accounts: [{account: 'a', end: '2026-01-01'}], events: sentTwice},
      outcome: {kind: 'insufficient', code: 'nobody-eligible'},
    },
    {
      name: 'where no event was ever seen it is not known that nothing was used',
      rows: {accounts: [{account: 'a'}]},
      outcome: {kind: 'insufficient', code: 'no-events'},
    },
  ],
});

function adoptedFeature(count: FeatureCount, eligible: number, scope: Scope): AdoptedFeature {
  const {young, uses, users, accounts, adopters, ...feature} = count;
  const share = isSmall(users, scope.minimumGroup) ? null : shownShare(adopters, eligible, scope);
  const completeness = young ? 'incomplete' : 'complete';
  if (share === null) {
    const hidden = {uses: null, users: null, accounts: null, adopters: null, share: null, interval: null};
    return {...feature, completeness, ...hidden, suppressed: true};
  }
  const {interval} = share;
  return {...feature, completeness, uses, users, accounts, adopters, share: share.share, interval, suppressed: false};
}

function byShare(a: AdoptedFeature, b: AdoptedFeature): number {
  return (b.share ?? -1) - (a.share ?? -1) || (a.feature < b.feature ? -1 : 1);
}
