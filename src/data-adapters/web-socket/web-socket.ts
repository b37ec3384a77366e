import {connectedSource} from '../kernel/connected-source.js';
import {defineAdapter} from '../kernel/define-adapter.js';
import type {ReadOptions} from '../kernel/document.js';
import {growingSource} from '../kernel/growing-source.js';
import {messageSocket, type MessageSocketOptions} from '../kernel/message-socket.js';
import {world} from '../kernel/request.js';

/** Where a server speaks through a WebSocket, and how its columns are called. */
export interface WebSocketOptions extends MessageSocketOptions, ReadOptions {}

/**
 * Reads rows that a server sends through a WebSocket, while somebody shows them. The page begins with one message of JSON:
 * `{"token", "lastId"}`, each where there is one. The server answers that, with `[]` if there is nothing to tell yet; what it
 * says is JSON: a row, an array of rows, an object of tables by name, or `{"id", "data"}` with one of these as `data`. What
 * is none is counted as a row that could not be read. What came under the same `id` counts once. A connection that ends,
 * breaks or is silent for `timeout` is made again, from the last `id` on; one that the server closes as a refusal (1008,
 * 4401, 4403 and the like) is not, until somebody asks.
 */
export const webSocket = defineAdapter('web-socket', (options: WebSocketOptions) =>
  connectedSource(growingSource('web-socket', [], options), messageSocket('web-socket', options), world),
);
