import {CellValues, CodedCells, type Cells} from '../../../metrics/table/cells.js';
import type {Kind} from '../../../metrics/table/column.js';
import {FloatCells} from '../../../metrics/table/float-cells.js';
import {KeyCells, KeyValues} from '../../../metrics/table/key-cells.js';
import {SLICE_ROWS} from '../slices.js';
import {ByteCodes} from './byte-codes.js';
import {floatAt, instantAt, momentLengths} from './byte-floats.js';
import {FLAG, kindOf, NUMBER, parsed, TEXT, valueEnd} from './json-cursor.js';
import {utf8Text} from './utf8-text.js';

/** How most cells of some rows stand: few of them by themselves, else numbers, codes, or moments in ms by how long they were written. */
type Form = 'few' | 'numbers' | 'codes' | MomentLength;
type MomentLength = (typeof momentLengths)[number];

/** The cells of a column in some rows. */
export interface RowCells {
  readonly form: Form;
  readonly floats: Float64Array<ArrayBuffer>;
  readonly codes: Int32Array<ArrayBuffer>;
  /** The rows, in order, of cells that stand by themselves: those that are otherwise than most. */
  readonly rows: readonly number[];
  readonly others: readonly unknown[];
}

/** So many cells stand by themselves before a column gets arrays: data may have many columns with next to no cells. */
const FEW = 16;

const [QUOTE, COMMA, ZERO, BRACE] = [34, 44, 48, 125];
/** Up to so many digits are a whole number that a double holds. */
const MOST_DIGITS = 15;
const encoder = new TextEncoder();
const noFloats = new Float64Array();
const noCodes = new Int32Array();

/** The value of a JSON text without its last quote, of a number or of a word. */
function codedValue(bytes: Uint8Array, start: number, end: number): unknown {
  if (bytes[start] !== QUOTE) return parsed(bytes, start, end);
  const text = utf8Text(bytes, start + 1, end);
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}

/**
 * Collects the cells of a column of JSON rows before anybody has said what they are wanted for: numbers as numbers, moments
 * in UTC as ms, what is not text or mostly comes again by code. What was there can be had again, to the letter.
 */
export class RowColumn {
  readonly name: string;
  /** The column that came behind this one in the row before. */
  next: RowColumn | undefined;
  /** The row in which it was met last. */
  seenIn = 0;
  /** What stood before its value the last time that it had to be looked at: its name and the colon, with all blanks. */
  #lead: Uint8Array = new Uint8Array();
  /** Rows that have had their cell. */
  length = 0;
  #form: Form = 'few';
  #floats = noFloats;
  #codes = noCodes;
  #rows: number[] = [];
  #others: unknown[] = [];
  #known: ByteCodes<unknown> | undefined;
  #keys: KeyValues | undefined;
  #values = new CellValues([]);

  constructor(name: string) {
    this.name = name;
  }

  /** Where its value begins, if what stands at a place is its name as it was written before; else -1. */
  valueAt(bytes: Uint8Array, at: number): number {
    const lead = this.#lead;
    const {length} = lead;
    if (length === 0) return -1;
    for (let i = 0; i < length; i++) if (lead[i] !== bytes[at + i]) return -1;
    return at + length;
  }

  /** Remembers how its name is written. */
  learn(lead: Uint8Array): void {
    this.#lead = lead;
  }

  /**
   * Takes the cell of a row that begins at a place, if it is written as most of the column are.
   * @returns where it ends; -1 where it is otherwise, or more bytes are needed: nothing was taken then
   */
  takeUsual(bytes: Uint8Array, start: number, row: number): number {
    if (this.length < row) this.#miss(row);
    const form = this.#form;
    const end =
      form === 'codes'
        ? this.#takeText(bytes, start, row)
        : form === 'numbers'
          ? this.#takeNumber(bytes, start, row)
          : form === 'few'
            ? -1
            : this.#takeMoment(bytes, start, row, form);
    if (end >= 0) this.length = row + 1;
    return end;
  }

  /** Gives back the usual cell of the last row. */
  giveBack(row: number): void {
    this.length = row;
  }

  #takeText(bytes: Uint8Array, start: number, row: number): number {
    if (bytes[start] !== QUOTE) return -1;
    const known = this.#known!;
    const isEmpty = bytes[start + 1] === QUOTE;
    const code = isEmpty ? -1 : known.quoted(bytes, start);
    if (code < 0 && !isEmpty) return -1;
    this.#codes[row] = code;
    return isEmpty ? start + 2 : known.end + 1;
  }

  #takeNumber(bytes: Uint8Array, start: number, row: number): number {
    let at = start;
    let value = 0;
    for (let digit; (digit = bytes[at]! - ZERO) >= 0 && digit <= 9; at++) value = value * 10 + digit;
    const isWhole =
      at > start && at - start <= MOST_DIGITS && bytes[start] !== ZERO && (bytes[at] === COMMA || bytes[at] === BRACE);
    if (!isWhole) {
      if (kindOf(bytes[start]!) !== NUMBER) return -1;
      at = valueEnd(bytes, start);
      if (at < 0) return -1;
      value = numberAt(bytes, start, at);
      if (!(Math.abs(value) < Infinity)) return -1;
    }
    this.#floats[row] = value;
    return at;
  }

  #takeMoment(bytes: Uint8Array, start: number, row: number, length: MomentLength): number {
    const end = start + 1 + length;
    if (bytes[start] !== QUOTE || bytes[end] !== QUOTE) return -1;
    const value = instantAt(bytes, start + 1, end);
    if (Number.isNaN(value)) return -1;
    this.#floats[row] = value;
    return end + 1;
  }

  /** Takes the cell of a row that stands in bytes: a text with its first quote and without its last, a number, a word. */
  take(kind: number, bytes: Uint8Array, start: number, end: number, row: number): void {
    if (this.length < row) this.#miss(row);
    this.length = row + 1;
    const form = this.#form;
    if (form === 'codes') {
      const isEmpty = kind === TEXT && end === start + 1;
      this.#codes[row] = isEmpty ? -1 : this.#known!.code(bytes, start, end);
    } else if (form === 'few') this.#add(row, codedValue(bytes, start, end));
    else {
      const value =
        kind === NUMBER && form === 'numbers'
          ? numberAt(bytes, start, end)
          : kind === TEXT && form === end - start - 1
            ? instantAt(bytes, start + 1, end)
            : NaN;
      if (Math.abs(value) < Infinity) this.#floats[row] = value;
      else this.#add(row, codedValue(bytes, start, end));
    }
  }

  /** Takes the cell of a row. */
  put(value: unknown, row: number): void {
    const isPlain =
      typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && isWritten(value));
    if (value === null || value === undefined) return;
    if (isPlain && this.#form !== 'few') {
      const bytes = encoder.encode(JSON.stringify(value));
      if (typeof value === 'string') this.take(TEXT, bytes, 0, bytes.length - 1, row);
      else this.take(typeof value === 'number' ? NUMBER : FLAG, bytes, 0, bytes.length, row);
    } else {
      if (this.length < row) this.#miss(row);
      this.length = row + 1;
      if (this.#form === 'codes') this.#codes[row] = -1;
      this.#add(row, value);
    }
  }

  /** The cells of so many rows, and no longer here; `undefined` where there are none. */
  cells(length: number): RowCells | undefined {
    if (this.length === 0) return undefined;
    this.#miss(length);
    const taken: RowCells = {
      form: this.#form,
      floats: upTo(this.#floats, length),
      codes: upTo(this.#codes, length),
      rows: this.#rows,
      others: this.#others,
    };
    this.length = 0;
    this.#rows = [];
    this.#others = [];
    if (this.#form !== 'few') this.#widen(this.#form);
    return taken;
  }

  /** Cells that were taken, for a column of a kind. */
  read({form, floats, codes, rows, others}: RowCells, length: number, kind: Kind): Cells {
    if (form === 'few') return withOthers(new Array<unknown>(length).fill(null), rows, others);
    if (form === 'codes') {
      const {values} = this.#known!;
      if (rows.length > 0 || (kind !== 'key' && values.length > SLICE_ROWS)) {
        return withOthers(Array.from(codes, (code) => values[code]), rows, others); // prettier-ignore
      }
      if (kind === 'key') return new KeyCells(codes, (this.#keys ??= new KeyValues(values)));
      if (this.#values.list.length < values.length) this.#values = new CellValues(values.slice());
      return new CodedCells(codes, this.#values);
    }
    if (kind === (form === 'numbers' ? 'number' : 'instant')) return new FloatCells(floats, rows, others);
    if (form !== 'numbers')
      return withOthers(
        Array.from(floats, (ms) => momentText(ms, form)),
        rows,
        others,
      );
    return rows.length === 0 ? floats : withOthers(Array.from(floats), rows, others);
  }

  /** The rows before one have no cell where they have had none. */
  #miss(row: number): void {
    for (; this.length < row; this.length++) {
      if (this.#form === 'codes') this.#codes[this.length] = -1;
      else if (this.#form !== 'few') this.#add(this.length, null);
    }
  }

  /** A cell that stands by itself. Where these are not few any more, they get their form. */
  #add(row: number, value: unknown): void {
    this.#rows.push(row);
    this.#others.push(value);
    if (this.#form === 'few' && this.#rows.length > FEW) this.#settle();
  }

  #settle(): void {
    const [rows, others] = [this.#rows, this.#others];
    const plain = others.find((value) => typeof value !== 'object');
    if (plain === undefined) return;
    this.#rows = [];
    this.#others = [];
    this.length = 0;
    this.#widen(typeof plain === 'number' ? 'numbers' : (typeof plain === 'string' && momentLength(plain)) || 'codes');
    for (let i = 0; i < rows.length; i++) this.put(others[i], rows[i]!);
  }

  #widen(form: Form): void {
    this.#form = form;
    if (form === 'codes') {
      this.#codes = new Int32Array(SLICE_ROWS);
      this.#known ??= new ByteCodes(codedValue);
    } else this.#floats = new Float64Array(SLICE_ROWS);
  }
}

/** How long a moment is written that is read as one. */
function momentLength(text: string): MomentLength | undefined {
  const bytes = encoder.encode(text);
  return momentLengths.find((length) => length === bytes.length && !Number.isNaN(instantAt(bytes, 0, length)));
}

/** A moment as it was written. */
function momentText(ms: number, length: MomentLength): string {
  return `${new Date(ms).toISOString().slice(0, length - 1)}Z`;
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  const value = floatAt(bytes, start, end);
  return value === value ? value : Number(utf8Text(bytes, start, end));
}

/** Is a number the same when it has been written as JSON? */
function isWritten(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function withOthers(cells: unknown[], rows: readonly number[], others: readonly unknown[]): unknown[] {
  for (let i = 0; i < rows.length; i++) cells[rows[i]!] = others[i];
  return cells;
}

/** The first items of an array, without room for others. */
function upTo<A extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(array: A, length: number): A {
  return (array.length <= length ? array : array.slice(0, length)) as A;
}
