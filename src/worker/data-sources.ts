import {combinedSource} from '../data-adapters/kernel/combined-source.js';
import {copiedSource} from '../data-adapters/kernel/copied-source.js';
import {documentSource, type ReadOptions} from '../data-adapters/kernel/document.js';
import {sharedSource, type SharedSource} from '../data-adapters/kernel/shared-source.js';
import type {Source} from '../data-adapters/kernel/source.js';
import {unpacked} from '../data-adapters/kernel/answer-body.js';
import {urlDocument, type UrlOptions} from '../data-adapters/kernel/url-document.js';
import type {DataAtAddress, HeldData, HeldTables, RowsOfPage, Wanted} from './job.js';
import {requestedByPage, rowsFromPage} from './requested-by-page.js';

type Dictionaries = NonNullable<ReadOptions['dictionaries']>;

interface Held {
  readonly source: SharedSource;
  readonly data: HeldData;
  readonly dictionaries: Dictionaries;
}

/** A source whose tables others join by code. */
type Joinable = Source & {readonly cells: {readonly dictionaries: Dictionaries}};

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
    const read = 'url' in data ? this.#opened(data, joined?.dictionaries) : this.#brought(data, joined?.dictionaries);
    const source = sharedSource(read);
    // Who reads what was held before reads it to the end.
    this.#held.set(data.id, {source, data, dictionaries: read.cells.dictionaries});
    return source;
  }

  #opened({id, who, url, format, how}: DataAtAddress, dictionaries: Dictionaries | undefined): Joinable {
    const options = {...how, ...(dictionaries && {dictionaries}), url} as ReadOptions & UrlOptions;
    return {
      id: who,
      ...documentSource(who, options, (signal) =>
        urlDocument(options, {
          who,
          signal,
          format,
          request: async (_options, context) => {
            const answer = await requestedByPage((wanted, port) => this.#ask({...wanted, data: id}, port), context);
            return unpacked(answer, options, who);
          },
        }),
      ),
    };
  }

  #brought({id, who}: RowsOfPage, dictionaries: Dictionaries | undefined): Joinable {
    const ask = (port: MessagePort): void => this.#ask({data: id, rows: true}, port);
    return copiedSource(who, (signal) => rowsFromPage(ask, signal), dictionaries);
  }
}

function isTables(data: DataAtAddress | HeldTables): data is HeldTables {
  return Array.isArray(data);
}

function versionOf(data: HeldData): number {
  return 'version' in data ? data.version : 0;
}
