import {addChunk} from '../../metrics/kernel/measure.js';
import type {AnyMetric, OptionsOf} from '../../metrics/kernel/define-metric.js';
import type {Json} from '../../metrics/kernel/outcome.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import {addQuality, noRows, type DataQuality} from '../../metrics/table/quality.js';
import {pace} from './pace.js';
import type {Aggregated, ReadRequest, Received, Source} from './source.js';

/** What a reader says when it asks for a metric. */
export interface MeasureRequest extends Omit<ReadRequest, 'among'> {
  /** Is the page to get its turn between chunks, also of rows that are in memory? */
  readonly isPaced?: boolean;
}

/** The first step of a metric over rows, which goes on with those that have been added since. */
export class CountedRows<M extends AnyMetric> {
  readonly #metric: M;
  readonly #begin: () => {result(): unknown};
  /** Begun with the first rows: where an engine answers there are none. */
  #begun: {result(): unknown} | undefined;
  /** Of the rows that nothing is added to, once they are counted. */
  #settled: Readonly<Record<string, DataQuality>> | undefined;
  /** How many of the rows that were added are counted, by table. */
  readonly #added = new Map<string, number>();

  constructor(metric: M, options: OptionsOf<M>, scope: Scope) {
    this.#metric = metric;
    this.#begin = () => metric.accumulator(options, scope);
  }

  get #accumulator(): {result(): unknown} {
    return (this.#begun ??= this.#begin());
  }

  /** Counts what is not counted yet. Where that fails or is aborted, this is not to be asked again. */
  async upToNow(source: Source, request: MeasureRequest): Promise<Aggregated> {
    const asking = {...request, among: this.#metric.tables};
    this.#settled ??= await this.#count(source.growth?.settled ?? source, asking);
    const quality = {...this.#settled};
    for (const table of this.#metric.tables) {
      const added = await source.growth?.added(table, this.#added.get(table.id) ?? 0, asking);
      if (added === undefined) continue;
      for (const chunk of added.chunks) await this.#add(table.id, chunk, request);
      this.#added.set(table.id, added.rows);
      quality[table.id] = addQuality(quality[table.id] ?? noRows, added.quality);
    }
    request.signal.throwIfAborted();
    return {aggregate: this.#accumulator.result() as Json, quality};
  }

  async #count(
    source: Pick<Source, 'chunks'>,
    request: MeasureRequest & ReadRequest,
  ): Promise<Record<string, DataQuality>> {
    const quality: Record<string, DataQuality> = {};
    const {onProgress} = request;
    for (const table of this.#metric.tables) {
      const before = Object.values(quality).reduce((sum, {read}) => sum + read, 0);
      const asking = onProgress
        ? {...request, onProgress: (rows: number, received?: Received) => onProgress(before + rows, received)}
        : request;
      for await (const read of source.chunks(table, asking)) {
        // Rows that were read for another reader come without a pause.
        const isPaced = request.isPaced === true || quality[table.id] !== undefined;
        await this.#add(table.id, read.chunk, {...request, isPaced});
        quality[table.id] = addQuality(quality[table.id] ?? noRows, read.quality);
      }
    }
    return quality;
  }

  async #add(table: string, chunk: {readonly length: number}, {isPaced, signal}: MeasureRequest): Promise<void> {
    if (isPaced) await pace(signal);
    addChunk(this.#accumulator, table, chunk);
  }
}
