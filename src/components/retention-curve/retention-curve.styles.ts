import {css} from 'lit';

export const styles = css`
  /* The height of what comes: the plot with its ages, the numbers still followed, and of three groups how they compare. */
  .keeps-room > * {
    --_plot: clamp(190px, 50cqi, 260px);
    --_reserved: calc(var(--_plot) + 77px);
  }
  :host([by]) .keeps-room > * {
    --_reserved: calc(var(--_plot) + 165px);
  }
  @container (width < 600px) {
    :host([by]) .keeps-room > * {
      --_reserved: calc(var(--_plot) + 185px);
    }
  }
  @container (width < 400px) {
    .keeps-room > * {
      --_plot: clamp(170px, 62cqi, 220px);
    }
    :host([by]) .keeps-room > * {
      --_reserved: calc(var(--_plot) + 260px);
    }
  }
  :host([kind='cohorts']) .keeps-room > * {
    --_reserved: calc(var(--_plot) + 34px);
  }
  .sketch {
    inline-size: 100%;
    block-size: calc(var(--_plot) + 10px);
    fill: none;
    stroke: color-mix(in oklab, var(--_text) 8%, transparent);
    stroke-width: 8px;
    stroke-linejoin: bevel;
  }
  .sketch path {
    vector-effect: non-scaling-stroke;
  }
  .curve {
    fill: none;
    stroke: currentcolor;
    stroke-width: var(--retention-curve-width, 2px);
    stroke-dasharray: var(--_dash, none);
    stroke-linejoin: round;
  }
  .ticks {
    fill: none;
    stroke: currentcolor;
  }
  .strong {
    font-weight: 620;
  }
  .number {
    fill: var(--_text);
  }
  .whisker {
    stroke: currentcolor;
    stroke-width: 3px;
  }
  .cap {
    stroke: currentcolor;
    stroke-width: 1.5px;
  }
  .at {
    fill: currentcolor;
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .ring {
    fill: var(--_paper);
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .grid.whole {
    stroke: var(--_muted);
  }
  .cohort {
    fill: none;
    stroke: var(--_faint);
  }
  .running {
    stroke-dasharray: 3 2.5;
  }
  .unfinished {
    fill: var(--_paper);
    stroke: var(--_faint);
    stroke-width: 1.25px;
  }
  .so-far {
    stroke: var(--_faint);
  }
  .crowd .line:not(.picked) :is(.cohort, .unfinished) {
    stroke-opacity: 0.4;
  }
  .line.picked :is(.cohort, .unfinished, .so-far) {
    stroke: currentcolor;
  }
  .line.picked .cohort {
    stroke-width: var(--retention-curve-width, 2px);
  }
  .line.picked .cohort:not(.running) {
    stroke-dasharray: var(--_dash);
  }
  .crosshair,
  .end .dot {
    opacity: 0;
    pointer-events: none;
  }
  :is(.strip, .end):is(:hover, :focus-visible, [data-picked]) :is(.crosshair, .dot) {
    opacity: 1;
  }
  /* Others step back: what is filled more than what is read. */
  .has-picked :is(.series, .line):not(.picked),
  .has-picked :is(.label:not(.picked) .lead, .band.s1) {
    opacity: 0.28;
  }
  .has-picked :is(.label, .followed):not(.picked) {
    opacity: 0.84;
  }
  .said-below {
    margin: 12px 0 0;
    max-inline-size: 90ch;
  }
  .only {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0 0 12px;
    color: var(--_muted);
  }
  .only .plain-button {
    min-block-size: 26px;
    padding-inline: 8px;
  }
`;
