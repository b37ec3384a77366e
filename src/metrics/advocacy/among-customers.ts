import {countedShare, type CountedShare} from '../kernel/counted-share.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';

interface Looked {
  readonly customers: number;
  /** Rows of what was looked for, or of anything else: without any it is not known that there is nothing. */
  readonly rows: number;
}

/** Why nothing can be said about the customers of now; `null` where it can. */
export function notAmong({customers, rows}: Looked, {minimumGroup}: Pick<Scope, 'minimumGroup'>): Insufficient | null {
  if (customers === 0) return insufficient('no-customers', 'No account is a customer at this moment');
  if (rows === 0) return insufficient('nothing-recorded', 'Nothing has been recorded before the as-of date');
  return customers < minimumGroup ? insufficient('too-few', `Fewer than ${minimumGroup} are not shown`) : null;
}

/** How many of the customers, or why that is not known. */
export function shareOfCustomers(
  count: number,
  looked: Looked,
  scope: Pick<Scope, 'level' | 'minimumGroup'>,
): CountedShare | Insufficient {
  return notAmong(looked, scope) ?? countedShare(count, looked.customers, scope.level)!;
}
