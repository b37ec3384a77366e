import type {DataDocument} from '../document.js';
import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';
import {isRow, kindOf, otherData} from '../plain-data.js';
import {ByteFeed} from './byte-feed.js';
import type {FormatOptions} from './format.js';
import {afterBlank, OPEN, parsed, valueEnd} from './json-cursor.js';
import {JsonRows} from './json-rows.js';

/** How much is read in one go, in bytes: a few ms of work. */
const SLICE_BYTES = 131_072;
const [COMMA, OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE] = [44, 91, 93, 123];

/**
 * An array of rows in JSON, read while it comes.
 * @throws {SyntaxError} where it is no JSON; nothing of it is read then
 */
export async function jsonArray(bytes: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  const {who, where, signal} = options;
  const feed = new ByteFeed(bytes);
  const elements = new Elements(options);
  try {
    for (;;) {
      await pace(signal);
      if (elements.read(feed)) continue;
      if (feed.isLast) break;
      await feed.more(signal);
    }
  } finally {
    feed.close();
  }
  const {rows, stands, first} = elements;
  if (stands !== 'behind' || feed.at < feed.bytes.length) throw new SyntaxError();
  if (first !== undefined && !rows.hasRows) throw otherData(who, where, `an array of ${first}`);
  return {parts: [rows.part()]};
}

/** Reads the elements of an array as rows. */
class Elements {
  readonly rows: JsonRows;
  /** What comes next: the bracket, the first element or none, an element, a comma or the end; or nothing any more. */
  stands: 'before' | 'first' | 'element' | 'comma' | 'behind' = 'before';
  /** What the first element that is no row is instead. */
  first: string | undefined;

  constructor(options: FormatOptions) {
    this.rows = new JsonRows(options);
  }

  /** Reads some whole elements. Were there any? */
  read(feed: ByteFeed): boolean {
    const {bytes, isLast} = feed;
    const start = feed.at;
    while (feed.at < start + SLICE_BYTES) {
      feed.at = afterBlank(bytes, feed.at);
      if (feed.at >= bytes.length) break;
      const byte = bytes[feed.at]!;
      if (this.stands === 'element' || (this.stands === 'first' && byte !== CLOSE_BRACKET)) {
        const end = this.#element(bytes, feed.at);
        if (end === OPEN) {
          if (isLast) throw new SyntaxError();
          break;
        }
        feed.at = end;
        this.stands = 'comma';
      } else {
        if (this.stands === 'before' && byte === OPEN_BRACKET) this.stands = 'first';
        else if (this.stands === 'comma' && byte === COMMA) this.stands = 'element';
        else if (this.stands !== 'behind' && byte === CLOSE_BRACKET) this.stands = 'behind';
        else throw new SyntaxError();
        feed.at++;
      }
    }
    return feed.at > start;
  }

  /** Where the element ends that begins at a place. */
  #element(bytes: Bytes, start: number): number {
    if (bytes[start] === OPEN_BRACE) {
      const end = this.rows.addPlain(bytes, start, () => true);
      if (end >= 0 || end === OPEN) return end;
    }
    const end = valueEnd(bytes, start);
    if (end === OPEN) return end;
    if (end < 0) throw new SyntaxError();
    const value = parsed(bytes, start, end);
    if (isRow(value)) this.rows.addParsed(value);
    else {
      this.first ??= kindOf(value);
      this.rows.addMalformed(kindOf(value));
    }
    return end;
  }
}
