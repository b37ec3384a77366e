import {boxMarks, outlineMarks} from './box-marks.js';
import {onPixels, type Box} from './box-path.js';
import {generatedBox} from './generated-box.js';
import {Inks} from './inks.js';
import type {Mark, Picture} from './marks.js';
import {drawingMatrix, matrixText, transformOf} from './matrix.js';
import {shapeMarks} from './shape-marks.js';
import {textMarks} from './text-marks.js';
import {unfolded} from './unfolded.js';

export interface PictureOptions {
  /** What is not to be in the picture, with all that is in it. */
  readonly exclude?: (element: Element) => boolean;
  /** Any colour of CSS; `transparent` for none. By default the paper that the colours of widgets are made for. */
  readonly background?: string;
  /** Room around, in px. */
  readonly padding?: number;
}

/**
 * A picture of what is rendered in an element, also of what would have to be scrolled to. Nothing is loaded, and the page
 * is not drawn in between.
 *
 * Carried over: backgrounds, stripes (repeating-linear-gradient in px), borders, outlines, rings of shadow, rounded
 * corners, opacity; text by line with font, colour and spacing; shapes of SVG with fill, pattern, stroke, dashes and
 * transforms; boxes of `::before` and `::after`. Not carried over: images, clips and masks, other gradients, blurred
 * shadows, decorations of text, text of `::before` and `::after`, transforms of HTML, fields to fill in.
 */
export function pictureOf(root: HTMLElement, options: PictureOptions = {}): Picture {
  const {exclude = () => false, background = 'var(--_paper, #fff)', padding = 16} = options;
  return unfolded(root, () => {
    const sheet = new Sheet(root, exclude);
    sheet.draw(root);
    return sheet.picture(background, padding);
  });
}

/** What is drawn, from back to front. */
class Sheet {
  readonly #exclude: (element: Element) => boolean;
  readonly #inks: Inks;
  readonly #marks: Mark[] = [];
  /** The upper left of what the picture is of, in client coordinates. */
  readonly #origin: {readonly left: number; readonly top: number};
  /** Of all that is drawn, in px of the picture. */
  readonly #edges: {left: number; top: number; right: number; bottom: number};

  constructor(root: HTMLElement, exclude: (element: Element) => boolean) {
    this.#exclude = exclude;
    this.#inks = new Inks(root);
    const {left, top, width, height} = onPixels(root.getBoundingClientRect());
    this.#origin = {left, top};
    this.#edges = {left: 0, top: 0, right: width, bottom: height};
  }

  picture(background: string, padding: number): Picture {
    const {left, top, right, bottom} = this.#edges;
    return {
      left: left - padding,
      top: top - padding,
      width: right - left + 2 * padding,
      height: bottom - top + 2 * padding,
      background: this.#inks.colour('fill', background),
      marks: this.#marks,
      hatches: this.#inks.hatches,
    };
  }

  /** @param outer matrix of the drawing in SVG that the element is in */
  draw(element: Element, outer: DOMMatrix | null = null, opacity = 1): void {
    const style = getComputedStyle(element);
    const seen = opacity * Number(style.opacity);
    if (seen === 0 || style.display === 'none' || style.clipPath === 'inset(50%)' || this.#exclude(element)) return;
    if (element.namespaceURI !== 'http://www.w3.org/2000/svg') this.#drawHtml(element, style, seen);
    else this.#drawSvg(element as SVGElement, style, outer, seen);
  }

  #drawHtml(element: Element, style: CSSStyleDeclaration, opacity: number): void {
    const box = this.#boxOf(element);
    this.#addBox(box, style, opacity, boxMarks);
    this.#addGenerated('before', element, style, box, opacity);
    this.#drawContent(element, style, null, opacity);
    this.#addGenerated('after', element, style, box, opacity);
    // Where the focus is, is no part of a picture.
    if (!element.matches(':focus')) this.#addBox(box, style, opacity, outlineMarks);
  }

  #drawSvg(element: SVGElement, style: CSSStyleDeclaration, outer: DOMMatrix | null, opacity: number): void {
    const matrix = outer?.multiply(transformOf(element, style)) ?? drawingMatrix(element, style, this.#boxOf(element));
    this.#add(shapeMarks(element, style, this.#inks, matrixText(matrix)), style, opacity);
    // Not what is only there to be referred to.
    if (['svg', 'g', 'a', 'text', 'tspan'].includes(element.localName)) {
      this.#drawContent(element, style, matrix, opacity);
    }
  }

  #drawContent(element: Element, style: CSSStyleDeclaration, matrix: DOMMatrix | null, opacity: number): void {
    const around = {origin: this.#origin, matrix, inks: this.#inks, reach: this.#reach};
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) this.draw(child as Element, matrix, opacity);
      if (child.nodeType === Node.TEXT_NODE && style.visibility === 'visible') {
        this.#add(textMarks(child as Text, element, style, around), style, opacity);
      }
    }
  }

  #addGenerated(
    place: 'before' | 'after',
    element: Element,
    parent: CSSStyleDeclaration,
    outer: Box,
    opacity: number,
  ): void {
    const style = getComputedStyle(element, `::${place}`);
    const box = generatedBox(place, style, parent, outer);
    if (box) this.#addBox(box, style, opacity * Number(style.opacity), boxMarks);
  }

  #addBox(given: Box, style: CSSStyleDeclaration, opacity: number, marksOf: typeof boxMarks): void {
    const box = onPixels(given);
    const marks = marksOf(box, style, this.#inks);
    if (marks.length > 0) this.#reach(box);
    this.#add(marks, style, opacity);
  }

  readonly #reach = (given: Box): void => {
    const edges = this.#edges;
    const {left, top, width, height} = onPixels(given);
    edges.left = Math.min(edges.left, left);
    edges.top = Math.min(edges.top, top);
    edges.right = Math.max(edges.right, left + width);
    edges.bottom = Math.max(edges.bottom, top + height);
  };

  #add(marks: readonly Mark[], {visibility}: CSSStyleDeclaration, opacity: number): void {
    if (visibility !== 'visible') return;
    const common = opacity < 1 ? {opacity} : {};
    this.#marks.push(...marks.map((mark) => ({...mark, attributes: {...mark.attributes, ...common}})));
  }

  #boxOf(element: Element): Box {
    const {left, top, width, height} = element.getBoundingClientRect();
    return {left: left - this.#origin.left, top: top - this.#origin.top, width, height};
  }
}
