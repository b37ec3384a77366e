import type {Bytes} from './first-bytes.js';
import {pace} from './pace.js';

/** All of the bytes that come in pieces. */
export async function wholeBytes(pieces: AsyncIterable<Bytes>, signal: AbortSignal): Promise<Bytes> {
  const all: Bytes[] = [];
  let length = 0;
  for await (const piece of pieces) {
    await pace(signal);
    all.push(piece);
    length += piece.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
