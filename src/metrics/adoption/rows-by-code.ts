import type {TrackedFeature} from './feature-list.js';

/** Rows by their code in a column. */
export interface RowsByCode {
  /** Codes that some row has. */
  readonly codes: readonly number[];
  rows(code: number): Int32Array;
}

/**
 * Sorts rows by their code.
 * @param codes by row, -1 where it is missing
 * @param rows those that count
 */
export function rowsByCode(codes: Int32Array, rows: Int32Array): RowsByCode {
  const {starts, sorted} = sortByCode(codes, rows);
  const last = starts.length - 2;
  const rowsOf = (code: number): Int32Array =>
    code >= 0 && code <= last ? sorted.subarray(starts[code], starts[code + 1]) : new Int32Array(0);
  return {
    codes: Array.from({length: last + 1}, (_, code) => code).filter((code) => rowsOf(code).length > 0),
    rows: rowsOf,
  };
}

/** The rows that were a use of a feature, whichever of its events. */
export function rowsOfFeature({rows}: RowsByCode, {events}: Pick<TrackedFeature, 'events'>): Int32Array {
  const [first, ...more] = Array.from(events, rows);
  return more.length === 0
    ? (first ?? new Int32Array(0))
    : Int32Array.from([first!, ...more].flatMap((some) => [...some]));
}

/** The rows whose code is not missing (-1). */
export function rowsWithCode(codes: Int32Array): Int32Array {
  const rows = new Int32Array(codes.length);
  let found = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rows[found++] = row;
  return rows.subarray(0, found);
}

/** Rows in the order of their codes, and where those of each code begin; rows without one are not kept. */
function sortByCode(codes: Int32Array, rows: Int32Array): {readonly starts: Int32Array; readonly sorted: Int32Array} {
  let last = -1;
  for (let i = 0; i < rows.length; i++) last = Math.max(last, codes[rows[i]!]!);
  const starts = new Int32Array(last + 2);
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]!]! >= 0) starts[codes[rows[i]!]! + 1]!++;
  for (let code = 0; code <= last; code++) starts[code + 1]! += starts[code]!;
  const sorted = new Int32Array(starts[last + 1]!);
  const next = starts.slice();
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]!]! >= 0) sorted[next[codes[rows[i]!]!]!++] = rows[i]!;
  return {starts, sorted};
}
