import type {FeatureAdoption, featureAdoption} from '../../metrics/adoption/feature-adoption.js';
import type {ValueUnlock, valueUnlock} from '../../metrics/adoption/value-unlock.js';
import type {Insufficient} from '../../metrics/kernel/outcome.js';

/** What retained means: the account is still a customer, or the account, or the user, was active later on. */
export const retained = ['account-stays', 'account-active', 'user-active'] as const;
export type Retained = (typeof retained)[number];

/** How far features are adopted, and how well those are retained who had used them, where that is asked for. */
export interface AdoptionWithUnlock extends FeatureAdoption {
  readonly unlock?: ValueUnlock | Insufficient;
}

/** How the metrics of this widget are had, the second where it is asked for, so that no page carries what it does not show. */
export const adoptionLoaders: ReadonlyMap<string, () => Promise<typeof featureAdoption>> = new Map([
  ['feature-adoption', async () => (await import('../../metrics/adoption/feature-adoption.js')).featureAdoption],
]);

export const UNLOCK = 'value-unlock';

export const unlockLoaders: ReadonlyMap<string, () => Promise<typeof valueUnlock>> = new Map([
  [UNLOCK, async () => (await import('../../metrics/adoption/value-unlock.js')).valueUnlock],
]);
