import type {Label} from '../../element/chart/label.js';

/** From left to right, in px. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From left to right and from top to bottom, in px. */
export interface Strip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label of a width begins and ends. */
export function spanOf({x, anchor}: Pick<Label, 'x' | 'anchor'>, width: number): Span {
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {from, to: from + width};
}

/** Whether two spans come nearer to each other than `gap` px. */
export function meet(a: Span, b: Span, gap: number): boolean {
  return a.from < b.to + gap && b.from < a.to + gap;
}

/** The nearest value that is not beyond one of two limits. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
