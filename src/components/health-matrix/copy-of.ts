import {render, type TemplateResult} from 'lit';

/** What was drawn once, by what it looks like. */
const drawn = new Map<string, Element>();

/**
 * A copy of what is drawn in many places and always the same: its template draws it once, and a copy is one call.
 * @param look tells it from all others, of which there are few
 * @param template a single element
 */
export function copyOf(look: string, template: () => TemplateResult, document: Document): Element {
  let known = drawn.get(look);
  if (known === undefined) drawn.set(look, (known = drawnBy(template())));
  return document.importNode(known, true);
}

/** Without the comments by which Lit finds its parts again. */
function drawnBy(template: TemplateResult): Element {
  const box = document.createElement('div');
  render(template, box);
  const comments = document.createNodeIterator(box, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) (node as Comment).remove();
  return box.firstElementChild ?? box;
}
