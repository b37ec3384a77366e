// An HTTP server that does what a test tells it, on the test page's own origin and on a second one with CORS.
//
//   POST /test-server/script?id=a    body: a JSON array of replies, see Reply
//   any  /test-server/respond?id=a   the n-th request gets the n-th reply, later ones the last;
//                                    with &script=<JSON> the replies need no POST before (for a page's own markup);
//                                    on the second origin a WebSocket too: see test-socket.mjs
//   POST /test-server/go?id=a        lets the answer that is held go on; where none is, the next one that would be
//   GET  /test-server/log?id=a       JSON array of the requests so far, see Seen
//   GET  /test-server/origins        JSON {own, other}
//
// In tests use test/test-server.ts, which speaks this.
import {createServer} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {Gate} from './test-gate.mjs';
import {TestSocket} from './test-socket.mjs';

/**
 * @typedef {object} Reply
 * @property {number} [status] 200
 * @property {Record<string, string>} [headers]
 * @property {string | string[]} [body] text, or pieces that are sent one by one; `{{headers}}` in a text stands for the
 *   request's headers as JSON and `{{body}}` for what it sent
 * @property {number} [repeat] how often the body comes, for large answers
 * @property {boolean} [base64] the body is bytes in base64, each piece for itself
 * @property {boolean} [ranges] a request for a part of the body (`Range: bytes=from-last`) gets that part
 * @property {number} [held] behind so many pieces of the body it waits for `go`, at 0 before the answer begins
 * @property {number} [delay] ms before the answer begins
 * @property {number} [pause] ms before each piece
 * @property {boolean} [cut] the connection breaks where the body would end
 * @property {boolean} [open] the answer does not end with the body
 * @property {number} [close] a WebSocket is closed with this code behind the body
 * @property {Events} [events] in the place of a body: a stream of events, each with its number as id and as data
 *   `{"account": "a<number>"}`
 */
/**
 * @typedef {object} Events
 * @property {number} total after so many the stream stays open, and nothing comes
 * @property {number} cutAfter after so many of an answer the connection breaks, in the midst of the next event
 * @property {number} again how many that had come before `Last-Event-ID` come again
 */
/**
 * @typedef {object} Seen
 * @property {string} method
 * @property {string} url
 * @property {Record<string, string | string[] | undefined>} headers
 * @property {string} body
 * @property {number} at ms since 1970
 * @property {boolean} aborted the client went away before the answer was complete
 */
/** @typedef {{replies: Reply[], seen: Seen[], gate: Gate}} Script */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * For the configuration of the test runner: `middleware` answers on its own origin, `plugin` runs the second one.
 * @returns {{middleware: Middleware, plugin: import('@web/test-runner').TestRunnerPlugin}}
 */
export function testServer() {
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  const origins = {own: '', other: ''};
  const other = createServer((request, response) => {
    allowOtherOrigins(request, response);
    void answer(request, response);
  });

  /** @param {Request} request @param {Response} response */
  async function answer(request, response) {
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const {pathname, searchParams} = new URL(request.url ?? '', 'http://test');
    const id = searchParams.get('id') ?? '';
    const inline = searchParams.get('script');
    const body = await textOf(request);
    if (pathname === '/test-server/origins') return sendJson(response, origins);
    if (pathname === '/test-server/script') {
      scripts.set(id, scriptOf(body));
      return sendJson(response, null);
    }
    if (pathname === '/test-server/respond' && inline !== null && !scripts.has(id)) {
      scripts.set(id, scriptOf(inline));
    }
    const script = scripts.get(id);
    if (pathname === '/test-server/log') return sendJson(response, script?.seen ?? []);
    if (pathname === '/test-server/go') return sendJson(response, script?.gate.go() ?? null);
    if (pathname !== '/test-server/respond' || !script) return response.writeHead(404).end(`no script ${id}`);
    const {reply, seen} = next(script, request, body);
    const {gate} = script;
    response.on('close', () => (seen.aborted = !response.writableFinished && !reply.cut));
    return send(response, reply, seen, gate);
  }

  const sockets = new TestSocket((request) => {
    const {searchParams} = new URL(request.url ?? '', 'http://test');
    const script = scripts.get(searchParams.get('id') ?? '');
    return script && {...next(script, request, ''), gate: script.gate};
  });
  other.on('upgrade', (request, socket, head) =>
    sockets.take(request, /** @type {import('node:net').Socket} */ (socket), head),
  );

  return {
    async middleware(context, next) {
      if (!context.path.startsWith('/test-server/')) return next();
      context.status = 200;
      context.respond = false;
      await answer(context.req, context.res);
    },
    plugin: {
      name: 'test-server',
      async serverStart({config}) {
        await new Promise((resolve) => other.listen(0, () => resolve(undefined)));
        const address = other.address();
        origins.own = `http://${config.hostname}:${config.port}`;
        origins.other = `http://${config.hostname}:${address !== null && typeof address === 'object' ? address.port : ''}`;
      },
      async serverStop() {
        other.closeAllConnections();
        sockets.close();
        other.close();
      },
    },
  };
}

/** @param {string} replies as JSON @returns {Script} */
function scriptOf(replies) {
  return {replies: JSON.parse(replies), seen: [], gate: new Gate()};
}

/** What the next request is answered; it is noted. @param {Script} script @param {Request} request @param {string} body */
function next({replies, seen: all}, {method = '', url = '', headers}, body) {
  const reply = replies[Math.min(all.length, replies.length - 1)] ?? {};
  /** @type {Seen} */
  const seen = {method, url, headers, body, at: Date.now(), aborted: false};
  all.push(seen);
  return {reply, seen};
}

/** @param {Response} response @param {Reply} reply @param {Seen} seen @param {Gate} gate */
async function send(
  response,
  {status = 200, headers = {}, body = '', repeat = 1, base64, ranges, held, delay = 0, pause = 0, cut, open, events},
  seen,
  gate,
) {
  const holdAt = (/** @type {number} */ place) => place === held && gate.pass(response);
  await holdAt(0);
  await wait(delay);
  if (events) return sendEvents(response, events, seen);
  const all = Array.from({length: repeat}, () => body)
    .flat()
    .map((piece) => (base64 ? Buffer.from(piece, 'base64') : Buffer.from(filled(piece, seen))));
  const part = ranges ? partOf(all, seen) : undefined;
  const pieces = part?.pieces ?? all;
  // A body that says its length: WebKitGTK takes a cut body of unknown length for a complete one.
  const missing = cut ? {'content-length': String(pieces.reduce((sum, {length}) => sum + length, 1))} : {};
  const common = {'content-type': 'text/plain', 'cache-control': 'no-store', ...missing, ...part?.headers};
  response.writeHead(part?.status ?? status, {...common, ...headers});
  response.flushHeaders();
  for (const [place, piece] of pieces.entries()) {
    await wait(pause);
    if (response.destroyed) return;
    await new Promise((resolve) => response.write(piece, () => resolve(undefined)));
    await holdAt(place + 1);
  }
  if (cut) response.destroy();
  else if (!open) response.end();
}

/** Sends events from behind the one that the client had last. @param {Response} response @param {Events} events @param {Seen} seen */
async function sendEvents(response, {total, cutAfter, again}, {headers}) {
  response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
  response.write(': hello\nretry: 5\n\n');
  const last = Number(headers['last-event-id'] ?? 0);
  const from = Math.max(1, last + 1 - again);
  for (let number = from; number <= total; number++) {
    if (number === last + 1 + cutAfter) {
      await new Promise((resolve) => response.write(`id: ${number}\ndata: {"acc`, () => resolve(undefined)));
      return response.destroy();
    }
    response.write(`id: ${number}\ndata: {"account":\ndata: "a${number}"}\n\n`);
  }
}

/** The part of a body that was asked for; undefined where all of it was. @param {readonly Buffer[]} pieces @param {Seen} seen */
function partOf(pieces, {headers: {range}}) {
  const [, from, last] = /^bytes=(\d+)-(\d+)$/.exec(String(range)) ?? [];
  if (last === undefined) return undefined;
  const all = Buffer.concat(pieces);
  const [start, end] = [Number(from), Math.min(Number(last) + 1, all.length)];
  if (start >= all.length) return {status: 416, headers: {'content-range': `bytes */${all.length}`}, pieces: []};
  const headers = {'content-range': `bytes ${start}-${end - 1}/${all.length}`};
  return {status: 206, headers, pieces: [all.subarray(start, end)]};
}

/** @param {string} text @param {Seen} seen */
function filled(text, seen) {
  return text.replace('{{headers}}', () => JSON.stringify(seen.headers)).replace('{{body}}', () => seen.body);
}

/** @param {Response} response @param {unknown} value */
function sendJson(response, value) {
  response.writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'}).end(JSON.stringify(value));
}

/** @param {Request} request @param {Response} response */
function allowOtherOrigins({headers}, response) {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE');
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-expose-headers', 'etag, retry-after, x-total-count');
}

/** @param {Request} request */
async function textOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
