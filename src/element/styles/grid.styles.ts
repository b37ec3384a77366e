import {css} from 'lit';

/**
 * A table that is walked through as a grid, with headings that sort it. Each row is a grid of its own with the same
 * columns (`--_columns`), so that rows can be laid out otherwise where there is little room.
 */
export const gridTableStyles = css`
  [role='grid'],
  [role='grid'] > :is(thead, tbody),
  [role='grid'] :is(th, td) {
    display: block;
  }
  [role='grid'] [role='row'] {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
  }
  [role='grid'] > caption {
    display: block;
  }
  th,
  td {
    padding: 0;
    min-inline-size: 0;
    font-weight: 400;
    text-align: start;
  }
  [data-mark]:focus-visible {
    outline-offset: -1px;
    border-radius: 3px;
  }
  [role='grid'] > thead > [role='row'] {
    align-items: end;
    padding-block-end: 3px;
    border-block-end: 1px solid var(--_line-2);
    color: var(--_muted);
    font-size: 12px;
    line-height: 15px;
  }
  .sort {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    align-items: stretch;
    gap: 0;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 3px 0;
    border-radius: 3px;
    font: inherit;
    color: inherit;
    line-height: 15px;
    text-align: inherit;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  button.sort:hover {
    color: var(--_text);
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--_line-2);
    text-underline-offset: 3px;
  }
  [aria-sort] {
    color: var(--_text);
    font-weight: 600;
  }
  .arrow {
    display: inline-block;
    inline-size: 12px;
    text-align: center;
  }
`;
