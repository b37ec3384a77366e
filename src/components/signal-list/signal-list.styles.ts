import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 640px;
    container-type: inline-size;
  }
  .message {
    --_reserved: 320px;
  }
  .chips {
    margin-block-end: 12px;
  }
  .signals,
  .judged {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line-2);
  }
  .signals > li,
  .judged > li {
    border-block-end: 1px solid var(--_line);
  }
  .signals > li:last-child,
  .judged > li:last-child {
    border-block-end: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 2px 8px;
    padding-block: 12px;
  }
  .row:is(:hover, [data-picked]) {
    background: var(--_wash);
    /* Beyond the text on both sides, so that the text keeps its edge. */
    box-shadow:
      8px 0 var(--_wash),
      -8px 0 var(--_wash);
  }
  .sign {
    margin-block: 4px;
    max-inline-size: none;
    stroke-linejoin: round;
  }
  .sign.risk {
    color: var(--_risk);
  }
  .sign.watch {
    color: var(--_watch);
  }
  .sign.good {
    color: var(--_good);
  }
  .told {
    overflow-wrap: anywhere;
  }
  .told > .name {
    margin-inline-end: 8px;
    font-size: 14px;
    font-weight: 620;
  }
  .meta {
    color: var(--_muted);
  }
  .meta > span {
    white-space: nowrap;
  }
  .severity,
  .next {
    color: var(--_text);
    font-weight: 600;
  }
  .row > .spark {
    grid-area: 1 / 3;
  }
  .why,
  .evidence,
  .step {
    grid-column: 2 / -1;
    max-inline-size: 72ch;
    text-wrap: pretty;
  }
  .evidence {
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }
  .judged > li {
    display: grid;
    grid-template-columns: 16px minmax(0, 11em) minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 8px;
  }
  .judged > .open > .sign {
    fill: none;
    stroke: var(--_faint);
    stroke-width: 1.25px;
    stroke-dasharray: 2 1.5;
  }
  .judged .name {
    font-weight: 600;
  }
  .ghost {
    display: grid;
    align-content: start;
  }
  .ghost > div {
    display: grid;
    gap: 8px;
    padding: 14px 0 14px 24px;
    padding-inline: 24px 0;
    border-block-end: 1px solid var(--_line);
  }
  .ghost span {
    block-size: 12px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .ghost span:first-child {
    inline-size: 45%;
  }
  .ghost span:last-child {
    inline-size: 70%;
  }
  @container (width < 400px) {
    .judged > li {
      grid-template-columns: 16px minmax(0, 1fr);
    }
    .judged > li > .muted {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .row:is(:hover, [data-picked]) {
      outline: 1px solid CanvasText;
      box-shadow: none;
    }
  }
`;
