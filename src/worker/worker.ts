// The file of the worker: does what the page asks of it, one after the other.
import {metricLoaders} from '../element/metric-loaders.js';
import type {Answered, Asked, DeriveJob} from './job.js';

const page = globalThis as unknown as {
  postMessage(answer: Answered): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
};

page.addEventListener('message', ({data: {id, job}}) => {
  derived(job).then(
    (outcome) => page.postMessage({id, outcome}),
    (cause: unknown) => page.postMessage({id, failed: cause instanceof Error ? cause.message : String(cause)}),
  );
});
page.postMessage({runs: true});

async function derived({metric, aggregate, options, scope}: DeriveJob): Promise<object | undefined> {
  const known = await metricLoaders.get(metric)?.();
  return known?.derive(aggregate, options, scope);
}
