import {moverDifference} from '../statistics/mover.js';
import type {Completeness, Estimate, Interval} from './outcome.js';

/** How much a value differs from an earlier one, or from that of another group, in the unit of the metric. */
export interface Change {
  /** The value now less that before. */
  readonly difference: number;
  /** `null` where one of the two has no interval, or their levels differ. Zero in it: perhaps nothing has changed. */
  readonly interval: Interval | null;
  /** `incomplete` where one of the two is: it may still change. */
  readonly completeness: Completeness;
}

/**
 * What has changed between two estimates of one metric, with an interval made from theirs (see `moverDifference`). It
 * assumes that the two are independent: other answers, other accounts. Where the same people are in both, such as two
 * surveys of the same accounts, it is mostly too wide.
 */
export function change(now: Estimate, before: Estimate): Change {
  return {
    difference: now.value - before.value,
    interval: intervalOf(now, before),
    completeness: now.completeness === 'complete' ? before.completeness : now.completeness,
  };
}

function intervalOf(now: Estimate, before: Estimate): Interval | null {
  const [one, two] = [now.interval, before.interval];
  if (one === null || two === null || one.level !== two.level) return null;
  const limits = moverDifference({first: {...one, value: now.value}, second: {...two, value: before.value}});
  const method = one.method === two.method ? one.method : `${one.method}; ${two.method}`;
  return {...limits, level: one.level, method: `square and add (MOVER) of: ${method}`};
}
