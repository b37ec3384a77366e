import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How many groups follow in one go: a few ms of work. */
const STEP = 8;

/**
 * Lets a host draw what is long bit by bit: the first group at once, the others each after a frame, so that the page shows
 * what is there and can react in between. What is asked for newly begins anew.
 */
export class GradualController implements ReactiveController {
  /** How many groups are up to date. */
  ready = 0;
  readonly #host: ReactiveControllerHost;
  #of: unknown;
  #total = 0;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** @param of what is drawn: another object is drawn anew */
  take(of: unknown, total: number): void {
    if (of !== this.#of) this.ready = 1;
    this.#of = of;
    this.#total = total;
  }

  hostUpdated(): void {
    this.#stop();
    if (this.ready >= this.#total) return;
    // In a frame it would still come before the page is painted.
    this.#frame = requestAnimationFrame(() => {
      this.#timer = setTimeout(() => {
        this.ready += STEP;
        this.#host.requestUpdate();
      });
    });
  }

  hostDisconnected(): void {
    this.#stop();
    this.#of = undefined;
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}
