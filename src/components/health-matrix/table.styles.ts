import {css} from 'lit';

/**
 * The table of accounts. Rows are grids of their own with the same columns, since a group of rows that is not laid out
 * while it is out of view (content-visibility) cannot be a part of a table's layout.
 */
export const tableStyles = css`
  [role='grid'] > [hidden] {
    display: none;
  }
  [role='grid'] > :is(thead, tbody) {
    /* What is not laid out is also cut: room for the ring of a focus. */
    margin-inline: -4px;
    padding-inline: 4px;
  }
  [role='grid'] > tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_rows) * var(--_row));
  }
  .note {
    white-space: nowrap;
  }
  .long > thead {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--health-matrix-head-top, 0px);
    padding-block-start: 4px;
    background: var(--_paper);
  }
  .long [data-mark] {
    scroll-margin-block: calc(var(--health-matrix-head-top, 0px) + 48px) 8px;
  }
  .long.turned [data-mark] {
    scroll-margin-block-start: calc(var(--health-matrix-head-top, 0px) + 120px);
  }
  thead .name {
    padding-inline-start: 18px;
  }
  .revenue,
  .score {
    text-align: end;
    white-space: nowrap;
  }
  .revenue {
    color: var(--_muted);
    font-size: 12px;
  }
  .score .sort {
    padding-inline-end: 12px;
  }
  .score .arrow {
    margin-inline-end: -12px;
  }
  tbody .score {
    font-weight: 650;
  }
  .partly {
    display: inline-block;
    inline-size: 12px;
    color: var(--_muted);
    font-weight: 400;
    line-height: 1;
    text-align: start;
  }
  .band,
  .pulse,
  .trend {
    padding-inline-start: 8px;
    white-space: nowrap;
  }
  .trend {
    text-align: end;
  }
  thead .component {
    padding-inline: 1px;
    text-align: center;
  }
  /* Text that stands upright, read from below. */
  .turned thead .component .sort {
    inline-size: auto;
    align-items: flex-start;
    margin-inline: auto;
    padding: 0 3px;
    writing-mode: vertical-rl;
    rotate: 180deg;
    text-align: start;
    white-space: nowrap;
  }
  .row {
    min-block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
  }
  .row > td {
    min-block-size: 28px;
    line-height: 28px;
  }
  .row:hover {
    background: linear-gradient(var(--_wash) 0 0);
  }
  .row.open {
    border-block-end-color: transparent;
  }
  .opener {
    display: flex;
    justify-content: flex-start;
    gap: 0;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 28px;
    padding-inline-end: 4px;
    color: var(--_text);
    text-align: start;
  }
  .opener:is(:hover, [aria-expanded='true']) {
    background: none;
  }
  .opener span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .opener[aria-expanded='true'] span {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .caret {
    flex: none;
    inline-size: 18px;
    block-size: 16px;
    color: var(--_muted);
    transition: rotate 160ms ease-out;
  }
  .row:hover .caret {
    color: var(--_text);
  }
  .caret:dir(rtl) {
    rotate: 180deg;
  }
  [aria-expanded='true'] > .caret {
    rotate: 90deg;
  }
  @media print {
    [role='grid'] > tbody {
      content-visibility: visible;
    }
    .long > thead {
      position: static;
    }
    .row,
    .detail {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .caret {
      transition: none;
    }
  }
`;
