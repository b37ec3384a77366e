import {estimate, insufficient, type Estimate, type Insufficient, type Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {mayShowCell} from '../kernel/small-cells.js';
import {wilson} from '../statistics/wilson.js';

/** Some out of some. */
export type ShownShare = {
  readonly count: number;
  readonly of: number;
  /** 0..1. */
  readonly share: number;
  /** Wilson's. */
  readonly interval: Interval;
};

/** A share with its interval; `null` of none, and where so few are in it, or not in it, that it is not shown. */
export function shownShare(count: number, of: number, scope: Pick<Scope, 'level' | 'minimumGroup'>): ShownShare | null {
  const {level} = scope;
  const limits = wilson({successes: count, trials: of, level});
  if (limits === null || !mayShowCell(count, of, scope)) return null;
  return {count, of, share: count / of, interval: {...limits, level, method: 'Wilson'}};
}

/**
 * A share as an estimate.
 * @param terms what its two counts are called in the formula
 */
export function shareEstimate<const More extends object>(
  share: ShownShare | null,
  [part, whole]: readonly [part: string, whole: string],
  more: More,
): (Estimate & More) | Insufficient {
  if (share === null) return insufficient('small-group', 'Too few are in it, or too few are not, to be shown');
  const {count, of, interval} = share;
  return estimate(share.share, {...more, n: of, terms: {[part]: count, [whole]: of}, interval});
}
