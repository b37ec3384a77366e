import {featureAdoption, type FeatureAdoption} from '../../metrics/adoption/feature-adoption.js';
import {valueUnlock, type ValueUnlock} from '../../metrics/adoption/value-unlock.js';
import type {Insufficient} from '../../metrics/kernel/outcome.js';
import {withBeside} from '../../metrics/kernel/with-beside.js';

/** What retained means: the account is still a customer, or the account, or the user, was active later on. */
export const retained = ['account-stays', 'account-active', 'user-active'] as const;
export type Retained = (typeof retained)[number];

/** How far features are adopted, and how well those are retained who had used them, where that is asked for. */
export interface AdoptionWithUnlock extends FeatureAdoption {
  readonly unlock?: ValueUnlock | Insufficient;
}

/** Feature adoption with value unlock beside it. */
export const adoptionWithUnlock = /* @__PURE__ */ withBeside(
  featureAdoption,
  valueUnlock,
  'unlock',
) as unknown as typeof featureAdoption;
