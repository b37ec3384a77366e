import {readTable} from '../../../metrics/table/read-table.js';
import {DataError} from '../data-error.js';
import type {DataDocument, DocumentPart} from '../document.js';
import {pace} from '../pace.js';
import {Malformed, placesOf, SLICE_ROWS, withIgnored} from '../slices.js';
import {eachRecord} from './csv-cells.js';
import {CsvRecords, type RecordSlice} from './csv-records.js';
import type {FormatOptions} from './format.js';

/** The longest header that is looked for, in characters: what goes on without a line end is no table. */
const LONGEST_HEADER = 1_048_576;

/**
 * Comma-separated values with a header line, RFC 4180 and what is common besides: semicolon or tab between cells, any
 * line end, a byte-order mark. Cells are text: numbers are read out of it and an empty cell is a missing one. Rows with
 * too few or too many cells, or a broken quote, are counted and left out.
 */
export async function csvDocument(text: AsyncIterable<string>, options: FormatOptions): Promise<DataDocument> {
  checkDelimiter(options);
  const pieces = text[Symbol.asyncIterator]();
  const header = await headerOf(pieces, options);
  if (header === undefined) return {parts: []};
  return {parts: [csvPart(header, pieces, options)], close: () => void pieces.return?.()};
}

/** The first line with something on it, and what has been read beyond it. */
interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Line on which the rows begin, from 1. */
  readonly line: number;
  readonly rest: string;
}

async function headerOf(pieces: AsyncIterator<string>, options: FormatOptions): Promise<Header | undefined> {
  let text = '';
  let ended = false;
  // Looked at again when there is twice as much of it, so that many small pieces cost no more than one large.
  for (let enough = 0; ; enough = 2 * text.length) {
    while (!ended && text.length <= enough) {
      const next = await pieces.next();
      if (next.done === true) ended = true;
      else text += next.value;
    }
    const end = headerEnd(text, ended);
    if (end !== undefined) {
      const head = text.slice(0, end);
      if (head.trim() === '') return undefined;
      const delimiter = options.delimiter ?? delimiterOf(head);
      if (isTorn(head, delimiter)) throw noHeader('one with a quote that does not end its cell', options);
      let names: string[] = [];
      const line = head.replace(/^(?: *(?:\r\n?|\n)|\uFEFF)*/, '');
      eachRecord(line, delimiter, (cells, record) => {
        if (record === 0) names = cells;
      });
      return {names: names.map((name) => name.trim()), delimiter, line: 1 + linesIn(head), rest: text.slice(end)};
    }
    if (text.length > LONGEST_HEADER) {
      throw noHeader(`a line of more than ${LONGEST_HEADER} characters`, options);
    }
  }
}

function isTorn(head: string, delimiter: string): boolean {
  const records = new CsvRecords(delimiter);
  return [...records.push(head), ...records.end()].some(({torn}) => torn.length > 0);
}

function noHeader(got: string, {who, where}: FormatOptions): DataError {
  return new DataError('unreadable', `[${who}] ${where}: expected a header line, got ${got}`);
}

/** Where the header ends, with its line end; `undefined` where more of the text is needed to tell. */
function headerEnd(text: string, ended: boolean): number | undefined {
  let quoted = false;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') {
      // In a quoted cell any quote closes, and a doubled one opens again.
      if (quoted || i === 0 || /[",;\t\r\n]/.test(text.charAt(i - 1))) quoted = !quoted;
      blank = false;
    } else if (!quoted && (character === '\n' || character === '\r')) {
      if (blank) continue;
      if (character === '\n') return i + 1;
      if (i + 1 < text.length) return text.charAt(i + 1) === '\n' ? i + 2 : i + 1;
      if (ended) return i + 1;
    } else if (character !== ' ' && character !== '\uFEFF') blank = false;
  }
  return ended ? text.length : undefined;
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

function csvPart(
  {names: header, delimiter, line, rest}: Header,
  pieces: AsyncIterator<string>,
  {who}: FormatOptions,
): DocumentPart {
  const records = new CsvRecords(delimiter, line);
  async function* slices(): AsyncGenerator<RecordSlice> {
    yield* records.push(rest);
    for await (const piece of {[Symbol.asyncIterator]: () => pieces}) yield* records.push(piece);
    yield* records.end();
  }
  return {
    table: null,
    columns: header,
    async *read(as, names, cells, signal) {
      const rows = new CsvRows(delimiter, header, placesOf(names, header, who));
      let isFirst = true;
      const taken = (): ReturnType<typeof readTable<typeof as.columns>> => {
        const {columns, length, malformed} = rows.take();
        const read = malformed.addTo(readTable(as, columns, length, {...cells, text: true}));
        return isFirst ? withIgnored(read, as, header, names) : read;
      };
      for await (const slice of slices()) {
        await pace(signal);
        rows.add(slice);
        if (rows.length < SLICE_ROWS) continue;
        yield taken();
        isFirst = false;
      }
      if (rows.length > 0) yield taken();
    },
  };
}

/** Collects the wanted cells of rows, column by column. */
class CsvRows {
  readonly #delimiter: string;
  readonly #width: number;
  readonly #names: readonly string[];
  readonly #places: readonly number[];
  #columns: string[][];
  #malformed: Malformed;
  /** Lines without anything on them in a table of one column, which are rows if one with a value follows. */
  #blank = 0;
  /** Rows since the last {@link take}, also malformed ones. */
  length = 0;

  constructor(delimiter: string, header: readonly string[], places: ReadonlyMap<string, number>) {
    this.#delimiter = delimiter;
    this.#width = header.length;
    this.#names = [...places.keys()];
    this.#places = [...places.values()];
    this.#columns = this.#places.map(() => []);
    this.#malformed = new Malformed(`${this.#width} cells`);
  }

  add({text, line: firstLine, torn}: RecordSlice): void {
    const quoted = text.includes('"');
    const broken = new Set(torn);
    let line = firstLine;
    eachRecord(text, this.#delimiter, (row, record) => {
      this.#row(row, line, broken.has(record));
      line += quoted ? 1 + linesWithin(row) : 1;
    });
  }

  #row(row: readonly string[], line: number, isTorn: boolean): void {
    if (row.length === 1 && row[0] === '' && !isTorn) {
      if (this.#width === 1) this.#blank++;
      return;
    }
    for (; this.#blank > 0; this.#blank--) this.#take(['']);
    if (row.length === this.#width && !isTorn) this.#take(row);
    else {
      const got = isTorn ? 'a quote that does not end its cell' : `${row.length} cells`;
      this.#malformed.add(this.length++, `line ${line}: ${got}`);
    }
  }

  #take(row: readonly string[]): void {
    this.length++;
    for (let i = 0; i < this.#places.length; i++) this.#columns[i]?.push(row[this.#places[i] ?? -1] ?? '');
  }

  /** What was collected since the last time: cells by declared name, how many rows they are, and what was not whole. */
  take(): {
    readonly columns: Record<string, readonly string[]>;
    readonly length: number;
    readonly malformed: Malformed;
  } {
    const columns = Object.fromEntries(this.#names.map((name, i) => [name, this.#columns[i] ?? []]));
    const malformed = this.#malformed;
    const length = this.length - malformed.places.length;
    this.#columns = this.#places.map(() => []);
    this.#malformed = new Malformed(malformed.expected);
    this.length = 0;
    return {columns, length, malformed};
  }
}

function linesWithin(row: readonly string[]): number {
  let lines = 0;
  for (const cell of row) if (cell.includes('\n') || cell.includes('\r')) lines += linesIn(cell);
  return lines;
}
