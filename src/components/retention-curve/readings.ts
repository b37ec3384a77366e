import {lastUpTo, survivalAtAge, type SurvivalAtAge} from '../../metrics/retention/survival-at-age.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import {atRiskAt} from '../../metrics/statistics/at-risk.js';

/** What a curve says of an age. */
export interface Reading {
  /** In days. */
  readonly age: number;
  /** `null` beyond the end of the curve. */
  readonly there: SurvivalAtAge | null;
  readonly followed: number;
  /** How many had left by then. */
  readonly gone: number;
}

/** @param ages in days, ascending; @param end of the curve as it is drawn */
export function readings(group: GroupSurvival, end: number, ages: readonly number[]): Reading[] {
  const followed = atRiskAt(group.counts, ages);
  const {time, events} = group.curve;
  let gone = 0;
  let next = 0;
  return ages.map((age, i) => {
    for (const last = lastUpTo(time, age); next <= last; next++) gone += events[next] ?? 0;
    return {age, there: age <= end ? survivalAtAge(group, age) : null, followed: followed[i] ?? 0, gone};
  });
}
