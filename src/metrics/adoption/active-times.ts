import type {Interval} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {nextBit} from '../kernel/state.js';
import {wilson} from '../statistics/wilson.js';
import {hiddenCounts} from './hidden-counts.js';

/** How many slots of somebody are set, of those from one up to another. */
export function countSlots(row: Int32Array, from: number, end: number): number {
  let count = 0;
  for (let slot = nextBit(row, from, end); slot < end; slot = nextBit(row, slot + 1, end)) count++;
  return count;
}

/** Some of all, and how sure the share is. */
export interface CountedShare {
  /** `null`, as the others, where it is not shown. */
  readonly count: number | null;
  /** Of all who were active, 0..1. */
  readonly share: number | null;
  /** Wilson's. */
  readonly interval: Interval | null;
  readonly suppressed: boolean;
}

/** Who was active so many times. */
export interface ActiveTimes {
  readonly times: number;
  /** In exactly so many. */
  readonly exactly: CountedShare;
  /** In so many or more. */
  readonly atLeast: CountedShare;
}

export interface TimesDistribution {
  /** From once on. */
  readonly buckets: readonly ActiveTimes[];
  /** Buckets that are not shown. */
  readonly hidden: number;
}

/**
 * The distribution of how many were active 1, 2, 3 … times. Small buckets are not shown, nor what would tell about them:
 * the next smallest ones, and the counts of at least so many between them.
 * @param counts of once, of twice, …
 */
export function distributionOf(counts: readonly number[], {level, minimumGroup}: Scope): TimesDistribution {
  const hidden = hiddenCounts(counts, minimumGroup);
  const [least, most] = [Math.min(...hidden), Math.max(...hidden)];
  const all = counts.reduce((total, count) => total + count, 0);
  const shareOf = (count: number, suppressed: boolean): CountedShare => {
    if (suppressed || all === 0) return {count: suppressed ? null : count, share: null, interval: null, suppressed};
    const limits = wilson({successes: count, trials: all, level});
    return {count, share: count / all, interval: limits && {...limits, level, method: 'Wilson'}, suppressed};
  };
  let above = all;
  const buckets = counts.map((count, at): ActiveTimes => {
    const atLeast = shareOf(above, at > least && at <= most);
    above -= count;
    return {times: at + 1, exactly: shareOf(count, hidden.has(at)), atLeast};
  });
  return {buckets, hidden: hidden.size};
}
