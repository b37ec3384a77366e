import type {AnyChunk} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import type {AnyMetric, Metric, OutcomeOf, PartOf, Reads} from './define-metric.js';
import {aggregateBy, groupedTables, membersBy, smallGroup, type GroupAggregate, type Grouping} from './groups.js';
import {aggregate, type TableData, type Tables} from './measure.js';
import {isInsufficient, type Insufficient, type Json} from './outcome.js';
import type {Members} from './members.js';

/** The outcome of one group. */
export interface GroupResult<M extends AnyMetric> {
  /** `null` for the rows that have no group. */
  readonly name: string | null;
  readonly outcome: OutcomeOf<M> | Insufficient;
}

/** The outcome of a metric, with that of each group by itself. */
export type WithGroups<M extends AnyMetric> =
  (Exclude<OutcomeOf<M>, Insufficient> & {readonly groups: readonly GroupResult<M>[]}) | Insufficient;

/** A part of the outcome of one group, named as the metric itself names it. */
export type GroupPart<Part extends Json> = {readonly group: string | null; readonly part: Part};

/** A metric of all rows together and by group. Everything else about it is as in the metric itself. */
export type GroupsMetric<M extends AnyMetric> = Metric<
  M['id'],
  Reads,
  M['options'],
  {readonly all: Json; readonly groups: readonly GroupAggregate[]},
  WithGroups<M>,
  PartOf<M> | GroupPart<PartOf<M>>
>;

/**
 * A metric together with that of each group (see `measureBy`), for a widget that shows groups side by side. Chunks are
 * kept until all are there: of which group a row is may be told by a table that comes later. Make it once and keep it.
 */
export function withGroups<M extends AnyMetric>(metric: M, by: Grouping): GroupsMetric<M> {
  return {
    ...metric,
    tables: groupedTables(metric, by),
    accumulator(options, scope) {
      const kept = new KeptChunks(groupedTables(metric, by));
      return {
        ...kept.adders,
        result: () => ({
          all: aggregate(metric, kept.tables, options as never, scope),
          groups: aggregateBy(metric, kept.tables, {by}, options as never, scope),
        }),
      };
    },
    derive({all, groups}, options, scope) {
      const outcome = metric.derive(all, options, scope) as OutcomeOf<M>;
      if (isInsufficient(outcome)) return outcome;
      return {
        ...outcome,
        groups: groups.map(({name, aggregate: counts}) => ({
          name,
          outcome: counts === null ? smallGroup(scope) : (metric.derive(counts, options, scope) as OutcomeOf<M>),
        })),
      };
    },
    headline: metric.headline as GroupsMetric<M>['headline'],
    members: metric.members && {
      tables: groupedTables({tables: metric.members.tables}, by),
      accumulator(part, options, scope) {
        // The tables that tell groups say nothing of who is behind all.
        if (!isOfGroup(part)) return {accounts: () => undefined, ...metric.members!.accumulator(part, options, scope)};
        const kept = new KeptChunks(groupedTables({tables: metric.members!.tables}, by));
        return {
          ...kept.adders,
          result: (): Members | null =>
            membersBy(metric, kept.tables, {by, name: part.group}, part.part, options as never, scope),
        };
      },
    },
  } as GroupsMetric<M>;
}

/** Rows as they came, by table. */
class KeptChunks {
  readonly #chunks: ReadonlyMap<string, AnyChunk[]>;

  constructor(tables: readonly Table[]) {
    this.#chunks = new Map(tables.map(({id}) => [id, []]));
  }

  /** One method a table. */
  get adders(): Record<string, (chunk: AnyChunk) => void> {
    return Object.fromEntries(
      [...this.#chunks].map(([table, chunks]) => [table, (chunk: AnyChunk) => void chunks.push(chunk)]),
    );
  }

  get tables(): Tables {
    return Object.fromEntries(
      [...this.#chunks].map(([table, chunks]) => [table, {chunks} as Pick<TableData, 'chunks'> as TableData]),
    );
  }
}

function isOfGroup<Part extends Json>(part: Part | GroupPart<Part>): part is GroupPart<Part> {
  return typeof part === 'object' && part !== null && 'group' in part && 'part' in part;
}
