import {checkRows, MOST_ROWS} from './check-rows.js';
import {asUtf8} from './decode.js';
import {DataError} from './data-error.js';
import type {DataDocument, Tell} from './document.js';
import {formatCalled, formatOf, formatOfFile, formatOfText, isBinary, type AnyFormat} from './formats/format-of.js';
import {checkStart, gotPage, isPage} from './formats/check-start.js';
import type {BinaryFormat} from './formats/binary-formats.js';
import type {Format} from './formats/format.js';
import {formats} from './formats/known-formats.js';
import {firstBytes, withFirst, type Bytes} from './first-bytes.js';
import {atLeast} from './request-plan.js';
import {request as requestOnPage, type Answer, type Requester, type RequestOptions} from './request.js';
import {telling} from './received.js';
import {wholeBytes} from './whole-bytes.js';

/** Where data are requested from, and how they are written. */
export interface UrlOptions extends RequestOptions {
  /** What stands between the cells of a CSV: one character. Default: comma, semicolon or tab, as the header has it. */
  readonly delimiter?: string;
}

/** How much of data is looked at to tell what they are, in bytes. */
const START = 1000;

/**
 * Opens data at an address.
 * @param format what they are written in, or its id; where it is not given, the answer tells (see {@link formatOf})
 * @param request makes the requests
 * @param tell is told how much has come
 */
export async function urlDocument(
  options: UrlOptions,
  context: {
    readonly who: string;
    readonly signal: AbortSignal;
    readonly format?: AnyFormat | string | undefined;
    readonly request?: Requester;
    readonly tell?: Tell | undefined;
  },
): Promise<DataDocument> {
  const {who, signal, tell} = context;
  const request = tell ? telling(context.request ?? requestOnPage, tell) : (context.request ?? requestOnPage);
  const maxRows = atLeast(1, options.maxRows ?? MOST_ROWS, 'maxRows', who);
  const format = typeof context.format === 'string' ? formatCalled(context.format, who) : context.format;
  const probable = format ?? formatOfFile(fileIn(options.url));
  // What will probably read it is loaded while the server answers. Whether it comes is seen when it is needed.
  probable?.reader().catch(() => undefined);
  const types =
    format?.mediaTypes ?? [...formats, ...(probable ? [probable] : [])].flatMap(({mediaTypes}) => mediaTypes[0] ?? []);
  const accept = [...new Set(types), '*/*;q=0.1'].join(', ');
  if (probable && isBinary(probable) && probable.isRequestedInParts) {
    const {requested} = await probable.reader();
    if (requested) return requested({...options, maxRows}, {who, signal, accept, request});
  }
  const answer = await request(options, {signal, who, accept});
  try {
    const {delimiter, maxBytes} = options;
    const opened = await openedAnswer(answer, {who, signal, format, delimiter, maxBytes, maxRows});
    return opened.close ? {...opened, close: () => answer.cancel()} : opened;
  } catch (error) {
    answer.cancel();
    throw error instanceof RangeError ? tooMuch(who, answer.where) : error;
  }
}

/** More than a text or an array of the browser can hold: 512 MB of text in Chromium. */
function tooMuch(who: string, where: string): DataError {
  const expected =
    'expected as much as the browser can hold at once, got more (rows may be longer than columns of JSON, which are one text)';
  return new DataError('too-large', `[${who}] ${where}: ${expected}`);
}

interface Opening {
  readonly who: string;
  readonly signal: AbortSignal;
  readonly format: AnyFormat | undefined;
  readonly delimiter: string | undefined;
  readonly maxBytes: number | undefined;
  readonly maxRows: number;
}

async function openedAnswer(answer: Answer, opening: Opening): Promise<DataDocument> {
  const {start, bytes} = await startOfBytes(answer.body);
  const format = opening.format ?? formatOf(answer, start);
  return format && isBinary(format)
    ? openedBytes(start, bytes, format, answer, opening)
    : openedText(bytes, format, answer, opening);
}

async function openedText(
  bytes: AsyncIterable<Bytes>,
  format: Format | undefined,
  answer: Answer,
  {who, signal, delimiter, maxRows}: Opening,
): Promise<DataDocument> {
  const {where, charset} = answer;
  const text = await startOfBytes(asUtf8(bytes, charset, {who, where}));
  const start = new TextDecoder().decode(text.start);
  if (isPage(start)) throw gotPage(format?.label ?? 'data', who, where);
  const read = await (format ?? formatOfText(start, answer, who)).reader();
  const options = {who, where, signal, delimiter, maxRows};
  const document = await read(text.bytes, options);
  for (const {length = 0} of document.parts) checkRows(length, options, String(length));
  return document;
}

async function openedBytes(
  start: Bytes,
  bytes: AsyncIterable<Bytes>,
  format: BinaryFormat,
  {where, length}: Answer,
  {who, signal, maxBytes, maxRows}: Opening,
): Promise<DataDocument> {
  checkStart(start, format, who, where);
  const reader = await format.reader();
  return reader.whole(await wholeBytes(bytes, signal, length), {who, where, signal, maxBytes, maxRows});
}

/** The path of an address: without a query, which may end in anything. */
function fileIn(url: string | URL): string {
  return String(url).replace(/[?#].*$/s, '');
}

/** How data start, and all of them. */
async function startOfBytes(
  body: AsyncIterable<Bytes>,
): Promise<{readonly start: Bytes; readonly bytes: AsyncIterable<Bytes>}> {
  const pieces = body[Symbol.asyncIterator]();
  const first = await firstBytes(pieces, START);
  return {start: first.start, bytes: withFirst(first, pieces)};
}
