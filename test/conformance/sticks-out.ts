/** What is not drawn where it stands: definitions of drawings. */
const undrawn = 'defs, defs *, clipPath, clipPath *, pattern, pattern *, mask, mask *, symbol, symbol *, title, style';

/**
 * What an element draws beyond its left and right edges: where there is a box around it that scrolls or cuts, only the box
 * counts. Four pixels are left for what stands out so that texts are in line: the ground of a button, the space of cells.
 */
export function sticksOut(host: Element): string[] {
  const {left, right} = host.getBoundingClientRect();
  const boxes = new Map<Element, boolean>();
  return [...host.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const over = Math.max(left - box.left, box.right - right);
    // To a tenth of a pixel: browsers place boxes on fractions.
    if (Math.round(10 * over) <= 40 || element.matches(undrawn) || isInBox(element, boxes)) return [];
    return [`${describe(element)} by ${over.toFixed(1)} px`];
  });
}

/** Is there a box around an element that scrolls or cuts? @param boxes what is known of elements that are around others */
function isInBox({parentElement: around}: Element, boxes: Map<Element, boolean>): boolean {
  if (around === null) return false;
  let known = boxes.get(around);
  if (known === undefined) {
    const isBox = !(around instanceof SVGElement) && getComputedStyle(around).overflowX !== 'visible';
    boxes.set(around, (known = isBox || isInBox(around, boxes)));
  }
  return known;
}

/** An element for a message. */
function describe(element: Element): string {
  const names = [...element.classList].map((name) => `.${name}`).join('');
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName}>${names} ${JSON.stringify(text)}`;
}
