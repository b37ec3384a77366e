import type {Column, Kind} from './column.js';
import type {ReadColumn, Reading} from './read-column.js';

/** Cells of some rows as they came: one each, or a code each for one of few values, or such as read themselves. */
export type Cells = ArrayLike<unknown> | CodedCells | OwnCells;

/** Cells that read themselves, as the core would read them one by one: those of adapters that have read most before. */
export interface OwnCells {
  readonly length: number;
  readAs(column: Column, reading: Reading): ReadColumn<Kind>;
  /** The cell of a row, as it came. */
  cellOf(row: number): unknown;
}

/** The different values of a column. One object for all of its cells, so that readers read each value once. */
export class CellValues {
  readonly list: ArrayLike<unknown>;

  constructor(list: ArrayLike<unknown>) {
    this.list = list;
  }
}

/**
 * Cells by code: that of row `i` is `values.list[codes[i]]`, and code -1 is a missing cell. What adapters give whose
 * data are coded already: keys are then neither hashed nor written out row by row.
 *
 * The codes are taken over, and must not be changed afterwards. Nobody checks them: they are -1 or a place in the list.
 */
export class CodedCells {
  readonly codes: Int32Array;
  readonly values: CellValues;

  constructor(codes: Int32Array, values: CellValues) {
    this.codes = codes;
    this.values = values;
  }

  get length(): number {
    return this.codes.length;
  }

  /** The cells of the rows from `from` to `to` (exclusive), of the same values. */
  slice(from: number, to: number): CodedCells {
    return new CodedCells(this.codes.subarray(from, to), this.values);
  }
}

/** The cell of a row. */
export function cellAt(cells: Cells, row: number): unknown {
  if (isOwn(cells)) return cells.cellOf(row);
  return cells instanceof CodedCells ? cells.values.list[cells.codes[row]!] : cells[row];
}

/** Do cells read themselves? */
export function isOwn(cells: Cells): cells is OwnCells {
  return 'readAs' in cells;
}
