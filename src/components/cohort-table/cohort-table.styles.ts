import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 470px;
  }
  .box {
    position: relative;
    margin-inline: -2px;
  }
  .box {
    overflow: auto;
    max-block-size: var(--cohort-table-max-height, 760px);
    padding-block-end: 4px;
    scroll-padding-block-start: 56px;
    scroll-padding-inline-start: calc(var(--_name, 0px) + 8px);
  }
  thead {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    background: var(--_paper);
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
    margin-inline-start: calc(-1 * var(--_sizes));
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
  .d1 {
    --_fill: var(--_div-1);
    --_ink: light-dark(var(--_text), var(--_paper));
  }
  .d2 {
    --_fill: var(--_div-2);
  }
  .d3 {
    --_fill: var(--_div-3);
  }
  .d4 {
    --_fill: var(--_div-4);
  }
  .d5 {
    --_fill: var(--_div-5);
  }
  .d6 {
    --_fill: var(--_div-6);
  }
  .d7 {
    --_fill: var(--_div-7);
    --_ink: var(--_paper);
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
  [data-mark]:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    position: relative;
    z-index: 1;
  }
  .cohorts th[data-mark] {
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 3px;
  }
  .cohorts th[data-mark]:is(:hover, :focus-visible),
  .selected th[data-mark] {
    text-decoration-color: var(--_line-2);
  }
  .selected > th {
    font-weight: 620;
  }
  /* What is not selected steps back, and stays readable. */
  .has-selected tbody:not(.means) tr:not(.selected) .cell,
  [data-has-picked] .cell:not([data-picked]) {
    color: color-mix(in oklab, var(--_text) 84%, var(--_paper));
    background-color: color-mix(in oklab, var(--_fill) 28%, var(--_paper));
  }
  [data-picked] {
    outline: 2px solid var(--_text);
    outline-offset: 0;
  }
  .ghost-rows {
    display: grid;
    gap: 8px;
  }
  .ghost-rows > div {
    block-size: 22px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .ghost-rows > div:nth-child(n + 5) {
    inline-size: 80%;
  }
  .ghost-rows > div:nth-child(n + 9) {
    inline-size: 60%;
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
  .parted > span {
    text-align: center;
  }
  .steps > .parting {
    font-weight: 650;
    color: var(--_text);
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
      --_ink: CanvasText;
    }
    .cell {
      outline: 1px solid ButtonBorder;
      outline-offset: -1px;
    }
    .running {
      outline: 1px dashed CanvasText;
    }
    /* Of colours nothing is left; which side a share is on is in the number. */
    .parted {
      display: none;
    }
  }
`;
