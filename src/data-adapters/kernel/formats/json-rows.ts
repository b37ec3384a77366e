import type {PlainRow} from '../../../metrics/table/read-rows.js';
import {readTable} from '../../../metrics/table/read-table.js';
import {checkRows, type RowsAllowed} from '../check-rows.js';
import type {DocumentPart} from '../document.js';
import {pace} from '../pace.js';
import {Malformed, SLICE_ROWS, withIgnored} from '../slices.js';
import type {RowCells} from './row-column.js';
import {RowColumns} from './row-columns.js';

/** Some rows: cells by column, how many rows they are, and what stood among them that is no row. */
interface Slice {
  readonly cells: readonly (RowCells | undefined)[];
  readonly length: number;
  readonly malformed: Malformed;
}

const empty = {cells: [], length: 0};

/** Collects rows of JSON, column by column, whatever their columns are. */
export class JsonRows {
  readonly #columns = new RowColumns();
  readonly #slices: Slice[] = [];
  #malformed = new Malformed('an object');
  readonly #allowed: RowsAllowed;
  /** Rows that are whole, in slices that have ended. */
  #count = 0;
  /** Rows of the present slice that are whole. */
  #length = 0;
  /** Is there a whole row? */
  hasRows = false;

  constructor(allowed: RowsAllowed) {
    this.#allowed = allowed;
  }

  /**
   * Adds the row that begins at a place, if it is written plainly and `isEnd` takes its end for one. Else nothing is added.
   * @returns where it ends, or what {@link RowColumns.take} says
   */
  addPlain(bytes: Uint8Array, start: number, isEnd: (end: number) => boolean): number {
    const end = this.#columns.take(bytes, start, this.#length, isEnd);
    if (end >= 0) this.#added();
    return end;
  }

  /** Adds a row that has been parsed. */
  addParsed(row: PlainRow): void {
    this.#columns.put(row, this.#length);
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
    checkRows((this.#count += length), this.#allowed);
    const cells = this.#columns.list.map((column) => column.cells(length));
    this.#slices.push({cells, length, malformed: this.#malformed});
    this.#length = 0;
    this.#malformed = new Malformed('an object');
  }

  /** All rows, as rows of a table that is not named. */
  part(): DocumentPart {
    if (this.#length > 0 || this.#malformed.places.length > 0) this.#endSlice();
    const [slices, known] = [this.#slices, this.#columns.list];
    const columns = known.map(({name}) => name);
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
        // With them the texts of all columns and what tells them apart.
        known.length = 0;
      },
    };
  }
}
