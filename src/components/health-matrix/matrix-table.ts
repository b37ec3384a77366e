import {html, noChange, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {AccountHealth} from '../../metrics/health/account-health.js';
import {accountPanel} from './account-panel.js';
import {accountRows, type AccountRows} from './account-rows.js';
import {columnStyle} from './columns.js';
import {whyId} from './mark-ids.js';
import type {Sort} from './row-order.js';
import type {Shown} from './shown.js';
import {tableHead} from './table-head.js';

/** Rows that are drawn, and laid out by the browser, together. */
const GROUP = 25;
/** From so many rows on the head stays in view. */
const LONG = 40;

export interface MatrixTable {
  /** The accounts in their order, as many as are to be seen. */
  readonly accounts: readonly AccountHealth[];
  /** How many there are that could be. */
  readonly total: number;
  readonly sort: Sort;
  readonly isOpen: (account: AccountHealth) => boolean;
  readonly width: number;
  /** How many groups of rows are up to date; the others follow. */
  readonly ready: number;
  /** Those that are not yet up to date show other accounts, and so are not to be seen. */
  readonly isOtherOrder: boolean;
  /** How many groups stay at least, so that what is filtered out need not be built again. */
  readonly kept: number;
}

/** How many groups so many accounts are drawn in. */
export function groupsOf(accounts: readonly AccountHealth[]): number {
  return Math.ceil(accounts.length / GROUP);
}

/**
 * The accounts as a real table that is walked through as a grid. Rows are in groups which the browser does not lay out
 * while they are out of view, and which are not worked out again while what they show is the same.
 */
export function matrixTable(shown: Shown, table: MatrixTable): TemplateResult {
  const {accounts, total, isOpen, ready, isOtherOrder, kept} = table;
  const {layout, words} = shown;
  const opened = accounts.filter(isOpen);
  const groups: TemplateResult[] = [];
  // The head is the first row.
  let index = 2;
  for (let place = 0; place < Math.max(groupsOf(accounts), kept); place++) {
    const group = accounts.slice(place * GROUP, (place + 1) * GROUP);
    const flags = group.map(isOpen);
    const isReady = place < ready && group.length > 0;
    const first = index;
    groups.push(
      html`<tbody
        role="rowgroup"
        ?hidden=${!isReady && (isOtherOrder || group.length === 0)}
        .style=${`--_rows:${group.length}`}
        ${
          isReady
            ? guard([shown, first, flags.join(), ...group], () =>
                accountRows(rowsOf(group, flags, first, table.width, shown), shown),
              )
            : noChange
        }
      ></tbody>`,
    );
    index += group.length + flags.filter(Boolean).length;
  }
  const missing = isOtherOrder ? Math.max(0, accounts.length - ready * GROUP) : 0;
  return html`
    <table
      class=${[layout.form, ...(layout.isTurned ? ['turned'] : []), ...(accounts.length > LONG ? ['long'] : [])].join(' ')}
      role="grid"
      aria-labelledby="caption"
      aria-readonly="true"
      aria-rowcount=${1 + total + opened.length}
      .style=${columnStyle(layout)}
    >
      <caption class="hidden" id="caption">
        ${words.caption}
      </caption>
      <thead role="rowgroup">
        ${tableHead(shown, table.sort)}
      </thead>
      ${groups}
    </table>
    ${missing > 0 ? html`<div .style=${`block-size:${missing * layout.rowHeight}px`}></div>` : nothing}
  `;
}

/** The accounts of a group, with what is open below them. */
function rowsOf(
  group: readonly AccountHealth[],
  flags: readonly boolean[],
  first: number,
  width: number,
  shown: Shown,
): AccountRows[] {
  let index = first;
  return group.map((account, i) => {
    const panel = flags[i] ? {mark: whyId(account.account), content: accountPanel(account, shown, width)} : null;
    const placed = {row: shown.row(account), index, panel};
    index += panel === null ? 1 : 2;
    return placed;
  });
}
