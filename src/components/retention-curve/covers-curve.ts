import {lastUpTo} from '../../metrics/retention/survival-at-age.js';
import type {DrawnCurve} from './drawn-curves.js';
import type {Box} from '../../element/chart/free-place.js';
import type {Axes} from './plot.js';

/** Whether a box lies on a curve or its band. */
export function coversCurve({left, right, top, bottom}: Box, curve: DrawnCurve, {x, y}: Axes): boolean {
  const from = x.invert(left);
  if (from > curve.end) return false;
  // Curves and bands only fall: from the left to the right edge of the box they are between these.
  const highest = limitsAt(from, curve).upper;
  const lowest = limitsAt(x.invert(right), curve).lower;
  return y(highest) <= bottom && y(lowest) >= top;
}

/** The band of a curve at an age, or the curve itself where it has none. */
function limitsAt(age: number, {group: {curve, band}, end}: DrawnCurve): {lower: number; upper: number} {
  const i = lastUpTo(curve.time, Math.min(age, end));
  const survival = curve.survival[i] ?? 1;
  return {lower: band.lower[i] ?? survival, upper: band.upper[i] ?? survival};
}
