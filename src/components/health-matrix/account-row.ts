import {html} from 'lit';
import {copyOf} from './copy-of.js';
import {cellsOf, writeText, type AccountCell} from './account-cells.js';
import {isComponent} from './columns.js';
import type {MatrixRow} from './matrix-rows.js';
import type {ColumnId} from './row-order.js';
import type {Shown} from './shown.js';
import {caret} from './signs.js';

/** An account in its place. */
export interface PlacedRow {
  readonly row: MatrixRow;
  /** The head is the first row. */
  readonly index: number;
  readonly isOpen: boolean;
}

/**
 * The row of an account: a copy of one that is empty, in which what is not the same in all rows is written; later, what has
 * changed. There are more cells than of everything else, and a template for each would cost as much as laying them out.
 */
export class AccountRow {
  readonly element: Element;
  #columns: readonly ColumnId[];
  #placed: PlacedRow | undefined;
  #cells: readonly AccountCell[] = [];

  constructor({columns}: Shown, document: Document) {
    this.element = emptyRow(columns, document);
    this.#columns = columns;
  }

  write(placed: PlacedRow, shown: Shown): void {
    const {element} = this;
    const before = this.#placed;
    const {row, index, isOpen} = placed;
    this.#placed = placed;
    if (index !== before?.index) element.setAttribute('aria-rowindex', String(index));
    if (isOpen !== before?.isOpen) {
      element.className = isOpen ? 'row open' : 'row';
      element.querySelector('.opener')?.setAttribute('aria-expanded', String(isOpen));
    }
    if (row === before?.row) return;
    const known = this.#takeColumns(shown.columns) ? before?.row : undefined;
    this.#writeName(row, before?.row);
    this.#writeCells(cellsOf(row, shown), row.marks, known?.marks);
  }

  /** @returns whether they are the columns that were there */
  #takeColumns(columns: readonly ColumnId[]): boolean {
    const isSame = columns === this.#columns || columns.join() === this.#columns.join();
    this.#columns = columns;
    if (isSame) return true;
    const {element} = this;
    // The name stays, and keeps the focus.
    for (const cell of [...element.children].slice(1)) cell.remove();
    element.append(...[...emptyRow(columns, element.ownerDocument).children].slice(1));
    this.#cells = [];
    return false;
  }

  #writeName({account: {name}, marks: [mark = '']}: MatrixRow, before: MatrixRow | undefined): void {
    const opener = this.element.querySelector('.opener');
    const text = opener?.lastElementChild;
    if (!opener || !text) return;
    if (mark !== before?.marks[0]) opener.setAttribute('data-mark', mark);
    if (name === before?.account.name) return;
    opener.setAttribute('title', name);
    writeText(text, name);
  }

  #writeCells(cells: readonly AccountCell[], marks: readonly string[], before: readonly string[] = []): void {
    let element = this.element.firstElementChild;
    cells.forEach((cell, i) => {
      element = element?.nextElementSibling ?? null;
      if (element === null) return;
      const known = this.#cells[i];
      const mark = marks[i + 1] ?? '';
      if (mark !== before[i + 1]) element.setAttribute('data-mark', mark);
      if (cell.said !== known?.said) element.setAttribute('aria-label', cell.said);
      if (cell.look !== known?.look || cell.text !== known.text) cell.draw(element, cell, known);
    });
    this.#cells = cells;
  }
}

/** A row of these columns with nothing in it. Its button can be reached by Tab only while it is the mark that has the tab stop. */
function emptyRow(columns: readonly ColumnId[], document: Document): Element {
  const [, ...cells] = columns;
  return copyOf(
    columns.join(),
    () =>
      html`<tr role="row">
        <th role="rowheader" scope="row" class="name">
          <button class="opener" type="button" tabindex="-1">${caret}<span> </span></button>
        </th>
        ${cells.map((column) => (isComponent(column) ? componentCell : html`<td role="gridcell" class=${column}></td>`))}
      </tr>`,
    document,
  );
}

const componentCell = html`<td role="gridcell" class="component"><span> </span></td>`;
