import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {DataError} from './data-error.js';
import {SharedReading} from './shared-reading.js';
import type {ReadRequest, Source} from './source.js';
import {whileSeen} from './while-seen.js';

/** A source whose rows are read once, however many readers ask for them, at the same time or later. */
export interface SharedSource extends Source {
  subscribe(listener: () => void): () => void;
  /** Forgets what has been read and tells those who listen, so that they read anew. */
  reload(): void;
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
export function sharedSource(source: Source, {refreshEvery}: RefreshOptions = {}): SharedSource {
  return new Shared(source, refreshEvery);
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
  readonly #source: Source;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: (() => void) | undefined;
  readonly #endRefreshing: (() => void) | undefined;
  #reading: SharedReading;

  constructor(source: Source, refreshEvery?: number) {
    this.id = source.id;
    this.#source = source;
    this.#reading = this.#start();
    if (source.aggregate) this.aggregate = source.aggregate.bind(source);
    if (source.members) this.members = source.members.bind(source);
    if (SharedReading.canBeApart(source)) {
      this.aggregate = (...asked) => {
        const [metric, options, scope, request] = asked;
        return this.#reading.apart(request, (data, onProgress) =>
          data.aggregate(metric, options, scope, {...request, onProgress}),
        );
      };
      this.members = (...asked) => this.#reading.apart(asked[4], (data) => data.members(...asked));
    }
    this.#unsubscribe = source.subscribe?.(() => this.reload());
    if (refreshEvery === undefined) return;
    this.#endRefreshing = whileSeen(refreshEvery, () => {
      if (!this.#reading.isReading) this.reload();
    });
  }

  chunks<C extends Columns>(table: Table<string, C>, request: ReadRequest): AsyncIterable<ReadRows<C>> {
    return this.#reading.chunks(table, request);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  reload(): void {
    // Who is reading now reads to the end what has been forgotten.
    this.#reading.forget();
    this.#reading = this.#start();
    for (const listener of [...this.#listeners]) listener();
  }

  close(): void {
    this.#unsubscribe?.();
    this.#endRefreshing?.();
    this.#listeners.clear();
    this.#reading.stop();
    this.#reading.forget();
    this.#reading = this.#start();
  }

  #start(): SharedReading {
    const reading: SharedReading = new SharedReading(this.#source, (error) => {
      const isRefused = error instanceof DataError && error.code === 'unauthorized';
      if (!isRefused || this.#reading !== reading) return;
      this.#reading = this.#start();
      reading.forget();
    });
    return reading;
  }
}
