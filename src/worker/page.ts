// What a page needs that has work for the worker: loaded when it has.
import type {DataApart, EngineApart} from '../data-adapters/kernel/data-apart.js';
import {pace} from '../data-adapters/kernel/pace.js';
import {isOfCatalogue} from '../metrics/kernel/catalogued.js';
import type {AnyMetric, OptionsOf, OutcomeOf} from '../metrics/kernel/define-metric.js';
import type {Members} from '../metrics/kernel/members.js';
import type {Json} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';
import type {Aggregated, EngineRequest, Growth} from '../data-adapters/kernel/source.js';
import type {ReadOptions} from '../data-adapters/kernel/document.js';
import {canBeBrought, copiesOfAdded} from './added-on-page.js';
import {broughtRows, type Group} from './brought-rows.js';
import type {Result, Server, WorkerClient} from './client.js';
import type {AggregateJob, DataAtAddress, HeldData, MembersJob} from './job.js';
import {newId, pageWorker, readerOf} from './page-worker.js';
import {sendBytes, sendRows, type RequestBytes} from './send-bytes.js';

type Table = AnyMetric['tables'][number];

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

const groups = new WeakMap<object, Group>();
/** Data that the worker reads, as it is to be asked for them: by what asks for them here, and with these tables of them. */
const atAddress = new WeakMap<object, (tables: readonly Table[]) => DataAtAddress | undefined>();

/**
 * Has data read in the worker.
 * @param bytes how many there are, as far as that is known
 * @param request makes each request for their bytes
 * @param growth what is added to them on the page
 * @param dictionaries shared with other data, which they join by code; `undefined` where they stand alone
 * @returns `undefined` where there is no worker, or it does not know the metric that they are read for first
 */
export async function readApart(
  metric: AnyMetric,
  description: Omit<DataAtAddress, 'id' | 'group' | 'added'>,
  bytes: number,
  request: RequestBytes,
  growth: Growth,
  dictionaries?: ReadOptions['dictionaries'],
): Promise<DataApart | undefined> {
  if (!isOfCatalogue(metric)) return undefined;
  const group = (dictionaries && groups.get(dictionaries)) ?? {id: newId(), worker: readerOf(bytes)};
  if (dictionaries) groups.set(dictionaries, group);
  const id = newId();
  const serve: Server = (wanted, port, gone) => {
    if ('from' in wanted) void sendRows(port, gone, (signal) => copiesOfAdded(growth, wanted, signal));
    if (!('accept' in wanted)) return;
    const {accept, part} = wanted;
    void sendBytes(port, gone, (signal) => request({accept, signal, who: description.who, ...(part && {part})}));
  };
  const {worker} = group;
  // At once: where the next goes depends on it.
  const close = worker.serve(id, serve, bytes);
  if (!(await worker.isThere())) {
    close();
    return undefined;
  }
  const data = (tables: readonly Table[]): DataAtAddress | undefined =>
    canBeBrought(tables) ? {...description, id, group: group.id, added: growth.version} : undefined;
  const apart: DataApart = {
    ...engineOf(worker, ({tables}) => data(tables)),
    async joined(tables, brought, {metric, signal}) {
      if (!isOfCatalogue(metric)) return undefined;
      const held: (readonly [string, HeldData])[] = [];
      for (const [table, where] of tables) {
        const of =
          'joined' in where ? atAddress.get(where)?.([table]) : await broughtRows(table, where, group, brought, signal);
        if (of === undefined) return undefined;
        held.push([table.id, of]);
      }
      return engineOf(worker, () => held);
    },
    close,
  };
  atAddress.set(apart, data);
  return apart;
}

/** Who answers for what a worker holds. @param dataFor a metric; `undefined` where the page is to answer for it */
function engineOf(worker: WorkerClient, dataFor: (metric: AnyMetric) => AggregateJob['data'] | undefined): EngineApart {
  const outcomeOf = async (
    asked: Omit<AggregateJob | MembersJob, 'data'>,
    {metric, signal, onProgress}: EngineRequest,
  ): Promise<unknown> => {
    const data = isOfCatalogue(metric) ? dataFor(metric) : undefined;
    return data && outcomeIn(await worker.run({data, ...asked}, signal, onProgress));
  };
  return {
    async aggregate(metric, options, scope, request) {
      const outcome = await outcomeOf({metric, options, scope}, request);
      // To take a large one out of its message is as much as a task should do.
      await pace(request.signal);
      return outcome as Aggregated | undefined;
    },
    async members(metric, part, options, scope, request) {
      return (await outcomeOf({metric, part, options, scope} as never, request)) as Members | null | undefined;
    },
  };
}

function outcomeIn(result: Result): unknown {
  return result === 'on the page' ? undefined : result.outcome;
}
