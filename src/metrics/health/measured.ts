import type {HealthComponent} from './components.js';

/** What is known of an account besides its rows elsewhere. */
export interface AccountFacts {
  readonly code: number;
  /** First local day as a customer; `null` where it is not known. */
  readonly start: number | null;
  /** Seats bought; `null` where they are not known. */
  readonly seats: number | null;
}

/** A value by component and account, `null` where there is none. */
export interface Measured {
  value(component: HealthComponent, account: AccountFacts): number | null;
  /** People whom a value tells of. */
  people(component: HealthComponent, account: AccountFacts): number;
  /** By account code, whether it has a row. */
  has(account: number): boolean;
}
