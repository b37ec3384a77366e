import type {DurationCounts} from '../statistics/duration-counts.js';

/** The durations of several groups as those of one. Linear in the times, but for sorting the distinct ones. */
export function pooledDurations(groups: readonly DurationCounts[]): DurationCounts {
  if (groups.length === 1) return groups[0]!;
  const times = distinct(groups.map((group) => group.times));
  const pooled = {
    times: Array.from(times),
    events: summed(times, groups, ({events}) => events),
    censored: summed(times, groups, ({censored}) => censored),
  };
  if (!groups.some(({entries}) => entries !== undefined)) return pooled;
  return {...pooled, entries: pooledEntries(groups)};
}

/** A group without late entry is under observation from before the first age on. */
function pooledEntries(groups: readonly DurationCounts[]): NonNullable<DurationCounts['entries']> {
  const all = groups.map(
    ({entries, events, censored}) => entries ?? {times: [FROM_THE_START], counts: [sum(events) + sum(censored)]},
  );
  const times = distinct(all.map((entries) => entries.times));
  return {times: Array.from(times), counts: summed(times, all, ({counts}) => counts)};
}

/** The entry of those who were watched from the start: before age 0, so that they are at risk for events at 0. */
export const FROM_THE_START = -1;

export function sum(counts: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}

function distinct(lists: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(lists.reduce((size, list) => size + list.length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    if (kept === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  }
  return all.slice(0, kept);
}

/** Counts of all lists at each of the ascending times, which hold the times of every list. */
function summed<T extends {readonly times: readonly number[]}>(
  times: Float64Array,
  lists: readonly T[],
  countsOf: (list: T) => readonly number[],
): number[] {
  const totals = new Float64Array(times.length);
  for (const list of lists) {
    const counts = countsOf(list);
    for (let i = 0, k = 0; i < counts.length; k++) {
      if (times[k] === list.times[i]) totals[k]! += counts[i++]!;
    }
  }
  return Array.from(totals);
}
