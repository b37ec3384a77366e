import type {Box} from './box-path.js';
import {fontOf, measured} from './font.js';
import type {Inks} from './inks.js';
import type {Attributes, Mark} from './marks.js';
import {matrixText, turnOf} from './matrix.js';
import {runsOf, type Room} from './runs.js';
import {strokeOf} from './shape-marks.js';

/** What a text is drawn in. */
export interface Around {
  /** The upper left of the picture, in client coordinates. */
  readonly origin: {readonly left: number; readonly top: number};
  /** From the units of a drawing in SVG; null for text of HTML. */
  readonly matrix: DOMMatrix | null;
  readonly inks: Inks;
  /** Is told of every run where it is. */
  readonly reach: (box: Box) => void;
}

/**
 * A text by its runs. That of SVG is found like any other, by its boxes on screen: what browsers tell of its place within a
 * drawing differs where drawings are mirrored.
 */
export function textMarks(node: Text, parent: Element, style: CSSStyleDeclaration, around: Around): Mark[] {
  const {origin, matrix, inks, reach} = around;
  const font = fontOf(style);
  const {fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent} = measured(font);
  const side = matrix ? anchoring(parent, style, matrix) : alignment(style);
  const fill = matrix ? inks.colour('fill', style.fill, style.fillOpacity) : inks.colour('fill', style.color);
  const halo = matrix && strokeOf(style, inks);
  return runsOf(node, style, roomIn(parent, style, font)).flatMap((run) => {
    const height = run.bottom - run.top;
    const [left, top] = [run.left - origin.left, run.top - origin.top];
    const width = run.right - run.left;
    reach({left, top, width, height});
    const place = isTurned(matrix)
      ? // Whatever turns a run, the middle of the box around it is what has become of its middle.
        {
          y: (ascent - descent) / 2,
          'text-anchor': 'middle',
          transform: matrixText(
            new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, left + width / 2, top + height / 2]),
          ),
        }
      : {
          x: run[side] - origin.left,
          y: top + (height * ascent) / (ascent + descent),
          'text-anchor': side === 'center' ? 'middle' : (side === 'left') === run.rightToLeft ? 'end' : 'start',
          textLength: run.cut ? undefined : width,
          lengthAdjust: 'spacingAndGlyphs',
        };
    const text = style.textTransform === 'uppercase' ? run.text.toUpperCase() : run.text;
    const attributes = {...font, ...place, direction: run.rightToLeft ? 'rtl' : 'ltr'};
    const layer = (paint: Attributes): Mark => ({name: 'text', attributes: {...attributes, ...paint}, text});
    // A layer of its own: not every program knows that a stroke can be below the letters.
    return [...(halo ? [layer({fill: 'none', ...halo})] : []), ...(fill ? [layer(fill)] : [])];
  });
}

function isTurned(matrix: DOMMatrix | null): matrix is DOMMatrix {
  return matrix !== null && [matrix.a - 1, matrix.b, matrix.c, matrix.d - 1].some((part) => Math.abs(part) > 1e-6);
}

/** The end of a line of HTML that stays where it is, if another font takes more or less room. */
function alignment({textAlign, direction}: CSSStyleDeclaration): 'left' | 'center' | 'right' {
  if (textAlign.endsWith('center')) return 'center';
  if (textAlign === 'left' || textAlign === 'right') return textAlign;
  return (textAlign === 'end') === (direction === 'rtl') ? 'left' : 'right';
}

/** That of a text of SVG; in a mirrored drawing it is the other one, where the text is mirrored back. */
function anchoring(parent: Element, style: CSSStyleDeclaration, matrix: DOMMatrix): 'left' | 'center' | 'right' {
  if (style.textAnchor === 'middle') return 'center';
  const drawing = parent.closest('svg') ?? parent;
  const isMirroredBack = matrix.a > 0 && turnOf(getComputedStyle(drawing)).a < 0;
  return ((style.textAnchor === 'end') === (style.direction === 'rtl')) === isMirroredBack ? 'right' : 'left';
}

/** Where there is room for letters, if others are replaced by an ellipsis. */
function roomIn(element: Element, {textOverflow, direction}: CSSStyleDeclaration, font: Attributes): Room | null {
  if (textOverflow !== 'ellipsis' || element.scrollWidth <= element.clientWidth) return null;
  const {left, right} = element.getBoundingClientRect();
  const {width} = measured(font, '…');
  return direction === 'rtl' ? {left: left + width, right} : {left, right: right - width};
}
