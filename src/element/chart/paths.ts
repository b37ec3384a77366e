/** Places in px. */
export type Point = readonly [x: number, y: number];

/** An area between two limits that run over the same places. */
export interface Limits {
  readonly x: number;
  readonly lower: number;
  readonly upper: number;
}

/** Straight lines from point to point, as the data of an SVG path; nothing without points. */
export function linePath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)},${short(y)}`).join('');
}

/** A line that stays level up to the place of the next point, and jumps there. */
export function stepPath(points: readonly Point[]): string {
  return points.map(([x, y], i) => (i === 0 ? `M${short(x)},${short(y)}` : `H${short(x)}V${short(y)}`)).join('');
}

/** The area between two lines of {@link linePath}. */
export function areaPath(limits: readonly Limits[]): string {
  if (limits.length === 0) return '';
  const back = limits.toReversed().map(({x, lower}) => `L${short(x)},${short(lower)}`);
  return `${linePath(limits.map(({x, upper}) => [x, upper]))}${back.join('')}Z`;
}

/** The area between two lines of {@link stepPath}. */
export function stepAreaPath(limits: readonly Limits[]): string {
  const last = limits.at(-1);
  if (last === undefined) return '';
  const back = limits
    .toReversed()
    .slice(1)
    .map(({x, lower}) => `V${short(lower)}H${short(x)}`);
  return `${stepPath(limits.map(({x, upper}) => [x, upper]))}V${short(last.lower)}${back.join('')}Z`;
}

/** A hundredth of a pixel is not seen. */
function short(position: number): number {
  return Math.round(100 * position) / 100;
}
