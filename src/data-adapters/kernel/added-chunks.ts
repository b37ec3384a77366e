import type {Chunk, Columns} from '../../metrics/table/column.js';
import {noRows} from '../../metrics/table/quality.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {pace} from './pace.js';
import type {AddedRows, ReadRequest} from './source.js';

/**
 * Rows that were added to a table, for who reads them behind the others.
 * @param before how many rows were read before these, for who is told of progress
 */
export async function* addedChunks<C extends Columns>(
  added: AddedRows<C> | undefined,
  {signal, onProgress}: ReadRequest,
  before: number,
): AsyncGenerator<ReadRows<C>> {
  signal.throwIfAborted();
  let rows = before;
  let quality = added?.quality ?? noRows;
  for (const chunk of added?.chunks ?? ([] as readonly Chunk<C>[])) {
    await pace(signal);
    onProgress?.((rows += chunk.length));
    yield {chunk, quality};
    quality = noRows;
  }
}
