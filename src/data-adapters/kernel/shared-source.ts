import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {DataError} from './data-error.js';
import {onDemand} from './on-demand.js';
import type {AddedData, addedData} from './added-data.js';
import type {PlainData} from './plain-data.js';
import {isDocumentSource, SharedReading, type AskApart} from './shared-reading.js';
import type {EngineRequest, Growth, ReadRequest, RowsChange, Source} from './source.js';
import {whileSeen} from './while-seen.js';

/** A source whose rows are read once, however many readers ask for them, at the same time or later. */
export interface SharedSource extends Source {
  subscribe(listener: (change?: RowsChange) => void): () => void;
  readonly growth: Growth;
  /** Forgets what has been read and tells those who listen, so that they read anew. */
  reload(): void;
  /**
   * Adds rows, columns or tables by name, as the adapter `memory` takes them, behind the rows that are there. Who listens
   * is told, at most ten times a second, and only while the page is seen. They stay when the others are read anew.
   * @returns fulfilled when they are among the rows
   * @throws {DataError} `unreadable` for what is none of these, `bad-option` where the source is none of documents
   */
  append(rows: PlainData): Promise<void>;
  /**
   * Does something with the data where they are, which are not let go of meanwhile. They are opened unless they have been.
   * @param ask given the data where they are read elsewhere; `undefined` where they are read here
   * @internal
   */
  hold<T>(request: EngineRequest, ask: AskApart<T>): Promise<T | undefined>;
  /** Ends what is being read and lets go of all rows. */
  close(): void;
}

/**
 * Shares what a source reads.
 *
 * Each table is read with all of its declared columns, so that readers of different columns share it; a reader is told
 * the quality of the columns it asked for. A row whose required cell is missing is left out for all readers, also for
 * those who do not read that column: so all of them count the same rows.
 *
 * Each reader stops at once when its own signal says so; the reading behind it ends when the last one has gone. What
 * failed is forgotten, so that the next reader tries again. After a refusal (`unauthorized`) everything is forgotten: a
 * viewer who is refused now must not go on seeing what was read before.
 */
export function sharedSource(source: Source, {refreshEvery, addedData}: SharedOptions = {}): SharedSource {
  return new Shared(source, refreshEvery, addedData);
}

/** How a source is shared. */
interface SharedOptions extends RefreshOptions {
  /** Where it is made to grow: what takes the rows, so that it needs not be loaded. */
  readonly addedData?: typeof addedData;
}

/** How data that change are kept up to date. */
export interface RefreshOptions {
  /**
   * Seconds, at least 1, after which all is read again, while the page is seen and nothing is being read. Default: it is
   * read once.
   */
  readonly refreshEvery?: number | undefined;
}

class Shared implements SharedSource {
  readonly id: string;
  readonly aggregate?: NonNullable<Source['aggregate']>;
  readonly members?: NonNullable<Source['members']>;
  readonly growth: Growth;
  readonly #source: Source;
  readonly #listeners = new Set<(change?: RowsChange) => void>();
  readonly #unsubscribe: (() => void) | undefined;
  readonly #endRefreshing: (() => void) | undefined;
  #reading: SharedReading;
  #replaced = 0;
  #added: AddedData | undefined;
  #loading: Promise<AddedData> | undefined;

  constructor(source: Source, refreshEvery?: number, makeAdded?: typeof addedData) {
    this.id = source.id;
    this.#source = source;
    this.growth = this.#growth();
    this.#reading = this.#start();
    if ('opened' in source) {
      this.aggregate = (metric, options, scope, request) =>
        this.hold(request, (data, asked) => data?.aggregate(metric, options, scope, asked));
      this.members = (metric, part, options, scope, request) =>
        this.hold(request, (data, asked) => data?.members(metric, part, options, scope, asked));
    } else {
      // Who answers for the data does not know what was added here.
      if (source.aggregate)
        this.aggregate = async (...asked) => (this.#added ? undefined : source.aggregate?.(...asked));
      if (source.members) this.members = async (...asked) => (this.#added ? undefined : source.members?.(...asked));
    }
    if (makeAdded && isDocumentSource(source)) {
      this.#added = makeAdded(source, this.#tellAdded);
      this.#loading = Promise.resolve(this.#added);
    }
    this.#unsubscribe = source.subscribe?.(() => this.reload());
    if (refreshEvery === undefined) return;
    this.#endRefreshing = whileSeen(refreshEvery, () => {
      if (!this.#reading.isReading) this.reload();
    });
  }

  async *chunks<C extends Columns>(table: Table<string, C>, request: ReadRequest): AsyncGenerator<ReadRows<C>> {
    let rows = 0;
    for await (const read of this.#reading.chunks(table, request)) {
      rows += read.quality.read;
      yield read;
    }
    if (this.#added) yield* this.#added.chunks(table, request, rows);
  }

  subscribe(listener: (change?: RowsChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  reload(): void {
    // Who is reading now reads to the end what has been forgotten.
    this.#replaced++;
    this.#reading.forget();
    this.#reading = this.#start();
    this.#tell();
  }

  async append(rows: PlainData): Promise<void> {
    const source = this.#source;
    if (!isDocumentSource(source)) {
      throw new DataError('bad-option', `[${this.id}] append: expected a source of rows, got one that keeps its own`);
    }
    this.#loading ??= onDemand(import('./added-data.js'), this.id).then((loaded) => {
      return (this.#added ??= loaded.addedData(source, this.#tellAdded));
    });
    this.#loading.catch(() => (this.#loading = undefined));
    await (await this.#loading).add(rows);
  }

  hold<T>(request: EngineRequest, ask: AskApart<T>): Promise<T | undefined> {
    return this.#reading.held(request, ask);
  }

  close(): void {
    this.#unsubscribe?.();
    this.#endRefreshing?.();
    this.#listeners.clear();
    this.#added?.close();
    this.#added = this.#loading = undefined;
    this.#reading.stop();
    this.#reading.forget();
    this.#reading = this.#start();
  }

  #growth(): Growth {
    // For the getters, whose `this` is another one.
    const [replaced, version] = [() => this.#replaced, () => this.#added?.version];
    return {
      get replaced() {
        return replaced();
      },
      get version() {
        return version();
      },
      settled: {chunks: (table, request) => this.#reading.chunks(table, request)},
      added: async (table, from, request) => this.#added?.rows(table, from, request),
    };
  }

  #tell(change?: RowsChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  readonly #tellAdded = (): void => {
    this.#tell('added');
  };

  #start(): SharedReading {
    const reading: SharedReading = new SharedReading(this.#source, this.growth, (error) => {
      const isRefused = error instanceof DataError && error.code === 'unauthorized';
      if (!isRefused || this.#reading !== reading) return;
      this.#replaced++;
      this.#reading = this.#start();
      reading.forget();
    });
    return reading;
  }
}
