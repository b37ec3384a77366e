/** Rows at a time, so that no text is longer than an engine allows. */
const BATCH = 20_000;

/**
 * Makes rows as they come out of JSON, as often as asked: with texts of their own also where many rows hold the same id,
 * and of which the engine has not kept the hash yet.
 */
export function jsonRows<R extends object>(length: number, rowAt: (i: number) => R): () => R[] {
  let batches: string[] | undefined;
  return () => (batches ??= inJson(length, rowAt)).flatMap((batch) => JSON.parse(batch) as R[]);
}

function inJson(length: number, rowAt: (i: number) => object): string[] {
  const batches: string[] = [];
  for (let from = 0; from < length; from += BATCH) {
    batches.push(JSON.stringify(Array.from({length: Math.min(BATCH, length - from)}, (_, i) => rowAt(from + i))));
  }
  return batches;
}
