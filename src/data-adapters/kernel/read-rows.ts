import type {AnyMetric, GivenOptions, OptionsOf, PartOf} from '../../metrics/kernel/define-metric.js';
import {addChunk} from '../../metrics/kernel/measure.js';
import {collectMembers, type Members} from '../../metrics/kernel/members.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import {addQuality, noRows, type DataQuality} from '../../metrics/table/quality.js';
import {pace} from './pace.js';
import type {Aggregated, ReadRequest, Received, Source} from './source.js';

/** The first step over the rows of a source, on the page or in the worker; the page gets its turn between chunks. */
export async function aggregateRows<M extends AnyMetric>(
  source: Source,
  metric: M,
  options: OptionsOf<M>,
  scope: Scope,
  request: Omit<ReadRequest, 'among'>,
): Promise<Aggregated> {
  const accumulator = metric.accumulator(options, scope);
  const quality: Record<string, DataQuality> = {};
  const {onProgress} = request;
  for (const table of metric.tables) {
    const before = Object.values(quality).reduce((sum, {read}) => sum + read, 0);
    const asking = {
      ...request,
      among: metric.tables,
      ...(onProgress && {onProgress: (rows: number, received?: Received) => onProgress(before + rows, received)}),
    };
    for await (const read of source.chunks(table, asking)) {
      // Rows that were read for another reader come without a pause.
      if (quality[table.id] !== undefined) await pace(request.signal);
      addChunk(accumulator, table.id, read.chunk);
      quality[table.id] = addQuality(quality[table.id] ?? noRows, read.quality);
    }
  }
  request.signal.throwIfAborted();
  return {aggregate: accumulator.result(), quality};
}

/** Who is behind a part of an outcome, of the rows of a source. */
export async function membersOfRows<M extends AnyMetric>(
  source: Source,
  metric: M,
  part: PartOf<M>,
  given: GivenOptions<M>,
  scope: Scope,
  request: Omit<ReadRequest, 'among'>,
): Promise<Members | null> {
  const collecting = collectMembers(metric, part, given, scope);
  if (collecting === null) return null;
  // Rows that do not name their table are of the same one as when they were measured.
  const asking = {...request, among: metric.tables};
  for (const table of collecting.tables) {
    for await (const {chunk} of source.chunks(table, asking)) {
      await pace(request.signal);
      collecting.add(table.id, chunk);
    }
  }
  request.signal.throwIfAborted();
  return collecting.result();
}
