import type {Source} from './source.js';

/**
 * One source made of several, each for the table of its name. Sources of one combination should share their
 * dictionaries, so that their tables join by code.
 */
export function combinedSource(byTable: ReadonlyMap<string, Source>): Source {
  return {
    id: 'combined',
    async *chunks(table, request) {
      const source = byTable.get(table.id);
      if (source) yield* source.chunks(table, {...request, among: [table]});
    },
    subscribe(listener) {
      const ends = [...byTable.values()].map((source) => source.subscribe?.(listener));
      return () => {
        for (const end of ends) end?.();
      };
    },
  };
}
