import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {sparkline} from '../../element/chart/spark.js';
import {columnsOf, indexOf, isComponent} from './columns.js';
import {spark} from './column-needs.js';
import {layoutTrend} from './history.layout.js';
import {componentCells, type ComponentCell} from './component-cells.js';
import {cellId} from './mark-ids.js';
import type {MatrixRow} from './matrix-rows.js';
import type {ComponentColumn, OwnColumn} from './row-order.js';
import type {Shown} from './shown.js';
import {caret, rating} from './signs.js';

/** A cell: what it shows, and what it says to who listens. */
interface Cell {
  readonly said: string;
  readonly content: TemplateResult | string;
}

/**
 * The row of an account. Its cells stay as they are where only its place or whether it is open has changed. Its
 * button can be reached by Tab only while it is the mark that has the tab stop.
 */
export function accountRow(row: MatrixRow, shown: Shown, index: number, isOpen: boolean): TemplateResult {
  const {account, name} = row.account;
  return html`<tr role="row" class=${isOpen ? 'row open' : 'row'} aria-rowindex=${index}>
    <th role="rowheader" scope="row" class="name">
      <button
        class="opener"
        type="button"
        tabindex="-1"
        data-mark=${cellId('name', account)}
        aria-expanded=${isOpen ? 'true' : 'false'}
        title=${name}
      >
        ${caret}<span>${name}</span>
      </button>
    </th>
    ${guard([row], () => cellsOf(row, shown))}
  </tr>`;
}

/** All cells but the name; those of components stand beside each other. */
function cellsOf(row: MatrixRow, shown: Shown): unknown[] {
  const [, ...columns] = columnsOf(shown.layout);
  const own = columns.filter((column) => !isComponent(column)).map((column) => ownCell(column, row, shown));
  const components = columns.filter(isComponent).map((column) => component(row, column, shown));
  const place = columns.findIndex(isComponent);
  return place === -1 ? own : [...own.slice(0, place), componentCells(components), ...own.slice(place)];
}

function ownCell(column: OwnColumn, row: MatrixRow, shown: Shown): TemplateResult {
  const {said, content} = cellOf(column, row, shown);
  return html`<td role="gridcell" class=${column} data-mark=${cellId(column, row.account.account)} aria-label=${said}>
    ${content}
  </td>`;
}

function cellOf(column: OwnColumn, row: MatrixRow, shown: Shown): Cell {
  switch (column) {
    case 'name':
    case 'revenue':
      return {said: shown.words.cells.revenue(row.account.name, row.money), content: row.money ?? '–'};
    case 'score':
      return score(row, shown);
    case 'band':
      return band(row, shown);
    case 'pulse':
      return pulse(row, shown);
    case 'trend':
      return trend(row, shown);
  }
}

function score({score: text, partly, account}: MatrixRow, {words, formats}: Shown): Cell {
  const {name, band: own, coverage} = account;
  if (text === null || own === null) return {said: words.cells.noScore(name), content: '–'};
  const known = partly ? formats.percent(coverage) : null;
  return {
    said: words.cells.score(name, text, words.bandsWithin[own], known),
    content: html`${text}<span class="partly">${partly ? '◦' : nothing}</span>`,
  };
}

function band({account: {name, band: own}}: MatrixRow, {words, layout}: Shown): Cell {
  const hasWord = layout.band === 'word';
  if (own === null)
    return {
      said: words.cells.noScore(name),
      content: html`<span class="muted">${hasWord ? words.noScore : '–'}</span>`,
    };
  return {
    said: words.cells.band(name, words.bandsWithin[own]),
    content: rating(own, 'computed', hasWord ? words.bands[own] : null),
  };
}

function pulse({account: {name, pulse: current}}: MatrixRow, {words, formats, layout}: Shown): Cell {
  const hasWord = layout.pulse === 'word';
  if (current?.rating)
    return {
      said: words.cells.pulse(name, words.bandsWithin[current.rating]),
      content: rating(current.rating, 'hand', hasWord ? words.bands[current.rating] : null),
    };
  if (current?.score == null) return {said: words.cells.noPulse(name), content: html`<span class="muted">–</span>`};
  const text = formats.decimal(current.score, 0);
  return {said: words.cells.pulse(name, text), content: text};
}

function component({account, cells}: MatrixRow, column: ComponentColumn, shown: Shown): ComponentCell {
  const {words, formats, outcome, layout} = shown;
  const index = indexOf(column);
  const {text = null, step = null, band: own = null} = cells[index] ?? {};
  const label = layout.components[index]?.label ?? '';
  const gap = account.components[index]?.gap ?? 'missing';
  const fewer = words.fewerThan(formats.count(outcome.made.scope.minimumGroup));
  const said =
    text === null || own === null
      ? words.cells.gap(account.name, label, gap, fewer)
      : words.cells.component(account.name, label, text, words.bandsWithin[own]);
  return {
    id: cellId(column, account.account),
    said,
    classes: text === null ? `cell gap ${gap}` : `cell step-${step}`,
    text: text ?? (gap === 'suppressed' ? fewer : '–'),
  };
}

function trend({account, change}: MatrixRow, shown: Shown): Cell {
  const {words, formats, trends, trendDays, layout} = shown;
  const scores = trends?.of.get(account.account)?.scores ?? [];
  const line = layout.trend === 'line' ? sparkline(layoutTrend(scores, spark), spark) : nothing;
  // The same nodes as when it is known; Lit would take away that of an empty text.
  if (shown.isTrendPending)
    return {said: words.cells.pending(account.name), content: changeOf('still', line, '\u00a0')};
  const days = formats.count(trendDays);
  const said =
    change === null
      ? words.cells.noTrend(account.name, trendDays, days)
      : words.cells.trend(account.name, change.points, formats.count(Math.abs(change.points)), trendDays, days);
  const direction = change === null || change.points === 0 ? 'still' : change.points < 0 ? 'down' : 'up';
  return {said, content: changeOf(direction, line, change?.text ?? '–')};
}

function changeOf(
  direction: 'up' | 'down' | 'still',
  line: TemplateResult | typeof nothing,
  text: string,
): TemplateResult {
  return html`<span class="change ${direction}">${line}<span>${text}</span></span>`;
}
