import type {ScaleLinear} from 'd3-scale';

export type Scale = ScaleLinear<number, number>;

/** A text at its place; `y` is its baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** From left to right, in px. */
export interface Span {
  readonly from: number;
  readonly to: number;
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
