import type {MeasureText} from '../../element/chart/measure-text.js';
import {ageText, medianRange, type AgeWriting} from './age-text.js';
import {coversCurve} from './covers-curve.js';
import type {DrawnCurve} from './drawn-curves.js';
import {boxOf} from '../../element/chart/free-place.js';
import {LABEL, type Axes, type Label} from './plot.js';

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

const LABEL_GAP = 8;
/** From the axis up to the first baseline. */
const ABOVE_AXIS = 30;

/** `null` where half have left only after the end of the curve, or not at all. */
export function medianGuide(
  curve: DrawnCurve,
  curves: readonly DrawnCurve[],
  axes: Axes,
  measureText: MeasureText,
  writing: AgeWriting,
): MedianGuide | null {
  const {plot, x, y} = axes;
  const {median} = curve.group.quartiles;
  const {estimate, lower, upper} = median;
  if (estimate === null || estimate > curve.end) return null;
  const at = x(estimate);
  const text = writing.words.median(ageText(estimate, writing));
  const range = medianRange(median, writing);
  const wide = Math.max(measureText(text, LABEL), measureText(range));
  const beside: Label[] = [
    {x: at - LABEL_GAP, y: plot.bottom - ABOVE_AXIS, text, anchor: 'end'},
    {x: at + LABEL_GAP, y: plot.bottom - ABOVE_AXIS, text, anchor: 'start'},
  ];
  const label = beside.find((place) => {
    const box = boxOf(place, wide, 2);
    const isInside = box.left > plot.left && box.right < plot.right;
    return isInside && !curves.some((other) => coversCurve({...box, bottom: plot.bottom}, other, axes));
  });
  const isCapped = upper !== null && x(upper) <= plot.right;
  return {
    series: curves.indexOf(curve),
    path: `M${plot.left},${y(0.5).toFixed(2)}H${at.toFixed(2)}V${plot.bottom}`,
    x: at,
    y: plot.bottom,
    whisker: lower === null ? null : {from: x(lower), to: isCapped ? x(upper) : plot.right, isCapped},
    label: label ? {...label, range} : null,
  };
}
