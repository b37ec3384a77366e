import {nice, ticks} from 'd3-array';
import type {Label} from '../../element/chart/label.js';
import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import type {DurationHistogram} from '../../metrics/retention/duration-bins.js';
import {apartBars, type Apart, type ApartBar} from './apart-bars.js';
import {barPaths, type BarPaths} from './bar-paths.js';
import type {Strip} from './spans.js';

/** A bar among those that stand next to each other. */
export interface Bar extends BarPaths {
  /** The count is not shown: the bar has no height of its own. */
  readonly hidden: boolean;
}

export interface DurationBars {
  readonly grid: readonly (Label & {readonly line: boolean})[];
  /** In the order of the bins, the open one left out. */
  readonly bars: readonly Bar[];
  readonly open: ApartBar | null;
  readonly notYet: ApartBar | null;
}

const BETWEEN = 2;
/** Height of a bar that does not tell its count. */
const HIDDEN = 5;
const ROUND_UP = 1.12;

/** What the bars are drawn with. */
export interface BarsDrawing {
  readonly n: number;
  readonly x: LinearScale;
  readonly strip: Strip;
  /** Of the whole graphic. */
  readonly width: number;
  readonly apart: Apart;
  /** Days within which bars are solid; null where all are. */
  readonly within: number | null;
  readonly percent: (share: number, digits?: number) => string;
  readonly number: (value: number, digits: number) => string;
  readonly count: (count: number | null) => string;
  readonly words: {readonly notYet: string; readonly open: string};
}

export function durationBars(histogram: DurationHistogram, drawing: BarsDrawing): DurationBars {
  const {
    n,
    x,
    strip: {top, bottom},
    within,
  } = drawing;
  const most = tallest(histogram, n);
  const y = linearScale([0, most], [bottom, top]);
  const tall = (count: number | null): number => (count === null ? HIDDEN : bottom - y(count / n));
  const split = within === null ? Infinity : x(within);
  const bars = histogram.bins.flatMap(({from, to, count}): Bar[] => {
    if (to === null) return [];
    const [left, right] = [x(from), x(to)];
    const span = {from: left, to: right - Math.min(BETWEEN, 0.25 * (right - left))};
    return [{...barPaths(span, bottom, tall(count), split), hidden: count === null}];
  });
  return {
    grid: shares(y, most, drawing),
    bars,
    ...apartBars(histogram, {...drawing, bottom, tall, isSplit: within !== null}),
  };
}

/** The share, 0..1, that is as tall as there is room: that of the largest bar, or a round one where that costs little. */
export function tallest({bins, notYet}: DurationHistogram, n: number): number {
  const most = Math.max(notYet ?? 0, ...bins.map(({count}) => count ?? 0)) / n;
  if (most === 0) return 1;
  const [, round] = nice(0, most, 2);
  return round <= ROUND_UP * most ? round : most;
}

/** Shares at the left, the unit on the topmost. */
function shares(y: LinearScale, most: number, {strip, percent, number}: BarsDrawing): DurationBars['grid'] {
  const values = ticks(0, most, 2);
  const digits = (values[1] ?? 1) < 0.01 ? 1 : 0;
  return values.map((share, i) => ({
    x: strip.left - 8,
    y: y(share),
    text: i === values.length - 1 ? percent(share, digits) : number(100 * share, digits),
    anchor: 'end',
    line: share > 0,
  }));
}
