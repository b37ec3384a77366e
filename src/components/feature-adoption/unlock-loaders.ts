import type {FeatureAdoption} from '../../metrics/adoption/feature-adoption.js';
import type {ValueUnlock, valueUnlock} from '../../metrics/adoption/value-unlock.js';
import type {Insufficient} from '../../metrics/kernel/outcome.js';

/** What retained means: the account is still a customer, or the account, or the user, was active later on. */
export const retained = ['account-stays', 'account-active', 'user-active'] as const;
export type Retained = (typeof retained)[number];

/** How far features are adopted, and how well those are retained who had used them, where that is asked for. */
export interface AdoptionWithUnlock extends FeatureAdoption {
  readonly unlock?: ValueUnlock | Insufficient;
}

/** The metric whose code is loaded where it is asked for, so that a page carries it only then. */
export const UNLOCK = 'value-unlock';

export const unlockLoaders: ReadonlyMap<string, () => Promise<typeof valueUnlock>> = new Map([
  [UNLOCK, async () => (await import('../../metrics/adoption/value-unlock.js')).valueUnlock],
]);
