import type {AnyMetric, GivenOptions, PartOf} from '../../metrics/kernel/define-metric.js';
import {collectMembers, type Members} from '../../metrics/kernel/members.js';
import type {Scope} from '../../metrics/kernel/scope.js';
import {pace} from './pace.js';
import type {ReadRequest, Source} from './source.js';

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
