import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Changes that follow each other faster than this, in ms, are not made by a person. */
const FAST = 100;
/** How often a width may come back that fast. */
const MOST_RETURNS = 2;

/**
 * Tells the host how wide it is, and asks it to draw again in the next frame when that changes. In the same frame a new
 * drawing could bring a scroll bar, and the width would change while changes are being told, which browsers report as an
 * error.
 */
export class ResizeController implements ReactiveController {
  /** Width of the ruler in CSS px, the last one while it has no box; 0 before it has had one. */
  width = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ruler: () => Element | null;
  #observed: Element | null = null;
  #observer: ResizeObserver | undefined;
  #cancel = (): void => undefined;
  #before = 0;
  #changedAt = 0;
  #returns = 0;

  /** @param ruler an element as wide as what is drawn, and of no height */
  constructor(host: ReactiveControllerHost & HTMLElement, ruler: () => Element | null) {
    this.#host = host;
    this.#ruler = ruler;
    host.addController(this);
  }

  hostConnected(): void {
    // Of the window that the host is in: frames of another one come at another time.
    const view = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new view.ResizeObserver(() => {
      this.#cancel();
      const frame = view.requestAnimationFrame(() => this.#lookAgain());
      this.#cancel = () => view.cancelAnimationFrame(frame);
    });
    this.#observe();
  }

  hostUpdated(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#observer?.disconnect();
    this.#observed = null;
  }

  /** Looks how wide the ruler is where that is not known yet: the first drawing is at the right width at once. */
  look(): void {
    if (this.width === 0) this.width = this.#measured();
  }

  #measured(): number {
    return Math.floor(this.#ruler()?.getBoundingClientRect().width ?? 0);
  }

  /** Takes the width as it is now: a page that is pictured or printed may have been another for the blink of an eye. */
  #lookAgain(): void {
    const width = this.#measured();
    if (width !== 0 && width !== this.width) this.#change(width);
  }

  #change(width: number): void {
    const now = performance.now();
    const isBack = width === this.#before && now - this.#changedAt < FAST;
    this.#returns = isBack ? this.#returns + 1 : 0;
    // A drawing that is higher where it is wider may bring a scroll bar that takes the width away again, and so on in each
    // frame. The narrower drawing fits both widths.
    if (this.#returns > MOST_RETURNS && width > this.width) return;
    this.#before = this.width;
    this.#changedAt = now;
    this.width = width;
    this.#host.requestUpdate();
  }

  #observe(): void {
    const ruler = this.#ruler();
    if (ruler === null || ruler === this.#observed) return;
    this.#observer?.disconnect();
    this.#observer?.observe(ruler);
    this.#observed = ruler;
  }
}
