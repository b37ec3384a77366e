import {addedData} from './added-data.js';
import type {SourceParts} from './define-adapter.js';
import type {ReadOptions} from './document.js';
import type {PlainData} from './plain-data.js';
import {plainSource} from './plain-source.js';
import {sharedSource, type SharedSource} from './shared-source.js';

/** What a source that grows can do besides being read. */
export type GrowingParts = SourceParts & Pick<SharedSource, 'append' | 'subscribe' | 'growth' | 'close'>;

/** A source that is made to grow: of data that are there, and of what is added. */
export function growingSource(who: string, data: PlainData, options: ReadOptions): GrowingParts {
  const shared = sharedSource({id: who, ...plainSource(who, data, options)}, {addedData});
  return {
    chunks: (table, request) => shared.chunks(table, request),
    subscribe: (listener) => shared.subscribe(listener),
    growth: shared.growth,
    append: (rows) => shared.append(rows),
    close: () => shared.close(),
  };
}
