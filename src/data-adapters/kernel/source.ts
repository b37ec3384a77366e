import type {Table} from '../../metrics/table/define-table.js';
import type {Chunk, Columns} from '../../metrics/table/column.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import type {Members} from '../../metrics/kernel/members.js';
import type {Json} from '../../metrics/kernel/outcome.js';
import type {MetricName} from '../../metrics/kernel/recipe.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import type {DataQuality} from '../../metrics/table/quality.js';

/** What a reader says when it asks a source for rows. */
export interface ReadRequest {
  /** Stops the reading at once; nothing comes after it. */
  readonly signal: AbortSignal;
  /**
   * The tables that the reader knows. Rows that do not say which table they are of belong to the one of these that they
   * fit best, so never to two.
   */
  readonly among: readonly Table[];
  /** Told how many rows have been read so far, and of data at an address how much of them has come. */
  readonly onProgress?: (rows: number, received?: Received) => void;
}

/** How much has come of data at an address. */
export interface Received {
  readonly bytes: number;
  /** How many there are; `null` where that is not known. */
  readonly total: number | null;
}

/** An aggregate with the quality of the rows that it was made of. */
export interface Aggregated {
  readonly aggregate: Json;
  /** By table. Empty where an engine aggregated that tells no rows. */
  readonly quality: Readonly<Record<string, DataQuality>>;
}

/** What an engine is asked with. */
export interface EngineRequest extends Pick<ReadRequest, 'signal' | 'onProgress'> {
  /** The metric itself, for an engine that has to tell one of the application from another one of the same name. */
  readonly metric: AnyMetric;
}

/** Where rows come from. Adapters make sources; widgets and metrics read them. */
export interface Source {
  /** Id of the adapter that made it, for messages. */
  readonly id: string;
  /**
   * The rows of a table, in chunks, each with what could not be read. No chunk where the source does not have the table.
   * Fails with a {@link DataError} that holds neither a token nor a server's text.
   */
  chunks<C extends Columns>(table: Table<string, C>, request: ReadRequest): AsyncIterable<ReadRows<C>>;
  /**
   * An engine aggregates where the data are. It answers the aggregate of a metric as the metric's own accumulator would,
   * or `undefined` where it does not know the metric, and then rows are read.
   * @param metric its id; or an object, where it is made of others (by period, by group): see {@link MetricName}
   * @param options complete
   */
  aggregate?(
    metric: MetricName,
    options: Readonly<Record<string, unknown>>,
    scope: Scope,
    request: EngineRequest,
  ): Promise<Aggregated | undefined>;
  /**
   * Who is behind a part of an outcome, asked of an engine that can tell it: as `membersOf` tells it, or `undefined` where
   * the engine does not know the metric, and then rows are read. An engine that has no such method names nobody.
   */
  members?(
    metric: MetricName,
    part: Json,
    options: Readonly<Record<string, unknown>>,
    scope: Scope,
    request: EngineRequest,
  ): Promise<Members | null | undefined>;
  /** Tells when rows were added or replaced; returns how to stop being told. A source that never changes has none. */
  subscribe?(listener: (change?: RowsChange) => void): () => void;
  /** Its rows taken apart, where rows can be added to it. */
  readonly growth?: Growth;
}

/** What became of rows: `added`, where those that were there stay; without it they were replaced. */
export type RowsChange = 'added';

/**
 * The rows of a source that can grow: those that stay as they are, and behind them those that were added. So who has
 * counted rows can go on with those that came since, instead of beginning again.
 */
export interface Growth {
  /** Another number each time when its rows were replaced. */
  readonly replaced: number;
  /** Another number each time when rows were added; `undefined` until then, unless the source is made to grow. */
  readonly version: number | undefined;
  /** The rows that nothing is added to. */
  readonly settled: Pick<Source, 'chunks'>;
  /**
   * The rows that were added to a table, from the place `from` on: as many as a reader has already. `undefined` where
   * there are none of that table.
   */
  added<C extends Columns>(
    table: Table<string, C>,
    from: number,
    request: Pick<ReadRequest, 'among'>,
  ): Promise<AddedRows<C> | undefined>;
}

/** Rows that were added to a table. */
export interface AddedRows<C extends Columns = Columns> {
  /** Those from the place that was asked for. */
  readonly chunks: readonly Chunk<C>[];
  /** How many they are with all before them. */
  readonly rows: number;
  /** Of all that came, also of what was left out. */
  readonly quality: DataQuality;
}
