import type {Plot} from './plot.js';

/** What stands at the end of a curve, right of the plot. */
export interface EndLabel {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** Name and value. */
  readonly text: string;
  /** The limits below it; `null` where there are none, or no room. */
  readonly limits: string | null;
  /** From the end of the curve to a label that stands elsewhere; `null` beside it. */
  readonly lead: string | null;
}

/** From a baseline to the middle of its letters. */
const MIDDLE = 4;
/** Labels that have moved less stand beside the end of their curve. */
const BESIDE = 6;

/** The line from where a curve ends to its label. */
export function leadTo(
  label: {readonly x: number; readonly y: number},
  end: {readonly x: number; readonly y: number},
  {right}: Plot,
): string | null {
  const at = label.y - MIDDLE;
  if (Math.abs(at - end.y) < BESIDE && end.x > right - BESIDE) return null;
  const path = [`M${end.x.toFixed(1)},${end.y.toFixed(1)}`];
  if (end.x < right) path.push(`H${right.toFixed(1)}`);
  return [...path, `L${(label.x - 3).toFixed(1)},${at.toFixed(1)}`].join('');
}
