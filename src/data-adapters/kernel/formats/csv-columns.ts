import {CellValues, CodedCells, type Cells} from '../../../metrics/table/cells.js';
import type {Kind} from '../../../metrics/table/column.js';
import {FloatCells} from '../../../metrics/table/float-cells.js';
import {KeyCells, KeyValues} from '../../../metrics/table/key-cells.js';
import {LAST_INSTANT, msPer, type InstantUnit} from '../../../metrics/table/read-time.js';
import {SLICE_ROWS} from '../slices.js';
import {ByteCodes} from './byte-codes.js';
import {floatAt, instantAt} from './byte-floats.js';
import {cellText, DOUBLED} from './csv-cursor.js';
import {utf8Text} from './utf8-text.js';

/** Collects the cells of a column, at most {@link SLICE_ROWS} at a time. */
export interface CsvColumn {
  /** Takes the next cell: where it stands in the bytes, and how (see `csv-cursor.ts`). */
  take(bytes: Uint8Array, start: number, end: number, quotes: number): void;
  /** The cells since the last time. */
  cells(): Cells;
}

/** What collects the cells of a column of a kind. */
export function csvColumn(kind: Kind, instants: InstantUnit): CsvColumn {
  switch (kind) {
    case 'key':
    case 'choice':
    case 'date':
    case 'flag':
      return new CodedColumn(kind === 'key');
    case 'number':
      return new FloatColumn(floatAt, Number.MAX_VALUE);
    case 'instant':
      return new FloatColumn(instantsIn(msPer(instants)), LAST_INSTANT);
    default:
      return new TextColumn();
  }
}

const QUOTE = 34;

/** The text of a cell that has a code. Where its quotes are doubled, the quote before it belongs to it. */
function codedText(bytes: Uint8Array, start: number, end: number): string {
  return bytes[start] === QUOTE ? cellText(bytes, start + 1, end, DOUBLED) : utf8Text(bytes, start, end);
}

/** Cells that mostly come again: a text is made of each once. */
class CodedColumn implements CsvColumn {
  #codes = new Int32Array(SLICE_ROWS);
  #length = 0;
  readonly #known = new ByteCodes(codedText);
  readonly #keys = new KeyValues(this.#known.values);
  #values = new CellValues([]);
  readonly #isKey: boolean;

  constructor(isKey: boolean) {
    this.#isKey = isKey;
  }

  take(bytes: Uint8Array, start: number, end: number, quotes: number): void {
    this.#codes[this.#length++] =
      start === end ? -1 : this.#known.code(bytes, quotes === DOUBLED ? start - 1 : start, end);
  }

  cells(): Cells {
    const codes = upTo(this.#codes, this.#length);
    this.#codes = new Int32Array(SLICE_ROWS);
    this.#length = 0;
    const {values} = this.#known;
    if (this.#isKey) return new KeyCells(codes, this.#keys);
    // Where there are more values than rows, most of them would be read for nothing.
    if (values.length > SLICE_ROWS) return Array.from(codes, (code) => values[code]);
    if (this.#values.list.length < values.length) this.#values = new CellValues(values.slice());
    return new CodedCells(codes, this.#values);
  }
}

/** What the number or moment is that is written between two places; NaN for what is left to the core. */
type ReadFloat = (bytes: Uint8Array, start: number, end: number) => number;

function instantsIn(scale: number): ReadFloat {
  return (bytes, start, end) => {
    const instant = instantAt(bytes, start, end);
    return instant === instant ? instant : floatAt(bytes, start, end) * scale;
  };
}

/** Numbers or moments. */
class FloatColumn implements CsvColumn {
  #floats = new Float64Array(SLICE_ROWS);
  #length = 0;
  #rows: number[] = [];
  #others: string[] = [];
  readonly #read: ReadFloat;
  readonly #limit: number;

  constructor(read: ReadFloat, limit: number) {
    this.#read = read;
    this.#limit = limit;
  }

  take(bytes: Uint8Array, start: number, end: number, quotes: number): void {
    const row = this.#length++;
    const value = this.#read(bytes, start, end);
    if (Math.abs(value) <= this.#limit) this.#floats[row] = value;
    else {
      this.#rows.push(row);
      this.#others.push(cellText(bytes, start, end, quotes));
    }
  }

  cells(): Cells {
    const cells = new FloatCells(upTo(this.#floats, this.#length), this.#rows, this.#others);
    this.#floats = new Float64Array(SLICE_ROWS);
    this.#length = 0;
    this.#rows = [];
    this.#others = [];
    return cells;
  }
}

/** Cells that mostly differ. */
class TextColumn implements CsvColumn {
  #texts: string[] = [];

  take(bytes: Uint8Array, start: number, end: number, quotes: number): void {
    this.#texts.push(cellText(bytes, start, end, quotes));
  }

  cells(): Cells {
    const texts = this.#texts;
    this.#texts = [];
    return texts;
  }
}

/** The first items of an array, without room for others. */
function upTo<A extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(array: A, length: number): A {
  return (length === array.length ? array : array.slice(0, length)) as A;
}
