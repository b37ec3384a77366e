import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {componentList} from './components.js';
import {boundaryRules, type BandRules} from './health-band.js';
import {defaultRules, missingRules} from './score-account.js';

/** The options that decide about the score of an account. */
export const scoreOptions = {
  components: described(
    z._default(componentList, []),
    'What the score is made of. None: every component found in measurements, each counting the same, from 0 to 100',
  ),
  windowDays: described(
    z._default(z.int().check(z.minimum(1), z.maximum(400)), 28),
    'Days that components are measured over, up to and with that of asOf',
  ),
  missing: described(
    z._default(z.enum(missingRules), defaultRules.missing),
    'A component without a value: its weight goes to the others, it counts as zero or as neutral (50), or the account has a score only with enough coverage',
  ),
  minCoverage: described(
    z._default(z.number().check(z.minimum(0), z.maximum(1)), defaultRules.minCoverage),
    'Share of the weight that must have a value, where missing is require',
  ),
  amberFrom: described(z._default(z.number(), defaultRules.amberFrom), 'Where amber begins; below it is red'),
  greenFrom: described(z._default(z.number(), defaultRules.greenFrom), 'Where green begins'),
  boundary: described(
    z._default(z.enum(boundaryRules), defaultRules.boundary),
    'A score exactly where a band begins is in that band (from-in), or still in the one below (from-out, as Gainsight)',
  ),
  pulseMaxAgeDays: described(
    z._default(z.int().check(z.minimum(0)), 90),
    'Days after which a pulse is stale and counts as none',
  ),
};

/** What a metric that takes {@link scoreOptions} asks of them together. */
export const bandsInOrder = z.refine<Pick<BandRules, 'amberFrom' | 'greenFrom'>>(
  ({amberFrom, greenFrom}) => amberFrom <= greenFrom,
  'amberFrom not above greenFrom',
);
