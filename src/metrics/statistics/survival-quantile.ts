import type {Limits} from './interval.js';
import type {SurvivalCurve} from './kaplan-meier.js';
import type {SurvivalBand} from './survival-band.js';

/**
 * `midpoint`, as R: when survival equals 1 - p exactly over a time, the middle of that time. `first-crossing`, as
 * lifelines: the first time at which survival is at most 1 - p, also then.
 */
export type PlateauRule = 'midpoint' | 'first-crossing';

/** A time, and limits of it. The estimate is `null` when the curve does not come down so far. */
export type SurvivalQuantile = Limits & {readonly estimate: number | null};

/** Survivals that differ by less are the same but for rounding; as R. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time by which a share `p` (0..1, exclusive) has had the event, as 0.5 for the median. Limits are where the band
 * crosses the same height, `null` where it does not; a `null` of the band is passed over.
 *
 * A limit of the band may rise again, as log-log ones do at the start of a small sample. `midpoint` then takes the time
 * where it is nearest below the height, as R does; `first-crossing` the first time below, so a wider interval.
 *
 * Brookmeyer and Crowley (1982), A confidence interval for the median survival time; R `quantile.survfit`.
 */
export function survivalQuantile(
  {time, survival}: SurvivalCurve,
  band: SurvivalBand,
  p: number,
  {rule = 'midpoint'}: {readonly rule?: PlateauRule} = {},
): SurvivalQuantile {
  const crossing = (heights: readonly (number | null)[]) => crossingTime({time, heights, target: 1 - p, rule});
  return {estimate: crossing(survival), lower: crossing(band.lower), upper: crossing(band.upper)};
}

function crossingTime({
  time,
  heights,
  target,
  rule,
}: {
  readonly time: readonly number[];
  readonly heights: readonly (number | null)[];
  readonly target: number;
  readonly rule: PlateauRule;
}): number | null {
  if (rule === 'first-crossing') {
    const first = heights.findIndex((height) => height !== null && height <= target + TOLERANCE);
    return time[first] ?? null;
  }
  const {reached, passed} = plateauAt(heights, target);
  if (reached === null) return null;
  if (passed !== null) return (time[reached]! + time[passed]!) / 2;
  // A plateau at the end lasts as long as anybody was watched; one that ends in the undefined has no middle.
  return heights.at(-1) === null ? null : (time[reached]! + time.at(-1)!) / 2;
}

/**
 * Where the highest of the heights stands that is at most the target, and where the highest that is below it; the first
 * of equals.
 */
function plateauAt(
  heights: readonly (number | null)[],
  target: number,
): {readonly reached: number | null; readonly passed: number | null} {
  const [at, below] = [target + TOLERANCE, target - TOLERANCE];
  let [reached, passed] = [-1, -1];
  let [highestAt, highestBelow] = [-Infinity, -Infinity];
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i] ?? null;
    if (height === null || height > at) continue;
    if (height > highestAt) {
      reached = i;
      highestAt = height;
    }
    if (height <= below && height > highestBelow) {
      passed = i;
      highestBelow = height;
    }
  }
  return {reached: reached === -1 ? null : reached, passed: passed === -1 ? null : passed};
}
