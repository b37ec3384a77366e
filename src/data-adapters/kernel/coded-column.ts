import {MISSING} from '../../metrics/table/column.js';
import {DataError} from './data-error.js';

/**
 * A column with few values: the value of row `i` is `values[codes[i]]`. Code -1 (or null) is a missing cell; so is a
 * code whose value is null, undefined or empty text. Codes without a place in `values` are refused.
 */
export interface CodedColumn {
  readonly codes: ArrayLike<number | null>;
  readonly values: readonly unknown[];
}

/** Where a column stands, for a message. */
export interface Place {
  readonly who: string;
  /** What the column is called in the data. */
  readonly name: string;
}

/**
 * The codes of the rows from `from` to `to` (exclusive), as a copy: what the page does to its own later on must not
 * change what was read. -1 where the cell is missing.
 * @throws {DataError} `unreadable` for a code that names none of the values
 */
export function checkedCodes({codes, values}: CodedColumn, from: number, to: number, {who, name}: Place): Int32Array {
  const checked = new Int32Array(to - from);
  const most = values.length;
  for (let i = 0; i < checked.length; i++) {
    const code = codes[from + i];
    if (typeof code === 'number' && code >= MISSING && code < most && (code | 0) === code) checked[i] = code;
    else if (code === null || code === undefined) checked[i] = MISSING;
    else {
      const got = typeof code === 'number' ? String(code) : `a ${typeof code}`;
      throw new DataError(
        'unreadable',
        `[${who}] column ${JSON.stringify(name.slice(0, 40))}, row ${from + i + 1}: expected a code from -1 (missing) to ${most - 1}, got ${got}`,
      );
    }
  }
  return checked;
}
