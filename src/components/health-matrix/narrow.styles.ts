import {css} from 'lit';

/** The accounts where there is little room: name, change, score and band on a line, the components below. */
export const narrowStyles = css`
  [role='grid'].narrow [role='row']:not(.detail) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline: -1px;
  }
  .narrow .row {
    padding-block: 8px;
  }
  .narrow .name {
    flex: 0 0 calc(100% - var(--_beside));
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
  .narrow .trend {
    flex: none;
    inline-size: var(--_trend);
  }
  .narrow .component {
    flex: 0 0 calc(100% / var(--_per-line));
  }
  .narrow thead th {
    white-space: nowrap;
  }
  .narrow .opener,
  .narrow .row > td {
    min-block-size: 26px;
    line-height: 26px;
  }
  .narrow .row :is(.rating, .change) {
    block-size: 26px;
  }
  .narrow .cell {
    margin-block: 1px;
    block-size: 24px;
    line-height: 24px;
  }
  .narrow .cell.gap {
    line-height: 22px;
  }
`;
