/** Some whole records of a CSV text. */
export interface RecordSlice {
  readonly text: string;
  /** Line on which the first of them begins, from 1. */
  readonly line: number;
  /** Records (from 0, in this slice) with a quote that does not close, or with text behind one that did. */
  readonly torn: readonly number[];
}

/** How long a slice grows before it is cut, in characters: a few ms of work. */
const SLICE_CHARACTERS = 32_768;

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

// Where in a record the scanner stands.
/** At the start of a cell. */
const START = 0;
/** In a cell without quotes, where a quote is a character like others. */
const BARE = 1;
const QUOTED = 2;
/** Behind a quote in a quoted cell: another one is a quote in the text, anything else ends the cell. */
const CLOSING = 3;

/**
 * Cuts a CSV text that comes in pieces into slices of whole records, however the pieces are cut. Each character is
 * looked at once. It follows {@link eachRecord} in where cells and records end, so that reading the slices one by one
 * gives what reading the whole would.
 */
export class CsvRecords {
  readonly #delimiter: string;
  #at = START;
  /** What came since the last cut. */
  #pending: string[] = [];
  #pendingLength = 0;
  /** A return at the end of a piece, of which it is not known yet whether a newline follows. */
  #held = '';
  /** Records that ended since the last cut. */
  #records = 0;
  #torn: number[] = [];
  /** Line of the last cut. */
  #line: number;
  /** Line and place (since the last cut) at which the record that has not ended began. */
  #openLine: number;
  #openAt = 0;
  /** Line of what is looked at. */
  #current: number;

  /** @param line on which the text begins, from 1 */
  constructor(delimiter: string, line = 1) {
    this.#delimiter = delimiter;
    this.#line = this.#openLine = this.#current = line;
  }

  /** Takes the next piece of the text. */
  *push(given: string): Generator<RecordSlice> {
    const piece = this.#held + given;
    this.#held = piece.endsWith('\r') ? '\r' : '';
    yield* this.#scan(this.#held === '' ? piece : piece.slice(0, -1));
  }

  /** The rest, when there are no more pieces. */
  *end(): Generator<RecordSlice> {
    yield* this.#scan(this.#held);
    const text = this.#pending.join('');
    if (this.#at === QUOTED) yield* this.#withoutOpenRecord(text);
    else if (text !== '') yield this.#slice(text);
  }

  *#scan(piece: string): Generator<RecordSlice> {
    const delimiter = this.#delimiter.charCodeAt(0);
    let at = this.#at;
    let cut = 0;
    for (let i = 0; i < piece.length; i++) {
      const character = piece.charCodeAt(i);
      if (at === QUOTED) {
        if (character === QUOTE) at = CLOSING;
        else if (endsLine(piece, i)) this.#current++;
      } else if (character === QUOTE) {
        if (at !== BARE) at = QUOTED;
      } else if (character === NEWLINE || character === RETURN) {
        at = START;
        if (!endsLine(piece, i)) continue;
        const end = i + 1;
        this.#records++;
        this.#openLine = ++this.#current;
        this.#openAt = this.#pendingLength + end - cut;
        if (this.#openAt < SLICE_CHARACTERS) continue;
        this.#pending.push(piece.slice(cut, end));
        cut = end;
        this.#at = at;
        yield this.#slice(this.#pending.join(''));
      } else {
        // Behind a closed quote one character counts as the end of the cell, whatever it is.
        if (at === CLOSING && character !== delimiter) this.#noteTorn();
        at = at === CLOSING || character === delimiter ? START : BARE;
      }
    }
    this.#at = at;
    this.#pending.push(piece.slice(cut));
    this.#pendingLength += piece.length - cut;
  }

  #noteTorn(): void {
    if (this.#torn.at(-1) !== this.#records) this.#torn.push(this.#records);
  }

  #slice(text: string): RecordSlice {
    const slice = {text, line: this.#line, torn: this.#torn};
    this.#pending = [];
    this.#pendingLength = this.#openAt = this.#records = 0;
    this.#torn = [];
    this.#line = this.#openLine;
    return slice;
  }

  /**
   * The rest of a text that ends within quotes. The quote that never closes would take all that follows it for one
   * cell; only the line that it stands on is given up. (No other quote below can be open to the end: it would have
   * closed this one.)
   */
  *#withoutOpenRecord(text: string): Generator<RecordSlice> {
    const start = this.#openAt;
    const line = this.#openLine;
    const whole = this.#torn.filter((record) => record < this.#records);
    if (start > 0) yield {text: text.slice(0, start), line: this.#line, torn: whole};
    const lineEnd = /\r\n?|\n/g;
    lineEnd.lastIndex = start;
    const end = lineEnd.test(text) ? lineEnd.lastIndex : text.length;
    yield {text: text.slice(start, end), line, torn: [0]};
    const rest = new CsvRecords(this.#delimiter, line + 1);
    yield* rest.push(text.slice(end));
    yield* rest.end();
  }
}

/** Is this character the (last) one that ends a line? */
function endsLine(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  return character === NEWLINE || (character === RETURN && text.charCodeAt(at + 1) !== NEWLINE);
}
