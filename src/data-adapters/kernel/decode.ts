import {DataError} from './data-error.js';
import {firstBytes, type Bytes} from './first-bytes.js';

/** How much is decoded in one go: some servers and caches hand over all at once. */
const PIECE_BYTES = 262_144;

/**
 * The bytes of a text as UTF-8, without a byte-order mark, in pieces of at most 256 kB. They are understood by that mark
 * (UTF-8, UTF-16), else by the charset that the server names, else as UTF-8. Bytes that are none are refused rather than
 * replaced: two names that only differ in a letter that was lost would become one.
 * @param where origin and path, for messages
 */
export async function* asUtf8(
  bytes: AsyncIterable<Bytes>,
  charset: string | undefined,
  {who, where}: {readonly who: string; readonly where: string},
): AsyncGenerator<Bytes> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    const {start, ended} = await firstBytes(pieces, 3);
    const mark = markOf(start);
    const decoder = decoderOf(mark ?? charset ?? 'utf-8', who, where);
    const isUtf8 = decoder.encoding === 'utf-8';
    // Is a letter begun that the next piece ends?
    let isOpen = false;
    const read = (piece?: Bytes): Bytes => {
      if (isUtf8 && piece && !isOpen && isAscii(piece)) return piece;
      isOpen = piece !== undefined && (piece.at(-1) ?? 0) >= 128;
      try {
        const text = decoder.decode(piece, {stream: piece !== undefined});
        return isUtf8 ? (piece ?? none) : encoder.encode(text);
      } catch {
        const expected = `expected text in ${decoder.encoding}`;
        throw new DataError('unreadable', `[${who}] ${where}: ${expected}, got other bytes (is a charset missing?)`);
      }
    };
    for (const few of cut(isUtf8 && mark !== undefined ? start.subarray(3) : start)) yield read(few);
    if (!ended) {
      for await (const piece of {[Symbol.asyncIterator]: () => pieces}) for (const few of cut(piece)) yield read(few);
    }
    yield read();
  } finally {
    await pieces.return?.();
  }
}

const none: Bytes = new Uint8Array();
const encoder = new TextEncoder();

/** Are all bytes below 128, so UTF-8? To look at four at once takes a fraction of decoding them. */
function isAscii(piece: Bytes): boolean {
  const ahead = Math.min(-piece.byteOffset & 3, piece.length);
  const words = new Int32Array(piece.buffer, piece.byteOffset + ahead, (piece.length - ahead) >> 2);
  let all = 0;
  for (const word of words) all |= word;
  for (const byte of piece.subarray(0, ahead)) all |= byte;
  for (const byte of piece.subarray(ahead + 4 * words.length)) all |= byte;
  return (all & 0x80808080) === 0;
}

function* cut(piece: Bytes): Generator<Bytes> {
  for (let from = 0; from < piece.length; from += PIECE_BYTES) yield piece.subarray(from, from + PIECE_BYTES);
}

/** The encoding that a byte-order mark tells. */
function markOf([first, second, third]: Bytes): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decoderOf(encoding: string, who: string, where: string): TextDecoder {
  try {
    return new TextDecoder(encoding, {fatal: true});
  } catch {
    throw new DataError('unreadable', `[${who}] ${where}: expected a charset that browsers know, got another one`);
  }
}
