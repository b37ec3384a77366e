import {boxPath} from './box-path.js';
import {rounded} from './marks.js';

/** Numbers with more decimals than are needed; not those that the next one follows without a gap, as in `0.1234.5`. */
const long = /(?<![\d.])\d+\.\d{3,}(?![\d.e])/g;

/** The outline of a shape of SVG as the data of a path; empty for what is no shape, or has no area. */
export function shapePath(shape: Element): string {
  const number = (name: string): number => rounded(parseFloat(shape.getAttribute(name) ?? '') || 0);
  const rounding = (left: number, top: number, width: number, height: number, radius: number): string =>
    width > 0 && height > 0 ? boxPath({left, top, width, height}, [radius, radius, radius, radius]) : '';
  const points = shape.getAttribute('points') ?? '';
  switch (shape.localName) {
    case 'path':
      return (shape.getAttribute('d') ?? '').replace(long, (digits) => String(rounded(Number(digits))));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${points}`;
    case 'polygon':
      return `M${points}Z`;
    case 'circle':
      return rounding(
        number('cx') - number('r'),
        number('cy') - number('r'),
        2 * number('r'),
        2 * number('r'),
        number('r'),
      );
    case 'rect':
      return rounding(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
    default:
      return '';
  }
}
