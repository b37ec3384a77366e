import {boxPath, inset, type Box} from './box-path.js';
import type {Inks} from './inks.js';
import type {Attributes, Mark} from './marks.js';
import {stripesOf} from './stripes.js';

interface Line {
  readonly width: number;
  readonly colour: string;
  /** As CSS calls it: solid, dashed. */
  readonly kind?: string;
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
const corners = ['TopLeft', 'TopRight', 'BottomRight', 'BottomLeft'] as const;

/** A shadow that is neither moved nor blurred: a ring. */
const ringShadow = /(\w+\([^()]*\)|\w+) 0px 0px 0px ([\d.]+)px(?! inset)/;

/**
 * What a box shows below what is in it: a ring of shadow, background, stripes, borders. Most show nothing: what is only
 * needed for something to be seen is not asked for before.
 */
export function boxMarks(box: Box, style: CSSStyleDeclaration, inks: Inks): Mark[] {
  const borders = sides.map((side): Line => {
    const width = parseFloat(style[`border${side}Width`]);
    return width > 0 ? {width, colour: style[`border${side}Color`], kind: style[`border${side}Style`]} : none;
  });
  const [top = none, right = none, bottom = none, left = none] = borders;
  const inner = inset(box, [top.width, right.width, bottom.width, left.width]);
  const area = (fill: Attributes | null): Mark[] =>
    fill ? filled(boxPath(style.backgroundClip === 'padding-box' ? inner : box, radiiOf(box, style)), fill) : [];
  const [, colour = '', spread = '0'] = ringShadow.exec(style.boxShadow) ?? [];
  const edge = (line: Line, place: Partial<Box>): Mark[] =>
    line.width > 0 ? filled(boxPath({...box, ...place}), inks.colour('fill', line.colour)) : [];
  return [
    ...ring(box, style, {width: Number(spread), colour}, Number(spread) / 2, inks),
    ...area(inks.colour('fill', style.backgroundColor)),
    ...area(stripesOf(style.backgroundImage, inner, inks)),
    ...(borders.every((border) => border.width === top.width && border.colour === top.colour)
      ? ring(box, style, top, -top.width / 2, inks)
      : [
          edge(top, {height: top.width}),
          edge(right, {left: box.left + box.width - right.width, width: right.width}),
          edge(bottom, {top: box.top + box.height - bottom.width, height: bottom.width}),
          edge(left, {width: left.width}),
        ].flat()),
  ];
}

/** What a box shows above what is in it. */
export function outlineMarks(box: Box, style: CSSStyleDeclaration, inks: Inks): Mark[] {
  const kind = style.outlineStyle;
  if (kind === 'none') return [];
  const line = {width: parseFloat(style.outlineWidth), colour: style.outlineColor, kind};
  return ring(box, style, line, parseFloat(style.outlineOffset) + line.width / 2, inks);
}

/** @param out how far the middle of the line is outside of the box */
function ring(box: Box, style: CSSStyleDeclaration, {width, colour, kind}: Line, out: number, inks: Inks): Mark[] {
  const stroke = width > 0 && inks.colour('stroke', colour);
  if (!stroke) return [];
  const radii = radiiOf(box, style).map((radius) => radius && radius + out);
  const dash = kind === 'dashed' ? `${3 * width} ${3 * width}` : undefined;
  const d = boxPath(inset(box, [-out, -out, -out, -out]), radii);
  const attributes = {d, fill: 'none', ...stroke, 'stroke-width': width, 'stroke-dasharray': dash};
  return [{name: 'path', attributes}];
}

function filled(d: string, fill: Attributes | null): Mark[] {
  return fill ? [{name: 'path', attributes: {d, ...fill}}] : [];
}

function radiiOf({width}: Box, style: CSSStyleDeclaration): number[] {
  return corners.map((corner) => {
    const radius = style[`border${corner}Radius`];
    return (parseFloat(radius) * (/^[\d.]+%/.test(radius) ? width : 100)) / 100;
  });
}

const none: Line = {width: 0, colour: ''};
