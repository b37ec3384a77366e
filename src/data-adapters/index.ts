import {registry} from '../metrics/kernel/registry.js';
import {arrow} from './arrow/arrow.js';
import {csv} from './csv/csv.js';
import {inline} from './inline/inline.js';
import {json} from './json/json.js';
import {live} from './live/live.js';
import {memory} from './memory/memory.js';
import {ndjson} from './ndjson/ndjson.js';
import {parquet} from './parquet/parquet.js';
import {serverSentEvents} from './server-sent-events/server-sent-events.js';
import {webSocket} from './web-socket/web-socket.js';

export * from './kernel/index.js';
export {openSource, type OpenedSource, type OpenOptions} from './open.js';
export {type ArrowOptions} from './arrow/arrow.js';
export {type CsvOptions} from './csv/csv.js';
export {type InlineOptions} from './inline/inline.js';
export {type JsonOptions} from './json/json.js';
export {type LiveOptions} from './live/live.js';
export {type MemoryOptions} from './memory/memory.js';
export {type NdjsonOptions} from './ndjson/ndjson.js';
export {type ParquetOptions} from './parquet/parquet.js';
export {type ServerSentEventsOptions} from './server-sent-events/server-sent-events.js';
export {type WebSocketOptions} from './web-socket/web-socket.js';
export {arrow, csv, inline, json, live, memory, ndjson, parquet, serverSentEvents, webSocket};

/** The adapters that come with the package. An application's own go in `with` it. */
export const adapters = /* @__PURE__ */ registry(
  arrow,
  csv,
  inline,
  json,
  live,
  memory,
  ndjson,
  parquet,
  serverSentEvents,
  webSocket,
);
