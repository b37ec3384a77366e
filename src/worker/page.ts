// What a page needs that has work for the worker: loaded when it has.
import type {DataApart} from '../data-adapters/kernel/data-apart.js';
import {isOfCatalogue} from '../metrics/kernel/catalogued.js';
import type {AnyMetric, OptionsOf, OutcomeOf} from '../metrics/kernel/define-metric.js';
import type {Members} from '../metrics/kernel/members.js';
import type {Json} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import type {Aggregated} from '../data-adapters/kernel/source.js';
import type {Result} from './client.js';
import type {DataAtAddress} from './job.js';
import {pageWorker} from './page-worker.js';
import {sendBytes, type RequestBytes} from './send-bytes.js';

/** The second step in the worker; `undefined` where it is to be done on the page. */
export async function deriveApart<M extends AnyMetric>(
  metric: M,
  aggregate: Json,
  options: OptionsOf<M>,
  scope: Scope,
  signal: AbortSignal,
): Promise<OutcomeOf<M> | undefined> {
  if (!isOfCatalogue(metric)) return undefined;
  const result = await pageWorker.run({metric: metric.id, aggregate, options, scope}, signal);
  return outcomeIn(result) as OutcomeOf<M> | undefined;
}

let lastData = 0;

/**
 * Has data read in the worker.
 * @param request makes each request for their bytes
 * @returns `undefined` where there is no worker, or it does not know the metric that they are read for first
 */
export async function readApart(
  metric: AnyMetric,
  description: Omit<DataAtAddress, 'id'>,
  request: RequestBytes,
): Promise<DataApart | undefined> {
  if (!isOfCatalogue(metric) || !(await pageWorker.isThere())) return undefined;
  const data = {...description, id: ++lastData};
  const close = pageWorker.serve(data.id, ({accept, part}, port, gone) => {
    void sendBytes(port, gone, (signal) => request({accept, signal, who: data.who, ...(part && {part})}));
  });
  return {
    async aggregate(name, options, scope, {signal, onProgress, metric}) {
      if (!isOfCatalogue(metric)) return undefined;
      const result = await pageWorker.run({data, metric: name, options, scope}, signal, onProgress);
      return outcomeIn(result) as Aggregated | undefined;
    },
    async members(name, part, options, scope, {signal, onProgress, metric}) {
      if (!isOfCatalogue(metric)) return undefined;
      const result = await pageWorker.run({data, metric: name, part, options, scope}, signal, onProgress);
      return outcomeIn(result) as Members | null | undefined;
    },
    close,
  };
}

function outcomeIn(result: Result): unknown {
  return result === 'on the page' ? undefined : result.outcome;
}
