import {scaleLinear} from 'd3-scale';
import {area, line} from 'd3-shape';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import type {CohortRow, Cohorts} from '../../metrics/retention/cohort-outcome.js';
import {
  LABEL,
  LABEL_GAP,
  plotHeight,
  shareTicks,
  TOP,
  type Label,
  type Plot,
  type Scale,
  type ShareTick,
} from './plot.js';

/** An age that is still running: a hollow point with a whisker of its own. */
export interface Unfinished {
  readonly x: number;
  readonly y: number;
  /** `null` where whiskers would stand too close to be told from each other. */
  readonly whisker: {readonly from: number; readonly to: number} | null;
}

export interface CohortLine {
  /** Through the ages that are complete. */
  readonly line: string;
  /** From the last of them to those that are still running. */
  readonly dashed: string;
  readonly unfinished: readonly Unfinished[];
}

export interface MeanLine {
  readonly line: string;
  readonly band: string;
  readonly edges: readonly string[];
  /** Its last point. */
  readonly end: {readonly x: number; readonly y: number};
  readonly label: {readonly x: number; readonly y: number; readonly text: string; readonly limits: string | null};
}

export interface CohortsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly shares: readonly ShareTick[];
  readonly ages: readonly Label[];
  readonly unit: Label;
  readonly cohorts: readonly CohortLine[];
  /** `null` where no cohort is old enough. */
  readonly mean: MeanLine | null;
}

/** What is drawn with, and how things are called. */
export interface CohortsDrawing {
  readonly width: number;
  readonly formats: Formats;
  readonly measureText: MeasureText;
  /** The ages of each column. */
  readonly ageTexts: readonly string[];
  readonly unitText: string;
  readonly meanText: (share: string) => string;
  readonly limitsText: (interval: Interval) => string;
}

/** Whiskers closer than this are a hedge. */
const WHISKERS_APART = 14;
const AGES_APART = 30;

/** One line a cohort with its unfinished end, and the weighted mean of them. */
export function layoutCohorts({columns, rows, mean}: Cohorts, drawing: CohortsDrawing): CohortsLayout {
  const {width, formats, measureText, ageTexts, unitText} = drawing;
  const known = mean.flatMap(({weighted, interval, of, count}, column) =>
    weighted === null ? [] : [{column, share: weighted, interval: count === of ? null : interval}],
  );
  const last = known.findLast(({column}) => columns[column]?.from !== 0);
  const text = last ? drawing.meanText(formats.percent(last.share)) : '';
  const limits = last?.interval ? drawing.limitsText(last.interval) : null;
  const labelWidth = last
    ? LABEL_GAP + Math.max(measureText(text, LABEL), limits === null ? 0 : measureText(limits))
    : 0;
  const overhang = measureText(ageTexts.at(-1) ?? '') / 2 + measureText(` ${unitText}`);
  const left = Math.ceil(measureText(formats.percent(1)) + 8);
  const right = Math.floor(width - Math.max(labelWidth, overhang));
  const plot = {left, right, top: TOP, bottom: TOP + plotHeight(width)};
  const gaps = Math.max(1, columns.length - 1);
  const x = scaleLinear([0, gaps], [left, right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const apart = (right - left) / gaps;
  const every = Math.ceil(Math.max(AGES_APART, ...ageTexts.map((age) => measureText(age) + 8)) / apart);
  const ages = ageTexts.flatMap((age, column) =>
    column % every === 0 ? [{x: x(column), y: plot.bottom + 19, text: age, anchor: 'middle' as const}] : [],
  );
  const end = ages.at(-1);
  return {
    width,
    height: plot.bottom + 24,
    plot,
    shares: shareTicks(y, left, formats),
    ages,
    unit: {
      x: end ? end.x + measureText(end.text) / 2 + measureText(' ') : left,
      y: plot.bottom + 19,
      text: unitText,
      anchor: 'start',
    },
    cohorts: rows.map((row) => cohortLine(row, {x, y, whiskers: apart >= WHISKERS_APART})),
    mean: last
      ? {
          ...meanPaths(known, x, y),
          end: {x: x(last.column), y: y(last.share)},
          label: {x: right + LABEL_GAP, y: y(last.share) + 4, text, limits},
        }
      : null,
  };
}

type Point = readonly [x: number, y: number];

function pathOf(points: readonly Point[]): string {
  return points.length < 2 ? '' : (line<Point>().digits(2)(points) ?? '');
}

function cohortLine(
  {cells}: CohortRow,
  {x, y, whiskers}: {readonly x: Scale; readonly y: Scale; readonly whiskers: boolean},
): CohortLine {
  const points = cells.flatMap(({share, interval, completeness}, column) =>
    share === null ? [] : [{at: [x(column), y(share)] as const, interval, isComplete: completeness === 'complete'}],
  );
  // Of a cohort in its very first period there is only its beginning, and all of it is there.
  if (points.length < 2) return {line: '', dashed: '', unfinished: []};
  const complete = points.filter(({isComplete}) => isComplete);
  const running = points.filter(({isComplete}) => !isComplete);
  return {
    line: pathOf(complete.map(({at}) => at)),
    dashed: pathOf([...complete.slice(-1), ...running].map(({at}) => at)),
    unfinished: running.map(({at, interval}) => ({
      x: at[0],
      y: at[1],
      whisker: whiskers && interval ? {from: y(interval.lower), to: y(interval.upper)} : null,
    })),
  };
}

/** A share that is 1 because the column is the size of the cohorts has no interval: the band begins there. */
function meanPaths(
  known: readonly {readonly column: number; readonly share: number; readonly interval: Interval | null}[],
  x: Scale,
  y: Scale,
): Pick<MeanLine, 'line' | 'band' | 'edges'> {
  const band = known.map(({column, share, interval}) => ({
    x: x(column),
    lower: y(interval?.lower ?? share),
    upper: y(interval?.upper ?? share),
  }));
  const between = area<(typeof band)[number]>(
    (at) => at.x,
    (at) => at.lower,
    (at) => at.upper,
  ).digits(2);
  return {
    line: pathOf(known.map(({column, share}) => [x(column), y(share)])),
    band: between(band) ?? '',
    edges: [pathOf(band.map((at) => [at.x, at.lower])), pathOf(band.map((at) => [at.x, at.upper]))],
  };
}
