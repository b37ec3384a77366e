/** A part of a half ring around the origin, between two angles (radians from the top, clockwise), as the data of an SVG path. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  const at = (angle: number, radius: number): string =>
    `${round(Math.sin(angle) * radius)},${round(-Math.cos(angle) * radius)}`;
  const arc = (radius: number, sweep: 0 | 1, end: number): string =>
    `A${round(radius)},${round(radius)},0,0,${String(sweep)},${at(end, radius)}`;
  return `M${at(from, outer)}${arc(outer, 1, to)}L${at(to, inner)}${arc(inner, 0, from)}Z`;
}

/** A hundredth of a pixel is not seen; never a negative zero. */
function round(position: number): string {
  return String(Math.round(100 * position) / 100 + 0);
}
