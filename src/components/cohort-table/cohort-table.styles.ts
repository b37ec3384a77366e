import {css} from 'lit';

export const styles = css`
  .box {
    position: relative;
    margin-inline: -2px;
  }
  .box.scrolls {
    overflow-x: auto;
    padding-block-end: 4px;
  }
  .cohorts {
    inline-size: var(--_table);
    border-collapse: separate;
    border-spacing: 2px;
    table-layout: fixed;
    font-size: 13px;
    line-height: 20px;
  }
  .name {
    inline-size: var(--_name);
  }
  .size {
    inline-size: var(--_size);
  }
  :is(th, td) {
    padding: 0;
    font-weight: 400;
    text-align: center;
    white-space: nowrap;
  }
  thead th {
    block-size: 24px;
    font-size: 12px;
    color: var(--_muted);
  }
  thead [scope='colgroup'] {
    block-size: 20px;
    text-align: start;
  }
  /* Over its columns where they are wide enough for it, else reaching back to the left of them. */
  .since {
    display: inline-block;
    margin-inline-start: min(0px, calc(100% - 14em));
  }
  .scrolls .since {
    margin-inline-start: calc(-1 * var(--_size));
  }
  .cohorts tr > :first-child:is(th) {
    text-align: start;
  }
  .cohorts tr > .members {
    padding-inline-end: 10px;
    text-align: end;
    color: var(--_muted);
  }
  tbody :is(th, td) {
    block-size: var(--cohort-table-cell-height, 28px);
  }
  .means > tr > * {
    position: relative;
    block-size: calc(var(--cohort-table-cell-height, 28px) + 8px);
    border-block-end: 6px solid transparent;
    border-radius: 3px 3px 3px 3px / 3px 3px 9px 9px;
    background-clip: padding-box;
    font-weight: 650;
  }
  .means > tr > *::after {
    content: '';
    position: absolute;
    inset-inline: 0 -2px;
    inset-block-end: -5px;
    border-block-end: 1px solid var(--_line-2);
  }
  .means > tr > :last-child::after {
    inset-inline-end: 0;
  }
  .means .suppressed {
    outline: none;
  }
  .cell {
    border-radius: 3px;
    color: var(--_ink);
    background-color: var(--_fill);
    --_ink: var(--_text);
    --_fill: transparent;
  }
  .plain {
    color: var(--_muted);
  }
  .s1 {
    --_fill: var(--_seq-1);
  }
  .s2 {
    --_fill: var(--_seq-2);
  }
  .s3 {
    --_fill: var(--_seq-3);
  }
  .s4 {
    --_fill: var(--_seq-4);
  }
  .s5 {
    --_fill: var(--_seq-5);
  }
  .s6 {
    --_fill: var(--_seq-6);
    --_ink: var(--_paper);
  }
  .s7 {
    --_fill: var(--_seq-7);
    --_ink: var(--_paper);
  }
  .running {
    --_hatch: color-mix(in oklab, var(--_fill) 50%, transparent);
    color: var(--_text);
    background: repeating-linear-gradient(135deg, var(--_hatch) 0 2px, transparent 2px 6px);
    outline: 1px solid color-mix(in oklab, var(--_accent) 40%, var(--_paper));
    outline-offset: -1px;
  }
  .running.plain {
    --_fill: var(--_line-2);
  }
  .future::before {
    content: '';
    display: inline-block;
    border: 1.5px solid var(--_faint);
    border-radius: 50%;
    vertical-align: middle;
  }
  .suppressed {
    color: var(--_muted);
    outline: 1px solid var(--_line-2);
    outline-offset: -1px;
  }
  .scrolls tr > :first-child:is(th) {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    background: var(--_paper);
    box-shadow:
      2px 0 0 var(--_paper),
      -2px 0 0 var(--_paper);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    margin-block-start: 10px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  .steps {
    display: flex;
    flex: none;
    gap: 1px;
    inline-size: 237px;
    max-inline-size: 100%;
  }
  .steps > span {
    flex: 1 1 0;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .steps > span::before {
    content: '';
    display: block;
    block-size: 8px;
    margin-block-end: 2px;
    background: var(--_fill);
  }
  .steps > :first-child::before {
    border-start-start-radius: 2px;
    border-end-start-radius: 2px;
  }
  .steps > :last-child::before {
    border-start-end-radius: 2px;
    border-end-end-radius: 2px;
  }
  .sample {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .sample > :first-child {
    flex: none;
    inline-size: 18px;
    block-size: 12px;
    line-height: 8px;
    text-align: center;
  }
  .sample > .running {
    --_fill: var(--_accent);
    border-radius: 3px;
  }
  @media (forced-colors: active) {
    .cell {
      outline: 1px solid ButtonBorder;
      outline-offset: -1px;
    }
    .running {
      outline: 1px dashed CanvasText;
    }
  }
`;
