import {readDate} from './read-time.js';

/** Places for dates, a power of 2: enough for all days of a decade to have one each. */
const PLACES = 4096;

/** Reads dates as {@link readDate} does, and takes those that were read before from where their digits say: columns have few. */
export class RecentDates {
  readonly #texts = new Array<string>(PLACES).fill('');
  readonly #days = new Int32Array(PLACES);

  read(text: string): number {
    if (text.length !== 10) return NaN;
    const month = 10 * text.charCodeAt(5) + text.charCodeAt(6);
    const day = 10 * text.charCodeAt(8) + text.charCodeAt(9);
    const place = (372 * text.charCodeAt(3) + 31 * month + day) & (PLACES - 1);
    if (this.#texts[place] === text) return this.#days[place]!;
    const read = readDate(text);
    if (!Number.isNaN(read)) {
      this.#texts[place] = text;
      this.#days[place] = read;
    }
    return read;
  }
}
