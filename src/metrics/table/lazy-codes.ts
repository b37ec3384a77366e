import type {AnyChunk, Codes, Columns, Dictionary, List} from './column.js';
import {absentDictionary} from './dictionary.js';

/** Makes the codes of some rows of a column, by their places, or of all of them (null). */
export type MakeCodes = (rows: Int32Array | null) => Codes;

/** Finds the rows that have a value without coding any. */
export type FindRows = (value: string) => Int32Array;

/**
 * A column that is coded when somebody first asks for its codes or for the dictionary, which then has all of its values:
 * many metrics read tables with ids that they never look at, and looking ids up is most of the reading. What the codes
 * are made of is let go of then.
 */
export class LazyCodes implements Codes {
  #make: MakeCodes | null;
  #find: FindRows | null;
  #made: Codes | null = null;

  constructor(make: MakeCodes, find: FindRows | null = null) {
    this.#make = make;
    this.#find = find;
  }

  get codes(): Int32Array {
    return this.#all().codes;
  }

  get dictionary(): Dictionary {
    return this.#all().dictionary;
  }

  /** Codes the column, and lets go of its cells. */
  settle(): void {
    this.#all();
  }

  /** The codes of some rows; where the column is not coded yet, of no others. */
  some(rows: Int32Array): Codes {
    return this.#make === null ? moveCodes(this.#all(), rows) : this.#make(rows);
  }

  /** The rows that have a value. */
  rowsOf(value: string): Int32Array {
    return this.#find === null ? rowsOf(this.#all(), value) : this.#find(value);
  }

  #all(): Codes {
    if (this.#make !== null) {
      this.#made = this.#make(null);
      this.#make = this.#find = null;
    }
    return this.#made!;
  }
}

/**
 * The codes of some rows of a column: for who looks at few rows of a chunk, since those of a column that nobody has asked
 * for are then the only ones looked up. What is looked up here is looked up again where somebody asks for all.
 */
export function someCodes(column: Codes, rows: Int32Array): Codes {
  return column instanceof LazyCodes ? column.some(rows) : moveCodes(column, rows);
}

/** The rows that have a value, in order: in a column that is not coded yet, found without coding it. */
export function rowsOf(column: Codes, value: string): Int32Array {
  if (column instanceof LazyCodes) return column.rowsOf(value);
  const {codes, dictionary} = column;
  return dictionary === absentDictionary ? new Int32Array(0) : placesOf(codes, dictionary.find(value));
}

function placesOf(codes: Int32Array, code: number): Int32Array {
  const rows = new Int32Array(codes.length);
  let size = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows[size++] = row;
  return rows.subarray(0, size);
}

/** The column of some rows, moved when somebody asks for it. */
export function takeCodes(column: Codes, rows: Int32Array): Codes {
  return new LazyCodes((some) => (some === null ? moveCodes(column, rows) : someCodes(column, moveInts(rows, some))));
}

/** The column of the rows from `from` up to `end`, seen through when somebody asks for it. */
export function sliceCodes(column: Codes, from: number, end: number): Codes {
  return new LazyCodes((some) =>
    some === null
      ? {codes: column.codes.subarray(from, end), dictionary: column.dictionary}
      : someCodes(
          column,
          some.map((row) => from + row),
        ),
  );
}

function moveCodes({codes, dictionary}: Codes, rows: Int32Array): Codes {
  return {codes: moveInts(codes, rows), dictionary};
}

/** The entries of some rows. */
export function moveInts(from: Int32Array, rows: Int32Array): Int32Array {
  const moved = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) moved[i] = from[rows[i]!]!;
  return moved;
}

/**
 * Codes the keys of a chunk without waiting for somebody who asks: for who keeps a chunk, and would keep the text of its
 * cells with it.
 */
export function settleKeys(columns: Columns, chunk: AnyChunk): void {
  const memory = chunk as unknown as Readonly<Record<string, unknown>>;
  for (const [name, {kind, items}] of Object.entries(columns)) {
    if (kind === 'list') settleKeys(items ?? {}, (memory[name] as List<Columns>).items);
    else if (kind === 'key' && memory[name] instanceof LazyCodes) memory[name].settle();
  }
}
