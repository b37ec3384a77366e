import {addedChunks} from '../data-adapters/kernel/added-chunks.js';
import type {Growth, Source} from '../data-adapters/kernel/source.js';

/**
 * Rows that the worker has, and behind them those that were added on the page.
 * @param version as the page counts it; `undefined` while none were added
 * @param fromPage asks for those of a table from a place on
 */
export function grownSource(settled: Source, version: () => number | undefined, fromPage: Growth['added']): Source {
  const growth: Growth = {
    // Rows in the place of others are another source here.
    replaced: 0,
    get version() {
      return version();
    },
    settled,
    added: async (...wanted) => (version() === undefined ? undefined : fromPage(...wanted)),
  };
  return {
    id: settled.id,
    growth,
    async *chunks(table, request) {
      let rows = 0;
      for await (const read of settled.chunks(table, request)) {
        rows += read.quality.read;
        yield read;
      }
      yield* addedChunks(await growth.added(table, 0, request), request, rows);
    },
  };
}
