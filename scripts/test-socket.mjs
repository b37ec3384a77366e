// WebSockets of the test server. The first message of the client is noted as the body of its request; then the pieces of
// the reply's body are sent as one message each. `status` refuses the connection, `held`, `delay`, `pause`, `cut` and
// `events` are as they are of an answer; `close` closes it with a code. Without any of these it stays open.
import {setTimeout as wait} from 'node:timers/promises';
import WebSocket from 'ws';

/** @typedef {import('./test-gate.mjs').Gate} Gate */
/** @typedef {import('./test-server.mjs').Reply} Reply */
/** @typedef {import('./test-server.mjs').Seen} Seen */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:net').Socket} Socket */

export class TestSocket {
  #next;
  #server = new WebSocket.Server({noServer: true});

  /** @param {(request: Request) => {reply: Reply, seen: Seen, gate: Gate} | undefined} next what a request is answered, where it is noted and waits */
  constructor(next) {
    this.#next = next;
  }

  /** A client asks for a WebSocket. @param {Request} request @param {Socket} socket @param {Buffer} head */
  take(request, socket, head) {
    const asked = this.#next(request);
    const status = asked ? asked.reply.status : 404;
    if (!asked || status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\nconnection: close\r\n\r\n`);
    const {reply, seen, gate} = asked;
    this.#server.handleUpgrade(request, socket, head, (client) => {
      let isOurs = false;
      client.on('close', () => {
        seen.aborted = !isOurs;
      });
      client.once('message', async (text) => {
        seen.body = String(text);
        await speak(client, socket, reply, seen, gate);
        isOurs = reply.cut === true || reply.close !== undefined || reply.events !== undefined;
        if (reply.cut) socket.destroy();
        else if (reply.close !== undefined) client.close(reply.close);
      });
    });
  }

  close() {
    for (const client of this.#server.clients) client.terminate();
  }
}

/** @param {WebSocket} client @param {Socket} socket @param {Reply} reply @param {Seen} seen @param {Gate} gate */
async function speak(client, socket, {body = [], base64, held, delay = 0, pause = 0, events}, seen, gate) {
  const holdAt = (/** @type {number} */ place) => place === held && gate.pass(client);
  await holdAt(0);
  await wait(delay);
  if (events) return sendEvents(client, socket, events, seen.body);
  for (const [place, piece] of [body].flat().entries()) {
    await wait(pause);
    if (client.readyState !== WebSocket.OPEN) return;
    client.send(base64 ? Buffer.from(piece, 'base64') : piece);
    await holdAt(place + 1);
  }
}

/** Sends events from behind the one that the client had last. @param {WebSocket} client @param {Socket} socket @param {import('./test-server.mjs').Events} events @param {string} first */
function sendEvents(client, socket, {total, cutAfter, again}, first) {
  const last = Number(JSON.parse(first).lastId ?? 0);
  client.send('[]');
  for (let number = Math.max(1, last + 1 - again); number <= total; number++) {
    // A message of 100 bytes of which some come.
    if (number === last + 1 + cutAfter) return void socket.end(Buffer.from('\x81\x64{"id":', 'latin1'));
    client.send(JSON.stringify({id: number, data: {account: `a${number}`}}));
  }
}
