import {DataError} from './data-error.js';
import {firstBytes, type Bytes} from './first-bytes.js';

/** What gzip begins with. No text does, in any encoding that is read here. */
export const isGzip = (first: Bytes): boolean => first[0] === 0x1f && first[1] === 0x8b;

/**
 * Unpacks bytes that are gzip and leaves others as they are. Told by the bytes themselves: a `.gz` file that the server
 * sent with `Content-Encoding: gzip` has been unpacked by the browser already, whatever its name and type say.
 */
export async function* gunzip(bytes: AsyncIterable<Bytes>, where: string): AsyncGenerator<Bytes> {
  const pieces = bytes[Symbol.asyncIterator]();
  try {
    const {start, ended} = await firstBytes(pieces, 2);
    if (isGzip(start)) yield* unpack(start, pieces, where);
    else {
      if (start.length > 0) yield start;
      if (!ended) yield* {[Symbol.asyncIterator]: () => pieces};
    }
  } finally {
    await pieces.return?.();
  }
}

async function* unpack(start: Bytes, pieces: AsyncIterator<Bytes>, where: string): AsyncGenerator<Bytes> {
  let failure: {readonly error: unknown} | undefined;
  const packed = new ReadableStream<Bytes>({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      try {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        failure = {error};
        controller.error(error);
      }
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    if (failure) throw failure.error;
    throw new DataError('unreadable', `[gzip] ${where}: expected a whole gzip file, got a broken one`);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
