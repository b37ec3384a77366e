import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Of what is said faster than this, in ms, only the last is said. */
const PAUSE = 1000;

/** Tells who listens rather than looks what has changed: politely, and not more than once a second. */
export class Announcer implements ReactiveController {
  readonly #region: () => Element | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param region a live region that stays in the document */
  constructor(host: ReactiveControllerHost, region: () => Element | null) {
    this.#region = region;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  say(text: () => string, pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const region = this.#region();
      if (region) region.textContent = text();
    }, pause);
  }
}
