import type {Columns} from '../../metrics/table/column.js';
import type {Table} from '../../metrics/table/define-table.js';
import type {ReadRows} from '../../metrics/table/read-table.js';
import type {CombinedTables} from './combined-tables.js';
import {onDemand} from './on-demand.js';
import type {SharedSource} from './shared-source.js';
import type {ReadRequest, Source} from './source.js';

/** One source made of several. */
export type CombinedSource = Source &
  Pick<SharedSource, 'append' | 'reload'> & {
    /** Lets go of what is kept of the sources. */
    close(): void;
  };

/**
 * One source made of several, each for the table of its name. Sources of one combination should share their
 * dictionaries, so that their tables join by code.
 */
export function combinedSource(byTable: ReadonlyMap<string, Source | SharedSource>): CombinedSource {
  // One may have several of the tables.
  const all = [...new Set(byTable.values())];
  const growths = all.flatMap(({growth}) => growth ?? []);
  let made: CombinedTables | undefined;
  const tables = async (): Promise<CombinedTables> =>
    (made ??= new (await onDemand(import('./combined-tables.js'), 'combined')).CombinedTables(byTable));
  const chunksOf = async function* <C extends Columns>(
    table: Table<string, C>,
    request: ReadRequest,
    part: (source: Source) => Pick<Source, 'chunks'>,
  ): AsyncGenerator<ReadRows<C>> {
    const source = byTable.get(table.id);
    if (source) yield* part(source).chunks(table, {...request, among: [table]});
  };
  return {
    id: 'combined',
    chunks: (table, request) => chunksOf(table, request, (source) => source),
    // Only what is at an address may be read elsewhere.
    ...(all.some(({aggregate}) => aggregate) && {
      aggregate: async (...asking) => (await tables()).aggregate(...asking),
      members: async (...asking) => (await tables()).members(...asking),
    }),
    close: () => made?.close(),
    subscribe(listener) {
      const ends = all.map((source) => source.subscribe?.(listener));
      return () => {
        for (const end of ends) end?.();
      };
    },
    append: async (rows) => (await tables()).append(rows),
    reload() {
      for (const source of all) if ('reload' in source) source.reload();
    },
    ...(growths.length === all.length && {
      growth: {
        get replaced() {
          return growths.reduce((sum, {replaced}) => sum + replaced, 0);
        },
        get version() {
          const versions = growths.flatMap(({version}) => version ?? []);
          return versions.length === 0 ? undefined : versions.reduce((sum, version) => sum + version);
        },
        settled: {chunks: (table, request) => chunksOf(table, request, (source) => source.growth?.settled ?? source)},
        added: async (table, from) => byTable.get(table.id)?.growth?.added(table, from, {among: [table]}),
      },
    }),
  };
}
