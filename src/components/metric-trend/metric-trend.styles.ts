import {css} from 'lit';

export const styles = css`
  /* The height of what comes: the plot, the names of periods below it, and the year. */
  .keeps-room > * {
    --_plot: clamp(190px, 50cqi, 260px);
    --_reserved: calc(var(--_plot) + 50px);
  }
  :host([annotations]) .keeps-room > * {
    --_reserved: calc(var(--_plot) + 74px);
  }
  @container (width < 400px) {
    .keeps-room > * {
      --_plot: clamp(170px, 62cqi, 220px);
    }
  }
  .waiting {
    block-size: var(--_reserved);
  }
  .sketch {
    inline-size: 100%;
    block-size: var(--_reserved);
    fill: none;
    stroke: color-mix(in oklab, var(--_text) 8%, transparent);
    stroke-width: 8px;
    stroke-linejoin: bevel;
  }
  :host(:not([annotations])) .noted {
    block-size: calc(var(--_reserved) + 24px);
  }
  .sketch path {
    vector-effect: non-scaling-stroke;
  }
  .curve {
    fill: none;
    stroke: currentcolor;
    stroke-width: var(--metric-trend-width, 2px);
    stroke-dasharray: var(--_dash, none);
    stroke-linejoin: round;
  }
  .curve.running {
    stroke-dasharray: 4 3;
  }
  .earlier {
    fill: none;
    stroke: var(--_faint);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .point {
    fill: currentcolor;
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .point.hollow {
    fill: var(--_paper);
    stroke: currentcolor;
    stroke-width: 2px;
  }
  .whisker {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5px;
  }
  .then {
    color: var(--_muted);
  }
  .then .name {
    font-weight: 400;
  }
  .note .at {
    fill: none;
    stroke: var(--_faint);
    pointer-events: none;
  }
  .note .flag {
    fill: var(--_text);
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .note .told {
    fill: var(--_text);
  }
  .crosshair {
    pointer-events: none;
  }
  /* Not transparent: that would be painted. */
  .strip {
    fill: none;
    pointer-events: fill;
  }
  /* They are scaled; said of all of them it would take long to lay them out. */
  .strip:is(:hover, :focus-visible) {
    vector-effect: non-scaling-stroke;
  }
  .strip:focus-visible {
    stroke: var(--_focus);
    stroke-width: 2px;
  }
  /* Others step back: what is filled more than what is read. */
  .has-picked .series:not(.picked) {
    opacity: 0.28;
  }
  .has-picked .label:not(.picked, .then) {
    opacity: 0.84;
  }
  @media (forced-colors: active) {
    .strip:hover {
      stroke: var(--_text);
    }
    .earlier {
      stroke-dasharray: 1.5 3;
    }
  }
`;
