import {utf8Text} from './utf8-text.js';

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

// How a cell stands in its record.
/** Without quotes around it: a quote in it is a character like others. */
export const BARE = 0;
export const QUOTED = 1;
/** In quotes, with quotes in it, which are doubled there. */
export const DOUBLED = 2;

/** What became of a record: it is read; or more of the text is needed; or it ends within quotes, and the text with it. */
export type RecordEnd = 'whole' | 'open' | 'unclosed';

/**
 * Takes a CSV text in UTF-8 apart into records and cells, as RFC 4180 has it and as spreadsheets write it: any line end,
 * quotes within quotes doubled. It reads whatever it is given as something, and says where a quote is not where it should
 * be. An empty line is a record of one empty cell; a line end at the end begins no record.
 */
export class CsvCursor {
  /** Where the next record begins. Left where it was by a record that is not whole. */
  at = 0;
  /** Of the record that was read last: its cells, line ends within them, and whether text stood behind a closed quote. */
  cells = 0;
  lineEnds = 0;
  isTorn = false;
  /** Of each of its cells: where it begins and ends, without the quotes around it; and {@link BARE} or which other. */
  starts = new Int32Array(16);
  ends = new Int32Array(16);
  quotes = new Uint8Array(16);
  readonly #delimiter: Uint8Array;

  /** @param delimiter one character */
  constructor(delimiter: string) {
    this.#delimiter = new TextEncoder().encode(delimiter);
  }

  /**
   * Reads the record that begins at {@link at}, where there are bytes.
   * @param isLast are these the last bytes of the text?
   */
  record(bytes: Uint8Array, isLast: boolean): RecordEnd {
    const {length} = bytes;
    const delimiter = this.#delimiter;
    const first = delimiter[0]!;
    const width = delimiter.length;
    /** No byte beyond it ends a cell. */
    const most = Math.max(first, RETURN);
    let {starts, ends, quotes} = this;
    let cells = 0;
    let lineEnds = 0;
    let isTorn = false;
    for (let at = this.at; ;) {
      if (cells === starts.length) {
        this.#widen();
        ({starts, ends, quotes} = this);
      }
      let end = at;
      if (at < length && bytes[at] === QUOTE) {
        let quote = QUOTED;
        for (end = at + 1; ; end++) {
          if (end >= length) return isLast ? 'unclosed' : 'open';
          const byte = bytes[end]!;
          if (byte === QUOTE) {
            if (bytes[end + 1] !== QUOTE) break;
            end++;
            quote = DOUBLED;
          } else if (byte === NEWLINE || (byte === RETURN && bytes[end + 1] !== NEWLINE)) lineEnds++;
        }
        quotes[cells] = quote;
        starts[cells] = at + 1;
        ends[cells++] = end++;
      } else {
        for (; end < length; end++) {
          const byte = bytes[end]!;
          if (byte > most) continue;
          if (byte === first ? width === 1 || isAt(bytes, end, delimiter) : byte === NEWLINE || byte === RETURN) break;
        }
        quotes[cells] = BARE;
        starts[cells] = at;
        ends[cells++] = end;
      }
      // Whatever stands behind a cell ends it.
      const last = end < length ? bytes[end]! : NEWLINE;
      if (!isLast && end + (last === first ? width : last === RETURN ? 2 : 1) > length) return 'open';
      if (last === NEWLINE || last === RETURN) {
        this.at = end + (last === RETURN && bytes[end + 1] === NEWLINE ? 2 : 1);
        break;
      }
      if (last === first && (width === 1 || isAt(bytes, end, delimiter))) at = end + width;
      else {
        isTorn = true;
        at = end + widthOf(last);
      }
    }
    this.cells = cells;
    this.lineEnds = lineEnds;
    this.isTorn = isTorn;
    return 'whole';
  }

  /** Goes on behind the line on which the next record begins. */
  skipLine(bytes: Uint8Array): void {
    let at = this.at;
    while (at < bytes.length && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at++;
    this.at = at + (bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? 2 : 1);
  }

  #widen(): void {
    const {starts, ends, quotes} = this;
    this.starts = new Int32Array(2 * starts.length);
    this.ends = new Int32Array(2 * starts.length);
    this.quotes = new Uint8Array(2 * starts.length);
    this.starts.set(starts);
    this.ends.set(ends);
    this.quotes.set(quotes);
  }
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Bytes of the character that begins with a byte; one where what follows begins no cell, since characters are two there. */
function widthOf(first: number): number {
  return first < 0xc0 || first >= 0xf0 ? 1 : first < 0xe0 ? 2 : 3;
}

/** The text of a cell: where it begins and ends, and {@link BARE} or which other. */
export function cellText(bytes: Uint8Array, start: number, end: number, quotes: number): string {
  const text = utf8Text(bytes, start, end);
  return quotes === DOUBLED ? text.replaceAll('""', '"') : text;
}
