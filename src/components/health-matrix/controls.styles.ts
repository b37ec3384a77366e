import {css} from 'lit';

/** What stands above the accounts, and below them. */
export const controlStyles = css`
  .controls,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .controls {
    margin-block-end: 12px;
  }
  .chip {
    min-block-size: 28px;
    padding-inline: 10px;
    border-radius: 14px;
    box-shadow: inset 0 0 0 1px var(--_line-2);
    white-space: nowrap;
  }
  .chip:hover {
    background: var(--_wash);
  }
  .chip:is([aria-pressed='true'], [aria-expanded='true']) {
    color: var(--_text);
    background: var(--_wash);
    box-shadow: inset 0 0 0 1.5px var(--_text);
    font-weight: 600;
  }
  .chips {
    margin-inline-end: auto;
  }
  .count {
    color: var(--_text);
    font-weight: 600;
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
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin: 8px 0 0;
    color: var(--_muted);
  }
  .more button {
    min-block-size: 28px;
    padding-inline: 10px;
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_line-2);
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
    .chip,
    .more button,
    .search input {
      border: 1px solid CanvasText;
    }
    .chip:is([aria-pressed='true'], [aria-expanded='true']) {
      border: 3px double CanvasText;
    }
    .summary {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .search,
    .more button,
    .chip[aria-expanded] {
      display: none;
    }
  }
`;
