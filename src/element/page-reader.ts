import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** What a host must know of the page before it draws. */
export interface Reading {
  /** Reads how wide the host is, and where it is. */
  look(): void;
  /** Reads in which typeface it writes. @returns whether that is another than before */
  readTypeface(): boolean;
}

const readers = new WeakMap<ReactiveControllerHost, PageReader>();
/** Those that know nothing of the page yet, and whose hosts take room in it. */
const waiting = new Set<PageReader>();
/** Those whose hosts have drawn since the last frame. */
const drawn = new Set<PageReader>();

/**
 * A host has been asked to draw. All who wait read the page with the first of them that draws a value: else the browser
 * would lay out the page anew for each, with what the one before has drawn.
 */
export function willDraw(host: Host): void {
  readers.get(host)?.wait();
}

/**
 * Has what a host must know of the page read before it draws for the second time: for the first time it shows that it waits
 * for its data, and takes room for what comes. From then on the page tells of its width; its typeface is looked at in the
 * frame after each drawing, when the page is laid out anyway.
 */
export class PageReader implements ReactiveController {
  readonly #host: Host;
  readonly #reading: Reading;
  #isKnown = false;
  #hasRoom = false;

  constructor(host: Host, reading: Reading) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
    readers.set(host, this);
  }

  wait(): void {
    // Before it has drawn for the first time it is of no height, and so are those above it: all would be in sight.
    if (!this.#isKnown && this.#hasRoom && this.#host.isConnected) waiting.add(this);
  }

  hostUpdate(): void {
    if (this.#isKnown || !this.#hasRoom) return;
    this.wait();
    for (const reader of waiting) reader.#read();
    waiting.clear();
  }

  hostUpdated(): void {
    this.#hasRoom = true;
    this.wait();
    if (!this.#isKnown) return;
    if (drawn.size === 0) requestAnimationFrame(lookAtTypefaces);
    drawn.add(this);
  }

  hostDisconnected(): void {
    waiting.delete(this);
    drawn.delete(this);
    this.#isKnown = false;
  }

  /** @internal Draws again in another typeface. */
  lookAtTypeface(): void {
    if (this.#reading.readTypeface()) this.#host.requestUpdate();
  }

  #read(): void {
    this.#isKnown = true;
    this.#reading.look();
    this.#reading.readTypeface();
  }
}

function lookAtTypefaces(): void {
  const all = [...drawn];
  drawn.clear();
  for (const reader of all) reader.lookAtTypeface();
}
