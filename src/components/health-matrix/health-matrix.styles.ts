import {css} from 'lit';
import {chipStyles} from '../../element/styles/chips.styles.js';
import {gridTableStyles} from '../../element/styles/grid.styles.js';
import {cellStyles} from './cell.styles.js';
import {controlStyles} from './controls.styles.js';
import {narrowStyles} from './narrow.styles.js';
import {panelStyles} from './panel.styles.js';
import {tableStyles} from './table.styles.js';

/** Room that is kept while accounts are loaded: controls, head and fourteen rows. */
const reserved = css`
  :host {
    --_reserved: 556px;
    container-type: inline-size;
  }
  @container (width < 600px) {
    .shape,
    .message {
      --_reserved: 1094px;
    }
  }
  @container (width < 400px) {
    .shape,
    .message {
      --_reserved: 1130px;
    }
  }
  @container (width < 280px) {
    .shape,
    .message {
      --_reserved: 1554px;
    }
  }
  .ghost {
    display: grid;
    gap: 6px;
  }
  .ghost-controls {
    display: flex;
    gap: 8px;
    margin-block-end: 42px;
  }
  .ghost-controls > div {
    flex: 0 1 84px;
    block-size: 28px;
    border-radius: 14px;
  }
  .ghost-controls > :last-child {
    flex-basis: 190px;
    margin-inline-start: auto;
    border-radius: var(--_radius);
  }
  .ghost-row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) repeat(7, minmax(0, 1fr));
    gap: 2px;
  }
  .ghost-row > div {
    block-size: 28px;
    border-radius: 3px;
  }
  .ghost > * > div {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .ghost-row > :first-child {
    block-size: 12px;
    align-self: center;
    margin-inline-end: 24px;
  }
  @container (width < 600px) {
    .ghost-row {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      row-gap: 8px;
      padding-block-end: 7px;
    }
    .ghost-row > div {
      block-size: 24px;
    }
    .ghost-row > :first-child {
      grid-column: 1 / -2;
    }
  }
`;

export const styles = [
  gridTableStyles,
  chipStyles,
  tableStyles,
  cellStyles,
  narrowStyles,
  controlStyles,
  panelStyles,
  reserved,
];
