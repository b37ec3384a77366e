import {inline} from './inline/inline.js';
import {addressSource} from './kernel/address-source.js';
import {DataError} from './kernel/data-error.js';
import type {ReadOptions} from './kernel/document.js';
import {lateStream, streamCalled} from './kernel/late-stream.js';
import type {PlainData} from './kernel/plain-data.js';
import {sharedSource, type RefreshOptions, type SharedSource} from './kernel/shared-source.js';
import type {Source} from './kernel/source.js';
import {SourceCache, type HeldSource} from './kernel/source-cache.js';
import type {UrlOptions} from './kernel/url-document.js';
import {memory} from './memory/memory.js';

/** What a widget was given to read, and how to read it. Of several data the first counts: `data`, `inline`, `src`. */
export interface OpenOptions extends ReadOptions, Omit<UrlOptions, 'url'>, RefreshOptions {
  /** Rows, columns or tables, as the adapter `memory` takes them. */
  readonly data?: unknown;
  /** An element that holds data, as the adapter `inline` takes it. */
  readonly inline?: Element;
  /** Address of data, http or https. */
  readonly src?: string | URL;
  /**
   * What is at `src`: csv, json, ndjson, arrow or parquet; or a stream that rows keep coming from, server-sent-events or
   * web-socket. Default: by content type, else by extension, else by how the data start.
   */
  readonly format?: string;
}

/** A source that was opened for a widget. */
export type OpenedSource = HeldSource;

const cache = new SourceCache();

/**
 * Opens what a widget was given. Widgets that name the same address, with the same options and the same token, read one
 * source: one request. Never fails: what is wrong with the options is told to who asks the source for rows, as a
 * {@link DataError}. Release what you have opened.
 */
export function openSource(options: OpenOptions): OpenedSource {
  const {data, inline: element, src, token, tokenProvider, dictionaries} = options;
  if (data !== undefined || element !== undefined || src === undefined) {
    const shared = sharedSource(made(() => givenSource(options)));
    return {source: shared, release: () => shared.close()};
  }
  const identity = {key: keyOf(src, options), token, tokenProvider, dictionaries};
  const stream = streamCalled(options.format);
  return cache.acquire(identity, () =>
    stream ? lateStream(stream, {...options, url: src}) : refreshedSource(src, options),
  );
}

/** The source of an address, read again as often as the options say. */
function refreshedSource(src: string | URL, {refreshEvery, ...options}: OpenOptions): SharedSource {
  if (refreshEvery === undefined || refreshEvery >= 1) {
    return sharedSource(
      made(() => urlSource(src, options)),
      {refreshEvery},
    );
  }
  const message = `[src] refreshEvery: expected a number of seconds, at least 1, got ${String(refreshEvery)}`;
  return sharedSource(
    made(() => {
      throw new DataError('bad-option', message);
    }),
  );
}

/** The source of data that the page has already. */
function givenSource({data, inline: element, ...options}: OpenOptions): Source {
  if (data !== undefined) return memory.open({...options, data: data as PlainData});
  if (element !== undefined) return inline.open({...options, element});
  throw new DataError('bad-option', '[source] options: expected data, inline or src, got none of them');
}

function urlSource(url: string | URL, {format, ...options}: OpenOptions): Source {
  const who = 'src';
  return {id: who, ...addressSource(who, {...options, url}, format)};
}

/** A source, or one that fails with what kept it from being made. */
function made(make: () => Source): Source {
  try {
    return make();
  } catch (error) {
    return {id: 'source', chunks: () => failed(error)};
  }
}

// eslint-disable-next-line require-yield, @typescript-eslint/require-await -- it stands for one that reads
async function* failed(error: unknown): AsyncGenerator<never> {
  throw error;
}

/** All that decides what is read, without who reads. */
function keyOf(src: string | URL, options: OpenOptions): string {
  const {token: _token, tokenProvider: _provider, dictionaries: _dictionaries, ...rest} = options;
  return JSON.stringify(Object.entries({...rest, src: addressOf(src)}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for the same address, however it is written. Who asks for rows will be told what is wrong with one. */
function addressOf(src: string | URL): string {
  try {
    return new URL(src, typeof document === 'undefined' ? undefined : document.baseURI).href;
  } catch {
    return String(src);
  }
}
