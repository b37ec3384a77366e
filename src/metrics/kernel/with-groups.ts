import type {AnyChunk} from '../table/column.js';
import type {AnyMetric, Metric, OutcomeOf, PartOf, Reads} from './define-metric.js';
import {KeptRows} from './group-rows.js';
import {groupedTables, membersBy, type Grouping} from './groups.js';
import {measureGroups, outcomesOf, type GroupCounts, type NamedOutcome} from './measure-groups.js';
import {addChunk} from './measure.js';
import {isInsufficient, type Insufficient, type Json} from './outcome.js';
import type {Members} from './members.js';

/** The outcome of a metric, with that of each group by itself. */
export type WithGroups<M extends AnyMetric> =
  (Exclude<OutcomeOf<M>, Insufficient> & {readonly groups: readonly NamedOutcome<OutcomeOf<M>>[]}) | Insufficient;

/** A part of the outcome of one group, named as the metric itself names it. */
export type GroupPart<Part extends Json> = {readonly group: string | null; readonly part: Part};

/** A metric of all rows together and by group. Everything else about it is as in the metric itself. */
export type GroupsMetric<M extends AnyMetric> = Metric<
  M['id'],
  Reads,
  M['options'],
  {readonly all: Json; readonly groups: GroupCounts},
  WithGroups<M>,
  PartOf<M> | GroupPart<PartOf<M>>
>;

/**
 * A metric together with that of each group (see `measureBy`), for a widget that shows groups side by side. Chunks are
 * kept until all are there: of which group a row is may be told by a table that comes later. Make it once and keep it.
 */
export function withGroups<M extends AnyMetric>(metric: M, by: Grouping): GroupsMetric<M> {
  const grouped = measureGroups(metric, by);
  return {
    ...metric,
    recipe: {make: 'with-groups', of: metric, by},
    tables: grouped.tables,
    accumulator(options, scope) {
      const all = metric.accumulator(options, scope);
      const groups = grouped.accumulator(options, scope);
      const own = new Set(metric.tables.map(({id}) => id));
      const addTo = (table: string) => (chunk: AnyChunk) => {
        if (own.has(table)) addChunk(all, table, chunk);
        addChunk(groups, table, chunk);
      };
      return {
        ...Object.fromEntries(grouped.tables.map(({id}) => [id, addTo(id)])),
        result: () => ({all: all.result(), groups: groups.result()}),
      };
    },
    derive({all, groups}, options, scope) {
      const outcome = metric.derive(all, options, scope) as OutcomeOf<M>;
      if (isInsufficient(outcome)) return outcome;
      const derived = (counts: Json) => metric.derive(counts, options, scope) as OutcomeOf<M>;
      return {...outcome, groups: outcomesOf(groups.groups, derived, scope)};
    },
    headline: metric.headline as GroupsMetric<M>['headline'],
    members: metric.members && {
      tables: groupedTables({tables: metric.members.tables}, by),
      accumulator(part, options, scope) {
        // The tables that tell groups say nothing of who is behind all.
        if (!isOfGroup(part)) return {accounts: () => undefined, ...metric.members!.accumulator(part, options, scope)};
        const kept = new KeptRows(groupedTables({tables: metric.members!.tables}, by));
        return {
          ...kept.adders,
          result: (): Members | null =>
            membersBy(metric, kept.tables, {by, name: part.group}, part.part, options as never, scope),
        };
      },
    },
  } as GroupsMetric<M>;
}

function isOfGroup<Part extends Json>(part: Part | GroupPart<Part>): part is GroupPart<Part> {
  return typeof part === 'object' && part !== null && 'group' in part && 'part' in part;
}
