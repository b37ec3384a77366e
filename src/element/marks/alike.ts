/** How the elements of a group are made and written. */
export interface Kind<T> {
  /** One more of them, as all are. */
  make(document: Document): Element;
  /** Writes what an element is to say; of one that says something already, what has changed. */
  write(element: Element, item: T, before: T | undefined): void;
}

/**
 * Fills a group, which is theirs alone, with elements that are alike: an element each, without a template. Those that are
 * there stay, and of them what has changed is written.
 */
export function fillAlike<T>(group: Element, items: readonly T[], before: readonly T[], kind: Kind<T>): void {
  let element = group.firstElementChild;
  items.forEach((item, i) => {
    const known = element;
    const shown = known ?? kind.make(group.ownerDocument);
    kind.write(shown, item, known ? before[i] : undefined);
    if (known) element = known.nextElementSibling;
    else group.append(shown);
  });
  while (element !== null) {
    const next: Element | null = element.nextElementSibling;
    element.remove();
    element = next;
  }
}

/** An element of SVG with some attributes. */
export function newShape(
  document: Document,
  name: keyof SVGElementTagNameMap,
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
  return shape;
}
