import {nextSorting, sortedBy, sortedByName, type Sorting} from '../../element/table/sorting.js';
import type {Standing} from '../../metrics/kernel/standing.js';
import {estimateIn, type GroupRow, type MetricColumn} from './table-columns.js';

export type ColumnId = 'name' | `value-${number}` | `n-${number}`;
export type Sort = Sorting<ColumnId>;

/** The columns from the first to the last. */
export function columnIds(metrics: number): ColumnId[] {
  return ['name', ...Array.from({length: metrics}, (_, i): ColumnId[] => [`value-${i}`, `n-${i}`]).flat()];
}

/** The place of the metric that a column is of. */
export function metricOf(column: Exclude<ColumnId, 'name'>): number {
  return Number(column.slice(column.indexOf('-') + 1));
}

/** The best of the first metric first. */
export function bestFirst(columns: readonly MetricColumn[]): Sort {
  return {column: 'value-0', descending: isDescendingFirst('value-0', columns)};
}

export function nextSort(column: ColumnId, before: Sort, columns: readonly MetricColumn[]): Sort {
  return nextSorting(column, before, {descendingFirst: isDescendingFirst(column, columns)});
}

/** What sorting begins with: the first name, the best value, the most observations. */
function isDescendingFirst(column: ColumnId, columns: readonly MetricColumn[]): boolean {
  if (column === 'name') return false;
  return column.startsWith('n-') || columns[metricOf(column)]?.metric.direction !== 'lower-is-better';
}

/** Groups in an order: those without a value after those that have one, and last the one without a name. */
export function inOrder(rows: readonly GroupRow[], sort: Sort, locale: string): GroupRow[] {
  const named = rows.filter(({name}) => name !== null);
  const unnamed = rows.filter(({name}) => name === null);
  const {column} = sort;
  if (column === 'name') return [...sortedByName(named, ({label}) => label, sort, locale), ...unnamed];
  const place = metricOf(column);
  const valueOf = ({cells}: GroupRow): number | null => {
    const cell = cells[place];
    const estimate = cell ? estimateIn(cell) : null;
    return estimate && (column.startsWith('n-') ? estimate.n : estimate.value);
  };
  return [...sortedBy(named, valueOf, sort), ...unnamed];
}

/** Whether what a standing says is good; null where the metric has no better and worse, or nothing is clear. */
export function isGood(standing: Standing | null, {metric: {direction}}: MetricColumn): boolean | null {
  if (direction === undefined || standing === null || standing === 'unclear') return null;
  return (standing === 'above') === (direction === 'higher-is-better');
}
