/** An element class that can be registered: it knows its tag and the version of the library that it came with. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
}

/** Where else than under its own tag in the page's registry a class is to be registered. */
export interface DefineOptions {
  readonly tag?: string;
  readonly registry?: Pick<CustomElementRegistry, 'get' | 'define'>;
}

/** Tags of which a second version has been told. */
const told = new Set<string>();

/**
 * Registers an element, under another tag as a class of its own. Says nothing where the same class is there already,
 * warns once a tag where one of another version is, and never throws for either, so that a bundle loaded twice does not
 * lose the rest of its elements.
 */
export function define(element: Definable, {tag = element.tag, registry = customElements}: DefineOptions = {}): void {
  const known = registry.get(tag) as Partial<Definable> | undefined;
  if (known === undefined) {
    // A registry takes each class once.
    registry.define(tag, tag === element.tag ? element : class extends element {});
  } else if (known.version !== element.version && !told.has(tag)) {
    told.add(tag);
    console.warn(
      `[define] ${tag}: expected one version of keepwell on the page, got ${String(known.version)} (kept) and ${element.version}`,
    );
  }
}
