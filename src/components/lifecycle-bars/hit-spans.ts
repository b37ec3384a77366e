/** A stretch from top to bottom, in px. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a finger can hit. */
const LEAST = 24;

/**
 * Cuts a column into what takes the pointer for each of its parts: along their bounds, but no part lower than 24 px, also
 * where nothing of it is drawn.
 * @param bounds between the parts, from top to bottom
 */
export function hitSpans(bounds: readonly number[], {from, to}: Span): Span[] {
  const least = Math.min(LEAST, (to - from) / (bounds.length + 1));
  const downwards: number[] = [];
  for (const bound of bounds) downwards.push(Math.max(bound, (downwards.at(-1) ?? from) + least));
  const cuts: number[] = [];
  for (const bound of downwards.toReversed()) cuts.unshift(Math.min(bound, (cuts[0] ?? to) - least));
  return [...cuts, to].map((end, i) => ({from: cuts[i - 1] ?? from, to: end}));
}
