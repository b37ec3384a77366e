import {noChange} from 'lit';
import {directive, Directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';

/** A part of a drawing that takes the pointer, in px of the drawing. */
export interface RectMark {
  readonly id: string;
  /** What it says to who does not see it. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Fills a `<g>` with the rectangles of marks. They are many and alike: an element each, without a template, of which what
 * has changed is written.
 */
class RectMarks extends Directive {
  #shown: readonly RectMark[] = [];

  override render(_marks: readonly RectMark[], _classes: string): typeof noChange {
    return noChange;
  }

  override update({element: group}: ElementPart, [marks, classes]: [readonly RectMark[], string]): typeof noChange {
    const {children} = group;
    for (let left = children.length; left > marks.length; left--) children[left - 1]?.remove();
    const added = group.ownerDocument.createDocumentFragment();
    marks.forEach((mark, i) => {
      const known = children[i];
      const rect = known ?? added.appendChild(newRect(group.ownerDocument, classes));
      write(rect, mark, known && this.#shown[i]);
    });
    if (added.hasChildNodes()) group.append(added);
    this.#shown = marks;
    return noChange;
  }
}

function newRect(document: Document, classes: string): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('class', classes);
  rect.setAttribute('role', 'img');
  return rect;
}

function write(rect: Element, {id, name, x, y, width, height}: RectMark, before: RectMark | undefined): void {
  if (id !== before?.id) rect.setAttribute('data-mark', id);
  if (name !== before?.name) rect.setAttribute('aria-label', name);
  if (x !== before?.x) rect.setAttribute('x', String(x));
  if (y !== before?.y) rect.setAttribute('y', String(y));
  if (width !== before?.width) rect.setAttribute('width', String(width));
  if (height !== before?.height) rect.setAttribute('height', String(height));
}

/** The rectangles of marks in a `<g>`, which is theirs alone. */
export const rectMarks: (marks: readonly RectMark[], classes: string) => DirectiveResult = directive(RectMarks);
