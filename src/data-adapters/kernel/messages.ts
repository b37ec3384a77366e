import {TornRow, type PlainData} from './plain-data.js';

/** How many ids are remembered: what came before so many others does not come again. */
const REMEMBERED = 10_000;

/** The most characters of a message, where nothing else is asked for. */
export const LONGEST_MESSAGE = 2 ** 24;

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
    this.#take(parsed(text), id);
  }

  /**
   * Reads a message that may say its own id: `{"id", "data"}`, with as data what {@link add} takes.
   * @returns the id
   */
  addNamed(text: string): string | number | undefined {
    const message = parsed(text);
    if (!isNamed(message)) {
      this.#take(message);
      return undefined;
    }
    this.#take(message.data, String(message.id));
    return message.id;
  }

  #take(message: unknown, id?: string): void {
    if (id !== undefined && this.#isKnown(id)) return;
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

function isNamed(message: unknown): message is {readonly id: string | number; readonly data: unknown} {
  if (!isObject(message) || !('id' in message && 'data' in message)) return false;
  return Object.keys(message).length === 2 && ['string', 'number'].includes(typeof message.id);
}

function isTables(message: object): message is Readonly<Record<string, readonly unknown[]>> {
  const values: unknown[] = Object.values(message);
  return values.length > 0 && values.every((value) => Array.isArray(value) && value.every(isObject));
}
