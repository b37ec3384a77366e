import type {GroupSurvival} from './group-survival.js';

/** Survival at an age, 0..1, with the limits of its band; they are `null` where the band is undefined. */
export interface SurvivalAtAge {
  readonly survival: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The share of a group that is still there at an age in days; `null` for an age that nobody was followed to. */
export function survivalAtAge({curve: {time, survival}, band}: GroupSurvival, age: number): SurvivalAtAge | null {
  const last = time.length - 1;
  if (last < 0 || (age > time[last]! && survival[last]! > 0)) return null;
  const i = lastUpTo(time, age);
  if (i === -1) return {survival: 1, lower: null, upper: null};
  return {
    survival: survival[i]!,
    get lower() {
      return band.lower[i]!;
    },
    get upper() {
      return band.upper[i]!;
    },
  };
}

/** Where the last of some ascending values that is at most `limit` stands; -1 if there is none. */
export function lastUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
