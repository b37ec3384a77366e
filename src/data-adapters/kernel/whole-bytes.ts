import type {Bytes} from './first-bytes.js';
import {pace} from './pace.js';

/**
 * All of the bytes that come in pieces.
 * @param told how many the server says that there are, if it does: room is made for so many when the first come, so that
 * no piece is kept beside them
 */
export async function wholeBytes(
  pieces: AsyncIterable<Bytes>,
  signal: AbortSignal,
  told: number | null = null,
): Promise<Bytes> {
  let room: Bytes = new Uint8Array();
  let length = 0;
  const more: Bytes[] = [];
  for await (const piece of pieces) {
    await pace(signal);
    if (length === 0) room = new Uint8Array(told ?? 0);
    if (length + piece.length > room.length) more.push(piece);
    else room.set(piece, length);
    length += piece.length;
  }
  return more.length === 0 && length === room.length ? room : joined(room, more, length);
}

/** Bytes of which the first stand in a room, and others behind those. */
function joined(room: Bytes, more: readonly Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = length - more.reduce((sum, piece) => sum + piece.length, 0);
  whole.set(room.subarray(0, at));
  for (const piece of more) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
