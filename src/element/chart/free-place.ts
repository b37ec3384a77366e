import type {Label} from './label.js';
import type {Plot} from './plot.js';

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far letters reach above and below their baseline, with a pixel to spare: fonts differ. */
const ASCENT = 12;
const DESCENT = 5;

/** The first place that has room in a plot and is free; `null` where none is. */
export function freePlace(
  places: readonly Label[],
  width: number,
  plot: Plot,
  isFree: (box: Box) => boolean,
): Label | null {
  return (
    places.find((place) => {
      const box = boxOf(place, width);
      const isInside = box.left >= plot.left && box.right <= plot.right && box.bottom <= plot.bottom;
      return isInside && box.top >= plot.top - ASCENT && isFree(box);
    }) ?? null
  );
}

/** What a label covers, of so many lines. */
export function boxOf({x, y, anchor}: Omit<Label, 'text'>, width: number, lines = 1): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {left, right: left + width, top: y - ASCENT, bottom: y + DESCENT + (lines - 1) * (ASCENT + DESCENT)};
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
