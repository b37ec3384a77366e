import type {Now} from '../calendar/now.js';
import type {Scope} from '../kernel/scope.js';
import type {HealthComponent} from './components.js';
import type {AccountFacts, Measured} from './measured.js';
import {measures, type Measure, type MeasuredTable} from './measures.js';
import type {CurrentPulse} from './pulse.js';

/**
 * Why a component has no value for an account: nothing was found; the account has not been there for the whole window;
 * or fewer people are behind it than may be shown.
 */
export type Gap = 'missing' | 'incomplete' | 'suppressed';

/** An account as it is scored, before it is. */
export type AccountValues = {
  readonly account: string;
  readonly name: string | null;
  readonly seats: number | null;
  readonly mrr: number | null;
  readonly pulse: CurrentPulse | null;
  readonly values: readonly (number | null)[];
  readonly gaps: readonly (Gap | null)[];
};

/** What a component has for an account, or why it has nothing. */
export function cellOf(
  component: HealthComponent,
  account: AccountFacts,
  measured: Readonly<Record<MeasuredTable, Measured>>,
  now: Now,
  {minimumGroup}: Scope,
): {readonly value: number | null; readonly gap: Gap | null} {
  const {table, firstDay, people}: Measure = measures[component.measure];
  const found = measured[table].value(component, account);
  if (found === null) return {value: null, gap: 'missing'};
  const first = firstDay?.(component.windowDays, now);
  if (first !== undefined && account.start !== null && account.start > first) return {value: null, gap: 'incomplete'};
  const behind = people ? measured[table].people(component, account) : Infinity;
  if (behind > 0 && behind < minimumGroup) return {value: null, gap: 'suppressed'};
  return {value: found, gap: null};
}
