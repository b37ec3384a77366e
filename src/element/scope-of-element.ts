import {scopeOf, type Scope} from '../metrics/kernel/scope.js';
import {expectedInstant, readIso} from '../metrics/table/read-time.js';
import type {GivenScope} from './measure-controller.js';

/**
 * The scope of a widget: what it was given, and now where no `asOf` is. The core reads no clock; this is where one is
 * read for it.
 * @throws {RangeError} when `asOf` is no instant or another part is out of range
 */
export function scopeOfElement({asOf, ...rest}: GivenScope): Scope {
  return scopeOf({...rest, asOf: asOf === undefined ? Date.now() : instantOf(asOf)});
}

function instantOf(given: number | string | Date): number {
  const instant = typeof given === 'string' ? readIso(given) : Number(given);
  if (Number.isFinite(instant)) return instant;
  throw new RangeError(`[scope] as-of: expected ${expectedInstant('iso')}, got ${JSON.stringify(given)}`);
}
