import {css} from 'lit';

/** Filters in a row, the line below a list that says how much more there is, small lines beside a text. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
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
  .count {
    color: var(--_text);
    font-weight: 600;
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
  @media (forced-colors: active) {
    .chip,
    .more button {
      border: 1px solid CanvasText;
    }
    .chip:is([aria-pressed='true'], [aria-expanded='true']) {
      border: 3px double CanvasText;
    }
  }
  @media print {
    .more button {
      display: none;
    }
  }
  .spark {
    flex: none;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.25px;
    stroke-linejoin: round;
  }
  .spark circle {
    fill: var(--_text);
    stroke: none;
  }
`;
