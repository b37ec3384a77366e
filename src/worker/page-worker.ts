import {WorkerClient} from './client.js';

/** The worker of the page, shared by all that is on it. Its file is beside this one; bundlers know it by this expression. */
export const pageWorker = /* @__PURE__ */ new WorkerClient(
  () => new Worker(new URL('./worker.ts', import.meta.url), {type: 'module', name: 'keepwell'}),
);

let lastId = 0;

/** Tells data that the worker holds, or is to hold, from others on the page. */
export const newId = (): number => ++lastId;
