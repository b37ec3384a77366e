import type {DataDocument} from '../document.js';
import type {Bytes} from '../first-bytes.js';
import {pace} from '../pace.js';

/** What tells a way of writing rows from others. */
export interface Written {
  /** As in the attribute `format`. */
  readonly id: string;
  /** For messages. */
  readonly label: string;
  readonly mediaTypes: readonly string[];
  /** Extensions of file names, without the dot. */
  readonly extensions: readonly string[];
}

/** How rows are written in a text. */
export interface Format extends Written {
  /** Loads what opens such a text: a page carries no reader that it does not need. */
  reader(): Promise<ReadDocument>;
}

/** Opens a text in UTF-8, without a byte-order mark. What is read of it later is taken from the iterable later. */
export type ReadDocument = (text: AsyncIterable<Bytes>, options: FormatOptions) => Promise<DataDocument>;

/** What a format needs to know of a text. */
export interface FormatOptions {
  /** Who reads, for messages. */
  readonly who: string;
  readonly signal: AbortSignal;
  /** Where the text comes from, for messages. */
  readonly where: string;
  /** What stands between the cells of a row, where the format has such: one character. Else it is found out. */
  readonly delimiter?: string | undefined;
  /** The most bytes that the data may have, unpacked. */
  readonly maxBytes?: number | undefined;
  /** The most rows that a table may have. */
  readonly maxRows?: number | undefined;
}

/** All of a text in UTF-8 that comes in pieces. */
export async function wholeText(bytes: AsyncIterable<Bytes>, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  let text = '';
  for await (const piece of bytes) {
    await pace(signal);
    text += decoder.decode(piece, {stream: true});
  }
  return text + decoder.decode();
}
