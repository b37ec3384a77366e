import {combinedSource, type CombinedSource} from '../data-adapters/kernel/combined-source.js';
import {openSource, type OpenedSource, type OpenOptions} from '../data-adapters/open.js';
import {Dictionaries} from '../metrics/table/dictionary.js';

/** A table by name, and how it is had. */
export interface DeclaredTable {
  readonly name: string;
  readonly options: OpenOptions;
}

/** How a table is had from an address. */
export type TableAddress = Pick<OpenOptions, 'format' | 'columns' | 'instants'> & {readonly src: string};

/** What requests are made with, how often, and how much may come. */
export type Access = Pick<OpenOptions, 'token' | 'tokenProvider' | 'refreshEvery' | 'maxBytes' | 'maxRows'>;

/** Opens tables as one source; their keys share dictionaries, so that they join. Null where there is no table. */
export function openTables(
  tables: readonly DeclaredTable[],
  access: Access,
): {readonly source: CombinedSource | null; readonly release: () => void} {
  const dictionaries = new Dictionaries();
  const opened = new Map<string, OpenedSource>();
  for (const {name, options} of tables) opened.set(name, openSource({...options, ...access, dictionaries}));
  const sources = new Map([...opened].map(([name, {source}]) => [name, source]));
  const source = sources.size === 0 ? null : combinedSource(sources);
  return {
    source,
    release: () => {
      source?.close();
      for (const {release} of opened.values()) release();
    },
  };
}
