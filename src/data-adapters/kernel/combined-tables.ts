import type {Table} from '../../metrics/table/define-table.js';
import type {BroughtRows, DataApart, EngineApart} from './data-apart.js';
import {DataError} from './data-error.js';
import type {PlainData, PlainRows} from './plain-data.js';
import type {SharedSource} from './shared-source.js';
import type {EngineRequest, Received, Source} from './source.js';

type ByTable = ReadonlyMap<string, Source | SharedSource>;
type Ask<T> = (data: EngineApart, onProgress: (rows: number) => void) => Promise<T | undefined>;
/** A table of a metric, and where it is read. */
type Found = readonly [Table, DataApart | Source];

/**
 * What a combination of sources can do besides being read, loaded when that is asked for. Its tables are aggregated in
 * the worker where it reads one of them: the rows of the others, which the page reads, are brought to it.
 */
export class CombinedTables implements EngineApart {
  readonly #byTable: ByTable;
  readonly #brought: BroughtRows = new Map();
  #running = 0;
  #isClosed = false;

  constructor(byTable: ByTable) {
    this.#byTable = byTable;
  }

  aggregate: EngineApart['aggregate'] = (metric, options, scope, request) =>
    this.#ask(request, (data, onProgress) => data.aggregate(metric, options, scope, {...request, onProgress}));

  members: EngineApart['members'] = (metric, part, options, scope, request) =>
    this.#ask(request, (data, onProgress) => data.members(metric, part, options, scope, {...request, onProgress}));

  /**
   * Adds rows to the sources, by the names of their tables; where there is one table, also without.
   * @throws {DataError} `wrong-columns` where there is no such table, or none that takes rows
   */
  async append(rows: PlainData): Promise<void> {
    const byTable = this.#byTable;
    const [only] = byTable.size === 1 ? byTable.keys() : [];
    const byName = Object.keys(rows).some((name) => byTable.has(name)) ? rows : only !== undefined && {[only]: rows};
    for (const [name, some] of Object.entries(byName || {'rows without a table': rows})) {
      const source = byTable.get(name);
      if (source === undefined || !('append' in source)) {
        const expected = `expected rows of ${[...byTable.keys()].join(', ')}`;
        throw new DataError(
          'wrong-columns',
          `[combined] append: ${expected}, got ${JSON.stringify(name.slice(0, 40))}`,
        );
      }
      await source.append({[name]: some as PlainRows});
    }
  }

  /** Lets go of the rows that were brought to the worker, when nobody waits for what is made of them. */
  close(): void {
    this.#isClosed = true;
    if (this.#running > 0) return;
    for (const rows of this.#brought.values()) rows.close();
    this.#brought.clear();
  }

  async #ask<T>(request: EngineRequest, ask: Ask<T>): Promise<T | undefined> {
    const {onProgress} = request;
    let rows = 0;
    let received: Received | undefined;
    const told = {
      ...request,
      onProgress: (_rows: number, of?: Received) => onProgress?.(rows, (received = of)),
    };
    this.#running++;
    try {
      const answer = await allHeld(this.#byTable, told, async (found) => {
        // Where the worker reads none of them, the page does.
        const [first] = found.flatMap(([, where]) => ('joined' in where ? where : []));
        const apart = await first?.joined(found, this.#brought, request);
        return apart && ask(apart, (read) => onProgress?.((rows = read), received));
      });
      if (answer instanceof Unopened) throw answer.error;
      return answer;
    } finally {
      this.#running--;
      if (this.#isClosed) this.close();
    }
  }
}

/** Why a table could not be opened: no concern of those that are held meanwhile, which would forget what they have. */
class Unopened {
  constructor(readonly error: unknown) {}
}

/** Does something with all tables that a metric reads, wherever they are. They are not let go of meanwhile. */
async function allHeld<T>(
  byTable: ByTable,
  request: EngineRequest,
  then: (found: readonly Found[]) => Promise<T | undefined>,
  found: readonly Found[] = [],
): Promise<T | Unopened | undefined> {
  const table = request.metric.tables.filter(({id}) => byTable.has(id))[found.length];
  const source = table && byTable.get(table.id);
  if (!source) return then(found);
  if (!('hold' in source)) return allHeld(byTable, request, then, [...found, [table, source]]);
  let isOpen = false;
  const held = source.hold(request, (data) => {
    isOpen = true;
    if (data === undefined) void readAhead(source, table, request.signal);
    return allHeld(byTable, request, then, [...found, [table, data ?? source]]);
  });
  return held.catch((error: unknown) => {
    if (isOpen) throw error;
    return new Unopened(error);
  });
}

/** Reads what has been opened on the page: let go of until its turn comes, it would have to be asked for again. */
async function readAhead(source: Source, table: Table, signal: AbortSignal): Promise<void> {
  const rows = source.chunks(table, {signal, among: [table]})[Symbol.asyncIterator]();
  try {
    while ((await rows.next()).done !== true);
  } catch {
    // Who needs the rows will hear of it.
  }
}
