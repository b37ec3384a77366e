import type {PlainRow} from '../../../metrics/table/read-rows.js';
import {afterBlank, kindOf, NESTED, NULL, OPEN, OTHER, parsed, TEXT, valueEnd} from './json-cursor.js';
import {RowColumn} from './row-column.js';
import {utf8Text} from './utf8-text.js';

const [QUOTE, COMMA, COLON, SLASH, CLOSE_BRACE] = [34, 44, 58, 92, 125];

/** Columns of JSON rows, whatever they are, and how rows are taken apart into them. */
export class RowColumns {
  /** In order of first appearance. */
  readonly list: RowColumn[] = [];
  readonly #byName = new Map<string, RowColumn>();
  /** The first column of the row before. */
  #first: RowColumn | undefined;
  /** Which row is looked at, of all that were. */
  #look = 0;
  /** The columns that took the cell of this row at once. */
  readonly #took: RowColumn[] = [];
  #tookCount = 0;
  /** The other members of this row. */
  readonly #others: Member[] = [];
  #otherCount = 0;
  /** The column whose name {@link #named} found. */
  #column: RowColumn | undefined;

  /**
   * Takes the row that begins at a place with its brace, where it is written as programs write rows: names that are known,
   * without escapes, each once, and values that are JSON. `isEnd` is asked whether a row may end where it does.
   * @returns where it ends; {@link OPEN} where more bytes are needed, {@link OTHER} where it is none or is written
   * otherwise: nothing of it was taken then
   */
  take(bytes: Uint8Array, start: number, row: number, isEnd: (end: number) => boolean): number {
    this.#look++;
    this.#tookCount = this.#otherCount = 0;
    const end = this.#read(bytes, start, row);
    if (end >= 0 && isEnd(end) && this.#areSound(bytes)) {
      for (let i = 0; i < this.#otherCount; i++) this.#others[i]!.addTo(bytes, row);
      return end;
    }
    for (let i = 0; i < this.#tookCount; i++) this.#took[i]!.giveBack(row);
    return end < 0 ? end : OTHER;
  }

  /** Takes a row that has been parsed. */
  put(given: PlainRow, row: number): void {
    for (const name in given) {
      if (!Object.hasOwn(given, name)) continue;
      let column = this.#byName.get(name);
      if (column === undefined) {
        this.#byName.set(name, (column = new RowColumn(name)));
        this.list.push(column);
      }
      column.put(given[name], row);
    }
  }

  /** Reads the members of a row: cells as most of their column at once, others later, when the row is known to be whole. */
  #read(bytes: Uint8Array, start: number, row: number): number {
    const {length} = bytes;
    // Where a brace or comma stands, a member behind it.
    let at = afterBlank(bytes, start + 1);
    if (bytes[at] === CLOSE_BRACE) return at + 1;
    at = start;
    for (let before: RowColumn | undefined; ;) {
      // As in the row before, or without one member of it.
      let column = before === undefined ? this.#first : before.next;
      let value = column === undefined ? -1 : column.valueAt(bytes, at + 1);
      if (value < 0 && column?.next !== undefined) {
        column = column.next;
        value = column.valueAt(bytes, at + 1);
      }
      if (value < 0) {
        value = this.#named(bytes, at + 1, before);
        if (value < 0) return value;
        column = this.#column;
      }
      if (bytes[value]! <= 32) value = afterBlank(bytes, value);
      // Of members with the same name the last counts.
      if (column!.seenIn === this.#look) return OTHER;
      column!.seenIn = this.#look;
      let end = column!.takeUsual(bytes, value, row);
      if (end >= 0) this.#took[this.#tookCount++] = column!;
      else {
        end = valueEnd(bytes, value);
        if (end < 0) return end;
        this.#keep(column!, value, end, bytes);
      }
      at = bytes[end]! <= 32 ? afterBlank(bytes, end) : end;
      if (at >= length) return OPEN;
      if (bytes[at] === CLOSE_BRACE) return at + 1;
      if (bytes[at] !== COMMA) return OTHER;
      before = column;
    }
  }

  /** Where the value of the member begins that begins at a place. What it is called is looked up, and how it is written kept. */
  #named(bytes: Uint8Array, start: number, before: RowColumn | undefined): number {
    const {length} = bytes;
    let at = afterBlank(bytes, start);
    if (at >= length) return OPEN;
    if (bytes[at] !== QUOTE) return OTHER;
    let end = at + 1;
    while (end < length && bytes[end]! !== QUOTE && bytes[end]! >= 32 && bytes[end] !== SLASH) end++;
    if (end >= length) return OPEN;
    if (bytes[end] !== QUOTE) return OTHER;
    const column = this.#byName.get(utf8Text(bytes, at + 1, end));
    if (column === undefined) return OTHER;
    at = afterBlank(bytes, end + 1);
    if (at >= length) return OPEN;
    if (bytes[at] !== COLON) return OTHER;
    at = afterBlank(bytes, at + 1);
    if (at >= length) return OPEN;
    if (column.valueAt(bytes, start) < 0) column.learn(bytes.slice(start, at));
    if (before === undefined) this.#first = column;
    else before.next = column;
    this.#column = column;
    return at;
  }

  #keep(column: RowColumn, start: number, end: number, bytes: Uint8Array): void {
    const member = (this.#others[this.#otherCount++] ??= new Member());
    member.column = column;
    member.kind = kindOf(bytes[start]!);
    member.start = start;
    member.end = member.kind === TEXT ? end - 1 : end;
  }

  /** Are objects, arrays and escapes in the row JSON? */
  #areSound(bytes: Uint8Array): boolean {
    try {
      for (let i = 0; i < this.#otherCount; i++) this.#others[i]!.check(bytes);
      return true;
    } catch {
      return false;
    }
  }
}

/** A member of a row that is not taken at once. */
class Member {
  column: RowColumn | undefined;
  kind = 0;
  start = 0;
  /** Of a text, without its last quote. */
  end = 0;
  #parsed: unknown;

  /** @throws {SyntaxError} where its value is none */
  check(bytes: Uint8Array): void {
    const {kind, start, end} = this;
    if (kind === NESTED) this.#parsed = parsed(bytes, start, end);
    else if (kind === TEXT && bytes.subarray(start, end).includes(SLASH)) parsed(bytes, start, end + 1);
  }

  addTo(bytes: Uint8Array, row: number): void {
    const {column, kind, start, end} = this;
    if (kind === NESTED) column!.put(this.#parsed, row);
    else if (kind !== NULL) column!.take(kind, bytes, start, end, row);
  }
}
