import * as z from 'zod/mini';
import {listed} from '../kernel/account-list.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {insufficient} from '../kernel/outcome.js';
import {features} from '../tables/features.js';
import {adoptionOptions} from './adoption-options.js';
import {used} from './distinct-events.js';
import {exportAndApi} from './feature-examples.js';
import {nothingUsed, tallyFeatures} from './feature-tally.js';
import {shareEstimate, shownShare} from './shown-share.js';

/** Share of eligible accounts, or users, that use a feature which is known to keep accounts. */
export const stickyFeatureShare = defineMetric({
  id: 'sticky-feature-share',
  label: 'Use of sticky features',
  about:
    'Share of accounts, or users, that used at least one of the features that are known to keep accounts, of all that could.',
  family: 'adoption',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [used, features, listed],
  options: z.object({
    ...adoptionOptions,
    stickyFeatures: described(
      z._default(z.array(z.string()), []),
      'Names of the features that are sticky. None: those that the table of features says are',
    ),
  }),
  formula: 'adopters / eligible',
  interval: 'Wilson',
  source: 'ClientSuccess, impact features; Wilson (1927)',
  accumulator: tallyFeatures,
  derive(counts, _options, scope) {
    const nothing = nothingUsed(counts, scope);
    if (nothing !== null) return nothing;
    const features = counts.features.filter(({sticky}) => sticky).map(({feature}) => feature);
    return features.length === 0
      ? insufficient('no-sticky-features', 'No feature is said to be sticky', {features: counts.features.length})
      : shareEstimate(shownShare(counts.sticky, counts.eligible, scope), ['adopters', 'eligible'], {features});
  },
  examples: [
    {
      name: 'export is sticky: two of four customers use it',
      rows: exportAndApi,
      outcome: {value: 0.5, n: 4, terms: {adopters: 2, eligible: 4}, features: ['Export']},
    },
    {
      name: 'from two uses on it is one of them: the uses of different features are not added up',
      rows: exportAndApi,
      options: {stickyFeatures: ['Export', 'API'], minUses: 2},
      outcome: {value: 0.25, features: ['API', 'Export']},
    },
    {
      name: 'without a list of features they are named in the options, by their events',
      rows: {accounts: exportAndApi.accounts, events: exportAndApi.events},
      options: {stickyFeatures: ['api']},
      outcome: {value: 0.25},
    },
    {
      name: 'where no feature is sticky there is no share',
      rows: {accounts: exportAndApi.accounts, events: exportAndApi.events},
      outcome: {kind: 'insufficient', code: 'no-sticky-features', terms: {features: 2}},
    },
  ],
});
