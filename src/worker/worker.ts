// The file of the worker: does what the page asks of it.
import {sharedAggregate, type Work} from '../data-adapters/kernel/aggregates.js';
import {CountedRows, type MeasureRequest} from '../data-adapters/kernel/counted-rows.js';
import {membersOfRows} from '../data-adapters/kernel/members-of-rows.js';
import {metricLoaders} from '../element/metric-loaders.js';
import {makeMetric} from '../metrics/kernel/make-metric.js';
import {DataSources} from './data-sources.js';
import {failureOf} from './failure.js';
import type {Answered, Asked, Job} from './job.js';

const page = globalThis as unknown as {
  postMessage(answer: Answered, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
};
const sources = new DataSources((wanted, port) => page.postMessage(wanted, [port]));
/** What is being done, by the id of the job. */
const running = new Map<number, AbortController>();

page.addEventListener('message', ({data}) => {
  if ('cancel' in data) running.get(data.cancel)?.abort();
  else if ('drop' in data) sources.drop(data.drop);
  else void answered(data.id, data.job);
});
page.postMessage({runs: true});

async function answered(id: number, job: Job): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const {signal} = controller;
  try {
    const outcome = await done(job, {signal, onProgress: (rows) => page.postMessage({id, rows})});
    if (!signal.aborted) page.postMessage({id, outcome});
  } catch (cause) {
    // After what was opened for it is let go of, which waits for a turn: who hears of it and asks again has it anew.
    await new Promise((resolve) => setTimeout(resolve));
    if (!signal.aborted) page.postMessage({id, failed: failureOf(cause)});
  }
  running.delete(id);
}

/** What comes of a job; `undefined` where the catalogue does not have the metric. */
async function done(job: Job, request: MeasureRequest): Promise<unknown> {
  const {metric: name, options, scope} = job;
  const metric = await makeMetric(name, async (id) => metricLoaders.get(id)?.());
  if (metric === undefined) return undefined;
  if ('aggregate' in job) return metric.derive(job.aggregate, options, scope);
  const source = sources.of(job.data);
  if ('part' in job) return membersOfRows(source, metric, job.part as never, options, scope, request);
  const work = (): Work => {
    const counted = new CountedRows(metric, options, scope);
    return (asked) => counted.upToNow(source, asked);
  };
  // Where no rows come, the page keeps what was made of those that there are.
  if (source.growth?.version === undefined) return work()(request);
  return sharedAggregate(source, JSON.stringify([name, options, {...scope, level: 0}]), request, work);
}
