import {css} from 'lit';

/** What is opened below a title: the numbers as a table, and how they are worked out. */
export const openedStyles = css`
  .scroll {
    overflow: auto;
    max-block-size: 400px;
  }
  .numbers {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  .numbers :is(th, td) {
    padding: 4px 0 4px 12px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
    vertical-align: bottom;
  }
  .numbers :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .numbers thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    color: var(--_muted);
    font-size: 12px;
  }
  .definition {
    margin-block-start: calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
    font-size: 12px;
    line-height: 18px;
  }
  .definition h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }
  .definition dl + h3 {
    margin-block-start: 12px;
  }
  .definition p {
    margin: 2px 0 8px;
    max-inline-size: 62ch;
  }
  .definition dl {
    display: grid;
    gap: 4px;
    margin: 0;
  }
  .definition dl > div {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 8px;
  }
  .definition dt {
    color: var(--_muted);
  }
  .definition dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .definition code,
`;
