import {render, type TemplateResult} from 'lit';

/** What was drawn once, by its name. */
const drawn = new Map<string, Element>();

/**
 * A copy of what is drawn in many places and always the same: its template draws it once, and a copy is one call.
 * @param name tells it from all others; there are few of them
 * @param template a single element
 */
export function copyOf(name: string, template: () => TemplateResult, document: Document): Element {
  let known = drawn.get(name);
  if (known === undefined) drawn.set(name, (known = drawnBy(template())));
  return document.importNode(known, true);
}

/** Without the comments by which Lit finds its parts again. */
function drawnBy(template: TemplateResult): Element {
  const box = document.createElement('template');
  render(template, box.content);
  const walker = document.createTreeWalker(box.content, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  const {firstElementChild} = box.content;
  if (firstElementChild === null) throw new Error('[copy-of] template: expected an element, got none');
  return firstElementChild;
}
