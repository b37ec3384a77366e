import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import type {Curves} from '../../metrics/retention/retention-curve.js';
import {survivalAtAge, type SurvivalAtAge} from '../../metrics/retention/survival-at-age.js';
import {daysIn, unitFor, type AgeUnit} from './age-units.js';

/** How much of the curves is drawn. */
export interface DrawnPart {
  /** A curve ends where fewer are followed. */
  readonly minimumAtRisk: number;
  /** No number smaller than this is told. */
  readonly minimumGroup: number;
  /** The last age, in the unit; `null` for as far as the curves go. */
  readonly maxAge: number | null;
  /** `null` for the one that suits the ages. */
  readonly unit: AgeUnit | null;
}

/** A curve as far as it is drawn. Ages are in days. */
export interface DrawnCurve {
  readonly group: GroupSurvival;
  /** The age at which it ends. */
  readonly end: number;
  /** Survival there. */
  readonly last: SurvivalAtAge;
  /** It would have no end above 0 by the rule, for fewer are followed from the start; so it is drawn to the last age. */
  readonly few: boolean;
}

export interface DrawnCurves {
  /** From the highest to the lowest. */
  readonly curves: readonly DrawnCurve[];
  /** The last of them. */
  readonly lowest: DrawnCurve;
  /** Names of groups that are not drawn: smaller than those that are, and too many. */
  readonly others: readonly (string | null)[];
  readonly unit: AgeUnit;
  /** The age at which the axis ends. */
  readonly horizon: number;
  /** The last age to which all of the curves go. */
  readonly common: number;
  /** The groups differ by more than chance, at the level of the scope; `null` where that was not or cannot be tested. */
  readonly differ: boolean | null;
}

const MOST = 6;
/** From so many units on, a last one that is not whole is left out: nobody reads 30.6 months. */
const WHOLE_FROM = 3;

/** Curves that go nearly as far as the longest end all together: what stands at their ends then is of one age. */
const ALIKE = 0.85;

/** What is drawn of an outcome: at most six groups, the largest. */
export function drawnCurves({groups, overall, comparison, band}: Curves, part: DrawnPart): DrawnCurves {
  const ends = (groups.length > 0 ? groups : [overall]).slice(0, MOST).map((group) => ({group, ...endOf(group, part)}));
  const followed = Math.max(...ends.map(({end}) => end));
  const unit = part.unit ?? unitFor(followed);
  const few = ends.some((end) => end.few);
  const whole = (age: number): number => {
    const units = Math.floor(age / daysIn[unit] + 1e-9);
    return few || units < WHOLE_FROM ? age : units * daysIn[unit];
  };
  const shortest = Math.min(...ends.map(({end}) => end));
  const alike = !few && shortest >= ALIKE * followed;
  const horizon = whole(
    part.maxAge === null ? (alike ? shortest : followed) : Math.min(followed, part.maxAge * daysIn[unit]),
  );
  const common = whole(Math.min(horizon, shortest));
  const curves = ends.map((curve) => {
    const end = Math.min(curve.end, horizon);
    return {...curve, end, last: survivalUpTo(curve.group, end), height: survivalUpTo(curve.group, common).survival};
  });
  return {
    curves: curves.sort((a, b) => b.height - a.height),
    lowest: curves.reduce((lowest, curve) => (curve.height <= lowest.height ? curve : lowest)),
    others: groups.slice(MOST).map(({name}) => name),
    unit,
    horizon,
    common,
    differ: comparison === null || comparison.p === null ? null : comparison.p < 1 - band.level,
  };
}

/** Survival at an age, or at the last age that anybody was followed to. */
export function survivalUpTo(group: GroupSurvival, age: number): SurvivalAtAge {
  const last = group.curve.time.at(-1) ?? 0;
  return survivalAtAge(group, Math.min(age, last)) ?? {survival: 1, lower: null, upper: null};
}

/** Where a curve ends: the last age at which enough are followed, or its last age where there never are. */
function endOf(
  {n, curve: {time, atRisk}}: GroupSurvival,
  {minimumAtRisk, minimumGroup}: DrawnPart,
): {readonly end: number; readonly few: boolean} {
  const lastWith = (least: number): number | undefined => time[atRisk.findLastIndex((followed) => followed >= least)];
  const enough = n < minimumAtRisk ? undefined : lastWith(Math.max(minimumAtRisk, minimumGroup));
  if (enough !== undefined) return {end: enough, few: false};
  return {end: lastWith(minimumGroup) ?? time.at(-1) ?? 0, few: true};
}
