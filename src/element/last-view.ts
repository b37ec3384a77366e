import type {ReactiveControllerHost} from 'lit';
import type {View} from './view.js';

type Host = ReactiveControllerHost & {readonly isUpdatePending: boolean};

/**
 * The view of what is shown still, where new data were given and nothing else: they are often there before the next
 * frame, and what is shown need not be worked out once more for so short a time.
 */
export class LastView {
  readonly #host: Host;
  readonly #isRefreshing: () => boolean;
  #drawn: {readonly view: View; readonly of: object} | null = null;
  /** Nothing but data has been set since it was drawn. */
  #hasOnlyData = false;
  /** The host draws to say that new data are read, and for nothing else. */
  #saysRefreshing = false;

  /** @param isRefreshing whether the outcome that is shown is being measured again */
  constructor(host: Host, isRefreshing: () => boolean) {
    this.#host = host;
    this.#isRefreshing = isRefreshing;
  }

  /** The host is about to draw, because of data alone or for other reasons too. */
  willDraw(hasOnlyData: boolean): void {
    this.#hasOnlyData = hasOnlyData;
  }

  draws(view: View, outcome: object): void {
    this.#drawn = {view, of: outcome};
  }

  hasDrawn(): void {
    this.#saysRefreshing = false;
  }

  /**
   * Null where a view has to be made.
   * @param isToldRefreshing whether the reader can see already that the outcome is being measured again
   */
  stillOf(outcome: object, isToldRefreshing: boolean): View | null {
    if (this.#drawn?.of !== outcome) return null;
    if (this.#saysRefreshing) return this.#drawn.view;
    if (!this.#isRefreshing() || isToldRefreshing || !this.#hasOnlyData) return null;
    requestAnimationFrame(() => {
      if (!this.#isRefreshing() || this.#host.isUpdatePending) return;
      this.#saysRefreshing = true;
      this.#host.requestUpdate();
    });
    return this.#drawn.view;
  }
}
