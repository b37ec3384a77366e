import {html, nothing, type TemplateResult} from 'lit';
import {columnsOf, indexOf, isComponent} from './columns.js';
import {headingId} from './mark-ids.js';
import type {ColumnId, Sort} from './row-order.js';
import type {Shown} from './shown.js';

/** What a column is called: its label, what is shown of it where that is less, and a second line. */
export interface Heading {
  readonly label: string;
  readonly shown: string;
  readonly note: string | null;
}

export function headingOf(column: ColumnId, {layout, words, formats, trendDays}: Shown): Heading {
  const own = (label: string, note: string | null = null): Heading => ({label, shown: label, note});
  switch (column) {
    case 'name':
      return own(words.account);
    case 'revenue':
      return own(words.revenue);
    case 'score':
      return own(words.score);
    case 'band':
      return own(words.band);
    case 'pulse':
      return own(words.pulse, layout.pulse === 'word' ? words.byHand : null);
    case 'trend':
      return own(words.trend, words.inDays(trendDays, formats.count(trendDays)));
    default: {
      const {label = '', shown = '', weight = null} = layout.components[indexOf(column)] ?? {};
      return {label, shown, note: weight};
    }
  }
}

/** The row of headings: each sorts by its column, and can be reached by Tab only while it has the tab stop of all marks. */
export function tableHead(shown: Shown, sort: Sort): TemplateResult {
  const columns = columnsOf(shown.layout);
  return html`<tr role="row" aria-rowindex="1">
    ${columns.map((column) => heading(column, shown, sort))}
  </tr>`;
}

function heading(column: ColumnId, shown: Shown, sort: Sort): TemplateResult {
  const {label, shown: text, note} = headingOf(column, shown);
  const isSorted = column === sort.column;
  const arrow = isSorted ? html`<span class="arrow" aria-hidden="true">${sort.descending ? '↓' : '↑'}</span>` : nothing;
  const name =
    text === label ? text : html`<span aria-hidden="true">${text}</span><span class="hidden">${label}</span>`;
  const hasNote = note !== null && shown.layout.form === 'wide';
  const beside = hasNote ? nothing : arrow;
  // A band is where a score is: sorting by it would be sorting by the score.
  const content =
    column === 'band'
      ? html`<span class="sort" data-mark=${headingId(column)}>${name}</span>`
      : html`<button class="sort" type="button" tabindex="-1" data-mark=${headingId(column)}>
          <span>${column === 'revenue' ? html`${beside} ${name}` : html`${name}${beside}`}</span>
          ${note === null ? nothing : html`<span class=${hasNote ? 'note' : 'hidden'}>${arrow} ${note}</span>`}
        </button>`;
  return html`<th
    role="columnheader"
    scope="col"
    class=${classOf(column)}
    aria-sort=${isSorted ? (sort.descending ? 'descending' : 'ascending') : nothing}
  >
    ${content}
  </th>`;
}

function classOf(column: ColumnId): string {
  return isComponent(column) ? 'component' : column;
}
