import {html, nothing, svg, type TemplateResult} from 'lit';
import {sortHeading} from '../../element/table/sort-heading.js';
import {isGood, metricOf, columnIds, type ColumnId} from './group-order.js';
import {cellStyle, tableStyle} from './metric-table.layout.js';
import {cellId, headingId, nameOf} from './metric-table.marks.js';
import {countText, limitsText, valueText, type ShownTable} from './shown-table.js';
import {estimateIn, type Cell, type GroupRow, type MetricColumn} from './table-columns.js';
import type {ValueAxis} from './value-axis.js';

/** Height of a plot, by the form of the table: that of a line. */
const heights = {wide: 32, narrow: 28} as const;
const AXIS_HEIGHT = 20;
const RADIUS = 4.5;

/** The groups as a real table that is walked through as a grid, over the axes that their dots are on. */
export function tableOf(shown: ShownTable): TemplateResult {
  const {layout, groups, all, columns, by, frame} = shown;
  const form = [
    layout.form,
    ...(columns.length === 1 ? ['single'] : []),
    ...(layout.isStacked ? ['stacked'] : []),
  ].join(' ');
  return html`
    <table class=${form} role="grid" aria-labelledby="caption" aria-readonly="true" .style=${tableStyle(layout)}>
      <caption class="hidden" id="caption">
        ${frame.words.caption(by)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columnIds(columns.length).map((column) => heading(column, shown))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${[all, ...groups].map((row) => rowOf(row, shown))}
      </tbody>
    </table>
    ${hasAxes(shown) ? axes(shown) : nothing}
  `;
}

/** Where each metric has a line in each row, none is next to the axis. */
function hasAxes({layout, columns}: ShownTable): boolean {
  return layout.form === 'wide' || columns.length === 1;
}

/** What a column is called. */
export function labelOf(column: ColumnId, {columns, by, frame: {words}}: ShownTable): string {
  if (column === 'name') return words.by[by];
  const label = columns[metricOf(column)]?.label ?? '';
  return column.startsWith('n-') ? words.observationsOf(label) : label;
}

function heading(column: ColumnId, shown: ShownTable): TemplateResult {
  const {sort, columns, frame} = shown;
  const label = labelOf(column, shown);
  const isCount = column.startsWith('n-');
  const unit = column === 'name' || isCount ? '' : frame.words.units[columns[metricOf(column)]?.unit ?? 'count'];
  return sortHeading({
    mark: headingId(column),
    label,
    shown: isCount ? frame.words.n : label,
    note: unit === '' ? null : unit,
    sorted: column !== sort.column ? null : sort.descending ? 'descending' : 'ascending',
    isArrowFirst: isCount,
    className: column === 'name' ? 'name' : isCount ? 'n' : 'value',
  });
}

function rowOf(row: GroupRow, shown: ShownTable): TemplateResult {
  const {columns} = shown;
  return html`<tr role="row" class=${row.isAll ? 'row all' : row.name === null ? 'row unnamed' : 'row'}>
    <th role="rowheader" scope="row" class="name" data-mark=${cellId('name', row)} title=${row.label}>${row.label}</th>
    ${columns.map((column, i) => cellsOf(row, column, i, shown))}
  </tr>`;
}

function cellsOf(row: GroupRow, column: MetricColumn, place: number, shown: ShownTable): TemplateResult {
  const {layout, axes: all, frame} = shown;
  const widths = layout.columns[place];
  const axis = all[place];
  const cell = row.cells[place];
  if (!widths || !axis || !cell) return html`<td role="gridcell"></td>`;
  const limits = widths.limits > 0 ? (limitsText(cell, column, frame) ?? '') : null;
  return html`<td
      role="gridcell"
      class=${['value', toneOf(cell, column)].join(' ')}
      data-mark=${cellId(`value-${place}`, row)}
      aria-label=${nameOf(`value-${place}`, row, shown)}
      .style=${cellStyle(widths)}
    >
      ${widths.label > 0 || layout.isStacked ? html`<span class="label">${column.label}</span>` : nothing}
      <span class="number">${valueText(cell, column, frame)}</span>
      ${limits === null ? nothing : html`<span class="limits">${limits}</span>`}
      ${plot(cell, row, column, axis, place, shown)}
    </td>
    <td role="gridcell" class="n" data-mark=${cellId(`n-${place}`, row)} aria-label=${nameOf(`n-${place}`, row, shown)}>
      ${countText(cell, frame)}
    </td>`;
}

/** How sure a value is, and whether it is good: its colour, and whether its dot is filled. */
function toneOf({number, standing}: Cell, column: MetricColumn): string {
  if (number === null || number.kind === 'insufficient') return 'gap';
  if (standing === null) return 'plain';
  if (standing === 'unclear') return 'unclear';
  const good = isGood(standing, column);
  return good === null ? 'clear' : good ? 'clear better' : 'clear worse';
}

function plot(
  cell: Cell,
  {isAll}: GroupRow,
  column: MetricColumn,
  axis: ValueAxis,
  place: number,
  shown: ShownTable,
): TemplateResult {
  const {layout, frame} = shown;
  const height = heights[layout.form];
  const middle = height / 2;
  const ticks = hasAxes(shown) ? axis.ticks : [];
  const estimate = estimateIn(cell);
  const {scale, whole, target} = axis;
  const x = estimate === null || (isAll && column.isSum) ? null : scale(estimate.value);
  const interval = estimate?.interval;
  const from = interval ? scale(interval.lower) : column.isSum ? scale(0) : null;
  const to = interval ? scale(interval.upper) : x;
  const hidden = cell.number?.kind === 'insufficient' && cell.number.code === 'small-group';
  return html`<svg class="plot" width=${layout.columns[place]?.plot ?? 0} height=${height} aria-hidden="true">
    ${ticks.map((tick) => svg`<line class="grid" x1=${tick.x} x2=${tick.x} y2=${height}></line>`)}
    ${whole === null ? nothing : svg`<line class="whole" x1=${whole} x2=${whole} y2=${height}></line>`}
    ${target === null ? nothing : svg`<line class="guide" x1=${target} x2=${target} y2=${height}></line>`}
    ${
      x === null || from === null || to === null
        ? nothing
        : svg`<line class="whisker" x1=${from} x2=${to} y1=${middle} y2=${middle}></line>`
    }
    ${
      x === null
        ? nothing
        : isAll
          ? svg`<path class="dot" data-tip-at d="M${x} ${middle - 6}l6 6l-6 6l-6 -6z"></path>`
          : svg`<circle class="dot" data-tip-at cx=${x} cy=${middle} r=${RADIUS}></circle>`
    }
    ${hidden ? svg`<text class="muted halo" x="7" y=${middle + 4}>${frame.words.notShown}</text>` : nothing}
  </svg>`;
}

/** The numbers that the dots stand over. */
function axes({columns, axes: all, layout}: ShownTable): TemplateResult {
  return html`<div class=${['axes', layout.form].join(' ')} .style=${tableStyle(layout)} aria-hidden="true">
    <span class="name"></span>
    ${columns.map((_, i) => {
      const [axis, widths] = [all[i], layout.columns[i]];
      if (!axis || !widths) return nothing;
      return html`<svg class="axis" width=${widths.plot} height=${AXIS_HEIGHT}>
          ${axis.ticks.map(({labelX, label}) =>
            labelX === null
              ? nothing
              : svg`<text class="muted" x=${labelX} y="14" text-anchor="middle">${label}</text>`,
          )}
        </svg>
        <span class="n"></span>`;
    })}
  </div>`;
}
