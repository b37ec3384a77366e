import {onDemand} from './on-demand.js';
import type {OpenStream} from './open-stream.js';
import type {ReadOptions} from './document.js';
import {plainSource} from './plain-source.js';
import type {RequestOptions} from './request.js';
import {sharedSource, type RefreshOptions, type SharedSource} from './shared-source.js';
import type {RowsChange, Source} from './source.js';

/** Where rows come from one after the other, and what is wrong to ask of that. */
export type StreamOptions = RequestOptions & ReadOptions & RefreshOptions;

/** How rows can come one after the other. */
export type StreamFormat = 'server-sent-events' | 'web-socket';

export const streamFormats: readonly StreamFormat[] = ['server-sent-events', 'web-socket'];

/** The format of a name that is one of a stream; `undefined` for another, or none. */
export function streamCalled(name: string | undefined): StreamFormat | undefined {
  return streamFormats.find((format) => format === name?.trim().toLowerCase());
}

/**
 * Stands for a stream, whose code is loaded when somebody reads it. From then on it is connected while somebody listens.
 * So a stream that nobody reads among others is not asked for.
 */
export function lateStream(format: StreamFormat, options: StreamOptions): SharedSource {
  const listeners = new Set<(change?: RowsChange) => void>();
  let stream: OpenStream | undefined;
  let loading: Promise<OpenStream> | undefined;
  const loaded = (): Promise<OpenStream> => {
    loading ??= onDemand(import('./open-stream.js'), 'src').then(async ({openStream}) => {
      const rows = sharedSource({id: 'src', ...plainSource('src', [], options)});
      return (stream = await openStream(format, options, {rows, listeners}));
    });
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const read = (part: (of: OpenStream) => Pick<Source, 'chunks'>): Pick<Source, 'chunks'> => ({
    async *chunks(table, request) {
      yield* part(await loaded()).chunks(table, request);
    },
  });
  return {
    id: 'src',
    ...read((source) => source),
    growth: {
      replaced: 0,
      get version() {
        return stream?.growth.version ?? 0;
      },
      settled: read(({growth}) => growth.settled),
      added: async (...asked) => (await loaded()).growth.added(...asked),
    },
    subscribe(listener) {
      listeners.add(listener);
      stream?.heed();
      return () => {
        listeners.delete(listener);
        stream?.heed();
      };
    },
    append: async (rows) => (await loaded()).append(rows),
    hold: async (request, ask) => ask(undefined, request),
    reload: () => stream?.reload(),
    close() {
      listeners.clear();
      stream?.close();
    },
  };
}
