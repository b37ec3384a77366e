import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {forgetAggregates} from '../data-adapters/kernel/aggregates.js';
import type {Source} from '../data-adapters/kernel/source.js';
import {openSource, type OpenedSource, type OpenOptions} from '../data-adapters/open.js';
import {sourceContext, type ReloadableSource} from './source-context.js';

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
  readonly provided: ReloadableSource | null | undefined;
}

/** Sent on the document by a {@link SourceProvider} that has come, changed or gone. */
export const PROVIDED = 'kw-source';

/** The children that data are read from. */
const inlineData = [
  'script[type="application/json"]',
  'script[type="text/csv"]',
  'script[type="application/x-ndjson"]',
  'table',
].join();

/**
 * Finds the source of a host: what it was given itself, its inline child, or what an element above it provides.
 * `current` is undefined while that is not known yet, null where there is nothing.
 */
export class SourceController implements ReactiveController {
  current: ReloadableSource | null | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #given: () => Given;
  /** The ways that are set, the newest last. */
  #set: Way[] = [];
  #opened: (OpenedSource & {readonly of: readonly unknown[]}) | undefined;
  /** What the child that holds data says; undefined where that has to be looked at. */
  #text: string | undefined;
  #fromContext: ReloadableSource | null | undefined;
  #provided = false;
  #leaveContext: (() => void) | undefined;
  /** Ends what is listened to while the host is in the page. */
  #left: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, given: () => Given) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostConnected(): void {
    this.#left = new AbortController();
    const {signal} = this.#left;
    const observer = new MutationObserver(() => {
      this.#text = undefined;
      this.#look();
    });
    observer.observe(this.#host, {childList: true, subtree: true, characterData: true});
    signal.addEventListener('abort', () => observer.disconnect());
    this.#text = undefined;
    // The document may be another one when the host leaves it.
    const {ownerDocument} = this.#host;
    ownerDocument.addEventListener('DOMContentLoaded', this.#look, {signal});
    ownerDocument.addEventListener(PROVIDED, this.#ask, {signal});
    this.#ask();
  }

  hostDisconnected(): void {
    this.#left?.abort();
    this.#leaveContext?.();
    this.#leaveContext = undefined;
    this.#provided = false;
    // A host that is only moved keeps what it has: the release waits until the move is over.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  hostUpdate(): void {
    // What is set on a host outside of the page waits until it is in it.
    if (this.#host.isConnected) this.current = this.#find(this.#given());
  }

  /** Notes the ways among the properties that were set, in the order in which they were set. */
  note(changed: Iterable<PropertyKey>): void {
    const given = this.#given();
    for (const name of changed) {
      const way = ways.find((known) => known === name);
      if (way === undefined) continue;
      this.#set = this.#set.filter((set) => set !== way);
      if (given[way] !== null && given[way] !== undefined) this.#set.push(way);
    }
  }

  /** Forgets what was read, so that it is read anew by all who share the source, where that can be. */
  reload(): void {
    if (this.current?.reload) this.current.reload();
    else if (this.current) forgetAggregates(this.current);
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
            // A source that has come between this host and the one that it knew takes its place.
            if (this.#leaveContext !== unsubscribe) this.#leaveContext?.();
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

  #find(given: Given): ReloadableSource | null | undefined {
    const newest = this.#set.at(-1);
    switch (newest) {
      case undefined: {
        const inline = this.#inline();
        if (inline === undefined) return undefined;
        if (inline !== null) return this.#open(['inline', inline, this.#textOf(inline)], {...reading(given), inline});
        this.#close();
        if (this.#provided) return this.#fromContext;
        return this.#parsing() ? undefined : null;
      }
      case 'data':
        return this.#open([newest, given.data], {...reading(given), data: given.data});
      case 'src':
        return this.#open([newest, given.src], {...reading(given), src: String(given.src)});
      case 'source':
        this.#close();
        return given.source;
      case 'from':
        this.#close();
        return this.#provider(String(given.from));
    }
  }

  /** Opens a source once for what it is opened of, and how, and by whom. */
  #open(data: readonly unknown[], options: OpenOptions): ReloadableSource {
    const {format, columns, instants, refreshEvery, maxBytes, maxRows, token, tokenProvider} = options;
    const of = [...data, format, columns, instants, refreshEvery, maxBytes, maxRows, token, tokenProvider];
    const before = this.#opened;
    if (before?.of.length === of.length && of.every((part, i) => part === before.of[i])) return before.source;
    this.#opened = {...openSource(options), of};
    before?.release();
    return this.#opened.source;
  }

  #close(): void {
    this.#opened?.release();
    this.#opened = undefined;
  }

  #provider(id: string): ReloadableSource | null | undefined {
    const root: Node & Partial<NonElementParentNode> = this.#host.getRootNode();
    const near = root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id);
    const element = near as Partial<SourceProvider> | null;
    if (element === null) return this.#parsing() ? undefined : null;
    return element.provided;
  }

  /** The child that holds data: null where there is none, undefined while the parser may still be inside of it. */
  #inline(): Element | null | undefined {
    const host = this.#host;
    const element = [...host.children].find((child) => child.matches(inlineData));
    if (element)
      return this.#parsing() && element.nextSibling === null && host.nextSibling === null ? undefined : element;
    return this.#parsing() && host.nextSibling === null && !this.#provided ? undefined : null;
  }

  /** All that a child says, cells of a table apart. Looked at only when the child has changed: it may be large. */
  #textOf(element: Element): string {
    return (this.#text ??=
      element.localName === 'table' ? new XMLSerializer().serializeToString(element) : element.textContent);
  }

  #parsing(): boolean {
    return this.#host.ownerDocument.readyState === 'loading';
  }
}

/** The options of reading that go with every way. */
function reading({
  data: _data,
  source: _source,
  src: _src,
  from: _from,
  ...rest
}: Given): Omit<OpenOptions, 'data' | 'src' | 'inline'> {
  return rest;
}
