/**
 * What `take` gives while nothing in `root` scrolls, sticks or is left out while it is out of view: all of a table is there,
 * in its place. Then everything is as it was, before the page is drawn again.
 */
export function unfolded<T>(root: HTMLElement, take: () => T): T {
  const found = [root, ...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const {overflow, position, contentVisibility} = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(overflow);
    // What the browser leaves out it would lay out anew for each question about what is in it.
    const isLeftOut = contentVisibility === 'auto';
    if (element !== root && !scrolls && position !== 'sticky' && !isLeftOut) return [];
    const {scrollLeft: left, scrollTop: top} = element;
    return {
      element,
      scrolls,
      sticks: position === 'sticky',
      isLeftOut,
      left,
      top,
      style: element.getAttribute('style'),
    };
  });
  try {
    for (const {element, scrolls, sticks, isLeftOut} of found) {
      if (scrolls) Object.assign(element.style, {overflow: 'visible', maxBlockSize: 'none'});
      if (sticks) element.style.inset = 'auto';
      if (isLeftOut) element.style.contentVisibility = 'visible';
    }
    return take();
  } finally {
    for (const {element, style} of found) {
      element.style.cssText = style ?? '';
      // Chromium only removes an attribute that it has been asked for.
      if (style === null && element.hasAttribute('style')) element.removeAttribute('style');
    }
    for (const {element, left, top} of found) element.scrollTo({left, top, behavior: 'instant'});
  }
}
