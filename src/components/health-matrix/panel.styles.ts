import {css} from 'lit';

/** What is opened below an account. */
export const panelStyles = css`
  [role='grid'] .detail {
    grid-template-columns: minmax(0, 1fr);
    border-block-end: 1px solid var(--_line);
  }
  .detail [data-mark] {
    cursor: auto;
  }
  .why {
    display: grid;
    gap: 16px;
    margin: 2px 0 12px;
    padding: 12px;
    border-radius: 8px;
    background: var(--_wash);
  }
  .wide .why {
    margin-inline-start: 18px;
  }
  .why.beside {
    grid-template-columns: minmax(0, 1fr) 240px;
    gap: 24px;
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
  .lead .points {
    margin-inline-start: 4px;
    color: var(--_text);
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
  .gain {
    font-weight: 600;
    text-align: end;
  }
  .why .unknown {
    margin-block-start: 8px;
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }
  .aside p {
    font-size: 12px;
    line-height: 18px;
  }
  .aside p + p,
  .history + p {
    margin-block-start: 6px;
  }
  .aside .facts {
    color: var(--_muted);
  }
  /* A drawing runs from left to right by itself: its margin knows nothing of the text around it. */
  .pulse-note .sign {
    display: inline-block;
    margin: 0 6px 0 0;
  }
  .pulse-note .sign:dir(rtl) {
    margin: 0 0 0 6px;
  }
  .history .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .history circle {
    fill: var(--_accent);
  }
  .history .guide {
    stroke: var(--_line-2);
  }
  @media (forced-colors: active) {
    .why {
      border: 1px solid CanvasText;
    }
  }
`;
