import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {isNarrow, plotHeight, type Plot} from '../../element/chart/plot.js';
import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import type {Formats} from '../../metrics/kernel/format.js';

export {isNarrow, plotHeight};
export type {Label, Plot};

/**
 * A label of the axis of shares, empty where another word has its place; the baseline at 0 is drawn apart. Where shares go
 * beyond the whole, its line is a guide.
 */
export type ShareTick = Label & {readonly line: boolean; readonly isWhole?: boolean};

/** A plot of shares by age, with its axes. */
export interface Axes {
  readonly plot: Plot;
  /** Ages in the unit of the layout. */
  readonly x: LinearScale;
  /** Shares, 0..1 or beyond. */
  readonly y: LinearScale;
  /** The highest share. */
  readonly highest: number;
  readonly shares: readonly ShareTick[];
  readonly ages: readonly Label[];
  /** The unit of ages, once. */
  readonly unit: Label;
}

/** What every layout is drawn with. */
export interface Sheet {
  readonly width: number;
  readonly formats: Formats;
  readonly measureText: MeasureText;
}

/** Room for the ticks of a curve at 100%. */
export const TOP = 10;
/** Between the plot and the labels at its right edge. */
export const LABEL_GAP = 12;
export const LABEL = {weight: 620};
/** From the bottom of the plot to the baseline of the ages. */
const AGES_BELOW = 19;

/** The widest of the shares at the axis, with the gap behind it. @param highest of them */
export function sharesWidth({formats, measureText}: Sheet, highest = 1): number {
  // Texts that are drawn are up to two px wider than they are measured: Firefox.
  return Math.max(measureText(formats.percent(1)), measureText(formats.percent(highest))) + 10;
}

const shareSteps = [0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100];
/** Between labels of shares there are at most so many gaps. */
const GAPS = 6;

/** Where an axis of shares ends that has to hold some: at the whole, or at a round share beyond it. */
export function highestShare(shares: readonly number[]): number {
  const most = Math.max(1, ...shares);
  const step = shareStep(most);
  return Math.ceil(most / step - 1e-9) * step;
}

function shareStep(highest: number): number {
  return shareSteps.find((step) => highest / step <= GAPS) ?? highest / GAPS;
}

/** How far the last age and the unit behind it reach beyond the end of the axis. */
export function overhang(lastAge: string, unitText: string, {measureText}: Sheet): number {
  return measureText(lastAge) / 2 + measureText(` ${unitText}`);
}

/**
 * Lays out a plot between two edges.
 * @param span the first and the last age
 * @param ages that are named, with their names
 * @param highest share, see `highestShare`
 */
export function layoutAxes(
  {left, right}: Pick<Plot, 'left' | 'right'>,
  span: readonly [number, number],
  ages: readonly {readonly at: number; readonly text: string}[],
  unitText: string,
  {width, formats, measureText}: Sheet,
  highest = 1,
): Axes {
  const plot = {left, right, top: TOP, bottom: TOP + plotHeight(width)};
  const x = linearScale(span, [left, right]);
  const y = linearScale([0, highest], [plot.bottom, plot.top]);
  const labels = ages.map(({at, text}) => ({x: x(at), y: plot.bottom + AGES_BELOW, text, anchor: 'middle' as const}));
  const last = labels.at(-1);
  return {
    plot,
    x,
    y,
    highest,
    shares: shareTicks(y, left, highest, formats),
    ages: labels,
    unit: {
      x: last ? last.x + measureText(last.text) / 2 + measureText(' ') : left,
      y: plot.bottom + AGES_BELOW,
      text: unitText,
      anchor: 'start',
    },
  };
}

function shareTicks(y: LinearScale, left: number, highest: number, formats: Formats): ShareTick[] {
  const step = shareStep(highest);
  const shares = Array.from({length: Math.round(highest / step) + 1}, (_, i) => i * step);
  return [...new Set([...shares, 1])].map((share) => ({
    x: left - 8,
    y: y(share) + 4,
    text: share === 1 ? formats.percent(1) : formats.decimal(100 * share, 0),
    anchor: 'end',
    line: share > 0,
    isWhole: share === 1 && highest > 1,
  }));
}
