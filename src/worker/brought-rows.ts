import type {BroughtRows} from '../data-adapters/kernel/data-apart.js';
import {pace} from '../data-adapters/kernel/pace.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {copiedChunk, type CopiedRows} from '../data-adapters/kernel/copied-rows.js';
import {canBeBrought, copiesOfAdded} from './added-on-page.js';
import type {WorkerClient} from './client.js';
import type {RowsOfPage} from './job.js';
import {newId} from './page-worker.js';
import {sendRows} from './send-bytes.js';

type Table = AnyMetric['tables'][number];

/** Data that join by code, and the worker that has them. */
export interface Group {
  readonly id: number;
  readonly worker: WorkerClient;
}

/**
 * The rows of a table that the page reads, to be brought to the worker when it asks for them.
 * @param table as the metric reads it
 * @param group what they join with there
 * @param brought what may be there already of the same sources
 * @returns `undefined` where they can't be brought
 * @throws what the source fails with
 */
export async function broughtRows(
  table: Table,
  source: Source,
  {id: group, worker}: Group,
  brought: BroughtRows,
  signal: AbortSignal,
): Promise<RowsOfPage | undefined> {
  if (!canBeBrought([table])) return undefined;
  const {growth} = source;
  const settled = growth?.settled ?? source;
  // What is wrong with them is told here, where it is known as what it is.
  const rows = settled.chunks(table.whole, {signal, among: [table]})[Symbol.asyncIterator]();
  while ((await rows.next()).done !== true);
  let there = brought.get(table.id);
  if (there === undefined) {
    const id = newId();
    const close = worker.serve(id, (wanted, port, gone) => {
      void sendRows(port, gone, (signal) =>
        'from' in wanted ? copiesOfAdded(growth, wanted, signal) : copiesOf(settled, table, signal),
      );
    });
    brought.set(table.id, (there = {id, close}));
  }
  return {id: there.id, who: source.id, group, version: growth?.replaced ?? 0, added: growth?.version};
}

async function* copiesOf(
  source: Pick<Source, 'chunks'>,
  table: Table,
  signal: AbortSignal,
): AsyncGenerator<CopiedRows> {
  for await (const {chunk, quality} of source.chunks(table.whole, {signal, among: [table]})) {
    await pace(signal);
    yield {chunk: copiedChunk(table.whole.columns, chunk), quality};
  }
}
