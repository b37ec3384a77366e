import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: DocumentFragment | HTMLElement};

/**
 * Where one reads from right to left, drawings are mirrored as a whole by CSS; this turns their texts back, each in its
 * place. By attribute: WebKit takes the box of a text without its x when CSS transforms it around its middle.
 */
export class MirrorController implements ReactiveController {
  readonly #host: Host;
  #isMirrored = false;

  constructor(host: Host) {
    this.#host = host;
  }

  hostUpdated(): void {
    const wasMirrored = this.#isMirrored;
    const isMirrored = getComputedStyle(this.#host).direction === 'rtl';
    this.#isMirrored = isMirrored;
    // A long table is not searched for texts with each key.
    if (!isMirrored && !wasMirrored) return;
    for (const text of this.#host.renderRoot.querySelectorAll<SVGTextElement>('.graphic svg text')) {
      if (isMirrored && text.getClientRects().length > 0) turnBack(text);
      else text.removeAttribute('transform');
    }
  }
}

function turnBack(text: SVGTextElement): void {
  const {x, width} = text.getBBox();
  text.setAttribute('transform', `matrix(-1 0 0 1 ${String(2 * x + width)} 0)`);
}
