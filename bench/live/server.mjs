// A server that sends answers at a steady pace, each as a message of its own with an id, and breaks connections now and then.
import {createServer} from 'node:http';
import {clearInterval, setInterval} from 'node:timers';
import WebSocket from 'ws';

/**
 * @typedef {object} Pace
 * @property {number} perSecond messages
 * @property {number} total after so many nothing comes
 * @property {number} cutAfter so many of a connection it is broken, in the midst of a message
 */
/** What it has done. @typedef {{connections: number, cuts: number}} Done */
/** @typedef {{say: (id: number) => void, cut: (id: number) => void, isOpen: () => boolean}} Listener */

/** The answer of an id. @param {number} id */
const answerOf = (id) => JSON.stringify({score: id % 11, respondent: `r${id % 5000}`});

/** @param {Pace} pace */
export async function paced(pace) {
  const began = Date.now();
  /** Ids up to this one have come about. */
  const last = () => Math.min(pace.total, Math.floor(((Date.now() - began) * pace.perSecond) / 1000));
  /** @type {Done} */
  const done = {connections: 0, cuts: 0};
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    response.writeHead(200, {...cors, 'content-type': 'text/event-stream'});
    response.write('retry: 10\n\n');
    send(Number(request.headers['last-event-id'] ?? 0), {
      say: (id) => void response.write(`id: ${id}\ndata: ${answerOf(id)}\n\n`),
      cut: (id) => void response.write(`id: ${id}\ndata: {"sco`, () => response.destroy()),
      isOpen: () => !response.destroyed,
    });
  });
  const sockets = new WebSocket.Server({noServer: true});
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, /** @type {import('node:net').Socket} */ (socket), head, (client) => {
      client.once('message', (first) => {
        client.send('[]');
        send(JSON.parse(String(first)).lastId ?? 0, {
          say: (id) => client.send(`{"id": ${id}, "data": ${answerOf(id)}}`),
          // A message of 100 bytes of which some come.
          cut: () => void socket.end(Buffer.from('\x81\x64{"id":', 'latin1')),
          isOpen: () => client.readyState === WebSocket.OPEN,
        });
      });
    });
  });

  /** Goes on behind an id until the connection is broken. @param {number} from @param {Listener} listener */
  function send(from, {say, cut, isOpen}) {
    done.connections++;
    let id = from;
    const timer = setInterval(() => {
      if (!isOpen()) return clearInterval(timer);
      for (const end = last(); id < end;) {
        id++;
        if (id <= from + pace.cutAfter) say(id);
        else {
          done.cuts++;
          clearInterval(timer);
          return cut(id);
        }
      }
    }, 5);
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    address: `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`,
    done,
    last,
    close() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, last-event-id',
  'cross-origin-resource-policy': 'cross-origin',
};
