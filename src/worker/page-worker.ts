import {WorkerClient} from './client.js';

/** A worker is of this file, which is beside this one; bundlers know it by this expression. */
const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), {type: 'module', name: 'keepwell'});

/** The worker of the page, shared by all that is on it. */
export const pageWorker = /* @__PURE__ */ new WorkerClient(start);

/** A second one, for much that joins nothing in the first. */
const secondWorker = /* @__PURE__ */ new WorkerClient(start);

/** From how many bytes on two readings take clearly less time in a worker each than in one. */
const MUCH = 16 * 2 ** 20;

/** Who is to read so many bytes: the second worker where the first has much already, and there is a core for it. */
export function readerOf(bytes: number): WorkerClient {
  const {served} = pageWorker;
  const isMuch = Math.min(bytes, served) >= MUCH && secondWorker.served < served;
  return isMuch && navigator.hardwareConcurrency > 1 ? secondWorker : pageWorker;
}

let lastId = 0;

/** Tells data that a worker holds, or is to hold, from others on the page. */
export const newId = (): number => ++lastId;
