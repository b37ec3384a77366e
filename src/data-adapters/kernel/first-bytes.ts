export type Bytes = Uint8Array<ArrayBuffer>;

/** The first piece, put together of several where these are shorter than asked for. */
export async function firstBytes(
  pieces: AsyncIterator<Bytes>,
  length: number,
): Promise<{readonly start: Bytes; readonly ended: boolean}> {
  let start: Bytes = new Uint8Array();
  while (start.length < length) {
    const next = await pieces.next();
    if (next.done === true) return {start, ended: true};
    start = start.length === 0 ? next.value : joined(start, next.value);
  }
  return {start, ended: false};
}

function joined(first: Bytes, second: Bytes): Bytes {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The first of some pieces that were taken already, and those that follow. */
export async function* withFirst(
  {start, ended}: {readonly start: Bytes; readonly ended: boolean},
  pieces: AsyncIterator<Bytes>,
): AsyncGenerator<Bytes> {
  try {
    if (start.length > 0) yield start;
    if (!ended) yield* {[Symbol.asyncIterator]: () => pieces};
  } finally {
    await pieces.return?.();
  }
}
