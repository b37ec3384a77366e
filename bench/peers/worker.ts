import {measureFrom, openSource} from 'keepwell/data-adapters';
import {activeUsers} from 'keepwell/metrics/adoption/active-users';
import {scopeOf} from 'keepwell/metrics/kernel';
import type {DataAtAddress} from '../../src/worker/job.js';
import {WorkerClient} from '../../src/worker/client.js';
import {sendBytes} from '../../src/worker/send-bytes.js';
import {AS_OF, generateEvents, namesOf} from '../data/events.js';
import {textOf} from '../data/ids.js';

declare global {
  var worker: {
    /** Makes a CSV of about so many bytes. */
    load(bytes: number): void;
    /** Measures active users of it. @returns ms until the number is there, and the number */
    run(where: 'page' | 'worker'): Promise<readonly [ms: number, found: unknown]>;
    /** Measures two such files at a time, in so many workers that run already. @returns ms until both numbers are there */
    both(workers: 1 | 2): Promise<number>;
  };
}

const scope = scopeOf({asOf: AS_OF});
const options = {window: 'trailing-month'} as const;
const real = globalThis.fetch;
let file = new Uint8Array();
let asked = 0;

/** A file of its own each time, so that nothing is remembered. A server tells its length: by that it is read here or there. */
function answering(length: number): string {
  globalThis.fetch = (given, init) => {
    if (!(given instanceof URL)) return real(given, init);
    const headers = {'content-type': 'text/csv', 'content-length': String(length)};
    return Promise.resolve(new Response(file, {headers}));
  };
  return `/events-${String(++asked)}.csv`;
}

async function measured(where: 'page' | 'worker'): Promise<readonly [number, unknown]> {
  const src = answering(where === 'page' ? 1 : 2 ** 24);
  const {source, release} = openSource({src, instants: 'ms'});
  const began = performance.now();
  const {made: _made, ...outcome} = await measureFrom(source, activeUsers, options, scope, {
    signal: new AbortController().signal,
  });
  const ms = performance.now() - began;
  release();
  return [ms, outcome];
}

const clients = [0, 1].map(
  () => new WorkerClient(() => new Worker(new URL('../../src/worker/worker.ts', import.meta.url), {type: 'module'})),
);

/** Has a worker read and count the file. */
async function counted(client: WorkerClient): Promise<void> {
  const id = ++asked;
  const url = new URL(answering(2 ** 24), location.href).href;
  const data: DataAtAddress = {id, group: id, who: 'bench', url, format: 'csv', how: {instants: 'ms'}};
  const close = client.serve(id, (_wanted, port, gone) => {
    const body = new Response(file).body!;
    const head = {status: 200, contentType: 'text/csv', charset: undefined, fileName: '', where: url, part: undefined};
    const answer = {...head, version: '', length: file.length, received: {bytes: 0}, cancel: () => undefined};
    void sendBytes(port, gone, () => Promise.resolve({...answer, body: bodyOf(body)}));
  });
  const all = activeUsers.options.parse(options);
  await client.run({data, metric: activeUsers.id, options: all, scope}, new AbortController().signal);
  close();
}

async function* bodyOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}

globalThis.worker = {
  load(bytes) {
    const log = generateEvents({rows: Math.ceil(bytes / 40), perUser: 20});
    const names = namesOf(log);
    const lines = Array.from(log.user, (user, i) => `${textOf(user)},${names[i]!},${String(log.at[i])}\n`);
    file = new TextEncoder().encode(`user,event,at\n${lines.join('')}`).slice(0, bytes);
    // A line that is cut would be a row less or more.
    file = file.slice(0, file.lastIndexOf(10) + 1);
  },
  run: measured,
  async both(workers) {
    const [first, second] = [clients[0]!, clients[workers - 1]!];
    await Promise.all([first.isThere(), second.isThere()]);
    const began = performance.now();
    await Promise.all([counted(first), counted(second)]);
    return performance.now() - began;
  },
};
