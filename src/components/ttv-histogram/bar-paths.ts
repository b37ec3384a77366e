import type {Span} from './spans.js';

/** A bar as paths: what lies within the days asked for is solid, the rest is pale. */
export interface BarPaths {
  readonly solid: string;
  readonly pale: string;
}

const ROUND = 2;

/** @param split where the days asked for end */
export function barPaths({from, to}: Span, bottom: number, height: number, split: number): BarPaths {
  if (!(height > 0)) return {solid: '', pale: ''};
  if (split >= to) return {solid: column({from, to}, bottom, height, ROUND, ROUND), pale: ''};
  if (split <= from) return {solid: '', pale: outline({from, to}, bottom, height, ROUND)};
  return {
    solid: column({from, to: split}, bottom, height, ROUND, 0),
    pale: outline({from: split, to}, bottom, height, 0),
  };
}

/** Half a pixel inside, for a crisp line. */
function outline({from, to}: Span, bottom: number, height: number, topLeft: number): string {
  const inside = {from: from + 0.5, to: Math.max(from + 1, to - 0.5)};
  return column(inside, bottom - 0.5, Math.max(0.5, height - 1), topLeft, ROUND);
}

/** A rectangle on the baseline with rounded top corners. */
function column({from, to}: Span, bottom: number, height: number, topLeft: number, topRight: number): string {
  const most = Math.min(height, (to - from) / 2);
  const [left, right] = [Math.min(topLeft, most), Math.min(topRight, most)];
  const top = bottom - height;
  const corner = (radius: number, dx: number, dy: number): string =>
    radius > 0 ? `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}` : '';
  return `M${from} ${bottom}V${top + left}${corner(left, 1, -1)}H${to - right}${corner(right, 1, 1)}V${bottom}Z`;
}
