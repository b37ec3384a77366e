import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Tells whether there has been a frame since the host first drew: before that nobody sees what it shows, and its data may
 * be there in time. What waits for that frame is drawn in it, before the page is laid out.
 */
export class SeenController implements ReactiveController {
  isSeen = false;
  readonly #host: ReactiveControllerHost;
  readonly #isWaiting: () => boolean;
  #isAsked = false;

  /** @param isWaiting whether the host shows less than it would if it were seen */
  constructor(host: ReactiveControllerHost, isWaiting: () => boolean) {
    this.#host = host;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.isSeen = true;
      if (this.#isWaiting()) this.#host.requestUpdate();
    });
  }
}
