// Rows that are added on the page to data that the worker has: it asks for those that it has not counted.
import {copiedChunk, type CopiedAdded} from '../data-adapters/kernel/copied-rows.js';
import {pace} from '../data-adapters/kernel/pace.js';
import type {Growth} from '../data-adapters/kernel/source.js';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import type {AddedWanted, PickedTable} from './job.js';

type Table = AnyMetric['tables'][number];

/** Tables of the catalogue by id: those that the worker may ask for. */
const known = new Map<string, Table>();

/**
 * Can rows of these tables be brought to the worker? It may then ask for them. Open properties can't: nobody knows their
 * names.
 * @param tables as a metric reads them
 */
export function canBeBrought(tables: readonly Table[]): boolean {
  for (const {whole} of tables) known.set(whole.id, whole);
  return !tables.some(({columns}) => Object.values(columns).some(({kind}) => kind === 'properties'));
}

/** What the worker wants of them, at once; nothing where there are none of the table. */
export async function* copiesOfAdded(
  growth: Growth | undefined,
  {table, among, from}: AddedWanted,
  signal: AbortSignal,
): AsyncGenerator<CopiedAdded> {
  const [read] = tablesOf([table]);
  const added = read && (await growth?.added(read, from, {among: tablesOf(among)}));
  if (!added) return;
  const chunks = [];
  for (const chunk of added.chunks) {
    await pace(signal);
    chunks.push(copiedChunk(read.columns, chunk));
  }
  yield {chunks, rows: added.rows, quality: added.quality};
}

function tablesOf(picked: readonly PickedTable[]): readonly Table[] {
  return picked.flatMap(({id, columns}) => known.get(id)?.pick(...columns) ?? []);
}
