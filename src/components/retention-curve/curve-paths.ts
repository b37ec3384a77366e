import type {LinearScale} from '../../element/chart/linear-scale.js';
import {stepAreaPath, stepPath} from '../../element/chart/paths.js';
import type {DrawnCurve} from './drawn-curves.js';

/** The marks of one curve, as the data of SVG paths. */
export interface CurvePaths {
  readonly line: string;
  readonly band: string;
  /** Lower and upper limit. */
  readonly edges: readonly string[];
  /** Ages up to which some were followed who are still there. */
  readonly ticks: string;
}

interface Scales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

interface Step {
  readonly age: number;
  readonly survival: number;
  readonly limits: {readonly lower: number; readonly upper: number} | null;
}

/** @param apart the least distance of ticks, in px */
export function curvePaths(drawn: DrawnCurve, {x, y}: Scales, apart: number): CurvePaths {
  const steps = stepsOf(drawn, x);
  const band = bandOf(steps).map(({age, lower, upper}) => ({x: x(age), lower: y(lower), upper: y(upper)}));
  return {
    line: stepPath(steps.map(({age, survival}) => [x(age), y(survival)])),
    band: stepAreaPath(band),
    edges: [stepPath(band.map((at) => [at.x, at.lower])), stepPath(band.map((at) => [at.x, at.upper]))],
    ticks: censorTicks(drawn, {x, y}, apart),
  };
}

/** Where a curve falls, up to its end. Of steps within half a pixel the last counts, so that paths stay short. */
function stepsOf({group: {curve, band}, end}: DrawnCurve, x: LinearScale): Step[] {
  const steps: Step[] = [];
  let step: Step = {age: 0, survival: 1, limits: {lower: 1, upper: 1}};
  let pixel = -1;
  for (const [i, age] of curve.time.entries()) {
    if (age > end) break;
    if (!((curve.events[i] ?? 0) > 0)) continue;
    const at = Math.floor(2 * x(age));
    if (at !== pixel) steps.push(step);
    const {lower, upper} = {lower: band.lower[i] ?? null, upper: band.upper[i] ?? null};
    step = {
      age: at === pixel ? step.age : age,
      survival: curve.survival[i] ?? 0,
      limits: lower === null || upper === null ? null : {lower, upper},
    };
    pixel = at;
  }
  return [...steps, step, {...step, age: end}];
}

/** The steps that have a band; it ends where it becomes unknown. */
function bandOf(steps: readonly Step[]): {readonly age: number; readonly lower: number; readonly upper: number}[] {
  const band: {age: number; lower: number; upper: number}[] = [];
  for (const {age, limits} of steps) {
    const before = band.at(-1);
    if (limits !== null) band.push({age, ...limits});
    else {
      if (before !== undefined) band.push({...before, age});
      break;
    }
  }
  return band;
}

/** Upward only: ticks to both sides would read as dashes. */
function censorTicks({group: {curve}, end}: DrawnCurve, {x, y}: Scales, apart: number): string {
  const ticks: string[] = [];
  let before = -Infinity;
  for (const [i, age] of curve.time.entries()) {
    if (age > end) break;
    const at = x(age);
    if (!((curve.censored[i] ?? 0) > 0) || at - before < apart) continue;
    before = at;
    ticks.push(`M${at.toFixed(2)},${y(curve.survival[i] ?? 0).toFixed(2)}v-6`);
  }
  return ticks.join('');
}
