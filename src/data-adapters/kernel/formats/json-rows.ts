import type {PlainRow} from '../../../metrics/table/read-rows.js';
import {readTable} from '../../../metrics/table/read-table.js';
import type {DocumentPart} from '../document.js';
import {pace} from '../pace.js';
import {Malformed, SLICE_ROWS, withIgnored} from '../slices.js';
import {NESTED, NULL, OTHER, parsed, plainRow, TEXT, type RowTaker} from './json-cursor.js';
import {RowColumn, type RowCells} from './row-column.js';

/** Among so many columns a name is looked for one by one. */
const MOST_COLUMNS = 64;
const SLASH = 92;

/** Some rows: cells by column, how many rows they are, and what stood among them that is no row. */
interface Slice {
  readonly cells: readonly (RowCells | undefined)[];
  readonly length: number;
  readonly malformed: Malformed;
}

const empty = {cells: [], length: 0};

/** Collects rows of JSON, column by column, whatever their columns are. */
export class JsonRows implements RowTaker {
  readonly #columns: RowColumn[] = [];
  readonly #byName = new Map<string, RowColumn>();
  readonly #slices: Slice[] = [];
  #malformed = new Malformed('an object');
  /** Rows of the present slice that are whole. */
  #length = 0;
  // The members of the row that is looked at: column, kind, and where the value stands.
  #members = new Int32Array(64);
  #count = 0;
  /** Which row is looked at, of all that were. */
  #row = 0;
  #needsCheck = false;
  /** What was parsed of them, by member. */
  readonly #parsed: unknown[] = [];
  /** Is there a whole row? */
  hasRows = false;

  /**
   * Adds the row that begins at a place, if it is written plainly and `isEnd` takes its end for one. Else nothing is added.
   * @returns where it ends, or what {@link plainRow} says
   */
  addPlain(bytes: Uint8Array, start: number, isEnd: (end: number) => boolean): number {
    this.#count = 0;
    this.#row++;
    this.#needsCheck = false;
    const end = plainRow(bytes, start, this);
    if (end < 0) return end;
    if (!isEnd(end) || !this.#isSound(bytes)) return OTHER;
    const members = this.#members;
    for (let i = 0; i < this.#count; i += 4) {
      const column = this.#columns[members[i]!]!;
      const kind = members[i + 1]!;
      if (kind === NESTED) column.put(this.#parsed[i], this.#length);
      else if (kind !== NULL) column.take(kind, bytes, members[i + 2]!, members[i + 3]!, this.#length);
    }
    this.#added();
    return end;
  }

  /** Adds a row that has been parsed. */
  addParsed(row: PlainRow): void {
    for (const name in row) {
      if (!Object.hasOwn(row, name)) continue;
      let column = this.#byName.get(name);
      if (column === undefined) {
        this.#byName.set(name, (column = new RowColumn(name)));
        this.#columns.push(column);
      }
      column.put(row[name], this.#length);
    }
    this.#added();
  }

  /** Counts what is no row. @param got what it is like, for a person */
  addMalformed(got: string): void {
    this.#malformed.add(this.#length + this.#malformed.places.length, got);
    this.#cut();
  }

  #added(): void {
    this.#length++;
    this.hasRows = true;
    this.#cut();
  }

  #cut(): void {
    const rows = this.#length + this.#malformed.places.length;
    if (rows >= SLICE_ROWS) this.#endSlice();
  }

  #endSlice(): void {
    const length = this.#length;
    const cells = this.#columns.map((column) => column.cells(length));
    this.#slices.push({cells, length, malformed: this.#malformed});
    this.#length = 0;
    this.#malformed = new Malformed('an object');
  }

  name(bytes: Uint8Array, start: number, end: number): number {
    const columns = this.#columns;
    const before = this.#count === 0 ? undefined : columns[this.#members[this.#count - 4]!]!;
    let column = before === undefined ? 0 : before.next;
    if (!(columns[column]?.isCalled(bytes, start, end) ?? false)) {
      if (columns.length > MOST_COLUMNS) return -1;
      column = columns.findIndex((other) => other.isCalled(bytes, start, end));
      if (column === -1) return -1;
      if (before !== undefined) before.next = column;
    }
    // Of members with the same name the last counts.
    const found = columns[column]!;
    if (found.seenIn === this.#row) return -1;
    found.seenIn = this.#row;
    return column;
  }

  value(column: number, kind: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.#count === this.#members.length) {
      const members = new Int32Array(2 * this.#count);
      members.set(this.#members);
      this.#members = members;
    }
    const at = this.#count;
    this.#members[at] = column;
    this.#members[at + 1] = kind;
    this.#members[at + 2] = start;
    this.#members[at + 3] = end;
    this.#count = at + 4;
    this.#needsCheck ||= kind === NESTED || (kind === TEXT && hasEscape(bytes, start, end));
  }

  /** Are objects, arrays and escapes in the row JSON? */
  #isSound(bytes: Uint8Array): boolean {
    if (!this.#needsCheck) return true;
    const members = this.#members;
    try {
      for (let i = 0; i < this.#count; i += 4) {
        const kind = members[i + 1]!;
        const [start, end] = [members[i + 2]!, members[i + 3]!];
        if (kind === NESTED) this.#parsed[i] = parsed(bytes, start, end);
        else if (kind === TEXT && hasEscape(bytes, start, end)) parsed(bytes, start, end + 1);
      }
      return true;
    } catch {
      return false;
    }
  }

  /** All rows, as rows of a table that is not named. */
  part(): DocumentPart {
    if (this.#length > 0 || this.#malformed.places.length > 0) this.#endSlice();
    const columns = [...this.#byName.keys()];
    const [slices, known] = [this.#slices, this.#columns];
    return {
      table: null,
      columns,
      async *read(as, names, cells, signal) {
        const wanted = [...names].map(([name, called]) => {
          return {name, place: columns.indexOf(called), kind: as.columns[name]?.kind ?? 'text'};
        });
        for (let i = 0; i < slices.length; i++) {
          await pace(signal);
          const {cells: given, length, malformed} = slices[i]!;
          // What is handed on is not to be held twice.
          slices[i] = {...empty, malformed};
          const read = wanted.map(({name, place, kind}) => {
            const some = given[place];
            return [name, some ? known[place]!.read(some, length, kind) : new Array<null>(length).fill(null)] as const;
          });
          const rows = malformed.addTo(readTable(as, Object.fromEntries(read), length, cells));
          yield i === 0 ? withIgnored(rows, as, columns, names) : rows;
        }
      },
    };
  }
}

function hasEscape(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === SLASH) return true;
  return false;
}
