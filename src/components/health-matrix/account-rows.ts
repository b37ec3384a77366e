import {html, noChange, render, type TemplateResult} from 'lit';
import {directive, Directive, type DirectiveResult, type ElementPart} from 'lit/directive.js';
import {AccountRow, type PlacedRow} from './account-row.js';
import type {Shown} from './shown.js';

/** An account, and what is opened below it; null where it is closed. */
export interface AccountRows extends Omit<PlacedRow, 'isOpen'> {
  readonly panel: {readonly mark: string; readonly content: TemplateResult} | null;
}

/** Fills a `<tbody>` with accounts. Those that are there stay, and of them what has changed is written. */
class Rows extends Directive {
  #rows: {readonly row: AccountRow; panel: HTMLElement | null}[] = [];

  override render(_accounts: readonly AccountRows[], _shown: Shown): typeof noChange {
    return noChange;
  }

  override update({element: group}: ElementPart, [accounts, shown]: [readonly AccountRows[], Shown]): typeof noChange {
    const {ownerDocument} = group;
    for (const {row, panel} of this.#rows.splice(accounts.length)) {
      row.element.remove();
      panel?.remove();
    }
    const added = ownerDocument.createDocumentFragment();
    accounts.forEach(({row, index, panel}, i) => {
      let known = this.#rows[i];
      if (known === undefined) {
        this.#rows.push((known = {row: new AccountRow(shown, ownerDocument), panel: null}));
        added.append(known.row.element);
      }
      // The row stays the same element when it is opened, and so keeps the focus.
      known.row.write({row, index, isOpen: panel !== null}, shown);
      if (panel === null) {
        known.panel?.remove();
        known.panel = null;
        return;
      }
      if (known.panel === null) known.row.element.after((known.panel = newPanel(ownerDocument)));
      known.panel.setAttribute('aria-rowindex', String(index + 1));
      render(
        html`<td role="gridcell" colspan=${shown.columns.length} data-mark=${panel.mark}>${panel.content}</td>`,
        known.panel,
      );
    });
    group.append(added);
    return noChange;
  }
}

function newPanel(document: Document): HTMLElement {
  const panel = document.createElement('tr');
  panel.setAttribute('role', 'row');
  panel.className = 'detail';
  return panel;
}

/** Accounts in a `<tbody>`, which is theirs alone. */
export const accountRows: (accounts: readonly AccountRows[], shown: Shown) => DirectiveResult = directive(Rows);
