import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Changes that follow each other faster than this, in ms, are not made by a person. */
const FAST = 100;
/** How often a width may come back that fast. */
const MOST_RETURNS = 2;

const controllers = new WeakMap<ReactiveControllerHost, ResizeController>();
/** Those whose hosts are going to draw. */
const waiting = new Set<ResizeController>();

/**
 * A host has been asked to draw. All who are, are measured with the first of them, before that draws: else the browser
 * would lay out the page anew for each, with what the one before has drawn.
 */
export function willDraw(host: ReactiveControllerHost & HTMLElement): void {
  const controller = controllers.get(host);
  if (controller && host.isConnected) waiting.add(controller);
}

/**
 * Tells the host how wide it is and in which typeface it writes, and asks it to draw again in the next frame when that changes. In the same frame a new
 * drawing could bring a scroll bar, and the width would change while changes are being told, which browsers report as an
 * error.
 */
export class ResizeController implements ReactiveController {
  /** Width of the ruler in CSS px, the last one while it has no box; 0 before it has had one. */
  width = 0;
  /** Typeface of the host when it was asked to draw. */
  fontFamily = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ruler: () => Element | null;
  #isRead = false;
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
    controllers.set(host, this);
  }

  hostConnected(): void {
    // Of the window that the host is in: frames of another one come at another time.
    const view = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new view.ResizeObserver(() => {
      this.#cancel();
      const frame = view.requestAnimationFrame(() => this.#look());
      this.#cancel = () => view.cancelAnimationFrame(frame);
    });
    this.#observe();
  }

  hostUpdate(): void {
    if (this.#isRead) return;
    waiting.add(this);
    for (const one of waiting) one.#read();
    waiting.clear();
  }

  hostUpdated(): void {
    this.#isRead = false;
    this.#observe();
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#observer?.disconnect();
    this.#observed = null;
    waiting.delete(this);
  }

  #read(): void {
    this.#isRead = true;
    // The first drawing is at the right width at once.
    if (this.width === 0) this.width = this.#measured();
    this.fontFamily = getComputedStyle(this.#host).fontFamily;
  }

  #measured(): number {
    return Math.floor(this.#ruler()?.getBoundingClientRect().width ?? 0);
  }

  /** Takes the width as it is now: a page that is pictured or printed may have been another for the blink of an eye. */
  #look(): void {
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
