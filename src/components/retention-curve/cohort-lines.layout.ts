import {areaPath, linePath, type Point} from '../../element/chart/paths.js';
import type {Interval} from '../../metrics/kernel/outcome.js';
import type {CohortCells, CohortRow} from '../../metrics/retention/cohort-outcome.js';
import {ageStrips, STRIP, type AgeStrip} from './age-strips.js';
import {coversPoints} from './covers-points.js';
import type {EndLabel} from '../../element/chart/end-label.js';
import {boxOf, overlap} from '../../element/chart/free-place.js';
import {goalGuide, sharesBeside, type GoalGuide, type WrittenGoal} from './goal-guide.js';
import {
  LABEL,
  LABEL_GAP,
  highestShare,
  layoutAxes,
  overhang,
  sharesWidth,
  type Axes,
  type Label,
  type Plot,
  type Sheet,
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
  /** Its last point, complete or not; `null` where there is no line. */
  readonly end: {readonly x: number; readonly y: number} | null;
  /** What is written there, of the lines that have been brought out. */
  readonly label: Label | null;
}

export interface MeanLine {
  readonly line: string;
  readonly band: string;
  readonly edges: readonly string[];
  /** Its last point. */
  readonly end: {readonly x: number; readonly y: number};
  readonly label: EndLabel;
}

export interface CohortsLayout extends Axes {
  readonly width: number;
  readonly height: number;
  readonly cohorts: readonly CohortLine[];
  /** `null` where no cohort is old enough. */
  readonly mean: MeanLine | null;
  readonly goal: GoalGuide | null;
  readonly strips: readonly AgeStrip[];
  /** The columns of the strips. */
  readonly read: readonly number[];
  /** Between two columns, in px. */
  readonly apart: number;
}

/** What is drawn with, and how things are called. */
export interface CohortsDrawing extends Sheet {
  /** The ages of each column. */
  readonly ageTexts: readonly string[];
  readonly unitText: string;
  readonly meanText: (share: string) => string;
  readonly limitsText: (interval: Interval) => string;
  /** What is written at the ends of the cohorts that have been brought out, by row. */
  readonly chosen: ReadonlyMap<number, string>;
  /** Its age is a column. */
  readonly goal: WrittenGoal | null;
}

/** Whiskers closer than this are a hedge. */
const WHISKERS_APART = 14;
const AGES_APART = 30;
/** From a point to what is written beside it. */
const BESIDE = 8;
/** From the middle of letters to their baseline. */
const MIDDLE = 4;

/** One line a cohort with its unfinished end, and the weighted mean of them. */
export function layoutCohorts({columns, rows, mean}: CohortCells, drawing: CohortsDrawing): CohortsLayout {
  const {width, formats, measureText, ageTexts, unitText, chosen} = drawing;
  const known = mean.flatMap(({weighted, interval, of, count}, column) =>
    weighted === null ? [] : [{column, share: weighted, interval: count === of ? null : interval}],
  );
  const last = known.findLast(({column}) => columns[column]?.from !== 0);
  const text = last ? drawing.meanText(formats.percent(last.share)) : '';
  const limits = last?.interval ? drawing.limitsText(last.interval) : null;
  const labelWidth = last
    ? LABEL_GAP + Math.max(measureText(text, LABEL), limits === null ? 0 : measureText(limits))
    : 0;
  const highest = highestShare(sharesOf(rows, known, drawing.goal));
  const left = Math.ceil(sharesWidth(drawing, highest));
  const right = Math.floor(width - Math.max(labelWidth, overhang(ageTexts.at(-1) ?? '', unitText, drawing)));
  const gaps = Math.max(1, columns.length - 1);
  const apart = (right - left) / gaps;
  const every = Math.ceil(Math.max(AGES_APART, ...ageTexts.map((age) => measureText(age) + 8)) / apart);
  const named = ageTexts.flatMap((age, column) => (column % every === 0 ? [{at: column, text: age}] : []));
  const axes = layoutAxes({left, right}, [0, gaps], named, unitText, drawing, highest);
  const {plot, x, y} = axes;
  const read = columns.map((_, column) => column).filter((column) => column % Math.ceil(STRIP / apart) === 0);
  const whiskers = apart >= WHISKERS_APART;
  const cohorts = rows.map((row, i) => cohortLine(row, {axes, whiskers, text: chosen.get(i) ?? null, drawing}));
  const band = known.flatMap(({column, share, interval}) => [
    {column, share: interval?.lower ?? share},
    {column, share: interval?.upper ?? share},
  ]);
  const goal =
    drawing.goal &&
    goalGuide(
      drawing.goal,
      axes,
      measureText,
      (box) =>
        ![band, ...rows.map(pointsOf)].some((points) => coversPoints(box, points, axes)) &&
        !cohorts.some(({label}) => label && overlap(box, boxOf(label, measureText(label.text, LABEL)))),
    );
  return {
    ...axes,
    shares: sharesBeside(axes, goal),
    width,
    height: plot.bottom + 24,
    apart,
    cohorts,
    mean: last
      ? {
          ...meanPaths(known, axes),
          end: {x: x(last.column), y: y(last.share)},
          label: {x: right + LABEL_GAP, y: y(last.share) + MIDDLE, text, limits, lead: null},
        }
      : null,
    goal,
    strips: ageStrips(stripsAt(read, known, rows, [...chosen.keys()], axes), plot),
    read,
  };
}

/** An interval may reach so much higher than any share before it is cut off: of few it says nothing. */
const REACH = 2;

/** What the axis has to hold: lines, their mean with its band, and the goal. */
function sharesOf(
  rows: readonly CohortRow[],
  known: readonly {readonly share: number; readonly interval: Interval | null}[],
  goal: WrittenGoal | null,
): number[] {
  const lines = [...rows.flatMap(pointsOf), ...known].map(({share}) => share);
  const reach = REACH * Math.max(1, ...lines);
  return [
    ...lines,
    ...known.flatMap(({interval}) => (interval && interval.upper > 1 ? [Math.min(interval.upper, reach)] : [])),
    ...(goal === null ? [] : [goal.share]),
  ];
}

/** What is known of a cohort, by column. */
function pointsOf({cells}: CohortRow): {column: number; share: number}[] {
  return cells.flatMap(({share}, column) => (share === null ? [] : [{column, share}]));
}

function stripsAt(
  read: readonly number[],
  known: readonly {readonly column: number; readonly share: number}[],
  rows: readonly CohortRow[],
  chosen: readonly number[],
  {x, y}: Axes,
): Parameters<typeof ageStrips>[0] {
  const [only, ...more] = chosen;
  const line = only === undefined || more.length > 0 ? null : rows[only];
  let split = y(1);
  return read.map((column) => {
    const mean = known.find((at) => at.column === column);
    const dots = chosen.flatMap((row) => rows[row]?.cells[column]?.share ?? []);
    const share = line?.cells[column]?.share;
    if (share !== undefined && share !== null) split = y(share);
    return {
      x: x(column),
      split: line ? split : null,
      dots: [...(mean ? [{series: 's1', y: y(mean.share)}] : []), ...dots.map((at) => ({series: 's2', y: y(at)}))],
    };
  });
}

function cohortLine(
  {cells}: CohortRow,
  {
    axes: {x, y, plot},
    whiskers,
    text,
    drawing: {measureText},
  }: {
    readonly axes: Axes;
    readonly whiskers: boolean;
    readonly text: string | null;
    readonly drawing: Sheet;
  },
): CohortLine {
  const points = cells.flatMap(({share, interval, completeness}, column) =>
    share === null ? [] : [{at: [x(column), y(share)] as Point, interval, isComplete: completeness === 'complete'}],
  );
  const end = points.at(-1);
  // Of a cohort in its very first period there is only its beginning, and all of it is there.
  if (end === undefined || points.length < 2) return {line: '', dashed: '', unfinished: [], end: null, label: null};
  const complete = points.filter(({isComplete}) => isComplete);
  const running = points.filter(({isComplete}) => !isComplete);
  const [endX, endY] = end.at;
  return {
    line: pathOf(complete.map(({at}) => at)),
    dashed: pathOf([...complete.slice(-1), ...running].map(({at}) => at)),
    unfinished: running.map(({at, interval}) => ({
      x: at[0],
      y: at[1],
      whisker: whiskers && interval ? {from: y(interval.lower), to: y(interval.upper)} : null,
    })),
    end: {x: endX, y: endY},
    label: text === null ? null : beside({x: endX, y: endY}, text, measureText(text, LABEL), plot),
  };
}

/** Behind a point; where there is no room behind it before it and below: lines come from above. */
function beside(
  {x, y}: {readonly x: number; readonly y: number},
  text: string,
  wide: number,
  {left, right, bottom}: Plot,
): Label {
  // What is right of the plot is the label of the mean, and left of it are those of the axis.
  if (x + BESIDE + wide <= right) return {x: x + BESIDE, y: y + MIDDLE, text, anchor: 'start'};
  const end = Math.max(x - BESIDE, left + wide + MIDDLE);
  return {x: end, y: Math.min(bottom - MIDDLE, y + 2 * BESIDE), text, anchor: 'end'};
}

function pathOf(points: readonly Point[]): string {
  return points.length < 2 ? '' : linePath(points);
}

/** A share that is 1 because the column is the size of the cohorts has no interval: the band begins there. */
function meanPaths(
  known: readonly {readonly column: number; readonly share: number; readonly interval: Interval | null}[],
  {x, y, highest}: Axes,
): Pick<MeanLine, 'line' | 'band' | 'edges'> {
  const band = known.map(({column, share, interval}) => ({
    x: x(column),
    lower: y(interval?.lower ?? share),
    upper: y(Math.min(interval?.upper ?? share, highest)),
  }));
  return {
    line: pathOf(known.map(({column, share}) => [x(column), y(share)])),
    band: areaPath(band),
    edges: [pathOf(band.map((at) => [at.x, at.lower])), pathOf(band.map((at) => [at.x, at.upper]))],
  };
}
