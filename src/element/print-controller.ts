import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells whether the page is being printed, so that what is on request on a screen is there on paper. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  readonly #host: HTMLElement;
  readonly #draw: () => void;
  #left: AbortController | undefined;

  /** @param draw draws at once: the page is taken as it is when the event is over */
  constructor(host: ReactiveControllerHost & HTMLElement, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    this.#left = new AbortController();
    const {signal} = this.#left;
    const view = this.#host.ownerDocument.defaultView;
    const be = (isPrinting: boolean) => () => {
      this.isPrinting = isPrinting;
      this.#draw();
    };
    view?.addEventListener('beforeprint', be(true), {signal});
    view?.addEventListener('afterprint', be(false), {signal});
  }

  hostDisconnected(): void {
    this.#left?.abort();
    this.isPrinting = false;
  }
}
