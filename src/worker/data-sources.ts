import {combinedSource} from '../data-adapters/kernel/combined-source.js';
import {chunkOfCopy, copiedSource} from '../data-adapters/kernel/copied-source.js';
import {documentSource, type ReadOptions} from '../data-adapters/kernel/document.js';
import {sharedSource} from '../data-adapters/kernel/shared-source.js';
import type {Growth, Source} from '../data-adapters/kernel/source.js';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {unpacked} from '../data-adapters/kernel/answer-body.js';
import {urlDocument, type UrlOptions} from '../data-adapters/kernel/url-document.js';
import type {CopiedAdded, CopiedRows} from '../data-adapters/kernel/copied-rows.js';
import {grownSource} from './grown-source.js';
import type {DataAtAddress, HeldData, HeldTables, PickedTable, RowsOfPage, Wanted} from './job.js';
import {requestedByPage, rowsFromPage} from './requested-by-page.js';

type Dictionaries = NonNullable<ReadOptions['dictionaries']>;

interface Held {
  readonly source: Source;
  readonly data: HeldData;
  /** See `HeldData`, as it was heard last. */
  added: number | undefined;
  readonly dictionaries: Dictionaries;
}

/** A source whose tables others join by code. */
type Joinable = Source & {readonly cells: {readonly dictionaries: Dictionaries}};

/** The data that are held in this worker, from the first job on them until nobody asks for them any more. */
export class DataSources {
  readonly #ask: (wanted: Wanted, port: MessagePort) => void;
  readonly #held = new Map<number, Held>();
  /** What is made of them, by their ids: who has counted its rows goes on with it. */
  readonly #combined = new Map<string, Source>();

  /** @param ask asks the page for bytes or rows, to be sent through a port */
  constructor(ask: (wanted: Wanted, port: MessagePort) => void) {
    this.#ask = ask;
  }

  of(data: DataAtAddress | HeldTables): Source {
    if (!isTables(data)) return this.#sourceOf(data);
    const byTable = new Map(data.map(([table, of]) => [table, this.#sourceOf(of)]));
    const key = JSON.stringify(data.map(([table, {id}]) => [table, id]));
    const source = this.#combined.get(key) ?? combinedSource(byTable);
    this.#combined.set(key, source);
    return source;
  }

  drop(id: number): void {
    this.#held.delete(id);
    this.#combined.clear();
  }

  #sourceOf(data: HeldData): Source {
    const known = this.#held.get(data.id);
    if (known && versionOf(known.data) >= versionOf(data)) {
      known.added = data.added ?? known.added;
      return known.source;
    }
    this.#combined.clear();
    const joined = [...this.#held.values()].find((held) => held.data.group === data.group);
    const read = 'url' in data ? this.#opened(data, joined?.dictionaries) : this.#brought(data, joined?.dictionaries);
    const {dictionaries} = read.cells;
    // Who reads what was held before reads it to the end.
    const held: Held = {
      source: grownSource(sharedSource(read), () => held.added, this.#addedTo(data.id, dictionaries)),
      data,
      added: data.added,
      dictionaries,
    };
    this.#held.set(data.id, held);
    return held.source;
  }

  /** Asks the page for what was added to data. */
  #addedTo(data: number, dictionaries: Dictionaries): Growth['added'] {
    return async (table, from, {among}) => {
      const wanted = {data, table: picked(table), among: among.map(picked), from};
      const ask = (port: MessagePort): void => this.#ask(wanted, port);
      for await (const {chunks, ...added} of rowsFromPage<CopiedAdded>(ask, untilAnswered)) {
        return {...added, chunks: chunks.map((chunk) => chunkOfCopy(table.columns, chunk, dictionaries) as never)};
      }
      return undefined;
    };
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
    return copiedSource(who, (signal) => rowsFromPage<CopiedRows>(ask, signal), dictionaries);
  }
}

/** The page has what it is asked for. */
const untilAnswered = new AbortController().signal;

function picked({id, columns}: AnyMetric['tables'][number]): PickedTable {
  return {id, columns: Object.keys(columns)};
}

function isTables(data: DataAtAddress | HeldTables): data is HeldTables {
  return Array.isArray(data);
}

function versionOf(data: HeldData): number {
  return 'version' in data ? data.version : 0;
}
