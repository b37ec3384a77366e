import type {AnyChunk} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import {joinChunks} from '../../metrics/table/join-chunks.js';
import {settleKeys} from '../../metrics/table/lazy-codes.js';
import {addQuality, noRows, type DataQuality} from '../../metrics/table/quality.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {takeRows} from '../../metrics/table/take-rows.js';
import {SLICE_ROWS} from './slices.js';

/**
 * The rows that were added to a table, in columns. However few come at a time, they are in few chunks: a chunk is joined
 * with the one before it as long as that is no larger, so that a row is moved a dozen times at most.
 */
export class AddedTable {
  readonly table: Table;
  readonly #chunks: AnyChunk[] = [];
  quality: DataQuality = noRows;
  /** How many they are. */
  rows = 0;

  constructor(table: Table) {
    this.table = table;
  }

  add({chunk, quality}: ReadRows): void {
    const {columns} = this.table;
    this.quality = addQuality(this.quality, quality);
    if (chunk.length === 0) return;
    settleKeys(columns, chunk);
    this.rows += chunk.length;
    let last: AnyChunk = chunk;
    for (let before = this.#chunks.at(-1); before && isJoined(before, last); before = this.#chunks.at(-1)) {
      this.#chunks.pop();
      last = joinChunks(columns, [before, last]);
    }
    this.#chunks.push(last);
  }

  /** The rows from a place on. */
  from(place: number): AnyChunk[] {
    const chunks: AnyChunk[] = [];
    let end = this.rows;
    for (const chunk of [...this.#chunks].reverse()) {
      if (end <= place) break;
      const start = end - chunk.length;
      chunks.unshift(start >= place ? chunk : takeRows(chunk, placesFrom(place - start, chunk.length)));
      end = start;
    }
    return chunks;
  }
}

function isJoined(before: AnyChunk, last: AnyChunk): boolean {
  return before.length <= last.length && before.length + last.length <= SLICE_ROWS;
}

function placesFrom(first: number, length: number): Int32Array {
  return Int32Array.from({length: length - first}, (_, i) => first + i);
}
