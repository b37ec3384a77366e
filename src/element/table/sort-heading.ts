import {html, nothing, type TemplateResult} from 'lit';

/** The heading of a column. */
export interface SortHeading {
  /** The mark that it is. */
  readonly mark: string;
  readonly label: string;
  /** What is shown of the label, where that is less. */
  readonly shown: string;
  /** A second line. */
  readonly note: string | null;
  /** The second line is only for who listens. */
  readonly isNoteHidden?: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  /** The arrow stands before the label: that of a column of numbers ends where they end. */
  readonly isArrowFirst?: boolean;
  /** Nothing can be sorted by it. */
  readonly isFixed?: boolean;
  readonly className: string;
}

/**
 * The heading of a column by which a table is sorted: a button that says so, with an arrow where it is sorted by. It can
 * be reached by Tab only while it has the tab stop of all marks, and does what its mark does.
 */
export function sortHeading(heading: SortHeading): TemplateResult {
  const {mark, label, shown, note, isNoteHidden, sorted, isArrowFirst, isFixed, className} = heading;
  const arrow =
    sorted === null
      ? nothing
      : html`<span class="arrow" aria-hidden="true">${sorted === 'descending' ? '↓' : '↑'}</span>`;
  const name =
    shown === label ? shown : html`<span aria-hidden="true">${shown}</span><span class="hidden">${label}</span>`;
  const hasNote = note !== null && !isNoteHidden;
  const beside = hasNote ? nothing : arrow;
  const content = isFixed
    ? html`<span class="sort" data-mark=${mark}>${name}</span>`
    : html`<button class="sort" type="button" tabindex="-1" data-mark=${mark}>
        <span>${isArrowFirst ? html`${beside} ${name}` : html`${name}${beside}`}</span>
        ${note === null ? nothing : html`<span class=${hasNote ? 'note' : 'hidden'}>${arrow} ${note}</span>`}
      </button>`;
  return html`<th role="columnheader" scope="col" class=${className} aria-sort=${sorted ?? nothing}>${content}</th>`;
}
