/** The language that an element is in: of the nearest `lang`, also outside of the shadow roots that it is in. */
export function languageOf(element: Element): string {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) {
    const lang = at instanceof Element ? at.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return supported(lang);
  }
  return 'en';
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

function supported(lang: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
