import {noChange} from 'lit';
import {directive, Directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';
import {fillAlike, newShape, type Kind} from './alike.js';

/** A part of a drawing that takes the pointer, in the units of its group. */
export interface RectMark {
  readonly id: string;
  /** What it says to who does not see it. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangles that were drawn last, by their classes: those of the next widget are mostly the same, but for their names. */
const patterns = new Map<string, {readonly group: Element; readonly marks: readonly RectMark[]}>();

/** Fills a `<g>` with the rectangles of marks. They are many and alike, also from widget to widget. */
class RectMarks extends Directive {
  #shown: readonly RectMark[] = [];

  override render(_marks: readonly RectMark[], _classes: string): typeof noChange {
    return noChange;
  }

  override update({element: group}: ElementPart, [marks, classes]: [readonly RectMark[], string]): typeof noChange {
    const isFirst = group.firstElementChild === null && marks.length > 0;
    const pattern = isFirst ? patterns.get(classes) : undefined;
    if (pattern?.marks.length === marks.length) {
      group.append(...group.ownerDocument.importNode(pattern.group, true).children);
      this.#shown = pattern.marks;
    }
    fillAlike(group, marks, this.#shown, rects(classes));
    this.#shown = marks;
    if (isFirst && pattern?.marks.length !== marks.length) patterns.set(classes, {group: copied(group), marks});
    return noChange;
  }
}

/** The rectangles of a group, in one that nobody else has. */
function copied(group: Element): Element {
  // Of this document: one that a widget has been moved to must be able to go.
  const copy = newShape(document, 'g', {});
  copy.append(...[...group.children].map((rect) => rect.cloneNode()));
  return copy;
}

/** As polygons: one attribute to read, where that of a `<rect>` are four, each of which is a style of its own too. */
function rects(classes: string): Kind<RectMark> {
  return {make: (document) => newShape(document, 'polygon', {class: classes, role: 'img'}), write};
}

function write(rect: Element, {id, name, x, y, width, height}: RectMark, before: RectMark | undefined): void {
  if (id !== before?.id) rect.setAttribute('data-mark', id);
  if (name !== before?.name) rect.setAttribute('aria-label', name);
  if (x === before?.x && y === before.y && width === before.width && height === before.height) return;
  const [right, bottom] = [x + width, y + height];
  rect.setAttribute('points', [x, y, right, y, right, bottom, x, bottom].join(' '));
}

/** The rectangles of marks in a `<g>`, which is theirs alone. */
export const rectMarks: (marks: readonly RectMark[], classes: string) => DirectiveResult = directive(RectMarks);
