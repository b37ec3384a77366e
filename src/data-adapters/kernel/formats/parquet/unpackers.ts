import type {Bytes} from '../../first-bytes.js';
import {gunzip} from '../../gunzip.js';
import type {Unpack} from './column-chunk.js';
import {TornPages} from './torn-pages.js';

/** What unpacks pages of a codec; `undefined` where the decoder does it, or nobody. */
export function unpackerOf(codec: string): Unpack | undefined {
  return codec === 'GZIP' ? gunzipped : undefined;
}

/** The browser unpacks gzip. */
async function gunzipped(packed: Uint8Array, length: number): Promise<Uint8Array> {
  const page = new Uint8Array(length);
  let at = 0;
  for await (const piece of gunzip(only(packed as Bytes), 'page')) {
    if (at + piece.length > length) throw new TornPages('a page of another length');
    page.set(piece, at);
    at += piece.length;
  }
  if (at < length) throw new TornPages('a page of another length');
  return page;
}

// eslint-disable-next-line @typescript-eslint/require-await -- bytes are unpacked as they come over a network
async function* only(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}
