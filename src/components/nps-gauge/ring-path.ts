/** Radians from the top, clockwise: -100 points left, 100 right. */
export function angleOf(points: number): number {
  return (points / 100) * (Math.PI / 2);
}

/** A part of a half ring around the origin, between two scores, as the data of an SVG path. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  const at = (points: number, radius: number): string =>
    `${round(Math.sin(angleOf(points)) * radius)},${round(-Math.cos(angleOf(points)) * radius)}`;
  const arc = (radius: number, sweep: 0 | 1, end: number): string =>
    `A${round(radius)},${round(radius)},0,0,${String(sweep)},${at(end, radius)}`;
  return `M${at(from, outer)}${arc(outer, 1, to)}L${at(to, inner)}${arc(inner, 0, from)}Z`;
}

/** A hundredth of a pixel is not seen; never a negative zero. */
function round(position: number): string {
  return String(Math.round(100 * position) / 100 + 0);
}
