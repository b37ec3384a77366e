import {rounded} from './marks.js';

/** A rectangle in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box with its edges moved in; out, where they are below 0. */
export function inset({left, top, width, height}: Box, [t, r, b, l]: readonly [number, number, number, number]): Box {
  return {left: left + l, top: top + t, width: width - l - r, height: height - t - b};
}

/** A box as screens show it: its edges on whole pixels. */
export function onPixels({left, top, width, height}: Box): Box {
  const [x, y] = [Math.round(left), Math.round(top)];
  return {left: x, top: y, width: Math.round(left + width) - x, height: Math.round(top + height) - y};
}

/**
 * The outline of a box as the data of a path.
 * @param radii of its corners, from the upper left one clockwise, in px; less, where they would meet
 */
export function boxPath({left, top, width, height}: Box, radii: readonly number[] = []): string {
  const [a = 0, b = 0, c = 0, d = 0] = radii.map((radius) => Math.max(0, Math.min(radius, width / 2, height / 2)));
  const [right, bottom] = [left + width, top + height];
  const corner = (radius: number, x: number, y: number): string =>
    radius > 0 ? `A${[radius, radius, 0, 0, 1, x, y].map((part) => rounded(part)).join(' ')}` : '';
  return (
    `M${rounded(left + a)} ${rounded(top)}H${rounded(right - b)}${corner(b, right, top + b)}` +
    `V${rounded(bottom - c)}${corner(c, right - c, bottom)}` +
    `H${rounded(left + d)}${corner(d, left, bottom - d)}` +
    `V${rounded(top + a)}${corner(a, left + a, top)}Z`
  );
}
