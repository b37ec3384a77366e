import type {Label} from '../../element/chart/label.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {meet, spanOf} from './spans.js';

/**
 * A caption inside a strip: at its right end, else to the right of one of the vertical lines, so that it crosses none of
 * them. `null` where there is no such place.
 */
export function captionBetween(
  text: string,
  y: number,
  {
    strip,
    verticals,
    measureText,
    isClear,
  }: {
    readonly strip: {readonly left: number; readonly right: number};
    readonly verticals: readonly number[];
    readonly measureText: MeasureText;
    /** Whether nothing else is drawn there to the right of an x. */
    readonly isClear: (x: number) => boolean;
  },
): Label | null {
  const width = measureText(text);
  const places = [
    ...[...verticals].sort((a, b) => b - a).map((at) => ({x: at + 10, anchor: 'start' as const})),
    {x: strip.right, anchor: 'end' as const},
  ];
  const found = places.find((place) => {
    const span = spanOf(place, width);
    const inside = span.from >= strip.left && span.to <= strip.right;
    return inside && isClear(span.from) && !verticals.some((at) => meet({from: at, to: at}, span, 4));
  });
  return found ? {...found, y, text} : null;
}
