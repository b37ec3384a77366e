import type {Interval} from '../kernel/outcome.js';
import {wilson} from '../statistics/wilson.js';
import type {ActiveStretches} from './active-days.js';
import {influenceOfEach, shareInterval, type Influence} from './user-influence.js';

/** How the ratios of several days become one. */
export const stickinessAverages = ['mean-of-ratios', 'ratio-of-means', 'last-day'] as const;
export type StickinessAverage = (typeof stickinessAverages)[number];

/** Users active in the short window, and in the long one around it, seen from one day. */
export interface ActivePair {
  readonly active: number;
  readonly base: number;
}

/** An average as a fraction, and what one user more in either window of a day changes it by. */
export interface WeightedRatio {
  readonly numerator: number;
  readonly denominator: number;
  /** By day. */
  readonly ofActive: readonly number[];
  readonly ofBase: readonly number[];
}

/**
 * The average over the days that are `used`; for `last-day` the last of all days, used or not. `null` where nobody was
 * active in the long windows of these days: there is no ratio then, not one of 0.
 */
export function averageRatio(
  days: readonly ActivePair[],
  used: readonly boolean[],
  average: StickinessAverage,
): WeightedRatio | null {
  const counts = days.map(({base}, day) => (average === 'last-day' ? day === days.length - 1 : used[day]!) && base > 0);
  const sum = (of: (pair: ActivePair) => number): number =>
    days.reduce((total, pair, day) => (counts[day] ? total + of(pair) : total), 0);
  const [ratios, among] = [sum(({active, base}) => active / base), sum(() => 1)];
  if (among === 0) return null;
  if (average === 'mean-of-ratios') {
    return {
      numerator: ratios,
      denominator: among,
      ofActive: days.map(({base}, day) => (counts[day] ? 1 / (among * base) : 0)),
      ofBase: days.map(({active, base}, day) => (counts[day] ? -active / (among * base * base) : 0)),
    };
  }
  const [active, base] = [sum((pair) => pair.active), sum((pair) => pair.base)];
  return {
    numerator: active,
    denominator: base,
    ofActive: counts.map((is) => (is ? 1 / base : 0)),
    ofBase: counts.map((is) => (is ? -active / (base * base) : 0)),
  };
}

/** With users as the sample: the average linearised in what each of them was active in. */
export function influenceOf(
  short: ActiveStretches,
  long: ActiveStretches,
  {ofActive, ofBase}: WeightedRatio,
): Influence {
  const [actives, bases] = [runningSums(ofActive), runningSums(ofBase)];
  const magnitudes = runningSums(ofBase.map((weight, day) => Math.abs(weight) + ofActive[day]!));
  const changes = new Float64Array(long.places.length - 1);
  let users = 0;
  for (let code = 0; code < changes.length; code++) {
    if (sumWithin(long, code, magnitudes) > 0) users++;
    changes[code] = sumWithin(long, code, bases) + sumWithin(short, code, actives);
  }
  return influenceOfEach(changes, users);
}

/** The weights of the ranges in which a code was active, added up; `upTo` are their {@link runningSums}. */
function sumWithin({places, bounds}: ActiveStretches, code: number, upTo: Float64Array): number {
  let sum = 0;
  for (let i = places[code]!, end = places[code + 1]!; i < end; i += 2)
    sum += upTo[bounds[i + 1]!]! - upTo[bounds[i]!]!;
  return sum;
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = sums[i]! + value));
  return sums;
}

/** Of a share within 0..1. */
export function stickinessInterval(
  {numerator, denominator}: WeightedRatio,
  influence: Influence,
  average: StickinessAverage,
  level: number,
): Interval | null {
  if (average === 'last-day') {
    const limits = wilson({successes: numerator, trials: denominator, level});
    return limits && {...limits, level, method: 'Wilson'};
  }
  return shareInterval(numerator / denominator, influence, level);
}
