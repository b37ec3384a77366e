import {MISSING, type Codes} from './column.js';
import type {GrowingDictionary} from './dictionary.js';
import {LazyCodes, moveInts, type MakeCodes} from './lazy-codes.js';

/**
 * A column of keys, coded when somebody asks.
 * @param cells kept until then, and not to be changed
 */
export function keyCodes(cells: ArrayLike<unknown>, dictionary: GrowingDictionary): Codes {
  const make: MakeCodes = (rows) => {
    const asked = rows === null ? cells : cellsAt(cells, rows);
    const codes = asked instanceof Int32Array ? dictionary.codesOfIntegers(asked) : codesOf(asked, dictionary);
    return {codes, dictionary};
  };
  return new LazyCodes(make, (value) => placesOf(cells, value));
}

/** The rows of cells with a value: text as it is, a number as it is written. */
function placesOf(cells: ArrayLike<unknown>, value: string): Int32Array {
  if (value === '') return new Int32Array(0);
  const number = Number(value);
  const written = Number.isFinite(number) && String(number) === value ? number : value;
  const rows = new Int32Array(cells.length);
  let size = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === value || cell === written) rows[size++] = row;
  }
  return rows.subarray(0, size);
}

/** The cells of some rows. */
function cellsAt(cells: ArrayLike<unknown>, rows: Int32Array): ArrayLike<unknown> {
  if (cells instanceof Int32Array) return moveInts(cells, rows);
  const some = new Array<unknown>(rows.length);
  for (let i = 0; i < rows.length; i++) some[i] = cells[rows[i]!];
  return some;
}

/** A dictionary of at most so many values is that of a column whose values come again and again. */
const FEW = 64;
/** Places for texts that came before; a power of 2. */
const RECENT = 128;

function codesOf(cells: ArrayLike<unknown>, dictionary: GrowingDictionary): Int32Array {
  const codes = new Int32Array(cells.length);
  const texts = new Array<string>(RECENT).fill('');
  const codesOfTexts = new Int32Array(RECENT);
  // Only texts are compared with each other: engines are slower to compare what may be of any kind.
  let last = '';
  let code = MISSING;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (typeof cell !== 'string') {
      codes[i] = keyCode(cell, dictionary);
      continue;
    }
    if (cell !== last) {
      last = cell;
      // Names of events, plans, countries: found by three of their features in a third of the time that a Map takes.
      if (cell !== '' && dictionary.size <= FEW) {
        const place = (cell.length + 5 * cell.charCodeAt(0) + 23 * cell.charCodeAt(cell.length - 1)) & (RECENT - 1);
        if (texts[place] !== cell) {
          texts[place] = cell;
          codesOfTexts[place] = dictionary.code(cell);
        }
        code = codesOfTexts[place]!;
      } else code = keyCode(cell, dictionary);
    }
    codes[i] = code;
  }
  return codes;
}

/** The code of a cell: text as it is, numbers as they are written. */
export function keyCode(cell: unknown, dictionary: GrowingDictionary): number {
  if (!isKey(cell)) return MISSING;
  return typeof cell === 'string' ? dictionary.code(cell) : dictionary.codeOfNumber(cell);
}

/** Can a cell be a key: is it text that is not empty, or a finite number? */
export function isKey(cell: unknown): cell is string | number {
  return typeof cell === 'string' ? cell !== '' : typeof cell === 'number' && Number.isFinite(cell);
}
