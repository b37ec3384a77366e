import {TornRow, type PlainData} from './plain-data.js';

/** How many ids are remembered: what came before so many others does not come again. */
const REMEMBERED = 10_000;

/** What came in messages, until it is handed over: rows by table, those of messages that name none under `null`. */
export class Messages {
  #rows = new Map<string | null, unknown[]>();
  readonly #ids = new Set<string>();

  /**
   * Reads a message: JSON of a row, of rows, or of tables of rows by name. Another one counts as a row that could not be
   * read.
   * @param id what came under the same id is not taken again
   */
  add(text: string, id?: string): void {
    if (id !== undefined && this.#isKnown(id)) return;
    const message = parsed(text);
    if (Array.isArray(message)) this.#push(null, message);
    else if (!isObject(message)) this.#push(null, [new TornRow('text that is no JSON of rows')]);
    else if (isTables(message)) for (const [table, rows] of Object.entries(message)) this.#push(table, rows);
    else this.#push(null, [message]);
  }

  /** Hands over what has come since. */
  taken(): PlainData[] {
    const rows = this.#rows;
    this.#rows = new Map();
    return [...rows].map(([table, some]) => (table === null ? some : {[table]: some}) as PlainData);
  }

  #push(table: string | null, rows: readonly unknown[]): void {
    const before = this.#rows.get(table);
    if (before === undefined) this.#rows.set(table, [...rows]);
    else for (const row of rows) before.push(row);
  }

  #isKnown(id: string): boolean {
    if (this.#ids.has(id)) return true;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > REMEMBERED && oldest !== undefined) this.#ids.delete(oldest);
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isTables(message: object): message is Readonly<Record<string, readonly unknown[]>> {
  const values: unknown[] = Object.values(message);
  return values.length > 0 && values.every((value) => Array.isArray(value) && value.every(isObject));
}
