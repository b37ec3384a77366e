import type {Interval} from '../kernel/outcome.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';

/** A ratio of sums over accounts. */
export type PooledRate = {
  /** From 0; above 1 where more is used than there is. */
  readonly value: number;
  readonly part: number;
  readonly whole: number;
  readonly accounts: number;
  /** `null` for one account, and when all have the same ratio. */
  readonly interval: Interval | null;
};

/** A part of a whole, of one account; `null` where it is not known. */
export type Part = readonly [part: number | null, whole: number | null];

/** Sum of the parts over that of the wholes, over accounts with a whole above 0; `null` without any. */
export function pooledRate(parts: readonly Part[], level: number): PooledRate | null {
  const known = parts.filter((pair): pair is readonly [number, number] => rateOf(pair) !== null);
  const found = ratioEstimate({
    numerators: known.map(([part]) => part),
    denominators: known.map(([, whole]) => whole),
    level,
  });
  if (found === null) return null;
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const {ratio, interval} = found;
  return {
    value: ratio,
    part: sum(known.map(([part]) => part)),
    whole: sum(known.map(([, whole]) => whole)),
    accounts: known.length,
    interval: interval && {lower: Math.max(0, interval.lower), upper: interval.upper, level, method: 'ratio of sums'},
  };
}

/** The rate of one account; `null` where a number is missing or the whole is not above 0. */
export function rateOf([part, whole]: Part): number | null {
  return part === null || whole === null || !(whole > 0) ? null : part / whole;
}
