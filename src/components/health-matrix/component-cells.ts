import {noChange} from 'lit';
import {directive, Directive, type ChildPart, type DirectiveResult} from 'lit/directive.js';

/** The cell of a component, as it is written. */
export interface ComponentCell {
  /** The id of its mark. */
  readonly id: string;
  /** What it says to who listens. */
  readonly said: string;
  readonly classes: string;
  readonly text: string;
}

interface Written {
  readonly cell: HTMLElement;
  readonly inside: HTMLElement;
  of: ComponentCell | undefined;
}

/**
 * The cells of the components of an account. There are more of these than of everything else: they are elements without a
 * template, of which what has changed is written.
 */
class ComponentCells extends Directive {
  #written: Written[] = [];

  override render(_cells: readonly ComponentCell[]): typeof noChange {
    return noChange;
  }

  override update({parentNode}: ChildPart, [cells]: [readonly ComponentCell[]]): unknown {
    const isNew = cells.length !== this.#written.length;
    if (isNew) this.#written = cells.map(() => newCell(parentNode.ownerDocument ?? document));
    this.#written.forEach((written, i) => {
      const cell = cells[i];
      if (cell) write(written, cell);
    });
    if (!isNew) return noChange;
    const fragment = (parentNode.ownerDocument ?? document).createDocumentFragment();
    fragment.append(...this.#written.map(({cell}) => cell));
    return fragment;
  }
}

function newCell(document: Document): Written {
  const cell = document.createElement('td');
  cell.setAttribute('role', 'gridcell');
  cell.className = 'component';
  const inside = document.createElement('span');
  cell.append(inside);
  return {cell, inside, of: undefined};
}

function write(written: Written, next: ComponentCell): void {
  const {cell, inside, of: before} = written;
  written.of = next;
  if (next.id !== before?.id) cell.setAttribute('data-mark', next.id);
  if (next.said !== before?.said) cell.setAttribute('aria-label', next.said);
  if (next.classes !== before?.classes) inside.className = next.classes;
  if (next.text === before?.text) return;
  // The text stays the same node.
  if (inside.firstChild) inside.firstChild.nodeValue = next.text;
  else inside.append(next.text);
}

/** Cells of components in a row. */
export const componentCells: (cells: readonly ComponentCell[]) => DirectiveResult = directive(ComponentCells);
