import type {CellColumns} from '../../../metrics/table/read-table.js';
import type {ByteFeed} from './byte-feed.js';
import {Malformed, SLICE_ROWS} from '../slices.js';
import type {CsvColumn} from './csv-columns.js';
import type {CsvCursor} from './csv-cursor.js';

/** What was collected of rows: cells by declared name, how many rows they are, and which rows were not whole. */
export interface CsvSlice {
  readonly columns: CellColumns;
  readonly length: number;
  readonly malformed: Malformed;
}

/** A column that is wanted: what it is called in the table, where it stands in the header, and what takes its cells. */
export interface Wanted {
  readonly name: string;
  readonly place: number;
  readonly column: CsvColumn;
}

const none = new Uint8Array();

/** Collects the wanted cells of rows, column by column. */
export class CsvRows {
  readonly #cursor: CsvCursor;
  readonly #width: number;
  readonly #wanted: readonly Wanted[];
  #malformed: Malformed;
  /** Line on which the next record begins. */
  #line: number;
  /** Lines without anything on them in a table of one column, which are rows if one with a value follows. */
  #blank = 0;
  /** Rows since the last {@link take}, also malformed ones. */
  length = 0;

  /**
   * @param width cells of a row
   * @param line on which the rows begin, from 1
   */
  constructor(cursor: CsvCursor, width: number, wanted: readonly Wanted[], line: number) {
    this.#cursor = cursor;
    this.#width = width;
    this.#wanted = wanted;
    this.#line = line;
    this.#malformed = new Malformed(`${width} cells`);
  }

  /** Have as many rows been collected as are read in one go? */
  get isFull(): boolean {
    return this.length >= SLICE_ROWS;
  }

  /** Collects rows until they are enough, or no whole one is left. */
  collect(feed: ByteFeed): void {
    const {bytes, isLast} = feed;
    const cursor = this.#cursor;
    cursor.at = feed.at;
    while (!this.isFull && cursor.at < bytes.length) {
      const end = cursor.record(bytes, isLast);
      if (end === 'open') break;
      const isTorn = end === 'unclosed' || cursor.isTorn;
      if (!isTorn && cursor.cells === 1 && cursor.starts[0] === cursor.ends[0]) {
        if (this.#width === 1) this.#blank++;
        this.#line += 1 + cursor.lineEnds;
      } else if (this.#takeBlank()) {
        if (!isTorn && cursor.cells === this.#width) this.#takeRow(bytes);
        else this.#addMalformed(isTorn);
        // The quote that never closes would take all that follows it for one cell; only its line is given up. (No other
        // quote below can be open to the end: it would have closed this one.)
        if (end === 'unclosed') cursor.skipLine(bytes);
        this.#line += end === 'unclosed' ? 1 : 1 + cursor.lineEnds;
      } else break;
      feed.at = cursor.at;
    }
  }

  /** Takes the blank lines for rows. Is there room for another one? */
  #takeBlank(): boolean {
    for (; this.#blank > 0 && !this.isFull; this.#blank--) {
      for (const {column} of this.#wanted) column.take(none, 0, 0, 0);
      this.length++;
    }
    return !this.isFull;
  }

  #takeRow(bytes: Uint8Array): void {
    const {starts, ends, quotes} = this.#cursor;
    const wanted = this.#wanted;
    for (let i = 0; i < wanted.length; i++) {
      const {place, column} = wanted[i]!;
      column.take(bytes, starts[place]!, ends[place]!, quotes[place]!);
    }
    this.length++;
  }

  #addMalformed(isTorn: boolean): void {
    const got = isTorn ? 'a quote that does not end its cell' : `${this.#cursor.cells} cells`;
    this.#malformed.add(this.length++, `line ${this.#line}: ${got}`);
  }

  /** What was collected since the last time. */
  take(): CsvSlice {
    const malformed = this.#malformed;
    const length = this.length - malformed.places.length;
    this.#malformed = new Malformed(malformed.expected);
    this.length = 0;
    return {
      columns: Object.fromEntries(this.#wanted.map(({name, column}) => [name, column.cells()])),
      length,
      malformed,
    };
  }
}
