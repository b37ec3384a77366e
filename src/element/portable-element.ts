import {adoptStyles, LitElement} from 'lit';

/** An element that keeps its styles when it is moved to another document: style sheets stay with the one they are made in. */
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
