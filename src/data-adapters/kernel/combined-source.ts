import type {Source} from './source.js';

/**
 * One source made of several, each for the table of its name. Sources of one combination should share their
 * dictionaries, so that their tables join by code.
 */
export function combinedSource(byTable: ReadonlyMap<string, Source>): Source & {close(): void} {
  const all = [...byTable.values()];
  const subscriptions = new Set<() => void>();
  return {
    id: 'combined',
    async *chunks(table, request) {
      const source = byTable.get(table.id);
      if (source) yield* source.chunks(table, {...request, among: [table]});
    },
    subscribe(listener) {
      const ends = all.map((source) => source.subscribe?.(listener));
      const end = (): void => {
        subscriptions.delete(end);
        for (const endOne of ends) endOne?.();
      };
      subscriptions.add(end);
      return end;
    },
    // The sources may be those of others too, and tell who listens here no more.
    close() {
      for (const end of [...subscriptions]) end();
    },
  };
}
