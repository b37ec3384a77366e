import {DataError} from './data-error.js';
import {firstBytes, type Bytes} from './gunzip.js';

/** How much is decoded in one go: some servers and caches hand over all at once. */
const PIECE_BYTES = 262_144;

/**
 * Bytes as text: by their byte-order mark (UTF-8, UTF-16), else by the charset that the server names, else UTF-8. Other
 * bytes are refused rather than replaced: two names that only differ in a letter that was lost would become one.
 * @param where origin and path, for messages
 */
export async function* decode(
  bytes: AsyncIterable<Bytes>,
  charset: string | undefined,
  {who, where}: {readonly who: string; readonly where: string},
): AsyncGenerator<string> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    const {start, ended} = await firstBytes(pieces, 3);
    const decoder = decoderOf(markOf(start) ?? charset ?? 'utf-8', who, where);
    const read = (piece?: Bytes): string => {
      try {
        return decoder.decode(piece, {stream: piece !== undefined});
      } catch {
        const expected = `expected text in ${decoder.encoding}`;
        throw new DataError('unreadable', `[${who}] ${where}: ${expected}, got other bytes (is a charset missing?)`);
      }
    };
    for (const few of cut(start)) yield read(few);
    if (!ended) {
      for await (const piece of {[Symbol.asyncIterator]: () => pieces}) for (const few of cut(piece)) yield read(few);
    }
    yield read();
  } finally {
    await pieces.return?.();
  }
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
