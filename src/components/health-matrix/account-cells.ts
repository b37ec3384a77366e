import {html, nothing, render, type TemplateResult} from 'lit';
import {copyOf} from './copy-of.js';
import {sparkline} from '../../element/chart/spark.js';
import type {HealthBand} from '../../metrics/health/health-band.js';
import {indexOf, isComponent} from './columns.js';
import {spark} from './column-needs.js';
import {layoutTrend} from './history.layout.js';
import type {MatrixRow} from './matrix-rows.js';
import type {ComponentColumn, OwnColumn} from './row-order.js';
import type {Shown} from './shown.js';
import {rating} from './signs.js';

/** A cell of an account, as it is written. */
export interface AccountCell {
  /** What it says to who listens. */
  readonly said: string;
  /** What it looks like, but for its text. */
  readonly look: string;
  readonly text: string;
  /** Draws it where nothing is yet, or where another look or text is. */
  readonly draw: (cell: Element, its: AccountCell, before: AccountCell | undefined) => void;
}

/** The cells of an account but for its name, which is a button. */
export function cellsOf(row: MatrixRow, shown: Shown): AccountCell[] {
  const [, ...columns] = shown.columns;
  return columns.map((column) => (isComponent(column) ? component(row, column, shown) : ownCell(column, row, shown)));
}

function ownCell(column: OwnColumn, row: MatrixRow, shown: Shown): AccountCell {
  switch (column) {
    case 'name':
    case 'revenue':
      return plain(shown.words.cells.revenue(row.account.name, row.money), row.money ?? '–');
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

function score({score: text, partly, account}: MatrixRow, {words, formats}: Shown): AccountCell {
  const {name, band: own, coverage} = account;
  if (text === null || own === null) return plain(words.cells.noScore(name), '–');
  const said = words.cells.score(name, text, words.bandsWithin[own], partly ? formats.percent(coverage) : null);
  return {...plain(said, text), look: partly ? 'partly' : 'whole'};
}

function band({account: {name, band: own}}: MatrixRow, {words, layout}: Shown): AccountCell {
  const hasWord = layout.band === 'word';
  if (own === null) return muted(words.cells.noScore(name), hasWord ? words.noScore : '–');
  const said = words.cells.band(name, words.bandsWithin[own]);
  return rated(said, own, 'computed', hasWord ? words.bands[own] : null);
}

function pulse({account: {name, pulse: current}}: MatrixRow, {words, formats, layout}: Shown): AccountCell {
  if (current?.rating) {
    const {rating: own} = current;
    const said = words.cells.pulse(name, words.bandsWithin[own]);
    return rated(said, own, 'hand', layout.pulse === 'word' ? words.bands[own] : null);
  }
  if (current?.score == null) return muted(words.cells.noPulse(name), '–');
  const text = formats.decimal(current.score, 0);
  return plain(words.cells.pulse(name, text), text);
}

function component({account, cells}: MatrixRow, column: ComponentColumn, shown: Shown): AccountCell {
  const {words, fewer, layout} = shown;
  const index = indexOf(column);
  const {text = null, step = null, band: own = null} = cells[index] ?? {};
  const label = layout.components[index]?.label ?? '';
  if (text !== null && own !== null) {
    const said = words.cells.component(account.name, label, text, words.bandsWithin[own]);
    return {said, look: `cell step-${step}`, text, draw: drawComponent};
  }
  const gap = account.components[index]?.gap ?? 'missing';
  return {
    said: words.cells.gap(account.name, label, gap, fewer),
    look: `cell gap ${gap}`,
    text: gap === 'suppressed' ? fewer : '–',
    draw: drawComponent,
  };
}

function trend({account, change}: MatrixRow, shown: Shown): AccountCell {
  const {words, formats, trends, trendDays, layout} = shown;
  const scores = trends?.of.get(account.account)?.scores ?? [];
  const spot = layout.trend === 'line' ? layoutTrend(scores, spark) : null;
  const line = spot === null ? nothing : sparkline(spot, spark);
  const cell = (said: string, direction: 'up' | 'down' | 'still', text: string): AccountCell => ({
    said,
    look: `${direction} ${spot?.path ?? ''}`,
    text,
    draw: (td) => render(changeOf(direction, line, text), td as HTMLElement),
  });
  // The same nodes as when it is known; Lit would take away that of an empty text.
  if (shown.isTrendPending) return cell(words.cells.pending(account.name), 'still', '\u00a0');
  const days = formats.count(trendDays);
  if (change === null) return cell(words.cells.noTrend(account.name, trendDays, days), 'still', '–');
  const {points, text} = change;
  const said = words.cells.trend(account.name, points, formats.count(Math.abs(points)), trendDays, days);
  return cell(said, points === 0 ? 'still' : points < 0 ? 'down' : 'up', text);
}

function changeOf(
  direction: 'up' | 'down' | 'still',
  line: TemplateResult | typeof nothing,
  text: string,
): TemplateResult {
  return html`<span class="change ${direction}">${line}<span>${text}</span></span>`;
}

function plain(said: string, text: string): AccountCell {
  return {said, look: 'plain', text, draw: drawText};
}

function muted(said: string, text: string): AccountCell {
  return copied(said, `muted ${text}`, () => html`<span class="muted">${text}</span>`);
}

function rated(said: string, own: HealthBand, from: 'computed' | 'hand', word: string | null): AccountCell {
  return copied(said, `${own} ${from} ${word ?? ''}`, () => rating(own, from, word));
}

/** What looks the same in many rows. */
function copied(said: string, look: string, template: () => TemplateResult): AccountCell {
  return {
    said,
    look,
    text: '',
    draw: (cell) => cell.replaceChildren(copyOf(look, template, cell.ownerDocument)),
  };
}

function drawText(cell: Element, {look, text}: AccountCell, before: AccountCell | undefined): void {
  if (look === before?.look) writeText(cell, text);
  else cell.replaceChildren(text, ...(look === 'plain' ? [] : [copyOf(look, () => ringOf(look), cell.ownerDocument)]));
}

/** What stands behind a score: a ring where not all of it is known, else the room of one. */
function ringOf(look: string): TemplateResult {
  return html`<span class="partly">${look === 'partly' ? '◦' : nothing}</span>`;
}

function drawComponent(cell: Element, {look, text}: AccountCell, before: AccountCell | undefined): void {
  const inside = cell.firstElementChild;
  if (inside === null) return;
  if (look !== before?.look) inside.className = look;
  if (text !== before?.text) writeText(inside, text);
}

/** The text that an element begins with stays the same node. */
export function writeText(element: Element, text: string): void {
  const {firstChild} = element;
  if (firstChild) firstChild.nodeValue = text;
}
