import {html, type TemplateResult} from 'lit';
import {sortHeading} from '../../element/table/sort-heading.js';
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
  return sortHeading({
    ...headingOf(column, shown),
    mark: headingId(column),
    isNoteHidden: shown.layout.form !== 'wide',
    sorted: column !== sort.column ? null : sort.descending ? 'descending' : 'ascending',
    isArrowFirst: column === 'revenue',
    // A band is where a score is: sorting by it would be sorting by the score.
    isFixed: column === 'band',
    className: classOf(column),
  });
}

function classOf(column: ColumnId): string {
  return isComponent(column) ? 'component' : column;
}
