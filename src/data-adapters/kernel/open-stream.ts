import {connectedSource, type ConnectedParts} from './connected-source.js';
import {DataError} from './data-error.js';
import {eventStream} from './event-stream.js';
import type {StreamFormat, StreamOptions} from './late-stream.js';
import {messageSocket} from './message-socket.js';
import {world} from './request.js';
import type {SharedSource} from './shared-source.js';
import type {RowsChange} from './source.js';

/** A stream that listens to its server as long as somebody listens to what stands for it. */
export interface OpenStream extends ConnectedParts {
  /** To be called when the listeners have become others. */
  heed(): void;
}

/**
 * Makes a source of a stream.
 * @param rows where they go: none yet
 * @param listeners who is to be told what becomes of them
 * @throws {DataError} `bad-option`, `network` where the code cannot be loaded
 */
export async function openStream(
  format: StreamFormat,
  {refreshEvery, maxBytes, ...options}: StreamOptions,
  {rows, listeners}: {readonly rows: SharedSource; readonly listeners: ReadonlySet<(change?: RowsChange) => void>},
): Promise<OpenStream> {
  const who = 'src';
  for (const [name, value] of Object.entries({refreshEvery, maxBytes})) {
    // To several tables together it is said for those that are no streams.
    if (value === undefined || options.dictionaries) continue;
    const expected = `expected none for ${format}, of which each row comes once`;
    throw new DataError('bad-option', `[${who}] ${name}: ${expected}, got ${value}`);
  }
  const connect = format === 'web-socket' ? messageSocket(who, options) : eventStream(who, options, world);
  // What takes rows is there before the first.
  await rows.append([]);
  const source = connectedSource(rows, connect, world);
  let end: (() => void) | undefined;
  const stream: OpenStream = {
    ...source,
    heed() {
      if (listeners.size === 0) {
        end?.();
        end = undefined;
      } else {
        end ??= source.subscribe((change) => {
          for (const listener of [...listeners]) listener(change);
        });
      }
    },
    close() {
      stream.heed();
      source.close();
    },
  };
  stream.heed();
  return stream;
}
