import * as z from 'zod/mini';
import {described} from '../kernel/described.js';

/** Who adopts, and from when on a use is adoption. */
export interface AdoptionRules {
  readonly days: number;
  readonly features: readonly string[];
  readonly countBy: 'account' | 'user';
  readonly minUses: number;
  /** None: those that are said to be in the table of features. */
  readonly stickyFeatures?: readonly string[];
}

/** Options of all metrics of features. */
export const usageOptions = {
  days: described(
    z._default(z.int().check(z.minimum(1), z.maximum(1000)), 28),
    'Days that uses are counted in, up to and with that of asOf',
  ),
  features: described(
    z._default(z.array(z.string()), []),
    'Only these features. None: all of the table of features; where that is not given, every event is a feature by its own name',
  ),
};

/** Options of the metrics that tell who uses features. */
export const adoptionOptions = {
  ...usageOptions,
  countBy: described(
    z._default(z.enum(['account', 'user']), 'account'),
    'Who adopts: of accounts all that are customers are eligible, of users those of them with any event in these days',
  ),
  minUses: described(
    z._default(z.int().check(z.minimum(1)), 1),
    'How often a feature has to be used in these days to count as adopted',
  ),
};
