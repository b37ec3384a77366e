import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import type {DataQuality, Example} from '../../metrics/table/quality.js';
import type {Names} from '../../metrics/table/read-rows.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {DataError} from './data-error.js';

/** Rows that are read in one go. A few ms of work, and enough for the cost of a chunk not to matter. */
export const SLICE_ROWS = 8192;

/** Rows among others that could not be taken apart into cells. */
export class Malformed {
  /** Places among the rows that came in, from 0, in order. */
  readonly places: number[] = [];
  #first = '';

  /** @param got what the first of them is like, for a person */
  constructor(readonly expected: string) {}

  add(place: number, got: string): void {
    if (this.places.length === 0) this.#first = got;
    this.places.push(place);
  }

  /** The quality of rows of which these were left out before they were read. */
  addTo<C extends Columns>({chunk, quality}: ReadRows<C>): ReadRows<C> {
    const [first] = this.places;
    if (first === undefined) return {chunk, quality};
    const columns = Object.entries(quality.columns).map(([name, column]) => {
      return [name, {...column, example: this.#moved(column.example)}] as const;
    });
    return {
      chunk,
      quality: {
        ...quality,
        read: quality.read + this.places.length,
        columns: Object.fromEntries(columns),
        malformed: {
          count: this.places.length,
          expected: this.expected,
          example: {row: first + 1, got: this.#first},
        },
      },
    };
  }

  /** An example whose row is counted without the malformed rows, counted with them. */
  #moved({row, got}: Example): Example {
    let place = row - 1;
    for (const malformed of this.places) {
      if (malformed > place) break;
      place++;
    }
    return {row: place + 1, got};
  }
}

/** The columns of the data that a table does not declare, told once, with the first rows. */
export function withIgnored<C extends Columns>(
  read: ReadRows<C>,
  {whole}: Table<string, C>,
  given: readonly string[],
  names: Names,
): ReadRows<C> {
  const called = new Set([...names.values(), ...Object.keys(whole.columns)]);
  const ignored = given.filter((name) => !called.has(name));
  const quality: DataQuality = {...read.quality, ignored};
  return ignored.length === 0 ? read : {chunk: read.chunk, quality};
}

/**
 * Where the wanted columns stand in a header, by declared name.
 * @throws {DataError} `unreadable` when one of them stands there twice: it would have to be guessed which is meant
 */
export function placesOf(names: Names, header: readonly string[], who: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const [name, called] of names) {
    const place = header.indexOf(called);
    const again = header.indexOf(called, place + 1);
    if (again !== -1) {
      throw new DataError(
        'unreadable',
        `[${who}] header: expected one column ${JSON.stringify(called)}, got it as columns ${place + 1} and ${again + 1}`,
      );
    }
    places.set(name, place);
  }
  return places;
}
