import {DataError} from '../data-error.js';
import type {DataDocument} from '../document.js';
import {pace} from '../pace.js';
import {plainDocument} from '../plain-data.js';
import {wholeText, type FormatOptions} from './format.js';

/** How much of a long array is parsed in one go, in characters: a few ms of work. */
const SLICE_CHARACTERS = 262_144;

/** JSON: an array of rows, an object of columns, or an object of tables by name. Numbers in text are no numbers. */
export async function jsonDocument(
  pieces: AsyncIterable<string>,
  {who, where, signal}: FormatOptions,
): Promise<DataDocument> {
  const text = await wholeText(pieces, signal);
  let data: unknown;
  try {
    data =
      text.length > SLICE_CHARACTERS && text.trimStart().startsWith('[')
        ? await rowsIn(text, signal)
        : JSON.parse(text);
  } catch {
    signal.throwIfAborted();
    // The parser's own error quotes the text.
    const got = text.trim() === '' ? 'nothing' : 'text that is none, or not whole';
    throw new DataError('unreadable', `[${who}] ${where}: expected JSON, got ${got}`);
  }
  return plainDocument(data, {who, where, signal});
}

/** Parses an array bit by bit, so that the page stays responsive. */
async function rowsIn(text: string, signal: AbortSignal): Promise<unknown[]> {
  const rows: unknown[] = [];
  let isFirst = true;
  for (const slice of elementsOf(text)) {
    await pace(signal);
    const some = JSON.parse(`[${slice}]`) as unknown[];
    // As a whole, `[1,]` is no JSON.
    if (some.length === 0 && !isFirst) throw new SyntaxError();
    for (const row of some) rows.push(row);
    isFirst = false;
  }
  return rows;
}

/**
 * Cuts the text of an array between elements. Where the text is no JSON a cut may stand anywhere; what is cut off there
 * does not parse.
 * @throws {SyntaxError} where no array ends, or something stands behind it
 */
function* elementsOf(text: string): Generator<string> {
  let start = text.indexOf('[') + 1;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 34: // "
        i = endOfString(text, i);
        break;
      case 91: // [
      case 123: // {
        depth++;
        break;
      case 93: // ]
      case 125: // }
        if (depth-- > 0) break;
        if (text.charAt(i) !== ']' || text.slice(i + 1).trim() !== '') throw new SyntaxError();
        yield text.slice(start, i);
        return;
      case 44: // ,
        if (depth > 0 || i - start < SLICE_CHARACTERS) break;
        yield text.slice(start, i);
        start = i + 1;
    }
  }
  throw new SyntaxError();
}

/** Where the string ends that begins at a place. */
function endOfString(text: string, start: number): number {
  for (let i = text.indexOf('"', start + 1); i !== -1; i = text.indexOf('"', i + 1)) {
    let slashes = 0;
    while (text.charCodeAt(i - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return i;
  }
  throw new SyntaxError();
}
