/** The rectangle of a plot. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Narrower drawings have another form, not the same one squeezed. */
export function isNarrow(width: number): boolean {
  return width < 400;
}

/** How high the plot of lines is in a drawing of a width. */
export function plotHeight(width: number): number {
  return isNarrow(width) ? clamp(0.62 * width, 170, 220) : clamp(width / 2, 190, 260);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
