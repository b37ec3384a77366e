import {boxPath, type Box} from './box-path.js';
import type {Inks} from './inks.js';
import type {Attributes, Mark} from './marks.js';
import {matrixText} from './matrix.js';

/** As browsers write it: `repeating-linear-gradient(135deg, rgb(1, 2, 3) 0px, …)`, every stop with one place. */
const repeating = /^repeating-linear-gradient\((-?[\d.]+)deg, (.*)\)$/;
const stop = /(\w+\([^()]*\)|\w+) (-?[\d.]+)px/g;

/** The stripes of a background as a hatch; null where it has none. Each stripe has one colour from edge to edge. */
export function stripesOf(background: string, {left, top, width, height}: Box, inks: Inks): Attributes | null {
  const [, degrees, list = ''] = repeating.exec(background) ?? [];
  const stops = [...list.matchAll(stop)].map(([, colour = '', place]) => ({colour, place: Number(place)}));
  const period = stops.at(-1)?.place ?? 0;
  if (period <= 0) return null;
  const angle = (Number(degrees) * Math.PI) / 180;
  const [across, down] = [Math.sin(angle), -Math.cos(angle)];
  // Stripes begin where the line through the middle of the box is beside a corner.
  const half = (Math.abs(width * across) + Math.abs(height * down)) / 2;
  const matrix = new DOMMatrix()
    .translateSelf(left + width / 2 - half * across, top + height / 2 - half * down)
    .rotateSelf(Number(degrees) - 90);
  const marks = stops.flatMap(({colour, place}, i): Mark[] => {
    const wide = (stops[i + 1]?.place ?? place) - place;
    const fill = wide > 0 && inks.colour('fill', colour);
    const d = boxPath({left: place, top: 0, width: wide, height: period});
    return fill ? [{name: 'path', attributes: {d, ...fill}}] : [];
  });
  return inks.hatch({width: period, height: period, transform: matrixText(matrix), marks});
}
