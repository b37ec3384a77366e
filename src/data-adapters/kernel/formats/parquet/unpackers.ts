import type {Bytes} from '../../first-bytes.js';
import {gunzip} from '../../gunzip.js';
import type {LoadUnpacking} from '../packed/packed-reader.js';
import type {Unpack} from './column-chunk.js';
import {TornPages} from './torn-pages.js';

/** What unpacks pages of a codec, loaded with the first page; `undefined` where the decoder does it, or nobody. */
export function unpackerOf(codec: string, loadUnpacking: LoadUnpacking): Unpack | undefined {
  switch (codec) {
    case 'GZIP':
      return gunzipped;
    case 'ZSTD':
      return async (packed, length) => (await loadUnpacking()).zstd(packed, length);
    case 'LZ4_RAW':
      return async (packed, length) => (await loadUnpacking()).lz4Block(packed, length);
    default:
      return undefined;
  }
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
