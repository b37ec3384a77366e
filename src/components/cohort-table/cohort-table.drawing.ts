import {html, nothing, type TemplateResult} from 'lit';
import {periodNames} from '../../element/period-names.js';
import {cellMark, meanMark, rowMark} from './cohort-marks.js';
import type {CohortGrid, GridCell, GridRow} from './cohort-table.layout.js';
import type {Told} from './followed.js';
import type {CohortWords} from './cohort-table.words.js';

/** The cohorts as a grid: one tab stop, arrow keys between cells. @param selected the row that is followed */
export function tableOf(
  grid: CohortGrid,
  {outcome: {unit}, words}: Told,
  caption: string,
  selected: number | null,
): TemplateResult {
  const {widths, heads, sizeHeads, mean, rows, columns} = grid;
  const lead = sizeHeads.length + 1;
  return html`
    <div
      class=${grid.scrolls ? 'box scrolls' : 'box'}
      role=${grid.scrolls ? 'region' : nothing}
      aria-label=${grid.scrolls ? caption : nothing}
    >
      <table
        class=${selected === null ? 'cohorts' : 'cohorts has-selected'}
        part="cohorts"
        role="grid"
        .style=${`--_table: ${String(grid.width)}px; --_name: ${String(widths.name)}px; --_sizes: ${String(widths.sizes.reduce((sum, size) => sum + size))}px`}
      >
        <caption class="hidden">
          ${caption}
        </caption>
        <colgroup>
          <col class="name" />
          ${widths.sizes.map((size) => html`<col .style=${`inline-size: ${String(size)}px`} />`)}
        </colgroup>
        <colgroup span=${heads.length}></colgroup>
        <thead>
          <tr>
            <td colspan=${lead}></td>
            <th scope="colgroup" colspan=${heads.length}><span class="since">${words.agesSince[unit]}</span></th>
          </tr>
          <tr>
            <th scope="col">${words.began[unit]}</th>
            ${sizeHeads.map((head) => html`<th scope="col" class="members">${head}</th>`)}
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody class="means">
          <tr part="mean">
            <th scope="row">${words.mean}</th>
            ${mean.sizes.map((size) => html`<td class="members">${size}</td>`)}
            ${mean.cells.map((cell, i) => cellOf(cell, meanMark(columns[i] ?? i), grid, words))}
          </tr>
        </tbody>
        <tbody>
          ${rows.map((row, i) => rowOf(row, i, grid, words, selected === i))}
        </tbody>
      </table>
    </div>
  `;
}

function rowOf(
  {name, sizes, cells}: GridRow,
  row: number,
  grid: CohortGrid,
  words: CohortWords,
  selected: boolean,
): TemplateResult {
  return html`
    <tr class=${selected ? 'selected' : nothing} aria-selected=${selected ? 'true' : 'false'}>
      <th scope="row" data-mark=${rowMark(row)} aria-description=${words.follow}>${name.short}${restOf(name)}</th>
      ${sizes.map((size) => html`<td class="members">${size}</td>`)}
      ${cells.map((cell, i) => cellOf(cell, cellMark(row, grid.columns[i] ?? i), grid, words))}
    </tr>
  `;
}

/** What the short name of a period leaves out, for who does not see the row above. */
function restOf({full, short}: GridRow['name']): TemplateResult | typeof nothing {
  return full === short ? nothing : html`<span class="hidden"> (${full})</span>`;
}

function cellOf({state, text, step}: GridCell, mark: string, {scale}: CohortGrid, words: CohortWords): TemplateResult {
  switch (state) {
    case 'known':
      return html`<td class="cell ${colourOf(step, scale)}" part="cell" data-mark=${mark} data-value=${text}>
        ${text}
      </td>`;
    case 'running':
      return html`<td class="cell running ${colourOf(step, scale)}" part="cell" data-mark=${mark}>
        ${text}<span class="hidden">, ${words.stillRunning}</span>
      </td>`;
    case 'future':
      return html`<td class="future"><span class="hidden">${words.notYet}</span></td>`;
    case 'outside':
      return html`<td><span class="hidden">${words.notLookedAt}</span></td>`;
    case 'suppressed':
      return html`<td class="cell suppressed" part="cell" data-mark=${mark}>
        –<span class="hidden"> ${words.tooFewToShow}</span>
      </td>`;
    case 'nobody':
      return html`<td data-mark=${mark}><span class="hidden">${words.nobody}</span></td>`;
    case 'uncompared':
      return html`<td class="cell plain" data-mark=${mark}>·<span class="hidden">${words.uncompared}</span></td>`;
  }
}

function colourOf(step: number | null, scale: CohortGrid['scale']): string {
  if (step === null) return 'plain';
  return `${scale === 'diverging' ? 'd' : 's'}${String(step)}`;
}

/** What colours and marks mean. The numbers of the colours are in the cells, so only marks are told to who cannot see them. */
export function keyOf({key: steps, has, scale}: CohortGrid, told: Told, content: string): TemplateResult {
  const {words} = told;
  return html`
    <div class="key" part="key">
      ${
        steps.length === 0
          ? nothing
          : html`<div class="steps ${steps.some(({isParting}) => isParting) ? 'parted' : ''}" aria-hidden="true">
              ${steps.map(
                ({step, text, isParting}) =>
                  html`<span class="${colourOf(step, scale)} ${isParting ? 'parting' : ''}">${text}</span>`,
              )}
            </div>`
      }
      ${content === '' ? nothing : html`<span>${content}</span>`}
      ${has.running ? html`<span class="sample"><span class="running"></span>${runningText(told)}</span>` : nothing}
      ${has.future ? html`<span class="sample"><span class="future"></span>${words.notYet}</span>` : nothing}
      ${has.suppressed ? html`<span class="sample"><span>–</span>${words.tooFewToShow}</span>` : nothing}
    </div>
  `;
}

function runningText({outcome, formats, words}: Told): string {
  const {running, unit, made} = outcome;
  if (running === null) return words.unfinished;
  const rules = {formats, timeZone: made.scope.timeZone, quarterName: words.quarter};
  const period = periodNames([running.start], unit, rules)
    .map(({full}) => full)
    .join('');
  return running.days > 1
    ? words.runs(period, unit, formats.count(running.day), formats.count(running.days))
    : words.runsStill(period);
}
