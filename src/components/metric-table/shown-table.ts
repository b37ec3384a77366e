import type {Frame} from '../../element/view.js';
import type {Grouping} from '../../metrics/kernel/groups.js';
import type {Insufficient, Interval, Made} from '../../metrics/kernel/outcome.js';
import {reasonOf} from '../../element/words.js';
import type {ByGroup} from '../../metrics/kernel/metrics-by.js';
import {layoutTable, type TableLayout} from './metric-table.layout.js';
import type {TableWords} from './metric-table.words.js';
import {estimateIn, rowsOf, type Cell, type GroupRow, type MetricColumn} from './table-columns.js';
import {inOrder, type Sort} from './group-order.js';
import {axisOf, domainOf, type ValueAxis} from './value-axis.js';

/** All that the parts of a table are drawn and told from. */
export interface ShownTable {
  readonly outcome: Made<ByGroup>;
  readonly by: Grouping;
  readonly columns: readonly MetricColumn[];
  readonly all: GroupRow;
  /** In the order in which they are shown. */
  readonly groups: readonly GroupRow[];
  readonly sort: Sort;
  readonly layout: TableLayout;
  readonly axes: readonly ValueAxis[];
  readonly frame: Frame<TableWords>;
}

export function shownOf(
  outcome: Made<ByGroup>,
  columns: readonly MetricColumn[],
  sort: Sort,
  frame: Frame<TableWords>,
): ShownTable {
  const {words, formats, measureText, width} = frame;
  const {by} = outcome;
  const {all, groups} = rowsOf(outcome, {all: words.all, unnamed: words.unnamed[by]});
  const rows = [all, ...groups];
  const layout = layoutTable(
    rows.map(({label}) => label),
    columns.map((column, i) => {
      const cells = rows.flatMap(({cells: own}) => own[i] ?? []);
      return {
        label: column.label,
        values: cells.map((cell) => valueText(cell, column, frame)),
        limits: cells.map((cell) => limitsText(cell, column, frame) ?? ''),
        counts: cells.map((cell) => countText(cell, frame)),
      };
    }),
    {width, headings: {name: words.by[by], n: words.n}, measureText},
  );
  const axes = columns.map((column, i) =>
    axisOf(domainOf(column, i, groups), column, {
      width: layout.columns[i]?.plot ?? 0,
      write: (value) => formats.value(value, column.unit),
      measureText,
    }),
  );
  return {outcome, by, columns, all, groups: inOrder(groups, sort, formats.locale), sort, layout, axes, frame};
}

/** A value in the unit of its metric; with the unit's word where it stands in a sentence. */
export function written(
  value: number,
  {unit, digits}: Pick<MetricColumn, 'unit' | 'digits'>,
  {formats, words}: Frame<TableWords>,
  inSentence = false,
): string {
  const word = words.units[unit];
  const text = formats.value(value, unit, digits);
  return inSentence && word !== '' ? `${text}\u00a0${word}` : text;
}

export function valueText(cell: Cell, column: MetricColumn, frame: Frame<TableWords>): string {
  const estimate = estimateIn(cell);
  return estimate ? written(estimate.value, column, frame) : '–';
}

/** Both ends of its interval; null where there is none. */
export function limitsText(cell: Cell, column: MetricColumn, frame: Frame<TableWords>): string | null {
  const interval = estimateIn(cell)?.interval;
  return interval ? rangeText(interval, column, frame) : null;
}

function rangeText({lower, upper}: Interval, column: MetricColumn, frame: Frame<TableWords>): string {
  return frame.words.range(written(lower, column, frame), written(upper, column, frame));
}

export function countText(cell: Cell, {formats}: Frame<TableWords>): string {
  const estimate = estimateIn(cell);
  return estimate ? formats.count(estimate.n) : '–';
}

/** Why a cell has no value. */
export function gapText({number}: Cell, column: MetricColumn, {outcome, frame}: ShownTable): string {
  if (number === null) return frame.words.noValue;
  const made = {...outcome.made, metric: column.metric.id};
  return reasonOf({...(number as Insufficient), made}, frame.words, frame.formats);
}
