import {css} from 'lit';

/** What stands above the accounts, and below them. */
export const controlStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 12px;
  }
  .chips {
    margin-inline-end: auto;
  }
  .search {
    position: relative;
    flex: 1 1 150px;
    max-inline-size: 190px;
  }
  .search .icon {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 8px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    appearance: none;
    inline-size: 100%;
    block-size: 28px;
    margin: 0;
    padding: 0 8px 0 30px;
    padding-inline: 30px 8px;
    border: 0;
    border-radius: var(--_radius);
    color: var(--_text);
    background: none;
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_text) 45%, var(--_paper));
    font: inherit;
    text-align: start;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .summary {
    margin-block-end: 16px;
    padding: 4px 12px;
    border-radius: 8px;
    background: var(--_wash);
    font-size: 13px;
  }
  .summary table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .summary :is(th, td) {
    padding: 4px 0 4px 16px;
    padding-inline: 16px 0;
    text-align: end;
    white-space: nowrap;
  }
  .summary :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .summary thead th {
    color: var(--_muted);
    font-size: 12px;
    line-height: 15px;
    vertical-align: bottom;
  }
  .summary tbody tr > * {
    border-block-start: 1px solid var(--_line);
  }
  .summary .accounts {
    font-weight: 600;
  }
  .summary td .muted {
    display: inline-block;
    min-inline-size: 6ch;
    font-size: 12px;
  }
  @container (width < 600px) {
    .search {
      max-inline-size: none;
    }
    .summary :is(th, td) {
      white-space: normal;
    }
    .summary td > span {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .search input {
      border: 1px solid CanvasText;
    }
    .summary {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .search,
    .chip[aria-expanded] {
      display: none;
    }
  }
`;
