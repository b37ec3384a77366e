import {DataError} from './data-error.js';
import {decode} from './decode.js';
import type {DataDocument} from './document.js';
import {formatOf, formatOfFile, isPage} from './formats/format-of.js';
import type {Format} from './formats/format.js';
import {formats} from './formats/known-formats.js';
import {request, type RequestOptions} from './request.js';

/** Where data are requested from, and how they are written. */
export interface UrlOptions extends RequestOptions {
  /** What stands between the cells of a CSV: one character. Default: comma, semicolon or tab, as the header has it. */
  readonly delimiter?: string;
}

/** How much of a text is looked at to tell what it is, in characters. */
const START = 1000;

/**
 * Opens data at an address.
 * @param format what they are written in; where it is not given, the answer tells (see {@link formatOf})
 */
export async function urlDocument(
  options: UrlOptions,
  {who, signal, format}: {readonly who: string; readonly signal: AbortSignal; readonly format?: Format | undefined},
): Promise<DataDocument> {
  // What will probably read it is loaded while the server answers. Whether it comes is seen when it is needed.
  (format ?? formatOfFile(fileIn(options.url)))?.reader().catch(() => undefined);
  const accept = [...(format?.mediaTypes ?? formats.flatMap(({mediaTypes}) => mediaTypes[0] ?? [])), '*/*;q=0.1'];
  const answer = await request(options, {signal, who, accept: accept.join(', ')});
  const {where} = answer;
  try {
    const {start, text} = await startOf(decode(answer.body, answer.charset, {who, where}));
    if (isPage(start)) {
      const expected = `expected ${format?.label ?? 'data'}, got an HTML page (a login?)`;
      throw new DataError('unreadable', `[${who}] ${where}: ${expected}`);
    }
    const read = await (format ?? formatOf(answer, start, who)).reader();
    const opened = await read(text, {who, where, signal, delimiter: options.delimiter});
    return opened.close ? {...opened, close: () => answer.cancel()} : opened;
  } catch (error) {
    answer.cancel();
    throw error;
  }
}

/** The path of an address: without a query, which may end in anything. */
function fileIn(url: string | URL): string {
  return String(url).replace(/[?#].*$/s, '');
}

/** How a text starts, and all of it. */
async function startOf(
  pieces: AsyncGenerator<string>,
): Promise<{readonly start: string; readonly text: AsyncIterable<string>}> {
  let start = '';
  let ended = false;
  while (!ended && start.length < START) {
    const next = await pieces.next();
    if (next.done === true) ended = true;
    else start += next.value;
  }
  async function* text(): AsyncGenerator<string> {
    yield start;
    yield* pieces;
  }
  return {start, text: text()};
}
