import type {PlainRow} from '../../../metrics/table/read-rows.js';
import {DataError} from '../data-error.js';
import type {DataDocument} from '../document.js';
import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';
import {ByteFeed} from './byte-feed.js';
import type {FormatOptions} from './format.js';
import {JsonRows} from './json-rows.js';
import {utf8Text} from './utf8-text.js';

/** How much is read in one go, in bytes: a few ms of work. */
const SLICE_BYTES = 131_072;
const NEWLINE = 10;
const OPEN_BRACE = 123;

/**
 * JSON, one row a line. Lines that are no row are counted and left out, also a last one that was cut; empty lines are
 * nothing.
 */
export async function ndjsonDocument(bytes: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  const {who, where, signal} = options;
  const feed = new ByteFeed(bytes);
  const lines = new Lines(options);
  try {
    for (;;) {
      await pace(signal);
      if (lines.read(feed)) continue;
      if (feed.isLast) break;
      await feed.more(signal);
    }
  } finally {
    feed.close();
  }
  if (lines.count > 0 && !lines.rows.hasRows) {
    throw new DataError('unreadable', `[${who}] ${where}: expected a JSON object on each line, got none`);
  }
  return {parts: [lines.rows.part()]};
}

/** Reads lines as rows. */
class Lines {
  readonly rows: JsonRows;
  /** Lines with something on them. */
  count = 0;
  #line = 0;

  constructor(options: FormatOptions) {
    this.rows = new JsonRows(options);
  }

  /** Reads some whole lines. Were there any? */
  read(feed: ByteFeed): boolean {
    const {bytes, isLast} = feed;
    const start = feed.at;
    while (feed.at < bytes.length && feed.at < start + SLICE_BYTES) {
      let end = bytes.indexOf(NEWLINE, feed.at);
      if (end === -1) {
        if (!isLast) break;
        end = bytes.length;
      }
      this.#line++;
      this.#read(bytes, feed.at, end);
      feed.at = Math.min(end + 1, bytes.length);
    }
    return feed.at > start;
  }

  #read(bytes: Bytes, start: number, end: number): void {
    if (
      bytes[start] === OPEN_BRACE &&
      this.rows.addPlain(bytes, start, (at) => at === end || (at < end && isBlank(bytes, at, end))) >= 0
    ) {
      this.count++;
      return;
    }
    const content = utf8Text(bytes, start, end);
    if (content.trim() === '') return;
    this.count++;
    const row = parsedRow(content);
    if (typeof row === 'string') this.rows.addMalformed(`line ${this.#line}: ${row}`);
    else this.rows.addParsed(row);
  }
}

/** The row on a line, or what it is instead, for a person. */
function parsedRow(content: string): PlainRow | string {
  try {
    const row: unknown = JSON.parse(content);
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as PlainRow) : 'no object';
  } catch {
    return 'no JSON';
  }
}

/** Is there only what JSON takes for blank between two places? */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 13 && bytes[at] !== 9) return false;
  return true;
}
