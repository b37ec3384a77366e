import {css} from 'lit';
import {gridTableStyles} from '../../element/styles/grid.styles.js';

/** The groups: rows of one line, or of several where there is little room. */
const table = css`
  :host {
    --_reserved: 296px;
    container-type: inline-size;
  }
  table,
  .axes {
    inline-size: 100%;
  }
  [role='grid'] [role='row'],
  .axes {
    column-gap: 16px;
  }
  .row {
    border-block-end: 1px solid var(--_line);
  }
  .row:is(:hover, :has([data-picked])) {
    background: linear-gradient(var(--_wash) 0 0);
  }
  .row.all {
    border-block-end-color: var(--_line-2);
    font-weight: 600;
  }
  .name {
    overflow: hidden;
  }
  tbody .name {
    line-height: 32px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row.all .name {
    font-weight: 600;
  }
  .unnamed .name,
  .gap,
  .n {
    color: var(--_muted);
  }
  .n {
    text-align: end;
    font-size: 12px;
    white-space: nowrap;
  }
  tbody .n {
    line-height: 32px;
  }
  [role='grid'] tbody .value {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .wide .value ~ .value {
    padding-inline-start: 20px;
  }
  .number {
    flex: none;
    inline-size: var(--_value);
    text-align: end;
    white-space: nowrap;
  }
  .clear .number,
  .all .number {
    font-weight: 650;
  }
  .limits,
  .label {
    flex: none;
    font-size: 12px;
    font-weight: 400;
    color: var(--_muted);
    white-space: nowrap;
  }
  .limits {
    inline-size: var(--_limits);
  }
  /* Two lines of it at most. */
  .label {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    inline-size: var(--_label);
    overflow: hidden;
    line-height: 13px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .plot {
    flex: none;
    margin-inline-start: auto;
  }
  .whole {
    stroke: var(--_muted);
    stroke-width: 1.25px;
  }
  .whisker {
    stroke: var(--_tone);
    stroke-width: 1.5px;
    stroke-linecap: round;
  }
  .dot {
    fill: var(--_tone);
    stroke: var(--_tone);
    stroke-width: 1.5px;
  }
  .value {
    --_tone: var(--_muted);
  }
  .value.plain {
    --_tone: var(--_accent);
  }
  .value.clear {
    --_tone: var(--_text);
  }
  .value.better {
    --_tone: var(--_more);
  }
  .value.worse {
    --_tone: var(--_less);
  }
  .all .value {
    --_tone: var(--_text);
  }
  .unclear .dot {
    fill: var(--_paper);
  }
  .value:is(:hover, :focus-visible) .whisker {
    stroke-width: 3px;
  }
  .clear .whisker {
    stroke-width: 2px;
  }
  @media (forced-colors: active) {
    .plot .grid {
      display: none;
    }
  }
  .axes {
    display: grid;
    grid-template-columns: var(--_columns);
  }
  .axis {
    justify-self: end;
  }
`;

const narrow = css`
  .narrow .row {
    padding-block: 4px;
  }
  .narrow tbody .name {
    line-height: 26px;
  }
  .narrow:not(.single) .name {
    grid-column: 1 / -1;
  }
  .single.narrow .name {
    grid-area: 1 / 1;
  }
  .single.narrow .n {
    grid-area: 1 / 2;
    line-height: 26px;
  }
  .single.narrow .value {
    grid-area: 2 / 1 / 3 / 3;
  }
  .narrow:not(.single) tbody .value {
    min-block-size: 32px;
  }
  .stacked [role='row'] {
    align-items: end;
  }
  [role='grid'].stacked tbody .value {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .stacked .label {
    display: block;
    inline-size: 100%;
    padding-block-start: 4px;
    line-height: 16px;
  }
  .stacked tbody .n {
    line-height: 28px;
  }
  .axes.narrow {
    grid-template-columns: minmax(0, 1fr);
  }
  .axes.narrow > span {
    display: none;
  }
`;

/** The shape of the groups while they are loaded. */
const ghost = css`
  .ghost {
    display: grid;
    gap: 20px;
    padding-block-start: 36px;
  }
  .ghost > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 3fr) 32px;
    gap: 16px;
  }
  .ghost > div > div {
    block-size: 12px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  @container (width < 400px) {
    .shape,
    .message {
      --_reserved: 440px;
    }
    .ghost {
      gap: 48px;
    }
  }
`;

export const styles = [gridTableStyles, table, narrow, ghost];
