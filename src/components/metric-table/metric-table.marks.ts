import type {Mark, Marks, Tip, TipRow} from '../../element/marks/marks.js';
import {isEstimate} from '../../metrics/kernel/outcome.js';
import {columnIds, metricOf, type ColumnId} from './group-order.js';
import {countText, gapText, limitsText, valueText, written, type ShownTable} from './shown-table.js';
import {estimateIn, type GroupRow} from './table-columns.js';

export function headingId(column: ColumnId): string {
  return `heading/${column}`;
}

/** Names of groups may hold anything, so they come last. */
export function cellId(column: ColumnId, {key}: GroupRow): string {
  return `${column}/${key}`;
}

/** Headings sort; a cell tells of its group, and picks it. */
export function marksOf(shown: ShownTable, sortBy: (column: ColumnId) => void): Marks {
  const columns = columnIds(shown.columns.length);
  const rows = [shown.all, ...shown.groups];
  return {
    rows: [columns.map(headingId), ...rows.map((row) => columns.map((column) => cellId(column, row)))],
    tips: 'below',
    describe(id): Mark | null {
      const end = id.indexOf('/');
      const [kind, rest] = [id.slice(0, end), id.slice(end + 1)];
      if (kind === 'heading') return {tip: null, pick: null, act: () => sortBy(rest as ColumnId)};
      const row = rows.find(({key}) => key === rest);
      if (row === undefined) return null;
      return {
        tip: tipOf(kind as ColumnId, row, shown),
        pick: row.isAll ? null : {label: row.label, part: {group: row.name}},
      };
    },
  };
}

function tipOf(column: ColumnId, row: GroupRow, shown: ShownTable): Tip | null {
  if (!column.startsWith('value-')) return null;
  const place = metricOf(column as Exclude<ColumnId, 'name'>);
  const [cell, own] = [row.cells[place], shown.columns[place]];
  if (!cell || !own) return null;
  const {frame} = shown;
  const {words, formats} = frame;
  const estimate = estimateIn(cell);
  if (estimate === null) return {title: row.label, rows: [], foot: gapText(cell, own, shown)};
  const limits = limitsText(cell, own, frame);
  const whole: TipRow[] =
    row.isAll || !isEstimate(own.all) ? [] : [{label: words.all, value: written(own.all.value, own, frame, true)}];
  const target: TipRow[] =
    own.target === null ? [] : [{label: words.target, value: written(own.target, own, frame, true)}];
  return {
    title: row.label,
    rows: [
      {label: own.label, value: written(estimate.value, own, frame, true), ...(limits !== null && {note: limits})},
      ...whole,
      ...target,
    ],
    foot: [
      words.rests(estimate.n, formats.count(estimate.n)),
      ...(cell.standing === null ? [] : [words.standing[cell.standing]]),
    ].join('; '),
  };
}

/** What a cell says to who listens. */
export function nameOf(column: Exclude<ColumnId, 'name'>, row: GroupRow, shown: ShownTable): string {
  const place = metricOf(column);
  const [cell, own] = [row.cells[place], shown.columns[place]];
  if (!cell || !own) return '';
  const {frame} = shown;
  const {words} = frame;
  if (estimateIn(cell) === null) return `${row.label}, ${own.label}: ${gapText(cell, own, shown)}`;
  if (column.startsWith('n-')) return `${row.label}, ${words.observationsOf(own.label)}: ${countText(cell, frame)}`;
  // The unit stands where the heading has it: what is read in the cell is in its name as it is written.
  const unit = words.units[own.unit];
  const parts = [
    `${row.label}, ${own.label}${unit === '' ? '' : ` (${unit})`}: ${valueText(cell, own, frame)}`,
    ...(limitsText(cell, own, frame) === null ? [] : [limitsText(cell, own, frame)]),
    ...(cell.standing === null ? [] : [words.standing[cell.standing]]),
  ];
  return parts.join(', ');
}
