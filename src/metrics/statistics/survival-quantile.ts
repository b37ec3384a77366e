import type {Limits} from './interval.js';
import type {SurvivalCurve} from './kaplan-meier.js';
import {once} from './once.js';
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
 * crosses the same height, `null` where it does not; a `null` of the band is passed over. They are looked for when they
 * are first read.
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
  const target = 1 - p;
  const crossing = (heights: SurvivalBand['lower']) => crossingTime(time, heights, plateauAt(heights, target), rule);
  const lower = once(() => crossing(band.lower));
  const upper = once(() => crossing(band.upper));
  return {
    estimate: crossingTime(time, survival, descentTo(survival, target), rule),
    get lower() {
      return lower();
    },
    get upper() {
      return upper();
    },
  };
}

/** Places at which heights come to a target; -1 for none. */
interface Crossing {
  /** The first that is at most the target. */
  readonly first: number;
  /** The highest that is at most the target; the first of equals. */
  readonly reached: number;
  /** The highest that is below the target; the first of equals. */
  readonly passed: number;
}

function crossingTime(
  time: readonly number[],
  heights: readonly (number | null)[],
  {first, reached, passed}: Crossing,
  rule: PlateauRule,
): number | null {
  if (rule === 'first-crossing') return time[first] ?? null;
  if (reached === -1) return null;
  if (passed !== -1) return (time[reached]! + time[passed]!) / 2;
  // A plateau at the end lasts as long as anybody was watched; one that ends in the undefined has no middle.
  return heights.at(-1) === null ? null : (time[reached]! + time.at(-1)!) / 2;
}

/** Of heights that can rise again. */
function plateauAt(heights: readonly (number | null)[], target: number): Crossing {
  const [at, below] = [target + TOLERANCE, target - TOLERANCE];
  let [first, reached, passed] = [-1, -1, -1];
  let [highestAt, highestBelow] = [-Infinity, -Infinity];
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i] ?? null;
    if (height === null || height > at) continue;
    if (first === -1) first = i;
    if (height > highestAt) {
      reached = i;
      highestAt = height;
    }
    if (height <= below && height > highestBelow) {
      passed = i;
      highestBelow = height;
    }
  }
  return {first, reached, passed};
}

/** Of survival, which never rises. */
function descentTo(survival: readonly number[], target: number): Crossing {
  const first = firstUpTo(survival, target + TOLERANCE);
  return {first, reached: first, passed: firstUpTo(survival, target - TOLERANCE)};
}

/** Where the first of some descending values that is at most `limit` stands; -1 if there is none. */
function firstUpTo(descending: readonly number[], limit: number): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (descending[middle]! <= limit) high = middle;
    else low = middle + 1;
  }
  return low < descending.length ? low : -1;
}
