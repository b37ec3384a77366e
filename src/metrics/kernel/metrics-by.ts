import * as z from 'zod/mini';
import type {AnyChunk} from '../table/column.js';
import type {Table} from '../table/define-table.js';
import type {AnyMetric, Metric, Options, OptionsOf, Reads} from './define-metric.js';
import {accountsOfGroup, aggregateBy, groupedTables, smallGroup, type Grouping} from './groups.js';
import {headlineOf} from './headline.js';
import {addChunk, type TableData, type Tables} from './measure.js';
import {insufficient, isInsufficient, type Estimate, type Insufficient, type Json, type Outcome} from './outcome.js';
import type {Scope} from './scope.js';
import {withColumns} from './with-columns.js';

/** The one number of a metric, of all rows and of each group by itself. */
export interface MetricByGroup {
  /** Id of the metric. */
  readonly metric: string;
  readonly all: Estimate | Insufficient;
  /** In the order of their names, the one without a name last. */
  readonly groups: readonly {
    /** `null` for the rows that have no group. */
    readonly name: string | null;
    readonly number: Estimate | Insufficient;
  }[];
}

/** Some metrics by group, in the order in which they were asked for. */
export interface ByGroup extends Outcome {
  readonly kind: 'by-group';
  readonly by: Grouping;
  readonly metrics: readonly MetricByGroup[];
}

/** A group: who is behind it are its accounts. */
export type GroupPart = {readonly group: string | null};

/** What was counted for a metric. */
type Counted = {readonly all: Json; readonly groups: readonly CountedGroup[]};
type CountedGroup = {readonly name: string | null; readonly hidden: boolean; readonly counts: Json};

/** Some metrics by group, as one. Its options are those of each metric by its id. */
export type MetricsBy = Metric<string, Reads, Options, readonly Counted[], ByGroup | Insufficient, GroupPart>;

/**
 * Some metrics, each of all rows and of each group by itself (see `measureBy`), as one metric: what a table of groups
 * shows. Make it once and keep it. Rows are kept until all are there, since accounts, which may come last, say what group
 * they are of. Its name says how it is grouped, so that no engine takes it for the metric itself.
 *
 * It is insufficient where all of the metrics are, with the reason of the first; and where no row has a group, with the
 * code `no-groups`.
 * @param metrics at least one
 */
export function metricsBy(metrics: readonly [AnyMetric, ...AnyMetric[]], by: Grouping): MetricsBy {
  const [first] = metrics;
  const ids = metrics.map(({id}) => id).join('+');
  const joined = (of: (metric: AnyMetric) => string, separator: string): string =>
    metrics.length === 1 ? of(first) : metrics.map((metric) => `${metric.label}: ${of(metric)}`).join(separator);
  const tables = merged(metrics.flatMap((metric) => groupedTables(metric, by)));
  const own = {id: ids, tables: merged(metrics.flatMap((metric) => metric.tables))};
  return {
    id: `${ids}?by=${by}`,
    label: metrics.map(({label}) => label).join(', '),
    about: joined(({about}) => about, ' '),
    family: first.family,
    unit: first.unit,
    ...(metrics.length === 1 && first.formula !== undefined && {formula: first.formula}),
    tables,
    options: z.object(Object.fromEntries(metrics.map(({id, options}) => [id, z.prefault(options, {})]))),
    interval: joined(({interval}) => interval, '; '),
    source: joined(({source}) => source, '; '),
    accumulator(options, scope) {
      const all = metrics.map((metric) => metric.accumulator(optionsIn(options, metric), scope));
      const read = new Reading(tables, (table, chunk) => {
        all.forEach((one, i) => {
          if (metrics[i]!.tables.some(({id}) => id === table)) addChunk(one, table, chunk);
        });
      });
      return {
        ...read.adders,
        result: () =>
          metrics.map((metric, i) => ({
            all: all[i]!.result(),
            groups: aggregateBy(metric, read.tables, {by}, optionsIn(options, metric), scope),
          })),
      };
    },
    derive(counted, options, scope) {
      const all = metrics.map((metric, i) => derivedBy(metric, counted[i]!, optionsIn(options, metric), scope));
      if (all.every(({all: whole}) => isInsufficient(whole))) return all[0]!.all as Insufficient;
      if (all.every(({groups}) => groups.every(({name}) => name === null)))
        return insufficient('no-groups', `No row says its ${by}, and neither does its account`);
      return {kind: 'by-group', by, metrics: all};
    },
    members: {
      tables,
      accumulator({group}, _options, scope) {
        const read = new Reading(tables);
        return {
          ...read.adders,
          result: () => accountsOfGroup(own, read.tables, {by, name: group}, scope),
        };
      },
    },
    examples: [],
  };
}

/** The chunks of some tables, as they come. */
class Reading {
  readonly #chunks: ReadonlyMap<string, AnyChunk[]>;
  readonly #onChunk: (table: string, chunk: AnyChunk) => void;

  constructor(tables: readonly Table[], onChunk: (table: string, chunk: AnyChunk) => void = () => undefined) {
    this.#onChunk = onChunk;
    this.#chunks = new Map(tables.map(({id}) => [id, []]));
  }

  /** One method per table. */
  get adders(): Record<string, (chunk: AnyChunk) => void> {
    return Object.fromEntries(
      [...this.#chunks].map(([id, chunks]) => [
        id,
        (chunk) => {
          chunks.push(chunk);
          this.#onChunk(id, chunk);
        },
      ]),
    );
  }

  get tables(): Tables {
    return Object.fromEntries(
      [...this.#chunks].map(([id, chunks]) => [id, {chunks} as Pick<TableData, 'chunks'> as TableData]),
    );
  }
}

/** Each table once, with all columns that are asked for. */
function merged(tables: readonly Table[]): Table[] {
  const byId = new Map<string, Table>();
  for (const table of tables) {
    const before = byId.get(table.id);
    byId.set(table.id, before ? withColumns(before, Object.keys(table.columns)) : table);
  }
  return [...byId.values()];
}

function optionsIn(options: Readonly<Record<string, unknown>>, {id}: AnyMetric): OptionsOf<AnyMetric> {
  return options[id] as OptionsOf<AnyMetric>;
}

function derivedBy(
  metric: AnyMetric,
  {all, groups}: Counted,
  options: OptionsOf<AnyMetric>,
  scope: Scope,
): MetricByGroup {
  const number = (counts: Json): Estimate | Insufficient => headlineOf(metric, metric.derive(counts, options, scope));
  return {
    metric: metric.id,
    all: number(all),
    groups: groups.map(({name, hidden, counts}) => ({
      name,
      number: hidden ? smallGroup(scope) : number(counts),
    })),
  };
}
