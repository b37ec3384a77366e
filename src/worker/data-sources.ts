import {combinedSource} from '../data-adapters/kernel/combined-source.js';
import {documentSource, type ReadOptions} from '../data-adapters/kernel/document.js';
import {sharedSource, type SharedSource} from '../data-adapters/kernel/shared-source.js';
import type {Source} from '../data-adapters/kernel/source.js';
import {urlDocument} from '../data-adapters/kernel/url-document.js';
import {Dictionaries} from '../metrics/table/dictionary.js';
import type {DataAtAddress, HeldData, HeldTables, RowsOfPage, Wanted} from './job.js';
import {requestedByPage, rowsFromPage} from './requested-by-page.js';
import {chunkOfCopy} from './rows-of-copy.js';

interface Held {
  readonly source: SharedSource;
  readonly data: HeldData;
  readonly dictionaries: Dictionaries;
}

/** The data that are held in this worker, from the first job on them until nobody asks for them any more. */
export class DataSources {
  readonly #ask: (wanted: Wanted, port: MessagePort) => void;
  readonly #held = new Map<number, Held>();

  /** @param ask asks the page for bytes or rows, to be sent through a port */
  constructor(ask: (wanted: Wanted, port: MessagePort) => void) {
    this.#ask = ask;
  }

  of(data: DataAtAddress | HeldTables): Source {
    if (!isTables(data)) return this.#sourceOf(data);
    return combinedSource(new Map(data.map(([table, of]) => [table, this.#sourceOf(of)])));
  }

  drop(id: number): void {
    this.#held.delete(id);
  }

  #sourceOf(data: HeldData): SharedSource {
    const known = this.#held.get(data.id);
    if (known && versionOf(known.data) >= versionOf(data)) return known.source;
    const joined = [...this.#held.values()].find((held) => held.data.group === data.group);
    const dictionaries = joined?.dictionaries ?? new Dictionaries();
    const source = sharedSource('url' in data ? this.#opened(data, dictionaries) : this.#brought(data, dictionaries));
    // Who reads what was held before reads it to the end.
    this.#held.set(data.id, {source, data, dictionaries});
    return source;
  }

  #opened({id, who, url, format, how}: DataAtAddress, dictionaries: Dictionaries): Source {
    const options = {...how, dictionaries, url} as ReadOptions & {readonly url: string};
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

  #brought({id, who}: RowsOfPage, dictionaries: Dictionaries): Source {
    const ask = (port: MessagePort): void => this.#ask({data: id, rows: true}, port);
    return {
      id: who,
      async *chunks({columns}, {signal}) {
        for await (const {chunk, quality} of rowsFromPage(ask, signal)) {
          yield {chunk: chunkOfCopy(columns, chunk, dictionaries) as never, quality};
        }
      },
    };
  }
}

function isTables(data: DataAtAddress | HeldTables): data is HeldTables {
  return Array.isArray(data);
}

function versionOf(data: HeldData): number {
  return 'version' in data ? data.version : 0;
}
