import type {MeasureText} from '../../element/chart/measure-text.js';
import {lastUpTo} from '../../metrics/retention/survival-at-age.js';
import {ageText, medianRange, type AgeWriting} from './age-text.js';
import type {DrawnCurve} from './drawn-curves.js';
import type {Label, Plot, Scale} from './plot.js';

/** The age by which half have left: from the axis of shares to the curve, and down to the axis of ages. */
export interface MedianGuide {
  /** Place of its curve among the curves. */
  readonly series: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** On the axis; `null` without limits. It ends without a cap where it goes on beyond what is drawn or known. */
  readonly whisker: {readonly from: number; readonly to: number; readonly isCapped: boolean} | null;
  /** `null` where it would stand on a curve. */
  readonly label: (Label & {readonly range: string}) | null;
}

const LABEL_HEIGHT = 46;
const LABEL_GAP = 8;

/** `null` where half have left only after the end of the curve, or not at all. */
export function medianGuide(
  curve: DrawnCurve,
  curves: readonly DrawnCurve[],
  {
    plot,
    x,
    y,
    measureText,
  }: {readonly plot: Plot; readonly x: Scale; readonly y: Scale; readonly measureText: MeasureText},
  writing: AgeWriting,
): MedianGuide | null {
  const {median} = curve.group.quartiles;
  const {estimate, lower, upper} = median;
  if (estimate === null || estimate > curve.end) return null;
  const at = x(estimate);
  const text = writing.words.median(ageText(estimate, writing));
  const range = medianRange(median, writing);
  const wide = Math.max(measureText(text, {weight: 620}), measureText(range));
  const isFree = (from: number): boolean =>
    from > plot.left &&
    from + wide < plot.right &&
    curves.every((other) => lowestUpTo(x.invert(from + wide), other, y) < plot.bottom - LABEL_HEIGHT);
  const beside = [
    {from: at - LABEL_GAP - wide, x: at - LABEL_GAP, anchor: 'end' as const},
    {from: at + LABEL_GAP, x: at + LABEL_GAP, anchor: 'start' as const},
  ].find(({from}) => isFree(from));
  const isCapped = upper !== null && x(upper) <= plot.right;
  return {
    series: curves.indexOf(curve),
    path: `M${plot.left},${y(0.5).toFixed(2)}H${at.toFixed(2)}V${plot.bottom}`,
    x: at,
    y: plot.bottom,
    whisker: lower === null ? null : {from: x(lower), to: isCapped ? x(upper) : plot.right, isCapped},
    label: beside ? {x: beside.x, y: plot.bottom - 30, text, anchor: beside.anchor, range} : null,
  };
}

/** The lowest place of a curve and its band up to an age: they only fall. */
function lowestUpTo(age: number, {group: {curve, band}, end}: DrawnCurve, y: Scale): number {
  const i = lastUpTo(curve.time, Math.min(age, end));
  return y(band.lower[i] ?? curve.survival[i] ?? 1);
}
