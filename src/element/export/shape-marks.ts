import type {Inks} from './inks.js';
import type {Attributes, Mark} from './marks.js';
import {listMatrix, matrixText} from './matrix.js';
import {shapePath} from './shape-path.js';

/** A shape of SVG as it is painted; none for what is no shape, or shows nothing. */
export function shapeMarks(shape: Element, style: CSSStyleDeclaration, inks: Inks, transform?: string): Mark[] {
  const d = shapePath(shape);
  if (d === '') return [];
  const fill = style.fill.startsWith('url(')
    ? hatchOf(shape, style.fill, inks)
    : inks.colour('fill', style.fill, style.fillOpacity);
  const stroke = strokeOf(style, inks);
  const crisp = style.shapeRendering.toLowerCase() === 'crispedges' ? 'crispEdges' : undefined;
  const attributes = {d, transform, ...(fill ?? {fill: 'none'}), ...stroke, 'shape-rendering': crisp};
  return fill || stroke ? [{name: 'path', attributes}] : [];
}

/** The line around a shape or letters of SVG; null where there is none. */
export function strokeOf(style: CSSStyleDeclaration, inks: Inks): Attributes | null {
  const stroke = inks.colour('stroke', style.stroke, style.strokeOpacity);
  const width = parseFloat(style.strokeWidth);
  if (!stroke || !(width > 0)) return null;
  const {strokeDasharray: dash, strokeLinecap: cap, strokeLinejoin: join} = style;
  return {
    ...stroke,
    'stroke-width': width,
    'stroke-dasharray': dash === 'none' ? undefined : dash.replace(/px|,/g, ''),
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-linejoin': join === 'miter' ? undefined : join,
  };
}

/** The pattern that a fill such as `url("#not-yet")` names, in the units of the shape (`userSpaceOnUse`). */
function hatchOf(shape: Element, fill: string, inks: Inks): Attributes | null {
  const id = /#([^"')]+)/.exec(fill)?.[1] ?? '';
  const pattern = shape.closest('svg')?.querySelector<SVGPatternElement>(`pattern#${CSS.escape(id)}`);
  if (!pattern) return null;
  return inks.hatch({
    width: pattern.width.baseVal.value,
    height: pattern.height.baseVal.value,
    transform: matrixText(listMatrix(pattern.patternTransform.baseVal)),
    marks: [...pattern.children].flatMap((part) => shapeMarks(part, getComputedStyle(part), inks)),
  });
}
