import {grownInts} from '../table/grown.js';

/** Counts codes in some rows of a column. It keeps its memory, so that many columns cost no more than their rows. */
export class CodeCounts {
  /** By code; all 0 between two counts. */
  #counts = new Int32Array(0);

  /**
   * The codes that come at least so often, each once, in the order in which they came. A missing one (-1) is none.
   */
  of(codes: Int32Array, rows: Int32Array, atLeast = 1): number[] {
    let largest = -1;
    for (let i = 0; i < rows.length; i++) largest = Math.max(largest, codes[rows[i]!]!);
    this.#counts = grownInts(this.#counts, largest + 1, 0);
    const found = countRows(this.#counts, codes, rows);
    const often = found.filter((code) => this.#counts[code]! >= atLeast);
    for (const code of found) this.#counts[code] = 0;
    return often;
  }
}

function countRows(counts: Int32Array, codes: Int32Array, rows: Int32Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) continue;
    if (counts[code] === 0) found.push(code);
    counts[code]!++;
  }
  return found;
}
