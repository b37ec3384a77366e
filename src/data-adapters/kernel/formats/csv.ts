import {readTable} from '../../../metrics/table/read-table.js';
import {checkRows} from '../check-rows.js';
import {DataError} from '../data-error.js';
import type {DataDocument, DocumentPart} from '../document.js';
import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';
import {placesOf, withIgnored} from '../slices.js';
import {ByteFeed} from './byte-feed.js';
import {csvColumn} from './csv-columns.js';
import {cellText, CsvCursor} from './csv-cursor.js';
import {CsvRows, type CsvSlice} from './csv-rows.js';
import type {FormatOptions} from './format.js';
import {utf8Text} from './utf8-text.js';

/** The longest header that is looked for, in characters: what goes on without a line end is no table. */
const LONGEST_HEADER = 1_048_576;

/**
 * Comma-separated values with a header line, RFC 4180 and what is common besides: semicolon or tab between cells, any
 * line end, a byte-order mark. Cells are text: numbers are read out of it and an empty cell is a missing one. Rows with
 * too few or too many cells, or a broken quote, are counted and left out.
 */
export async function csvDocument(text: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  checkDelimiter(options);
  const feed = new ByteFeed(text);
  const header = await headerOf(feed, options);
  if (header === undefined) return {parts: []};
  return {parts: [csvPart(header, feed, options)], close: () => feed.close()};
}

/** The first line with something on it. */
interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Line on which the rows begin, from 1. */
  readonly line: number;
}

async function headerOf(feed: ByteFeed, options: FormatOptions): Promise<Header | undefined> {
  for (;;) {
    const {bytes, isLast} = feed;
    const end = headerEnd(bytes, isLast);
    if (end !== undefined) {
      feed.at = end;
      return headerIn(bytes.subarray(0, end), options);
    }
    // Of letters that take several bytes there may be fewer than bytes.
    if (bytes.length > LONGEST_HEADER && new TextDecoder().decode(bytes).length > LONGEST_HEADER) {
      throw noHeader(`a line of more than ${LONGEST_HEADER} characters`, options);
    }
    await feed.more(options.signal);
  }
}

function headerIn(bytes: Bytes, options: FormatOptions): Header | undefined {
  const head = utf8Text(bytes, 0, bytes.length);
  if (head.trim() === '') return undefined;
  const delimiter = options.delimiter ?? delimiterOf(head);
  if (isTorn(bytes, delimiter)) throw noHeader('one with a quote that does not end its cell', options);
  const line = new TextEncoder().encode(head.replace(/^(?: *(?:\r\n?|\n)|\uFEFF)*/, ''));
  const {cells, starts, ends, quotes} = recordOf(line, delimiter);
  const names = Array.from({length: cells}, (_, i) => cellText(line, starts[i]!, ends[i]!, quotes[i]!).trim());
  return {names, delimiter, line: 1 + linesIn(head)};
}

/** The first record of a text. */
function recordOf(bytes: Bytes, delimiter: string): CsvCursor {
  const cursor = new CsvCursor(delimiter);
  cursor.record(bytes, true);
  return cursor;
}

function isTorn(bytes: Bytes, delimiter: string): boolean {
  const cursor = new CsvCursor(delimiter);
  while (cursor.at < bytes.length) if (cursor.record(bytes, true) !== 'whole' || cursor.isTorn) return true;
  return false;
}

function noHeader(got: string, {who, where}: FormatOptions): DataError {
  return new DataError('unreadable', `[${who}] ${where}: expected a header line, got ${got}`);
}

const [QUOTE, NEWLINE, RETURN, BLANK] = [34, 10, 13, 32];
/** What stands before a quote that begins a cell: a quote, a delimiter, a line end. */
const beforeCell = new Set<number>(new TextEncoder().encode('",;\t\r\n'));

/** Where the header ends, with its line end; `undefined` where more of the text is needed to tell. */
function headerEnd(bytes: Bytes, ended: boolean): number | undefined {
  let quoted = false;
  let blank = true;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      // In a quoted cell any quote closes, and a doubled one opens again.
      if (quoted || i === 0 || beforeCell.has(bytes[i - 1]!)) quoted = !quoted;
      blank = false;
    } else if (!quoted && (byte === NEWLINE || byte === RETURN)) {
      if (blank) continue;
      if (byte === NEWLINE) return i + 1;
      if (i + 1 < bytes.length) return bytes[i + 1] === NEWLINE ? i + 2 : i + 1;
      if (ended) return i + 1;
    } else if (isMark(bytes, i)) i += 2;
    else if (byte !== BLANK) blank = false;
  }
  return ended ? bytes.length : undefined;
}

/** Is there a byte-order mark? */
function isMark(bytes: Bytes, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

function checkDelimiter({delimiter, who}: FormatOptions): void {
  if (delimiter === undefined || /^[^"\r\n]$/.test(delimiter)) return;
  const got = JSON.stringify(delimiter.slice(0, 20));
  throw new DataError(
    'bad-option',
    `[${who}] delimiter: expected one character that is no quote or line end, got ${got}`,
  );
}

/** What stands most often between the names of a header, a comma if nothing does. */
function delimiterOf(head: string): string {
  const counts = new Map([',', ';', '\t'].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    const count = counts.get(character);
    if (!quoted && count !== undefined) counts.set(character, count + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function linesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

function csvPart({names: header, delimiter, line}: Header, feed: ByteFeed, options: FormatOptions): DocumentPart {
  return {
    table: null,
    columns: header,
    async *read(as, names, cells, signal) {
      const wanted = [...placesOf(names, header, options.who)].map(([name, place]) => {
        return {name, place, column: csvColumn(as.columns[name]?.kind ?? 'text', cells.instants ?? 'iso')};
      });
      const rows = new CsvRows(new CsvCursor(delimiter), header.length, wanted, line);
      let isFirst = true;
      let count = 0;
      for await (const {columns, length, malformed} of slicesOf(rows, feed, signal)) {
        checkRows((count += length), options);
        const read = malformed.addTo(readTable(as, columns, length, {...cells, text: true}));
        yield isFirst ? withIgnored(read, as, header, names) : read;
        isFirst = false;
      }
    },
  };
}

async function* slicesOf(rows: CsvRows, feed: ByteFeed, signal: AbortSignal): AsyncGenerator<CsvSlice> {
  try {
    for (;;) {
      await pace(signal);
      rows.collect(feed);
      if (rows.isFull) yield rows.take();
      else if (!feed.isLast) await feed.more(signal);
      else break;
    }
    if (rows.length > 0) yield rows.take();
  } finally {
    feed.close();
  }
}
