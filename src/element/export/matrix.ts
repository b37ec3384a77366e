import type {Box} from './box-path.js';
import {rounded} from './marks.js';

/** As SVG and `DOMMatrix` read it. */
export function matrixText({a, b, c, d, e, f}: DOMMatrix): string {
  return `matrix(${[a, b, c, d, e, f].map((part) => rounded(part, 4)).join(',')})`;
}

/**
 * From the units within an `<svg>` to those of the picture. The browser is not asked (`getScreenCTM`): WebKit leaves out the
 * transform that mirrors a whole drawing, and Firefox misplaces what turns around its own middle.
 *
 * @param box around it, in the picture
 */
export function drawingMatrix(svg: Element, style: CSSStyleDeclaration, box: Box): DOMMatrix {
  const [width, height] = [parseFloat(style.width), parseFloat(style.height)];
  const [x = 0, y = 0, across = width, down = height] =
    svg
      .getAttribute('viewBox')
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const scale = Math.min(width / across, height / down);
  // Whatever turns or mirrors a drawing, the middle of the box around it is what has become of its middle.
  return new DOMMatrix()
    .translateSelf(Math.round(box.left) + box.width / 2, Math.round(box.top) + box.height / 2)
    .multiplySelf(turnOf(style))
    .scaleSelf(scale)
    .translateSelf(-x - across / 2, -y - down / 2);
}

/** What styles make of the directions of an element. */
export function turnOf({rotate, scale, transform}: CSSStyleDeclaration): DOMMatrix {
  const [across = 1, down = across] = scale === 'none' ? [] : scale.split(' ').map(Number);
  return new DOMMatrix()
    .rotateSelf(parseFloat(rotate) || 0)
    .scaleSelf(across, down)
    .multiplySelf(new DOMMatrix(transform));
}

/** The transform of a shape or group within a drawing. */
export function transformOf(element: SVGElement & Partial<SVGGraphicsElement>, style: CSSStyleDeclaration): DOMMatrix {
  // WebKit does not count the attribute among the styles.
  if (style.transform === 'none') return listMatrix(element.transform?.baseVal);
  const [x = 0, y = 0] = style.transformOrigin.split(' ').map(parseFloat);
  return new DOMMatrix().translateSelf(x, y).multiplySelf(turnOf(style)).translateSelf(-x, -y);
}

/** The transforms of an attribute, one after the other. */
export function listMatrix(list: SVGTransformList | undefined): DOMMatrix {
  const matrix = new DOMMatrix();
  for (let i = 0; i < (list?.numberOfItems ?? 0); i++) matrix.multiplySelf(list?.getItem(i).matrix);
  return matrix;
}
