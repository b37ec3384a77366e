import {connectedSource} from '../kernel/connected-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import {eventStream} from '../kernel/event-stream.js';
import {growingSource} from '../kernel/growing-source.js';
import {world, type RequestOptions} from '../kernel/request.js';

/** Where a server sends events, and how their columns are called. */
export interface ServerSentEventsOptions extends Omit<RequestOptions, 'maxBytes' | 'maxRows'>, ReadOptions {}

/**
 * Reads rows that a server sends as events (`text/event-stream`), while somebody shows them. The `data` of an event are
 * JSON: a row, an array of rows, or an object of tables by name; what is none is counted as a row that could not be read.
 * A connection that ends, breaks or is silent for `timeout` is made again, from the last `id` on (`Last-Event-ID`) and not
 * before `retry`; what came under the same `id` counts once. It is a request with `fetch`, so a token is sent like with
 * any other.
 */
export const serverSentEvents = defineAdapter('server-sent-events', (options: ServerSentEventsOptions) =>
  connectedSource(
    growingSource('server-sent-events', [], options),
    eventStream('server-sent-events', options, world),
    world,
  ),
);
