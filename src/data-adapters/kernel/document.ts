import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import {Dictionaries} from '../../metrics/table/dictionary.js';
import type {Names} from '../../metrics/table/read-rows.js';
import type {Reading} from '../../metrics/table/read-column.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import type {InstantUnit} from '../../metrics/table/read-time.js';
import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import {columnsOf, type Renamed} from './columns-option.js';
import type {DataApart} from './data-apart.js';
import {DataError} from './data-error.js';
import {partFor} from './fit.js';
import type {SourceParts} from './define-adapter.js';
import type {Growth, ReadRequest, Received, Source} from './source.js';

/** How the names and cells of data are to be understood, whatever their format. */
export interface ReadOptions {
  /**
   * What columns are called in the data, by declared name: an object, or text such as `user: distinct_id, at: time`
   * (see {@link columnsOf}). Columns that are not named here are called as they are declared.
   */
  readonly columns?: string | Renamed | undefined;
  /**
   * The unit of instants that are numbers: `s`, `ms` or `us` since 1970. Default `iso`: numbers are no instants. Text
   * in ISO 8601 with a zone is always understood.
   */
  readonly instants?: InstantUnit | undefined;
  /** The codes of keys, shared with other sources whose tables are to be joined with these. Default: the source's own. */
  readonly dictionaries?: Dictionaries;
}

/** How the cells of a document are to be understood: what the options say and what the format says. */
export type Cells = Omit<Reading, 'text'>;

/** Rows that have the same columns. */
export interface DocumentPart {
  /** Id of the table that they belong to; `null` where the data do not say it. */
  readonly table: string | null;
  /** What the columns are called in the data; none where there are no rows. */
  readonly columns: readonly string[];
  /** How many rows there are, where it is known before they are read. */
  readonly length?: number;
  /**
   * The rows as a table, in chunks. To be asked for once: what is read is let go of.
   * @param names the columns to read, by declared name
   */
  read<C extends Columns>(
    table: Table<string, C>,
    names: Names,
    cells: Cells,
    signal: AbortSignal,
  ): AsyncIterable<ReadRows<C>>;
}

/** Data that have been opened: it is known which rows and columns there are, and the rows can be read. */
export interface DataDocument {
  readonly parts: readonly DocumentPart[];
  /**
   * Do the cells stay in memory whatever is read of them, since they are the page's own? Then ids may wait for somebody
   * to ask for them. Of other documents nothing is kept but what was read.
   */
  readonly inMemory?: boolean;
  /** Lets go of the connection that the rows come from. A document that has none needs no closing. */
  close?(): void;
}

/** A source that reads documents. */
export interface DocumentSource extends Source {
  readonly renamed: Renamed;
  readonly cells: Cells;
  /** Opens the data. Each document can be read once. */
  document(signal: AbortSignal, tell?: Tell): Promise<DataDocument>;
  /**
   * Opens them where they are read best for a metric: here, or elsewhere so that no rows come here.
   * @param growth what is added to them here
   */
  opened?(metric: AnyMetric, growth: Growth, signal: AbortSignal, tell: Tell): Promise<DataDocument | DataApart>;
}

/** Told how much has come, whenever some has. */
export type Tell = (received: Received) => void;

/**
 * A source that opens its data anew for each table that it is asked for, and keeps nothing but the dictionaries, which
 * all its tables share.
 */
export function documentSource(
  who: string,
  {columns, instants = 'iso', dictionaries = new Dictionaries()}: ReadOptions,
  document: (signal: AbortSignal, tell?: Tell) => Promise<DataDocument>,
): SourceParts & Omit<DocumentSource, 'id'> {
  const renamed = columnsOf(columns);
  if (!['iso', 's', 'ms', 'us'].includes(instants)) {
    throw new DataError('bad-option', `[${who}] instants: expected iso, s, ms or us, got ${JSON.stringify(instants)}`);
  }
  const cells: Cells = {dictionaries, instants};
  return {
    renamed,
    cells,
    document,
    async *chunks<C extends Columns>(table: Table<string, C>, {signal, among, onProgress}: ReadRequest) {
      signal.throwIfAborted();
      const opened = await document(signal);
      try {
        const found = partFor(opened.parts, table, {among, renamed, who});
        if (!found) return;
        let rows = 0;
        for await (const read of found.part.read(table, found.names, cells, signal)) {
          signal.throwIfAborted();
          rows += read.quality.read;
          onProgress?.(rows);
          yield read;
        }
        signal.throwIfAborted();
      } finally {
        opened.close?.();
      }
    },
  };
}
