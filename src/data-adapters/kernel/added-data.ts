import type {Chunk, Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import {namesIn} from '../../metrics/table/read-rows.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {addedChunks} from './added-chunks.js';
import {AddedTable} from './added-table.js';
import {DataError} from './data-error.js';
import type {DocumentPart, DocumentSource} from './document.js';
import {partFor} from './fit.js';
import {plainDocument} from './plain-data.js';
import {withoutAbsent} from './shared-reading.js';
import {Soon} from './soon.js';
import type {AddedRows, ReadRequest} from './source.js';

/** What is added to a source after it was opened. */
export class AddedData {
  readonly #source: DocumentSource;
  readonly #soon: Soon;
  readonly #parts = new Map<string | null, AddedPart>();
  readonly #tables = new Map<string, AddedTable>();
  readonly #closed = new AbortController();
  /** One after the other: so rows of a table are in the order in which they came. */
  #last: Promise<unknown> = Promise.resolve();

  /** Another number each time when something was added. */
  version = 0;

  /** @param tell is called after rows were added, at most ten times a second */
  constructor(source: DocumentSource, tell: () => void) {
    this.#source = source;
    this.#soon = new Soon(tell);
  }

  /** Adds rows, columns, or tables of these by name. */
  add(data: unknown): Promise<void> {
    const {id: who} = this.#source;
    return this.#inTurn(async () => {
      const {signal} = this.#closed;
      const {parts} = await plainDocument(data, {who, where: 'append', signal});
      for (const part of parts) await this.#partOf(part.table).add(part, signal);
      this.version++;
      this.#soon.want();
    });
  }

  /** See {@link Growth.added}. */
  rows<C extends Columns>(
    table: Table<string, C>,
    from: number,
    {among}: Pick<ReadRequest, 'among'>,
  ): Promise<AddedRows<C> | undefined> {
    return this.#inTurn(async () => {
      const {renamed, id: who} = this.#source;
      const {signal} = this.#closed;
      const unnamed = this.#parts.get(null);
      const named = [...this.#parts.values()].filter((part) => part !== unnamed);
      for (const parts of [named, unnamed ? [unnamed] : []]) {
        await partFor(parts, table, {among, renamed, who})?.part.readInto(this.#tableOf(table), signal);
      }
      // None of them could be read: they count as such for who asks first.
      if (unnamed?.columns.length === 0) await unnamed.readInto(this.#tableOf(table), signal);
      const added = this.#tables.get(table.id);
      return added && {chunks: added.from(from) as Chunk<C>[], rows: added.rows, quality: added.quality};
    });
  }

  /** All that was added to a table. @param before how many rows were read before these */
  async *chunks<C extends Columns>(
    table: Table<string, C>,
    request: ReadRequest,
    before: number,
  ): AsyncGenerator<ReadRows<C>> {
    yield* addedChunks(await this.rows(table, 0, request), request, before);
  }

  close(): void {
    this.#closed.abort();
    this.#soon.end();
  }

  #tableOf(table: Table): AddedTable {
    let added = this.#tables.get(table.id);
    if (added === undefined) this.#tables.set(table.id, (added = new AddedTable(table.whole)));
    return added;
  }

  #partOf(table: string | null): AddedPart {
    let part = this.#parts.get(table);
    if (part === undefined) this.#parts.set(table, (part = new AddedPart(table, this.#source)));
    return part;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#last.then(task);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** {@link AddedData} of a source. */
export const addedData = (source: DocumentSource, tell: () => void): AddedData => new AddedData(source, tell);

/** Rows that say that they are of one table, or do not say of which. */
class AddedPart {
  readonly table: string | null;
  readonly #source: DocumentSource;
  readonly #columns = new Set<string>();
  #unread: DocumentPart[] = [];
  #read: AddedTable | undefined;

  constructor(table: string | null, source: DocumentSource) {
    this.table = table;
    this.#source = source;
  }

  /** All that any of the rows has had. */
  get columns(): readonly string[] {
    return [...this.#columns];
  }

  async add(part: DocumentPart, signal: AbortSignal): Promise<void> {
    for (const name of part.columns) this.#columns.add(name);
    this.#unread.push(part);
    if (this.#read) await this.readInto(this.#read, signal);
  }

  /** Reads the rows as those of a table: of the first that somebody asks for, since they are not kept to be read again. */
  async readInto(read: AddedTable, signal: AbortSignal): Promise<void> {
    if (this.#columns.size > 0) this.#read ??= read;
    const {id: who, renamed, cells} = this.#source;
    if (this.#read && this.#read !== read) {
      const got = `rows that were read as ${this.#read.table.id}`;
      throw new DataError('wrong-columns', `[${who}] append: expected {${read.table.id}: rows}, got ${got}`);
    }
    const as = withoutAbsent(read.table, namesIn(read.table, this.#columns, renamed));
    const unread = this.#unread;
    this.#unread = [];
    for (const part of unread) {
      for await (const rows of part.read(as, namesIn(as, part.columns, renamed), cells, signal)) read.add(rows);
    }
  }
}
