import {insufficient, type Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';

/**
 * Why nothing can be said about the use of the product; `null` where something can.
 * @param any whether any event was seen
 * @param among how many accounts, or users, it would be about
 */
export function nobodyThere(any: boolean, among: number, {minimumGroup}: Scope): Insufficient | null {
  if (!any) return insufficient('no-events', 'No event happened before the as-of date');
  if (among === 0) return insufficient('nobody-eligible', 'Nobody was there who could use it in these days');
  return among < minimumGroup ? insufficient('too-few', `Fewer than ${minimumGroup} are not shown`) : null;
}

/** {@link nobodyThere}, or no feature is. */
export function nothingFollowed(any: boolean, among: number, features: number, scope: Scope): Insufficient | null {
  const nobody = nobodyThere(any, among, scope);
  if (nobody !== null || features > 0) return nobody;
  return insufficient('no-features', 'No feature is known, and nothing happened in these days', {eligible: among});
}
