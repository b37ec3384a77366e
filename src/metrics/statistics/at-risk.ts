import type {DurationCounts} from './duration-counts.js';

/**
 * How many are at risk at each of some times: came under observation before it, and neither had the event nor were
 * censored before it. `times` ascend; linear.
 *
 * Sums from the end, where few are left: the last risk set is then exact even when counts are fractions, and a curve
 * that ends with an event reaches 0.
 */
export function riskSets({times, events, censored, entries}: DurationCounts, at: ArrayLike<number>): Float64Array {
  const atRisk = new Float64Array(at.length);
  let left = 0;
  let notYet = 0;
  let i = times.length - 1;
  let j = entries === undefined ? -1 : entries.times.length - 1;
  for (let k = at.length - 1; k >= 0; k--) {
    const time = at[k]!;
    for (; i >= 0 && times[i]! >= time; i--) left += events[i]! + censored[i]!;
    if (entries !== undefined) for (; j >= 0 && entries.times[j]! >= time; j--) notYet += entries.counts[j]!;
    atRisk[k] = Math.max(0, left - notYet);
  }
  return atRisk;
}

/** The same at the times of the counts themselves. */
export function ownRiskSets(counts: DurationCounts): number[] {
  const {times, events, censored, entries} = counts;
  if (entries !== undefined) return Array.from(riskSets(counts, times));
  const atRisk = new Array<number>(times.length);
  let left = 0;
  for (let i = times.length - 1; i >= 0; i--) {
    left += events[i]! + censored[i]!;
    atRisk[i] = left;
  }
  return atRisk;
}

/**
 * The row of numbers at risk under a survival curve, for ascending times. As in the curve itself, who enters exactly at
 * a time is not at risk yet; only at the very first entry are those told who enter then, not 0.
 */
export function atRiskAt(counts: DurationCounts, times: readonly number[]): number[] {
  const {entries} = counts;
  const atRisk = Array.from(riskSets(counts, times));
  return entries === undefined
    ? atRisk
    : atRisk.map((n, i) => (times[i] === entries.times[0] ? (entries.counts[0] ?? 0) : n));
}
