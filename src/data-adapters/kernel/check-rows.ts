import {DataError} from './data-error.js';

/**
 * The most rows of a table that are read where nothing else is asked for. Events of three columns take 16 bytes a row and 4 for
 * their local days, so these are 340 MB, which a tab has. They also have no more different ids than a Map takes.
 */
export const MOST_ROWS = 2 ** 24;

/** How many rows may be read of a table. */
export interface RowsAllowed {
  /** Any number where it is not given. */
  readonly maxRows?: number | undefined;
  /** Who reads, and where the rows are, for messages. */
  readonly who: string;
  readonly where: string;
}

/**
 * @param rows as many as have been read, or all of them
 * @param got how many there are, where that is known
 * @throws {DataError} `too-large`
 */
export function checkRows(rows: number, {maxRows = Infinity, who, where}: RowsAllowed, got = 'more'): void {
  if (rows <= maxRows) return;
  const expected = `expected at most ${maxRows} rows, got ${got} (maxRows, attribute max-rows, allows more)`;
  throw new DataError('too-large', `[${who}] ${where}: ${expected}`);
}
