import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import {noRows} from '../../metrics/table/quality.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import {pace} from './pace.js';
import type {Growth, ReadRequest} from './source.js';

/** All rows of a table: those that stay as they are, and behind them those that were added. */
export async function* grownRows<C extends Columns>(
  {settled, added}: Pick<Growth, 'settled' | 'added'>,
  table: Table<string, C>,
  request: ReadRequest,
): AsyncGenerator<ReadRows<C>> {
  const {signal, onProgress} = request;
  let rows = 0;
  for await (const read of settled.chunks(table, request)) {
    rows += read.quality.read;
    yield read;
  }
  const behind = await added(table, 0, request);
  signal.throwIfAborted();
  let quality = behind?.quality ?? noRows;
  for (const chunk of behind?.chunks ?? []) {
    await pace(signal);
    onProgress?.((rows += chunk.length));
    yield {chunk, quality};
    quality = noRows;
  }
}
