import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Tells the host how wide it is, and asks it to draw again when that changes. What is observed is an element without
 * height inside of the host, so that drawing, which changes the host's height, is no change of what is observed: the new
 * drawing is there in the same frame.
 */
export class ResizeController implements ReactiveController {
  /** Width of the ruler in CSS px, the last one while it has no box; 0 before it has had one. */
  width = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ruler: () => Element | null;
  #observed: Element | null = null;
  #observer: ResizeObserver | undefined;

  /** @param ruler an element as wide as what is drawn, and of no height */
  constructor(host: ReactiveControllerHost, ruler: () => Element | null) {
    this.#host = host;
    this.#ruler = ruler;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => {
      const width = Math.floor(entries.at(-1)?.contentRect.width ?? 0);
      if (width === 0 || width === this.width) return;
      this.width = width;
      this.#host.requestUpdate();
    });
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  #observe(): void {
    const ruler = this.#ruler();
    if (ruler === null || ruler === this.#observed) return;
    this.#observer?.disconnect();
    this.#observer?.observe(ruler);
    this.#observed = ruler;
  }
}
