import {weekStarts} from '../metrics/calendar/periods.js';
import {zone} from '../metrics/calendar/zone.js';
import {scopeOf, type Scope} from '../metrics/kernel/scope.js';
import {expectedInstant, readIso} from '../metrics/table/read-time.js';
import type {GivenScope} from './measure-controller.js';
import {SetupError} from '../metrics/kernel/setup-error.js';

/**
 * The scope of a widget: what it was given, and where no `asOf` is, the end of the minute that is running: so all widgets
 * of a page agree, and what has just come counts. The core reads no clock; this is where one is read for it. Attributes are checked here, also those parts that this metric does not look at.
 * @throws {SetupError} when `asOf` is no instant or another part is none of what it can be
 */
export function scopeOfElement({asOf, ...rest}: GivenScope): Scope {
  const scope = scopeOf({...rest, asOf: asOf === undefined ? endOfMinute(Date.now()) : instantOf(asOf)});
  zone(scope.timeZone);
  if (!weekStarts.includes(scope.weekStart)) {
    throw new SetupError(
      'bad-scope',
      `[scope] week-start: expected one of ${weekStarts.join(', ')}, got ${JSON.stringify(scope.weekStart)}`,
    );
  }
  return scope;
}

/** The last ms of a minute, epoch ms: still of the same day. */
function endOfMinute(now: number): number {
  return now - (now % 60_000) + 59_999;
}

function instantOf(given: number | string | Date): number {
  const instant = typeof given === 'string' ? readIso(given) : Number(given);
  if (Number.isFinite(instant)) return instant;
  throw new SetupError('bad-scope', `[scope] as-of: expected ${expectedInstant('iso')}, got ${JSON.stringify(given)}`);
}
