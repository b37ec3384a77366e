import {linearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {brokenPath, layoutSpark, type SparkLayout, type SparkPoint} from '../../element/chart/spark.js';

/** How many points a line in a row spans from top to bottom: the same for all, so that slopes compare. */
const SPAN = 26;

/** The scores of an account by moment as a small line on its own centre. A gap is where there is no score. */
export function layoutTrend(
  scores: readonly (number | null)[],
  size: {readonly width: number; readonly height: number},
): SparkLayout {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return {path: '', end: null};
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const centre = (least + most) / 2;
  const half = Math.max(SPAN, most - least) / 2;
  return layoutSpark(scores, size, [centre - half, centre + half]);
}

/** What the drawing of a history is made of. */
export interface HistoryFrame {
  readonly width: number;
  /** Epoch ms of each score. */
  readonly moments: readonly number[];
  readonly borders: readonly {readonly from: number; readonly label: string}[];
  readonly measureText: MeasureText;
  decimal(value: number, digits: number): string;
  day(instant: number): string;
}

/** A text of a drawing. */
export interface Label extends SparkPoint {
  readonly text: string;
}

/** The scores of an account over time, from 0 to 100, with the borders of the bands. */
export interface HistoryLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: {readonly left: number; readonly right: number; readonly bottom: number};
  readonly path: string;
  readonly end: SparkPoint | null;
  /** Scores at both ends. */
  readonly values: readonly (Label & {readonly anchor: 'start' | 'end'})[];
  /** Where bands begin: the height of the line, and its label, which may stand higher. */
  readonly borders: readonly {readonly y: number; readonly label: Label}[];
  readonly days: readonly (Label & {readonly anchor: 'start' | 'end'})[];
}

const HEIGHT = 112;
const TOP = 8;
const BOTTOM = HEIGHT - 20;
const TEXT = 4; // from the middle of a text down to its baseline
const GAP = 8;
const LINE = 14;

/** Lays a history out: the score on the left, from 0 to 100; the names of the bands on the right, where they begin. */
export function layoutHistory(scores: readonly (number | null)[], frame: HistoryFrame): HistoryLayout {
  const {width, moments, borders, measureText, decimal, day} = frame;
  const right = width - Math.ceil(Math.max(0, ...borders.map(({label}) => measureText(label)))) - GAP;
  const known = scores.findIndex((score) => score !== null);
  const [first = null, last = null] = [scores[known], scores.at(-1)];
  const textOf = (score: number | null): string => (score === null ? '' : decimal(score, 0));
  const left = Math.ceil(measureText(textOf(first))) + GAP;
  const x = linearScale([moments[0] ?? 0, moments.at(-1) ?? 1], [left, right]);
  const y = linearScale([0, 100], [BOTTOM, TOP]);
  const points = scores.map((score, i) => (score === null ? null : {x: x(moments[i] ?? 0), y: y(score)}));
  const start = points[known];
  const end = points.at(-1) ?? null;
  const lastText = textOf(last);
  const daysOf = (from: string, to: string): HistoryLayout['days'] => {
    const ends = [
      {x: left, y: HEIGHT - 4, text: from, anchor: 'start' as const},
      {x: right, y: HEIGHT - 4, text: to, anchor: 'end' as const},
    ];
    // The day of now is the one to miss least.
    return measureText(from) + measureText(to) + 2 * GAP <= right - left ? ends : ends.slice(1);
  };
  return {
    width,
    height: HEIGHT,
    plot: {left, right, bottom: BOTTOM},
    path: brokenPath(points),
    end,
    values: [
      ...(start ? [{x: start.x - GAP, y: start.y + TEXT, text: textOf(first), anchor: 'end' as const}] : []),
      ...(end ? [{x: end.x, y: aboveOrBelow(points), text: lastText, anchor: 'end' as const}] : []),
    ],
    borders: apart(
      borders.map(({from, label}) => ({y: y(from), label: {x: right + GAP, y: y(from) + TEXT, text: label}})),
    ),
    days: daysOf(day(moments[0] ?? 0), day(moments.at(-1) ?? 0)),
  };
}

/** Where the last score stands: on the side of the line that it does not come from. */
function aboveOrBelow(points: readonly (SparkPoint | null)[]): number {
  const end = points.at(-1);
  const before = points.at(-3) ?? points.at(-2) ?? end;
  if (!end || !before) return 0;
  const goesDown = end.y > before.y;
  const below = end.y + LINE + TEXT <= BOTTOM;
  return goesDown && below ? end.y + LINE + 2 : Math.max(TOP + TEXT, end.y - GAP);
}

/** Labels from the bottom up, moved so far that they do not overlap. */
function apart(borders: HistoryLayout['borders']): HistoryLayout['borders'] {
  let above = Infinity;
  return [...borders]
    .sort((a, b) => b.y - a.y)
    .map(({y, label}) => {
      above = Math.min(label.y, above - LINE);
      return {y, label: {...label, y: above}};
    });
}
