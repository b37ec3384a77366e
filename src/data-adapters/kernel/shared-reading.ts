import type {AnyMetric} from '../../metrics/kernel/define-metric.js';
import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import {settleKeys} from '../../metrics/table/lazy-codes.js';
import type {DataQuality} from '../../metrics/table/quality.js';
import {namesIn, type Names} from '../../metrics/table/read-rows.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import type {DataApart} from './data-apart.js';
import type {DataDocument, DocumentSource, DocumentPart} from './document.js';
import {partFor} from './fit.js';
import {Gone} from './gone.js';
import {Recording} from './recording.js';
import type {EngineRequest, Growth, ReadRequest, Received, Source} from './source.js';

/**
 * What is done with data: given those that are read elsewhere, `undefined` where they are read here; and how they are to be
 * asked.
 */
export type AskApart<T> = (data: DataApart | undefined, request: EngineRequest) => Promise<T | undefined> | undefined;

/** Where the rows of a table are: their key among the recordings, and how to read them. */
interface Place {
  readonly key: string;
  read(signal: AbortSignal): AsyncIterable<ReadRows>;
}

/** What is read of a source and remembered, once for many readers: from the first reader on until it is forgotten. */
export class SharedReading {
  readonly #source: Source;
  readonly #growth: Growth;
  readonly #onFailure: (error: unknown) => void;
  readonly #recordings = new Map<string, Recording<ReadRows>>();
  #opening: Promise<DataDocument> | undefined;
  #opened: DataDocument | undefined;
  /** The parts of the opened document that have been read. */
  #taken = new Set<DocumentPart>();
  /** The data where they are read elsewhere; `undefined` where they are read here. */
  #apart: Promise<DataApart | undefined> | undefined;
  #isOpeningApart = false;
  #isForgotten = false;
  #running = new AbortController();
  #received: Received | undefined;
  /** Who reads, to be told how far it is. */
  readonly #told = new Set<() => void>();
  readonly #tell = (received: Received): void => {
    this.#received = received;
    for (const told of this.#told) told();
  };
  #asking = 0;

  /**
   * @param growth what is added to it
   * @param onFailure told each time when something could not be opened or read
   */
  constructor(source: Source, growth: Growth, onFailure: (error: unknown) => void) {
    this.#source = source;
    this.#growth = growth;
    this.#onFailure = onFailure;
  }

  async *chunks<C extends Columns>(
    table: Table<string, C>,
    {signal, among, onProgress}: ReadRequest,
  ): AsyncGenerator<ReadRows<C>> {
    let rows = 0;
    const tell = (): void => onProgress?.(rows, this.#received);
    const gone = this.#come(signal, tell);
    try {
      const place = await gone.or(this.#placeOf(table, among));
      if (!place) return;
      const replay = this.#recordingOf(place).replay();
      for (;;) {
        const {done, value} = await gone.or(replay.next());
        if (done === true) return;
        rows += value.quality.read;
        tell();
        yield asAsked(table, value);
      }
    } finally {
      this.#leave(gone, tell);
    }
  }

  /** Opens the data unless they have been, and does something with them where they are. */
  async held<T>(request: EngineRequest, ask: AskApart<T>): Promise<T | undefined> {
    const {signal} = request;
    let rows = 0;
    const tell = (): void => request.onProgress?.(rows, this.#received);
    const gone = this.#come(signal, tell);
    this.#asking++;
    const onProgress = (read: number): void => {
      rows = read;
      tell();
    };
    try {
      const data = await gone.or(this.#apartFor(request.metric));
      return await gone.or(ask(data, {...request, onProgress}));
    } catch (error) {
      if (!signal.aborted) this.#onFailure(error);
      throw error;
    } finally {
      this.#asking--;
      this.#leave(gone, tell);
    }
  }

  /** Lets go of the data that are read elsewhere, when the last who waits for them has gone. Nobody will come any more. */
  forget(): void {
    this.#isForgotten = true;
    if (this.#told.size > 0) return;
    void this.#apart?.then((data) => data?.close()).catch(() => undefined);
    this.#apart = undefined;
  }

  #come(signal: AbortSignal, tell: () => void): Gone {
    signal.throwIfAborted();
    this.#told.add(tell);
    return new Gone(signal);
  }

  #leave(gone: Gone, tell: () => void): void {
    gone.forget();
    this.#told.delete(tell);
    // Not at once: a reader of two tables asks for the second when it has read the first, and an element that is moved is
    // back in the same task.
    setTimeout(() => {
      if (this.#told.size > 0) return;
      if (this.isReading) this.stop();
      if (this.#isForgotten) this.forget();
    });
  }

  /** Ends what is being read. What has been read stays. */
  stop(): void {
    this.#running.abort();
    this.#running = new AbortController();
    if (this.#isOpeningApart) this.#apart = undefined;
    this.#isOpeningApart = false;
    for (const [key, recording] of this.#recordings) if (!recording.isComplete) this.#recordings.delete(key);
    this.#letGo();
  }

  /** Is something being opened or read, or does a connection wait for somebody to read from it? */
  get isReading(): boolean {
    const {close, parts} = this.#opened ?? {parts: []};
    return (
      this.#asking > 0 ||
      this.#isOpeningApart ||
      (this.#opening !== undefined && this.#opened === undefined) ||
      (close !== undefined && parts.some((part) => !this.#taken.has(part))) ||
      [...this.#recordings.values()].some(({isComplete}) => !isComplete)
    );
  }

  /** Where the rows of a table are; `undefined` where there are none. */
  async #placeOf(table: Table, among: readonly Table[]): Promise<Place | undefined> {
    const source = this.#source;
    if (!isDocumentSource(source)) {
      return {key: table.id, read: (signal) => settled(table.whole, source.chunks(table.whole, {signal, among}))};
    }
    const {parts, inMemory = false} = await this.#documentOf(source);
    const {renamed, cells, id: who} = source;
    const found = partFor(parts, table, {among, renamed, who});
    if (!found) return undefined;
    const {part} = found;
    const key = `${parts.indexOf(part)} ${table.id}`;
    if (this.#taken.has(part) && !this.#recordings.has(key)) {
      // Rows that do not say their table, and have been read as another one: they can only be had again from the start.
      this.#letGo();
      return this.#placeOf(table, among);
    }
    const names = namesIn(table.whole, part.columns, renamed);
    return {
      key,
      read: (signal) => {
        this.#taken.add(part);
        const chunks = part.read(withoutAbsent(table.whole, names), names, cells, signal);
        return inMemory ? chunks : settled(table.whole, chunks);
      },
    };
  }

  /** Opens the data for a metric, unless they have been opened. What is opened here is there for who reads rows. */
  #apartFor(metric: AnyMetric): Promise<DataApart | undefined> {
    const source = this.#source;
    if (this.#apart) return this.#apart;
    if (this.#opening || !isDocumentSource(source) || !source.opened) return Promise.resolve(undefined);
    const {signal} = this.#running;
    const opening = source.opened(metric, this.#growth, signal, this.#tell).then(
      (opened) => {
        if (signal.aborted) opened.close?.();
        signal.throwIfAborted();
        this.#isOpeningApart = false;
        if (!('parts' in opened)) return opened;
        this.#opening = Promise.resolve((this.#opened = opened));
        return undefined;
      },
      (error: unknown) => {
        if (!signal.aborted) {
          this.#apart = undefined;
          this.#isOpeningApart = false;
        }
        throw error;
      },
    );
    opening.catch(() => undefined);
    this.#isOpeningApart = true;
    return (this.#apart = opening);
  }

  async #documentOf(source: DocumentSource): Promise<DataDocument> {
    // It may be about to turn out that they are read here.
    if (this.#isOpeningApart) await this.#apart?.catch(() => undefined);
    if (this.#opening) return this.#opening;
    const opening = source.document(this.#running.signal, this.#tell);
    this.#opening = opening;
    opening.then(
      (document) => {
        if (this.#opening === opening) this.#opened = document;
        else document.close?.();
      },
      (error: unknown) => {
        if (this.#opening !== opening) return;
        this.#letGo();
        this.#onFailure(error);
      },
    );
    return opening;
  }

  /** Forgets the opened document, and that it is being opened. */
  #letGo(): void {
    this.#opened?.close?.();
    this.#opening = this.#opened = undefined;
    this.#taken = new Set();
  }

  #recordingOf({key, read}: Place): Recording<ReadRows> {
    const known = this.#recordings.get(key);
    if (known) return known;
    const recording: Recording<ReadRows> = new Recording(read(this.#running.signal), (error) => {
      if (this.#recordings.get(key) !== recording) return;
      this.#recordings.delete(key);
      this.#letGo();
      this.#onFailure(error);
    });
    this.#recordings.set(key, recording);
    return recording;
  }
}

/** Does it read documents, whose cells it says how to understand? */
export function isDocumentSource(source: Source): source is DocumentSource {
  return 'document' in source;
}

/** A table without the demand for columns that the data do not have: its reader does without them, or has been refused. */
export function withoutAbsent<C extends Columns>(table: Table<string, C>, names: Names): Table<string, C> {
  const columns = Object.entries(table.columns).map(([name, column]) => {
    return [name, names.has(name) ? column : {...column, required: false}];
  });
  return {...table, columns: Object.fromEntries(columns) as C};
}

/** Chunks that can be kept without their cells being kept with them. */
async function* settled({columns}: Table, chunks: AsyncIterable<ReadRows>): AsyncGenerator<ReadRows> {
  for await (const read of chunks) {
    settleKeys(columns, read.chunk);
    yield read;
  }
}

/** What was read of a whole table, for the reader of some of its columns. */
function asAsked<C extends Columns>({columns}: Table<string, C>, {chunk, quality}: ReadRows): ReadRows<C> {
  const told: DataQuality['columns'] = Object.fromEntries(
    Object.entries(quality.columns).filter(([name, {dropped}]) => dropped > 0 || Object.hasOwn(columns, name)),
  );
  return {chunk: chunk as ReadRows<C>['chunk'], quality: {...quality, columns: told}};
}
