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
    // Not by the computed style: to know that, the browser would lay out each widget before it draws the next.
    const isMirrored = this.#host.matches(':dir(rtl)');
    this.#isMirrored = isMirrored;
    // A long table is not searched for texts with each key.
    if (!isMirrored && !wasMirrored) return;
    const texts = [...this.#host.renderRoot.querySelectorAll<SVGTextElement>('.graphic svg text')];
    // All are measured before the first is turned, for the same reason.
    const turns = texts.map((text) => (isMirrored && text.getClientRects().length > 0 ? turnOf(text) : null));
    texts.forEach((text, i) => {
      const turn = turns[i] ?? null;
      if (turn === null) text.removeAttribute('transform');
      else text.setAttribute('transform', turn);
    });
  }
}

function turnOf(text: SVGTextElement): string {
  const {x, width} = text.getBBox();
  return `matrix(-1 0 0 1 ${String(2 * x + width)} 0)`;
}
