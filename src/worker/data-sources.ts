import {documentSource, type ReadOptions} from '../data-adapters/kernel/document.js';
import {sharedSource, type SharedSource} from '../data-adapters/kernel/shared-source.js';
import {urlDocument} from '../data-adapters/kernel/url-document.js';
import type {BytesWanted, DataAtAddress} from './job.js';
import {requestedByPage} from './requested-by-page.js';

/** The data that are read in this worker, from the first job on them until nobody asks for them any more. */
export class DataSources {
  readonly #ask: (wanted: BytesWanted, port: MessagePort) => void;
  readonly #sources = new Map<number, SharedSource>();

  /** @param ask asks the page for bytes, to be sent through a port */
  constructor(ask: (wanted: BytesWanted, port: MessagePort) => void) {
    this.#ask = ask;
  }

  of(data: DataAtAddress): SharedSource {
    const known = this.#sources.get(data.id);
    if (known) return known;
    const source = sharedSource(this.#opened(data));
    this.#sources.set(data.id, source);
    return source;
  }

  drop(id: number): void {
    this.#sources.get(id)?.close();
    this.#sources.delete(id);
  }

  #opened({id, who, url, format, how}: DataAtAddress): SharedSourceParts {
    const options = {...how, url} as ReadOptions & {readonly url: string};
    return {
      id: who,
      ...documentSource(who, options, (signal) =>
        urlDocument(options, {
          who,
          signal,
          format,
          request: (_options, context) =>
            requestedByPage((wanted, port) => this.#ask({...wanted, data: id}, port), context),
        }),
      ),
    };
  }
}

type SharedSourceParts = Parameters<typeof sharedSource>[0];
