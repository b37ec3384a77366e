import {noChange} from 'lit';
import {directive, Directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';
import {fillAlike, newShape, type Kind} from '../marks/alike.js';
import type {Label} from './label.js';

/** Fills a `<g>` with labels. */
class Labels extends Directive {
  #shown: readonly Label[] = [];

  override render(_labels: readonly Label[], _classes: string): typeof noChange {
    return noChange;
  }

  override update({element: group}: ElementPart, [labels, classes]: [readonly Label[], string]): typeof noChange {
    fillAlike(group, labels, this.#shown, texts(classes));
    this.#shown = labels;
    return noChange;
  }
}

function texts(classes: string): Kind<Label> {
  return {make: (document) => newShape(document, 'text', {class: classes}), write};
}

function write(element: Element, {x, y, text, anchor}: Label, before: Label | undefined): void {
  if (x !== before?.x) element.setAttribute('x', String(x));
  if (y !== before?.y) element.setAttribute('y', String(y));
  if (anchor !== before?.anchor) element.setAttribute('text-anchor', anchor);
  if (text === before?.text) return;
  // Its node stays where it has one.
  const {firstChild} = element;
  if (firstChild) firstChild.nodeValue = text;
  else element.append(text);
}

/** Labels in a `<g>`, which is theirs alone: an axis has many. @param classes of each */
export const labelTexts: (labels: readonly Label[], classes: string) => DirectiveResult = directive(Labels);
