import type {DurationCurve} from '../../metrics/retention/durations.js';
import {lastUpTo} from '../../metrics/retention/survival-at-age.js';

/** The share that is there, 0..1, with its limits; `null` where they are undefined. */
export interface ThereBy {
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The share that is there within some days; `null` where nobody was followed for so long. */
export interface ThereWithin {
  readonly days: number;
  readonly there: ThereBy | null;
}

/** The share that is there after the step at a place of the curve; nobody before the first. */
export function thereAt({survival, lower, upper}: DurationCurve, place: number): ThereBy {
  return {
    share: 1 - (survival[place] ?? 1),
    lower: complement(upper[place] ?? null),
    upper: complement(lower[place] ?? null),
  };
}

/** The share that is there within some days, or at the end of the curve where that is sooner. */
export function thereBy(curve: DurationCurve, days: number): ThereBy {
  return thereAt(curve, lastUpTo(curve.time, days));
}

/** The share that is there within some days, who gets there at the last of them included. */
export function thereWithin(curve: DurationCurve, days: number): ThereWithin {
  return {days, there: isFollowedTo(curve, days) ? thereBy(curve, days) : null};
}

/** The share that is there just before some days; `null` where nobody was followed for so long. */
export function thereBefore(curve: DurationCurve, days: number): ThereBy | null {
  if (!isFollowedTo(curve, days)) return null;
  const last = lastUpTo(curve.time, days);
  return thereAt(curve, curve.time[last] === days ? last - 1 : last);
}

/** Or everybody was there before. */
function isFollowedTo({time, survival}: DurationCurve, days: number): boolean {
  const last = time.at(-1);
  return last !== undefined && (days <= last || survival.at(-1) === 0);
}

function complement(share: number | null): number | null {
  return share === null ? null : 1 - share;
}
