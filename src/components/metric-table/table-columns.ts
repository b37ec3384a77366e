import {isEstimate, type Estimate, type Insufficient} from '../../metrics/kernel/outcome.js';
import type {AnyMetric, Unit} from '../../metrics/kernel/define-metric.js';
import type {ByGroup} from '../../metrics/kernel/metrics-by.js';
import {standingOf, type Standing} from '../../metrics/kernel/standing.js';

/** A metric, as a column of the table. */
export interface MetricColumn {
  readonly metric: AnyMetric;
  readonly label: string;
  readonly unit: Unit;
  readonly all: Estimate | Insufficient;
  readonly hasIntervals: boolean;
  /** All groups together are their sum: no group can be held against it. */
  readonly isSum: boolean;
  readonly target: number | null;
  /** Decimals of values, where it is not for their unit to say. */
  readonly digits: number | undefined;
}

/** What a group is in one metric. */
export interface Cell {
  /** Null where the metric has no row of the group. */
  readonly number: Estimate | Insufficient | null;
  readonly standing: Standing | null;
}

/** A group, or all of them. */
export interface GroupRow {
  /** Tells it from the others, also from all. */
  readonly key: string;
  readonly name: string | null;
  readonly label: string;
  readonly isAll: boolean;
  readonly cells: readonly Cell[];
}

export function columnsOf(
  outcome: ByGroup,
  metrics: readonly AnyMetric[],
  labelOf: (metric: AnyMetric) => string,
  targets: ReadonlyMap<string, number>,
): MetricColumn[] {
  return outcome.metrics.flatMap(({all, groups}, i): MetricColumn[] => {
    const metric = metrics[i];
    if (metric === undefined) return [];
    const estimates = [all, ...groups.map(({number}) => number)].filter(isEstimate);
    const unit = estimates[0]?.unit ?? metric.headlineUnit ?? metric.unit;
    const hasIntervals = estimates.some(({interval}) => interval !== null);
    return [
      {
        metric,
        label: labelOf(metric),
        unit,
        all,
        hasIntervals,
        isSum: !hasIntervals && (unit === 'money' || unit === 'count'),
        target: targets.get(metric.id) ?? null,
        // Minutes matter to hours, not to days.
        digits: unit === 'hours' && estimates.some(({value}) => Math.abs(value) >= 10) ? 1 : undefined,
      },
    ];
  });
}

/** All groups of all metrics in the order of their names, the one without a name last. */
export function rowsOf(
  outcome: ByGroup,
  names: {readonly all: string; readonly unnamed: string},
): {
  readonly all: GroupRow;
  readonly groups: readonly GroupRow[];
} {
  const {metrics} = outcome;
  const named = new Set(metrics.flatMap(({groups}) => groups.flatMap(({name}) => name ?? [])));
  const hasUnnamed = metrics.some(({groups}) => groups.some(({name}) => name === null));
  const row = (name: string | null): GroupRow => ({
    key: name === null ? 'unnamed' : `group/${name}`,
    name,
    label: name ?? names.unnamed,
    isAll: false,
    cells: metrics.map(({all, groups}): Cell => {
      const number = groups.find((group) => group.name === name)?.number ?? null;
      const isComparable = number !== null && isEstimate(number) && isEstimate(all);
      return {number, standing: isComparable ? standingOf(number, all) : null};
    }),
  });
  return {
    all: {
      key: 'all',
      name: null,
      label: names.all,
      isAll: true,
      cells: metrics.map(({all}) => ({number: all, standing: null})),
    },
    groups: [...[...named].sort().map(row), ...(hasUnnamed ? [row(null)] : [])],
  };
}

/** The value of a cell; null where it has none, or none that is shown. */
export function estimateIn({number}: Cell): Estimate | null {
  return number !== null && isEstimate(number) ? number : null;
}
