import {DataError} from '../data-error.js';
import type {DataDocument} from '../document.js';
import {firstBytes, withFirst, type Bytes} from '../first-bytes.js';
import {onDemand} from '../on-demand.js';
import {plainDocument} from '../plain-data.js';
import {wholeText, type FormatOptions} from './format.js';

/** How much is parsed in one go, in bytes: a few ms of work. A longer array is read row by row. */
const SLICE_BYTES = 262_144;

/** JSON: an array of rows, an object of columns, or an object of tables by name. Numbers in text are no numbers. */
export async function jsonDocument(bytes: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await firstBytes(pieces, SLICE_BYTES);
  const all = withFirst(first, pieces);
  return !first.ended && isArray(first.start) ? arrayDocument(all, options) : parsedDocument(all, options);
}

async function arrayDocument(bytes: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  const {jsonArray} = await onDemand(import('./json-array.js'), options.who);
  try {
    return await jsonArray(bytes, options);
  } catch (error) {
    throw error instanceof SyntaxError ? noJson(options, 'text that is none, or not whole') : error;
  }
}

async function parsedDocument(bytes: AsyncIterable<Bytes>, options: FormatOptions): Promise<DataDocument> {
  const text = await wholeText(bytes, options.signal);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // The parser's own error quotes the text.
    throw noJson(options, text.trim() === '' ? 'nothing' : 'text that is none, or not whole');
  }
  return plainDocument(data, options);
}

function noJson({who, where}: FormatOptions, got: string): DataError {
  return new DataError('unreadable', `[${who}] ${where}: expected JSON, got ${got}`);
}

/** Is the first that stands there the bracket of an array? */
function isArray(start: Bytes): boolean {
  return start.find((byte) => byte > 32) === 91;
}
