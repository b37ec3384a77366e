import type {LinearScale} from '../../element/chart/linear-scale.js';
import {stepAreaPath, stepPath} from '../../element/chart/paths.js';
import type {DurationCurve} from '../../metrics/retention/durations.js';
import {lastUpTo} from '../../metrics/retention/survival-at-age.js';
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

type Limited = Step & {readonly lower: number; readonly upper: number};

/** More steps than this to a CSS px are not seen. */
const STEPS_PER_PX = 2;

/** The paths that were made last of a curve: they stay while something else is moved over them. */
const known = new WeakMap<DurationCurve, {readonly of: string; readonly paths: ShareCurve}>();

/** @param end days up to which is drawn */
export function shareCurve(curve: DurationCurve, end: number, x: LinearScale, y: LinearScale): ShareCurve {
  const of = [end, x(0), x(end), y(0), y(1)].join(' ');
  const before = known.get(curve);
  if (before?.of === of) return before.paths;
  const paths = pathsOf(curve, end, x, y);
  known.set(curve, {of, paths});
  return paths;
}

function pathsOf(curve: DurationCurve, end: number, x: LinearScale, y: LinearScale): ShareCurve {
  const steps = stepsOf(curve, end, x);
  const limited = limitedRuns(steps);
  const edge = (of: (step: Limited) => number): string =>
    limited.map((run) => stepPath(run.map((step) => [x(step.days), y(of(step))]))).join('');
  return {
    line: stepPath(steps.map(({days, share}) => [x(days), y(share)])),
    band: limited
      .map((run) => stepAreaPath(run.map(({days, lower, upper}) => ({x: x(days), lower: y(lower), upper: y(upper)}))))
      .join(''),
    edges: [edge(({lower}) => lower), edge(({upper}) => upper)],
  };
}

/** The steps that have limits, where they follow each other. */
function limitedRuns(steps: readonly Step[]): Limited[][] {
  const runs: Limited[][] = [];
  let run: Limited[] | null = null;
  for (const {lower, upper, ...step} of steps) {
    if (lower === null || upper === null) run = null;
    else {
      if (run === null) runs.push((run = []));
      run.push({...step, lower, upper});
    }
  }
  return runs;
}

/** The last of the steps in each fraction of a pixel, from nobody there at 0 to the end. */
function stepsOf(curve: DurationCurve, end: number, x: LinearScale): Step[] {
  const {time} = curve;
  const columnOf = (place: number): number => Math.floor(x(time[place] ?? NaN) * STEPS_PER_PX);
  const drawn = lastUpTo(time, end) + 1;
  const steps: Step[] = [{days: 0, share: 0, lower: null, upper: null}];
  for (let first = 0, next = 0; first < drawn; first = next) {
    const column = columnOf(first);
    do next++;
    while (next < drawn && columnOf(next) === column);
    steps.push({...thereAt(curve, next - 1), days: time[first] ?? NaN});
  }
  const last = steps.at(-1);
  if (last && drawn < time.length && last.days < end) steps.push({...last, days: end});
  return steps;
}
