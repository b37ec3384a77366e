import {DataError} from '../data-error.js';
import type {DataDocument} from '../document.js';
import {pace} from '../pace.js';
import {rowsPart, TornRow} from '../plain-data.js';
import type {FormatOptions} from './format.js';

/** Lines that are parsed in one go. A few ms of work. */
const SLICE_LINES = 1000;

/**
 * JSON, one row a line. Lines that are no row are counted and left out, also a last one that was cut; empty lines are
 * nothing.
 */
export async function ndjsonDocument(
  text: AsyncIterable<string>,
  {who, where, signal}: FormatOptions,
): Promise<DataDocument> {
  const rows: unknown[] = [];
  let isAllTorn = true;
  let line = 0;
  for await (const content of linesOf(text)) {
    if (++line % SLICE_LINES === 0) await pace(signal);
    if (content.trim() === '') continue;
    const row = rowOf(content, line);
    isAllTorn &&= row instanceof TornRow;
    rows.push(row);
  }
  if (rows.length > 0 && isAllTorn) {
    throw new DataError('unreadable', `[${who}] ${where}: expected a JSON object on each line, got none`);
  }
  return {parts: [await rowsPart(null, rows, signal)]};
}

function rowOf(content: string, line: number): unknown {
  try {
    const row: unknown = JSON.parse(content);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? row
      : new TornRow(`line ${line}: no object`);
  } catch {
    return new TornRow(`line ${line}: no JSON`);
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      open.push(piece.slice(start, end));
      yield open.join('');
      open = [];
      start = end + 1;
    }
    open.push(piece.slice(start));
  }
  yield open.join('');
}
