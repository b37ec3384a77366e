import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Source} from '../data-adapters/kernel/source.js';
import {openSource, type OpenedSource, type OpenOptions} from '../data-adapters/open.js';
import {sourceContext} from './source-context.js';

/** The ways in which a host can be given data. Of several, the one set last counts. */
export interface Given extends Omit<OpenOptions, 'inline' | 'data' | 'src'> {
  readonly data: unknown;
  readonly source: Source | null;
  readonly src: string | null;
  /** Id of a `<metric-source>` elsewhere on the page. */
  readonly from: string | null;
}

const ways = ['data', 'source', 'src', 'from'] as const;
type Way = (typeof ways)[number];

/** An element that hands out a source under its id; undefined while it does not know yet which. */
export interface SourceProvider extends Element {
  readonly provided: Source | null | undefined;
}

/** Sent on the document by a {@link SourceProvider} that has come or changed. */
export const PROVIDED = 'kw-source';

/**
 * Finds the source of a host: what it was given itself, its inline child, or what an element above it provides.
 * `current` is undefined while that is not known yet, null where there is nothing.
 */
export class SourceController implements ReactiveController {
  current: Source | null | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #given: () => Given;
  /** The ways that are set, the newest last. */
  #set: {readonly way: Way; readonly value: unknown}[] = [];
  #key = '';
  #opened: OpenedSource | undefined;
  #openedFor: unknown;
  #observer: MutationObserver | undefined;
  #fromContext: Source | null | undefined;
  #provided = false;
  #leaveContext: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, given: () => Given) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.#look);
    this.#observer.observe(this.#host, {childList: true, subtree: true, characterData: true});
    this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.#look);
    this.#host.ownerDocument.addEventListener(PROVIDED, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#host.ownerDocument.removeEventListener('DOMContentLoaded', this.#look);
    this.#host.ownerDocument.removeEventListener(PROVIDED, this.#ask);
    this.#leaveContext?.();
    this.#leaveContext = undefined;
    this.#provided = false;
    // A host that is only moved keeps what it has: the release waits until the move is over.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  hostUpdate(): void {
    const given = this.#given();
    this.#note(given);
    this.current = this.#find(given);
  }

  readonly #look = (): void => {
    this.#host.requestUpdate();
  };

  readonly #ask = (): void => {
    if (this.#leaveContext === undefined) {
      this.#host.dispatchEvent(
        new ContextEvent(
          sourceContext,
          this.#host,
          (source, unsubscribe) => {
            this.#leaveContext = unsubscribe;
            this.#provided = true;
            this.#fromContext = source;
            this.#host.requestUpdate();
          },
          true,
        ),
      );
    }
    this.#host.requestUpdate();
  };

  /** Keeps the order in which the ways were set. */
  #note(given: Given): void {
    for (const way of ways) {
      const value = given[way] ?? null;
      const before = this.#set.find((set) => set.way === way);
      if ((before?.value ?? null) === value) continue;
      this.#set = this.#set.filter((set) => set.way !== way);
      if (value !== null) this.#set.push({way, value});
    }
  }

  #find(given: Given): Source | null | undefined {
    const newest = this.#set.at(-1);
    if (newest === undefined) {
      const inline = this.#inline();
      if (inline === undefined) return undefined;
      if (inline !== null) return this.#open(inline.element, inline.text, {...reading(given), inline: inline.element});
      this.#close();
      if (this.#provided) return this.#fromContext;
      return this.#parsing() ? undefined : null;
    }
    switch (newest.way) {
      case 'data':
        return this.#open(given.data, '', {...reading(given), data: given.data});
      case 'src':
        return this.#open(given.src, '', {...reading(given), src: String(given.src)});
      case 'source':
        this.#close();
        return given.source;
      case 'from':
        this.#close();
        return this.#provider(String(given.from));
    }
  }

  /** Opens a source once for what it is opened of. */
  #open(of: unknown, content: string, options: OpenOptions): Source {
    const {data, inline, ...rest} = options;
    const key = JSON.stringify([rest, content]);
    if (this.#opened === undefined || this.#openedFor !== of || this.#key !== key) {
      const before = this.#opened;
      this.#opened = openSource(options);
      this.#openedFor = of;
      this.#key = key;
      before?.release();
    }
    return this.#opened.source;
  }

  #close(): void {
    this.#opened?.release();
    this.#opened = undefined;
    this.#openedFor = undefined;
  }

  #provider(id: string): Source | null | undefined {
    const root = this.#host.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
    const element = (near ?? this.#host.ownerDocument.getElementById(id)) as Partial<SourceProvider> | null;
    if (element === null) return this.#parsing() ? undefined : null;
    return element.provided;
  }

  /** The child that holds data: null where there is none, undefined while the parser may still be inside of it. */
  #inline(): {readonly element: Element; readonly text: string} | null | undefined {
    for (const element of this.#host.children) {
      if (!element.matches('script[type="application/json"], script[type="text/csv"], table')) continue;
      const open = this.#parsing() && element.nextSibling === null && this.#host.nextSibling === null;
      return open ? undefined : {element, text: element.textContent};
    }
    return this.#parsing() && this.#host.nextSibling === null && !this.#provided ? undefined : null;
  }

  #parsing(): boolean {
    return this.#host.ownerDocument.readyState === 'loading';
  }
}

/** The options of reading that go with every way. */
function reading({data: _data, source: _source, src: _src, from: _from, ...rest}: Given): Omit<OpenOptions, 'data' | 'src' | 'inline'> {
  return rest;
}
