/** The language that an element is in: of the nearest `lang`, also outside of the shadow roots that it is in. */
export function languageOf(element: Element): string {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) {
    // By what it can do: a node that was made by another window is no Element of this one.
    const lang = (at as Partial<Element>).getAttribute?.('lang');
    if (lang) return supported(lang);
  }
  return 'en';
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function supported(lang: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
