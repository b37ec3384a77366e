import type {WeekStart} from '../calendar/periods.js';
import {SetupError} from './setup-error.js';

/** What every metric takes. An outcome carries the scope it was made with, so that nothing about it is hidden. */
export interface Scope {
  /** The moment up to which data count, in epoch ms. Rows at or after it are not seen. No metric reads a clock. */
  readonly asOf: number;
  /** IANA zone in which days begin, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly weekStart: WeekStart;
  /** Confidence level of intervals, 0..1 exclusive. */
  readonly level: number;
  /** Groups of fewer are not shown, and neither is what they could be worked out from. 1 shows all. */
  readonly minimumGroup: number;
}

export const defaultScope: Omit<Scope, 'asOf'> = {timeZone: 'UTC', weekStart: 'monday', level: 0.95, minimumGroup: 1};

/**
 * A scope from what is known of it.
 * @throws {SetupError} when a part is out of its range
 */
export function scopeOf(given: Partial<Scope> & Pick<Scope, 'asOf'>): Scope {
  const scope = {...defaultScope, ...given};
  if (!Number.isFinite(scope.asOf)) throw wrong('asOf', 'an instant in epoch ms', scope.asOf);
  if (!(scope.level > 0 && scope.level < 1)) throw wrong('level', 'a number between 0 and 1', scope.level);
  if (!(scope.minimumGroup >= 1)) throw wrong('minimumGroup', 'a number from 1', scope.minimumGroup);
  return scope;
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-scope', `[scope] ${name}: expected ${expected}, got ${String(got)}`);
}
