import {areaPath, linePath, type Point} from '../../element/chart/paths.js';
import type {Plot} from '../../element/chart/plot.js';

/** The value of a period; null where there is none. */
export interface PeriodValue {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The period has not ended. */
  readonly running: boolean;
}

/** Where periods and values are. */
export interface Places {
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  readonly plot: Plot;
}

/** A line with its band, as the data of SVG paths. */
export interface SeriesPaths {
  /** Through the periods that are over. */
  readonly line: string;
  readonly band: string;
  readonly edges: readonly string[];
  /** To the running period. */
  readonly dashed: string;
  readonly dots: readonly Point[];
  /** The intervals of periods that have no neighbour to make a band with. */
  readonly alone: readonly {readonly x: number; readonly from: number; readonly to: number}[];
  /** The running period: a hollow point with a whisker of its own. */
  readonly running: {
    readonly x: number;
    readonly y: number;
    readonly from: number | null;
    readonly to: number | null;
  } | null;
  /** Its last point; null where the last period has none. */
  readonly end: Point | null;
  readonly points: readonly Point[];
}

type Known = PeriodValue & {readonly value: number; readonly place: number};

/** @param withDots each point is seen; else those alone that no line joins */
export function seriesPaths(periods: readonly PeriodValue[], at: Places, withDots: boolean): SeriesPaths {
  const {x, y, plot} = at;
  const known = periods.flatMap((period, place): Known[] =>
    period.value === null ? [] : [{...period, value: period.value, place}],
  );
  const point = ({place, value}: Known): Point => [x(place), y(value)];
  const runs = runsOf(known.filter(({running}) => !running));
  const last = known.at(-1);
  const running = last?.running ? last : undefined;
  const whole = runs.at(-1)?.at(-1);
  const joined = running && whole?.place === running.place - 1;
  const banded = runs.flatMap((run) => runsOf(run.filter(({lower, upper}) => lower !== null && upper !== null)));
  const inPlot = (value: number): number => Math.min(plot.bottom, Math.max(plot.top, y(value)));
  const all = banded.map((run) =>
    run.map(({place, value, lower, upper}) => ({
      x: x(place),
      lower: inPlot(lower ?? value),
      upper: inPlot(upper ?? value),
    })),
  );
  const limits = all.filter(({length}) => length > 1);
  return {
    line: runs.map((run) => linePath(run.map(point))).join(''),
    band: limits.map(areaPath).join(''),
    edges: limits.flatMap((run) => [
      linePath(run.map((one) => [one.x, one.lower])),
      linePath(run.map((one) => [one.x, one.upper])),
    ]),
    dashed: joined ? linePath([point(whole), point(running)]) : '',
    dots: runs.flatMap((run) => (withDots || run.length === 1 ? run.map(point) : [])),
    alone: all.flatMap((run) =>
      run.length === 1 ? run.map((one) => ({x: one.x, from: one.lower, to: one.upper})) : [],
    ),
    running: running
      ? {
          x: x(running.place),
          y: y(running.value),
          from: running.lower === null ? null : inPlot(running.lower),
          to: running.upper === null ? null : inPlot(running.upper),
        }
      : null,
    end: last ? point(last) : null,
    points: known.map(point),
  };
}

/** The line of what periods are held against; it has gaps where there is nothing. */
export function earlierPath(values: readonly (number | null)[], {x, y}: Places): string {
  const known = values.flatMap((value, place) => (value === null ? [] : [{value, place}]));
  return runsOf(known)
    .map((run) => linePath(run.map(({place, value}) => [x(place), y(value)])))
    .join('');
}

/** Neighbours together. */
function runsOf<P extends {readonly place: number}>(points: readonly P[]): P[][] {
  const runs: P[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
