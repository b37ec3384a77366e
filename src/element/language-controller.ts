import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageOf} from './language.js';
import type {Language} from './language-pack.js';
import {languageFor} from './languages.js';

type Host = ReactiveControllerHost & HTMLElement;

/** One observer a document tells all widgets in it that somebody has changed a `lang` or a `dir`. */
const watched = new WeakMap<Document, {readonly hosts: Set<Host>; readonly observer: MutationObserver}>();

/** The language of the host: of the nearest `lang`, with its words, which are loaded when they are needed. */
export class LanguageController implements ReactiveController {
  /** BCP 47. */
  tag = 'en';
  /** Null for English. */
  words: Language | null = null;
  /** The words are not here yet. */
  isLoading = false;
  readonly #host: Host;
  #document: Document | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    watch(this.#document, this.#host);
  }

  hostDisconnected(): void {
    if (this.#document) unwatch(this.#document, this.#host);
  }

  hostUpdate(): void {
    this.tag = languageOf(this.#host);
    const found = languageFor(this.tag);
    this.isLoading = found instanceof Promise;
    if (found instanceof Promise) void found.then(() => this.#host.requestUpdate());
    else this.words = found;
  }
}

function watch(document: Document, host: Host): void {
  let known = watched.get(document);
  if (known === undefined) {
    const hosts = new Set<Host>();
    const observer = new MutationObserver(() => {
      for (const told of hosts) told.requestUpdate();
    });
    observer.observe(document, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
    watched.set(document, (known = {hosts, observer}));
  }
  known.hosts.add(host);
}

function unwatch(document: Document, host: Host): void {
  const known = watched.get(document);
  known?.hosts.delete(host);
  if (known?.hosts.size !== 0) return;
  known.observer.disconnect();
  watched.delete(document);
}
