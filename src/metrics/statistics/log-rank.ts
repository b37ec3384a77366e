import {riskSets} from './at-risk.js';
import {chiSquareTail} from './chi-square.js';
import type {DurationCounts} from './duration-counts.js';

/** Durations of one group. */
export type GroupDurations = {readonly name: string; readonly counts: DurationCounts};

/**
 * How much a time counts, n at risk and d events in all groups together: the same always (log-rank); n
 * (Gehan-Breslow, also called Wilcoxon); √n (Tarone-Ware); survival of the pooled sample just before the time
 * (Peto-Peto as in R), or the product of 1 - d / (n + 1) up to it (Peto-Peto modified, as in lifelines). `rho` is the
 * G-rho family of Fleming and Harrington: pooled survival just before the time, to that power.
 */
export type RankWeights =
  'logrank' | 'gehan-breslow' | 'tarone-ware' | 'peto-peto' | 'peto-modified' | {readonly rho: number};

/** Whether groups have the same survival. */
export type LogRank = {
  readonly groups: readonly {
    readonly name: string;
    /** Subjects. */
    readonly n: number;
    /** Events, weighted. */
    readonly observed: number;
    /** Events to expect if all groups had the same survival, weighted. */
    readonly expected: number;
  }[];
  /** Covariances of observed minus expected; rows and columns as `groups`. */
  readonly variance: readonly (readonly number[])[];
  /** `null`, as is `p`, when no two groups were at risk together at an event. */
  readonly chiSquare: number | null;
  /** One less than the groups that can be compared; a group that was never at risk at an event is not one of them. */
  readonly degreesOfFreedom: number;
  /** 0..1. */
  readonly p: number | null;
};

/** What is left of a variance once the other groups explain all of it, by rounding, relative to what it was. */
const ROUNDING = 1e-9;

/**
 * Rank test for the survival of two or more groups. Linear in the times, times the square of the number of groups.
 *
 * Mantel (1966); Harrington and Fleming (1982), A class of rank test procedures for censored survival data;
 * R `survdiff`, lifelines `multivariate_logrank_test`.
 */
export function logRank(
  groups: readonly GroupDurations[],
  {weights = 'logrank'}: {readonly weights?: RankWeights} = {},
): LogRank {
  const times = eventTimes(groups);
  const samples = groups.map(({counts}) => ({atRisk: riskSets(counts, times), events: eventsAt(counts, times)}));
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = groups.map(() => groups.map(() => 0));
  const weightAt = weighting(weights);
  for (let i = 0; i < times.length; i++) {
    let n = 0;
    let d = 0;
    for (const {atRisk, events} of samples) {
      n += atRisk[i]!;
      d += events[i]!;
    }
    const weight = weightAt(n, d);
    const spread = n > 1 ? (weight * weight * d * Math.max(0, n - d)) / (n - 1) : 0;
    for (let g = 0; g < samples.length; g++) {
      const share = samples[g]!.atRisk[i]! / n;
      observed[g]! += weight * samples[g]!.events[i]!;
      expected[g]! += weight * d * share;
      const row = variance[g]!;
      for (let h = 0; h < samples.length; h++) row[h]! -= spread * share * (samples[h]!.atRisk[i]! / n);
      row[g]! += spread * share;
    }
  }
  const {value, rank} = standardised(
    observed.map((count, g) => count - expected[g]!),
    variance,
  );
  const comparable = rank > 0;
  return {
    groups: groups.map(({name, counts}, g) => ({
      name,
      n: total(counts.events) + total(counts.censored),
      observed: observed[g]!,
      expected: expected[g]!,
    })),
    variance,
    chiSquare: comparable ? value : null,
    degreesOfFreedom: rank,
    p: comparable ? chiSquareTail({statistic: value, degreesOfFreedom: rank}) : null,
  };
}

/** Weights of ascending times, to be called once for each with n at risk and d events. */
function weighting(weights: RankWeights): (n: number, d: number) => number {
  if (weights === 'logrank') return () => 1;
  if (weights === 'gehan-breslow') return (n) => n;
  if (weights === 'tarone-ware') return (n) => Math.sqrt(n);
  let survival = 1;
  if (weights === 'peto-modified') return (n, d) => (survival *= 1 - d / (n + 1));
  const rho = weights === 'peto-peto' ? 1 : weights.rho;
  return (n, d) => {
    const before = survival;
    survival *= Math.max(0, n - d) / n;
    return before ** rho;
  };
}

/** All distinct times at which some group has an event, ascending. */
function eventTimes(groups: readonly GroupDurations[]): Float64Array {
  const times: number[] = [];
  const next = groups.map(() => 0);
  for (;;) {
    let earliest = Infinity;
    groups.forEach(({counts}, g) => {
      let i = next[g]!;
      while (i < counts.times.length && !(counts.events[i]! > 0)) i++;
      next[g] = i;
      if (i < counts.times.length) earliest = Math.min(earliest, counts.times[i]!);
    });
    if (earliest === Infinity) return Float64Array.from(times);
    times.push(earliest);
    groups.forEach(({counts}, g) => {
      if (counts.times[next[g]!] === earliest) next[g]!++;
    });
  }
}

/** Events of one group at ascending times. */
function eventsAt({times, events}: DurationCounts, at: Float64Array): Float64Array {
  const counted = new Float64Array(at.length);
  for (let i = 0, k = 0; k < at.length; k++) {
    while (i < times.length && times[i]! < at[k]!) i++;
    if (times[i] === at[k]) counted[k] = events[i]!;
  }
  return counted;
}

function total(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/**
 * d' V⁻ d and the rank of V, by symmetric elimination with the largest remaining variance first. V is singular always,
 * as the differences add up to 0, and more so when groups are never at risk together: what the others explain of a
 * group to the last is left out, so no group has to be chosen to be dropped.
 */
function standardised(
  differences: readonly number[],
  variance: readonly (readonly number[])[],
): {readonly value: number; readonly rank: number} {
  const left = variance.map((row) => [...row]);
  const rest = [...differences];
  const open = new Set(rest.keys());
  let value = 0;
  let rank = 0;
  for (;;) {
    let pivot = -1;
    for (const g of open) {
      const independent = left[g]![g]! > ROUNDING * variance[g]![g]!;
      if (independent && (pivot === -1 || left[g]![g]! > left[pivot]![pivot]!)) pivot = g;
    }
    if (pivot === -1) return {value, rank};
    open.delete(pivot);
    const spread = left[pivot]![pivot]!;
    value += rest[pivot]! ** 2 / spread;
    rank++;
    for (const g of open) {
      const factor = left[g]![pivot]! / spread;
      rest[g]! -= factor * rest[pivot]!;
      for (const h of open) left[g]![h]! -= factor * left[pivot]![h]!;
    }
  }
}
