import type {DurationCurve} from '../../metrics/retention/durations.js';
import {lastUpTo} from '../../metrics/retention/survival-at-age.js';

/** The share that is there, 0..1, with its limits; `null` where they are undefined. */
export interface ThereBy {
  readonly share: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The share that is there after the step at a place of the curve; nobody before the first. */
export function thereAt({survival, lower, upper}: DurationCurve, place: number): ThereBy {
  return {
    share: 1 - (survival[place] ?? 1),
    lower: complement(upper[place] ?? null),
    upper: complement(lower[place] ?? null),
  };
}

/** The share that is there within some days. */
export function thereBy(curve: DurationCurve, days: number): ThereBy {
  return thereAt(curve, lastUpTo(curve.time, days));
}

/** The share that is there just before some days; `null` where nobody was followed for so long. */
export function thereBefore(curve: DurationCurve, days: number): ThereBy | null {
  const last = curve.time.at(-1);
  if (last === undefined || (last < days && curve.survival.at(-1) !== 0)) return null;
  return thereAt(
    curve,
    curve.time.findLastIndex((time) => time < days),
  );
}

function complement(share: number | null): number | null {
  return share === null ? null : 1 - share;
}
