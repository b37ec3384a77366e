import type {ScaleLinear} from 'd3-scale';
import type {Formats} from '../../metrics/kernel/format.js';

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The rectangle of a plot. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label of the axis of shares; the baseline at 0 is drawn apart. */
export type ShareTick = Label & {readonly line: boolean};

export type Scale = ScaleLinear<number, number>;

/** Room for the ticks of a curve at 100%. */
export const TOP = 10;
/** Between the plot and the labels at its right edge. */
export const LABEL_GAP = 12;
export const LABEL = {weight: 620};

/** Narrower drawings have another form, not the same one squeezed. */
export function isNarrow(width: number): boolean {
  return width < 400;
}

export function plotHeight(width: number): number {
  return isNarrow(width) ? clamp(0.62 * width, 170, 220) : clamp(width / 2, 190, 260);
}

export function shareTicks(y: Scale, left: number, formats: Formats): ShareTick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    x: left - 8,
    y: y(share) + 4,
    text: share === 1 ? formats.percent(1) : formats.decimal(100 * share, 0),
    anchor: 'end',
    line: share > 0,
  }));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
