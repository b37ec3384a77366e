import type {ReactiveController, ReactiveControllerHost} from 'lit';

const readers = new WeakMap<ReactiveControllerHost, PageReader>();
/** Those whose hosts have been asked to draw. */
const waiting = new Set<PageReader>();

/**
 * A host has been asked to draw. All who are, read the page with the first of them, before that draws: else the browser
 * would lay out the page anew for each, with what the one before has drawn.
 */
export function willDraw(host: ReactiveControllerHost & HTMLElement): void {
  const reader = readers.get(host);
  if (reader && host.isConnected) waiting.add(reader);
}

/** Has what a host must know of the page read before it draws: how wide it is, where it is, in which typeface it writes. */
export class PageReader implements ReactiveController {
  readonly #read: () => void;
  #isRead = false;

  constructor(host: ReactiveControllerHost, read: () => void) {
    this.#read = read;
    host.addController(this);
    readers.set(host, this);
  }

  hostUpdate(): void {
    if (this.#isRead) return;
    waiting.add(this);
    for (const reader of waiting) {
      reader.#read();
      reader.#isRead = true;
    }
    waiting.clear();
  }

  hostUpdated(): void {
    this.#isRead = false;
  }

  hostDisconnected(): void {
    waiting.delete(this);
  }
}
