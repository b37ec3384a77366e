/** What is not drawn where it stands: definitions of drawings. */
const undrawn = 'defs, defs *, clipPath, clipPath *, pattern, pattern *, mask, mask *, symbol, symbol *, title, style';

/**
 * What an element draws beyond its left and right edges: where there is a box around it that scrolls or cuts, only the box
 * counts. Four pixels are left for what stands out so that texts are in line: the ground of a button, the space of cells.
 */
export function sticksOut(host: Element): string[] {
  const {left, right} = host.getBoundingClientRect();
  const boxes = new Set<Element>();
  const found: string[] = [];
  for (const element of host.shadowRoot!.querySelectorAll('*')) {
    const {parentElement} = element;
    if (parentElement && boxes.has(parentElement)) {
      boxes.add(element);
      continue;
    }
    if (getComputedStyle(element).overflowX !== 'visible' && !(element instanceof SVGElement)) boxes.add(element);
    if (element.matches(undrawn)) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const over = Math.max(left - box.left, box.right - right);
    // To a tenth of a pixel: browsers place boxes on fractions.
    if (Math.round(10 * over) > 40) found.push(`${describe(element)} by ${over.toFixed(1)} px`);
  }
  return found;
}

/** An element for a message. */
function describe(element: Element): string {
  const names = [...element.classList].map((name) => `.${name}`).join('');
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName}>${names} ${JSON.stringify(text)}`;
}
