/** A straight line from values to positions, and back. */
export interface LinearScale {
  (value: number): number;
  /** The value at a position. */
  invert(position: number): number;
}

/**
 * A scale from values (`[first, last]`, which differ) to positions in px. It goes on beyond both ends. For round values
 * in between there is `ticks` of d3-array.
 */
export function linearScale(
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
): LinearScale {
  const perUnit = (to - from) / (last - first);
  const scale = (value: number): number => from + (value - first) * perUnit;
  return Object.assign(scale, {invert: (position: number): number => first + (position - from) / perUnit});
}
