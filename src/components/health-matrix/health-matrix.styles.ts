import {css} from 'lit';

export const styles = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: 13px;
    line-height: 20px;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    padding-block-end: 4px;
    border-block-end: 1px solid var(--_line-2);
    color: var(--_muted);
    font-size: 12px;
    line-height: 15px;
    vertical-align: bottom;
    overflow-wrap: anywhere;
  }
  thead .account {
    padding-inline-start: 18px;
  }
  .score {
    padding-inline-end: 4px;
    text-align: end;
    white-space: nowrap;
  }
  thead .score {
    color: var(--_text);
    font-weight: 600;
  }
  tbody .score {
    font-weight: 650;
  }
  .mark {
    display: inline-block;
    inline-size: 8px;
    color: var(--_muted);
    font-weight: 400;
    text-align: start;
  }
  .band,
  .pulse {
    padding-inline-start: 8px;
    white-space: nowrap;
  }
  thead .component {
    padding-inline: 1px;
    text-align: center;
  }
  .row > * {
    block-size: 34px;
    border-block-end: 1px solid var(--_line);
  }
  .row.open > * {
    border-block-end-color: transparent;
  }
  .account > div {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }
  .name {
    justify-content: flex-start;
    gap: 0;
    min-inline-size: 0;
    margin-inline-start: -2px;
    padding-inline: 2px 4px;
    color: var(--_text);
    text-align: start;
  }
  .name:is(:hover, [aria-expanded='true']) {
    background: none;
  }
  .name:hover .caret {
    color: var(--_text);
  }
  .name span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .money {
    flex: none;
    margin-inline: 4px 8px;
    color: var(--_muted);
    font-size: 12px;
  }
  .caret {
    flex: none;
    align-self: center;
    inline-size: 18px;
    block-size: 16px;
    color: var(--_muted);
    transition: rotate 160ms ease-out;
  }
  [aria-expanded='true'] .caret {
    rotate: 90deg;
  }
  .rating {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .shape {
    flex: none;
    max-inline-size: none;
  }
  .shape.red {
    fill: var(--_risk);
  }
  .shape.amber {
    fill: var(--_watch);
  }
  .shape.green {
    fill: var(--_good);
  }
  .cell {
    display: block;
    block-size: 28px;
    margin-inline: 1px;
    border-radius: 3px;
    line-height: 28px;
    text-align: center;
  }
  .step-1 {
    background: var(--_div-1);
    color: light-dark(var(--_text), var(--_paper));
  }
  .step-2 {
    background: var(--_div-2);
  }
  .step-3 {
    background: var(--_div-3);
  }
  .step-5 {
    background: var(--_div-5);
  }
  .step-6 {
    background: var(--_div-6);
  }
  .step-7 {
    background: var(--_div-7);
    color: var(--_paper);
  }
  .gap {
    border: 1px solid var(--_line-2);
    color: var(--_muted);
    line-height: 26px;
  }
  .gap.incomplete {
    border-color: color-mix(in oklab, var(--_text) 40%, var(--_paper));
    background: repeating-linear-gradient(
      -45deg,
      color-mix(in oklab, var(--_text) 12%, var(--_paper)) 0 2px,
      var(--_paper) 2px 6px
    );
  }
  .why {
    margin: 2px 0 12px 18px;
    padding: 12px;
    border-radius: 8px;
    background: var(--_wash);
  }
  .detail > td {
    border-block-end: 1px solid var(--_line);
  }
  .why p {
    margin: 0;
    max-inline-size: 80ch;
    overflow-wrap: anywhere;
  }
  .why .lead {
    margin-block-end: 8px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 15px;
  }
  .why ul {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .why li {
    display: contents;
    overflow-wrap: anywhere;
  }
  .points {
    font-weight: 600;
    text-align: end;
  }
  .why ul + p,
  .why p + p {
    margin-block-start: 8px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }
  .more {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 8px 0 0;
    color: var(--_muted);
  }
  .more button {
    min-block-size: 28px;
    padding-inline: 10px;
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line-2);
  }
  .narrow,
  .narrow :is(thead, tbody, .detail, .detail td) {
    display: block;
  }
  .narrow .detail td {
    border: 0;
  }
  .narrow :is(thead tr, .row) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline: -1px;
  }
  .narrow thead tr::after,
  .narrow .row:not(.open)::after {
    content: '';
    flex: 0 0 calc(100% - 2px);
    margin-inline: 1px;
    border-block-end: 1px solid var(--_line);
  }
  .narrow thead tr::after {
    border-color: var(--_line-2);
  }
  .narrow .row:not(.open)::after {
    margin-block-start: 8px;
  }
  .narrow .component {
    flex: 0 0 calc(100% / var(--_per-line));
  }
  .narrow thead th {
    padding-block: 0 4px;
    border: 0;
    white-space: nowrap;
  }
  .narrow .row {
    padding-block-start: 8px;
  }
  .narrow .row.open {
    padding-block-end: 8px;
  }
  .narrow .row > * {
    block-size: auto;
    border: 0;
  }
  .narrow .account {
    flex: 0 0 calc(100% - var(--_beside));
    min-inline-size: 0;
  }
  .narrow .score {
    flex: none;
    inline-size: var(--_score);
  }
  .narrow .band {
    flex: none;
    inline-size: var(--_band);
  }
  .narrow .pulse {
    flex: none;
    inline-size: var(--_pulse);
  }
  .narrow .cell {
    margin-block: 1px;
    block-size: 24px;
    line-height: 24px;
  }
  .narrow .cell.gap {
    line-height: 22px;
  }
  .narrow .detail {
    border-block-end: 1px solid var(--_line);
  }
  .narrow .why {
    margin: -2px 0 12px;
  }
  @media (prefers-reduced-motion: reduce) {
    .caret {
      transition: none;
    }
  }
`;
