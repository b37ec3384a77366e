import {wilson} from '../statistics/wilson.js';
import type {Interval} from './outcome.js';

/** How many of how many, as a share. */
export interface CountedShare {
  readonly count: number;
  readonly of: number;
  /** 0..1. */
  readonly share: number;
  readonly interval: Interval;
}

/** A share with Wilson's interval; `null` of none. */
export function countedShare(count: number, of: number, level: number): CountedShare | null {
  const limits = wilson({successes: count, trials: of, level});
  return limits && {count, of, share: count / of, interval: {...limits, level, method: 'Wilson'}};
}
