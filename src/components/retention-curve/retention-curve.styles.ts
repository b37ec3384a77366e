import {css} from 'lit';

export const styles = css`
  /* The height of what comes: the plot with its ages, the numbers still followed, and of three groups how they compare. */
  figure {
    --_plot: clamp(190px, 50cqi, 260px);
    --_reserved: calc(var(--_plot) + 77px);
  }
  :host([by]) figure {
    --_reserved: calc(var(--_plot) + 165px);
  }
  @container (width < 600px) {
    :host([by]) figure {
      --_reserved: calc(var(--_plot) + 185px);
    }
  }
  @container (width < 400px) {
    figure {
      --_plot: clamp(170px, 62cqi, 220px);
    }
    :host([by]) figure {
      --_reserved: calc(var(--_plot) + 260px);
    }
  }
  :host([kind='cohorts']) figure {
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
  .s1 {
    color: var(--_cat-1);
  }
  .s2 {
    color: var(--_cat-2);
    --_dash: 7 3;
  }
  .s3 {
    color: var(--_cat-3);
    --_dash: 2 2.5;
  }
  .s4 {
    color: var(--_cat-4);
    --_dash: 9 3 2 3;
  }
  .s5 {
    color: var(--_cat-5);
    --_dash: 4 4;
  }
  .s6 {
    color: var(--_cat-6);
    --_dash: 12 3 2 3 2 3;
  }
  .curve {
    fill: none;
    stroke: currentcolor;
    stroke-width: var(--retention-curve-width, 2px);
    stroke-dasharray: var(--_dash, none);
    stroke-linejoin: round;
  }
  .band {
    fill: currentcolor;
    fill-opacity: 0.2;
  }
  .crowded .band {
    fill-opacity: 0.1;
  }
  .edge {
    fill: none;
    stroke: color-mix(in oklab, currentcolor 68%, var(--_paper));
    stroke-width: 0.75px;
  }
  .ticks {
    fill: none;
    stroke: currentcolor;
  }
  .lead {
    fill: none;
    stroke: currentcolor;
    stroke-width: 0.75px;
    stroke-opacity: 0.6;
  }
  .name,
  .strong {
    font-weight: 620;
  }
  .name {
    fill: currentcolor;
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
  /* What takes the pointer is seen only where the pointer or the keyboard is. */
  .hit {
    fill: transparent;
  }
  .crosshair,
  .end .dot {
    opacity: 0;
    pointer-events: none;
  }
  :is(.strip, .end):is(:hover, :focus-visible, [data-picked]) :is(.crosshair, .dot) {
    opacity: 1;
  }
  .cross {
    stroke: var(--_text);
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .dot {
    fill: currentcolor;
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  [data-mark]:is(:hover, [data-picked]) .hit {
    fill: var(--_wash);
  }
  [data-mark]:focus-visible {
    outline: none;
  }
  [data-mark]:focus-visible .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }
  .label.picked .name {
    text-decoration: underline;
    text-underline-offset: 3px;
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
  @media (forced-colors: active) {
    [data-mark]:is(:hover, [data-picked]) .hit {
      stroke: var(--_text);
    }
  }
`;
