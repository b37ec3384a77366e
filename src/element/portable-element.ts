import {adoptStyles, LitElement, type PropertyValues} from 'lit';

/**
 * An element that keeps its styles when it is moved to another document, since style sheets stay with the one they are
 * made in; and that takes numbers as text.
 */
export class PortableElement extends LitElement {
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const {shadowRootOptions} = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#readNumbers();
  }

  /** Frameworks set as text what stands in a template: numbers are read from it as from attributes. */
  #readNumbers(): void {
    const {elementProperties} = this.constructor as typeof LitElement;
    for (const [name, {type}] of elementProperties) {
      const value: unknown = Reflect.get(this, name);
      if (type === Number && typeof value === 'string') Reflect.set(this, name, Number(value));
    }
  }

  #adoptStyles(root: ShadowRoot): void {
    const {elementStyles} = this.constructor as typeof LitElement;
    const view = this.ownerDocument.defaultView;
    if (view === window) adoptStyles(root, elementStyles);
    else if (view) {
      root.adoptedStyleSheets = elementStyles.map((styles) => {
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(
          'cssText' in styles ? styles.cssText : [...styles.cssRules].map(({cssText}) => cssText).join('\n'),
        );
        return sheet;
      });
    }
  }
}
