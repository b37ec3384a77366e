import type {OwnCells} from './cells.js';
import type {Column, Kind} from './column.js';
import {readColumn, type ReadColumn, type Reading} from './read-column.js';

/**
 * Cells of a column of numbers or instants of which an adapter has read most: what it is sure that the core reads
 * likewise. The others stand beside, as they came, and are read like any cells.
 */
export class FloatCells implements OwnCells {
  readonly #floats: Float64Array;
  readonly #rows: readonly number[];
  readonly #others: readonly unknown[];

  /**
   * @param floats numbers, or ms since 1970, as they stand in memory later on: taken over
   * @param rows the rows of the other cells, in order
   */
  constructor(floats: Float64Array, rows: readonly number[], others: readonly unknown[]) {
    this.#floats = floats;
    this.#rows = rows;
    this.#others = others;
  }

  get length(): number {
    return this.#floats.length;
  }

  cellOf(row: number): unknown {
    const place = this.#rows.indexOf(row);
    return place === -1 ? this.#floats[row] : this.#others[place];
  }

  readAs(column: Column, reading: Reading): ReadColumn<Kind> {
    const rows = this.#rows;
    const {memory, unreadable, missing} = readColumn(column, this.#others, reading);
    for (let i = 0; i < rows.length; i++) this.#floats[rows[i]!] = (memory as Float64Array)[i]!;
    return {
      memory: this.#floats,
      unreadable: unreadable.map((i) => rows[i]!),
      missing: missing.map((i) => rows[i]!),
    };
  }
}
