import type {ReactiveControllerHost} from 'lit';
import {Announcer} from './announcer.js';

/** How long a widget may load before that is told to who listens, in ms. */
const SILENCE = 500;

/** Tells who listens when what a host shows is in another state: that it loads, and the value that came. */
export class StateAnnouncer {
  /** The state that was told last; null before the first. */
  told: string | null = null;
  readonly #announcer: Announcer;
  readonly #says: {readonly progress: () => string; readonly takeaway: () => string};

  /** @param region a live region that stays in the document */
  constructor(
    host: ReactiveControllerHost,
    region: () => Element | null,
    says: {readonly progress: () => string; readonly takeaway: () => string},
  ) {
    this.#announcer = new Announcer(host, region);
    this.#says = says;
  }

  tell(state: string): void {
    if (state === this.told) return;
    const isFirst = this.told === null;
    this.told = state;
    if (state === 'loading') this.#announcer.say(this.#says.progress, SILENCE);
    // The first value is read with the widget, by who comes to it.
    else if (state === 'value' && !isFirst) this.#announcer.say(this.#says.takeaway);
    else this.#announcer.say(() => '');
  }
}
