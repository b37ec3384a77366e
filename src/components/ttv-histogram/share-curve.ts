import {area, curveStepAfter, line} from 'd3-shape';
import type {DurationCurve} from '../../metrics/retention/durations.js';
import type {Scale} from './placed.js';
import {thereAt, type ThereBy} from './there-by.js';

/** The share that is there by then, as paths. */
export interface ShareCurve {
  readonly line: string;
  readonly band: string;
  readonly edges: readonly string[];
}

/** A place of the curve: the share there from a day on. */
interface Step extends ThereBy {
  readonly days: number;
}

/** More steps than this to a CSS px are not seen. */
const STEPS_PER_PX = 2;

/** @param end days up to which is drawn */
export function shareCurve(curve: DurationCurve, end: number, x: Scale, y: Scale): ShareCurve {
  const steps = stepsOf(curve, end, x);
  const path = (of: (step: Step) => number | null): string =>
    line<Step>(
      ({days}) => x(days),
      (step) => y(of(step) ?? 0),
    )
      .defined((step) => of(step) !== null)
      .curve(curveStepAfter)(steps) ?? '';
  const band = area<Step>()
    .defined(({lower, upper}) => lower !== null && upper !== null)
    .x(({days}) => x(days))
    .y0(({lower}) => y(lower ?? 0))
    .y1(({upper}) => y(upper ?? 0))
    .curve(curveStepAfter);
  return {
    line: path(({share}) => share),
    band: band(steps) ?? '',
    edges: [path(({lower}) => lower), path(({upper}) => upper)],
  };
}

/** The last of the steps in each fraction of a pixel, from nobody there at 0 to the end. */
function stepsOf(curve: DurationCurve, end: number, x: Scale): Step[] {
  let last: Step = {days: 0, share: 0, lower: null, upper: null};
  const steps = [last];
  let column = -1;
  for (const [place, days] of curve.time.entries()) {
    if (days > end) {
      if (last.days < end) steps.push({...last, days: end});
      break;
    }
    const own = Math.floor(x(days) * STEPS_PER_PX);
    const isSeen = own !== column;
    last = {...thereAt(curve, place), days: isSeen ? days : last.days};
    if (isSeen) steps.push(last);
    else steps[steps.length - 1] = last;
    column = own;
  }
  return steps;
}
