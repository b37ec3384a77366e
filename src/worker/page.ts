// What a page needs that has work for the worker: loaded when it has.
import type {DataApart, EngineApart} from '../data-adapters/kernel/data-apart.js';
import {pace} from '../data-adapters/kernel/pace.js';
import {isOfCatalogue} from '../metrics/kernel/catalogued.js';
import type {AnyMetric, OptionsOf, OutcomeOf} from '../metrics/kernel/define-metric.js';
import type {Members} from '../metrics/kernel/members.js';
import type {Json} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import type {Aggregated, Source} from '../data-adapters/kernel/source.js';
import type {ReadOptions} from '../data-adapters/kernel/document.js';
import {broughtRows} from './brought-rows.js';
import type {Result} from './client.js';
import type {DataAtAddress, HeldData, HeldTables} from './job.js';
import {newId, pageWorker} from './page-worker.js';
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

const groups = new WeakMap<object, number>();
const atAddress = new WeakMap<object, DataAtAddress>();

/**
 * Has data read in the worker.
 * @param request makes each request for their bytes
 * @param dictionaries shared with other data, which they join by code; `undefined` where they stand alone
 * @returns `undefined` where there is no worker, or it does not know the metric that they are read for first
 */
export async function readApart(
  metric: AnyMetric,
  description: Omit<DataAtAddress, 'id' | 'group'>,
  request: RequestBytes,
  dictionaries?: ReadOptions['dictionaries'],
): Promise<DataApart | undefined> {
  if (!isOfCatalogue(metric) || !(await pageWorker.isThere())) return undefined;
  const group = (dictionaries && groups.get(dictionaries)) ?? newId();
  if (dictionaries) groups.set(dictionaries, group);
  const data: DataAtAddress = {...description, id: newId(), group};
  const close = pageWorker.serve(data.id, (wanted, port, gone) => {
    if ('rows' in wanted) return;
    const {accept, part} = wanted;
    void sendBytes(port, gone, (signal) => request({accept, signal, who: data.who, ...(part && {part})}));
  });
  const apart: DataApart = {
    ...engineOf(data),
    async joined(tables, brought, {metric, signal}) {
      if (!isOfCatalogue(metric)) return undefined;
      const held: (readonly [string, HeldData])[] = [];
      for (const [table, where] of tables) {
        const of = atAddress.get(where) ?? (await broughtRows(table, where as Source, group, brought, signal));
        if (of === undefined) return undefined;
        held.push([table.id, of]);
      }
      return engineOf(held);
    },
    close,
  };
  atAddress.set(apart, data);
  return apart;
}

/** Who answers for what the worker holds. */
function engineOf(data: DataAtAddress | HeldTables): EngineApart {
  return {
    async aggregate(name, options, scope, {signal, onProgress, metric}) {
      if (!isOfCatalogue(metric)) return undefined;
      const result = await pageWorker.run({data, metric: name, options, scope}, signal, onProgress);
      // To take a large one out of its message is as much as a task should do.
      await pace(signal);
      return outcomeIn(result) as Aggregated | undefined;
    },
    async members(name, part, options, scope, {signal, onProgress, metric}) {
      if (!isOfCatalogue(metric)) return undefined;
      const result = await pageWorker.run({data, metric: name, part, options, scope}, signal, onProgress);
      return outcomeIn(result) as Members | null | undefined;
    },
  };
}

function outcomeIn(result: Result): unknown {
  return result === 'on the page' ? undefined : result.outcome;
}
