import * as z from 'zod/mini';
import type {AnyChunk} from '../table/column.js';
import type {AnyMetric, Metric, Options, OptionsOf, Reads} from './define-metric.js';
import {KeptRows} from './group-rows.js';
import {accountsOfGroup, groupedTables, type Grouping} from './groups.js';
import {headlineOf} from './headline.js';
import {addChunk} from './measure.js';
import {mergedTables, readsTable} from './merged-tables.js';
import {measureGroups, outcomesOf, type GroupCounts} from './measure-groups.js';
import {
  insufficient,
  isInsufficient,
  sharedCurrency,
  type Estimate,
  type Insufficient,
  type Json,
  type Outcome,
} from './outcome.js';
import type {Scope} from './scope.js';

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
type Counted = {readonly all: Json; readonly groups: GroupCounts};

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
  const grouped = metrics.map((metric) => measureGroups(metric, by));
  const ids = metrics.map(({id}) => id).join('+');
  const joined = (of: (metric: AnyMetric) => string, separator: string): string =>
    metrics.length === 1 ? of(first) : metrics.map((metric) => `${metric.label}: ${of(metric)}`).join(separator);
  const tables = mergedTables(metrics.flatMap((metric) => groupedTables(metric, by)));
  const own = {id: ids, tables: mergedTables(metrics.flatMap((metric) => metric.tables))};
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
      const each = metrics.map((metric, i) => ({
        all: metric.accumulator(optionsIn(options, metric), scope),
        groups: grouped[i]!.accumulator(optionsIn(options, metric), scope),
      }));
      const addTo = (table: string) => {
        const readers = each.flatMap(({all, groups}, i) => [
          ...(readsTable(metrics[i]!, table) ? [all] : []),
          ...(readsTable(grouped[i]!, table) ? [groups] : []),
        ]);
        return (chunk: AnyChunk) => {
          for (const reader of readers) addChunk(reader, table, chunk);
        };
      };
      return {
        ...Object.fromEntries(tables.map(({id}) => [id, addTo(id)])),
        result: () => each.map(({all, groups}) => ({all: all.result(), groups: groups.result()})),
      };
    },
    derive(counted, options, scope) {
      const all = metrics.map((metric, i) => derivedBy(metric, counted[i]!, optionsIn(options, metric), scope));
      if (all.every(({all: whole}) => isInsufficient(whole))) return all[0]!.all as Insufficient;
      if (all.every(({groups}) => groups.every(({name}) => name === null)))
        return insufficient('no-groups', `No row says its ${by}, and neither does its account`);
      return {kind: 'by-group', by, metrics: all, ...sharedCurrency(all.map(({all: whole}) => whole))};
    },
    members: {
      tables,
      accumulator({group}, _options, scope) {
        const rows = new KeptRows(tables);
        return {
          ...rows.adders,
          result: () => accountsOfGroup(own, rows.tables, {by, name: group}, scope),
        };
      },
    },
    examples: [],
  };
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
    groups: outcomesOf(groups.groups, number, scope).map(({name, outcome}) => ({name, number: outcome})),
  };
}
