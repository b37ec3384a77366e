import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How far outside of the window something is still near, in px: further than one scrolls at a time. */
const REACH = 1500;

/**
 * Tells whether the host is near to what is seen of the page, or has been; asks it to draw when it comes near. What has no
 * place on the page counts as near: its drawing costs no layout, and is there when it is shown.
 */
export class NearController implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    // Of the window that the host is in: that of another one does not see it.
    const view = this.#host.ownerDocument.defaultView ?? window;
    this.#observer = new view.IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) this.comeNear();
      },
      {rootMargin: `${String(REACH)}px`},
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Looks where the host is, so that what is in sight is drawn at once, and not a frame later. */
  look(): void {
    if (this.isNear) return;
    const {top, bottom, width} = this.#host.getBoundingClientRect();
    const {innerHeight} = this.#host.ownerDocument.defaultView ?? window;
    const isFar = top > innerHeight + REACH || bottom < -REACH;
    if (width === 0 || !isFar) this.#be();
  }

  /** It is to be drawn, wherever it is: from now on it is near. */
  comeNear(): void {
    if (this.isNear) return;
    this.#be();
    this.#host.requestUpdate();
  }

  #be(): void {
    this.isNear = true;
    this.#observer?.disconnect();
  }
}
