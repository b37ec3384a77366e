import {css} from 'lit';

export const styles = css`
  :host {
    --_mark: var(--ttv-histogram-color, var(--_accent));
  }
  /* The height of what comes: the pill, both strips with what is between them, and the times below. */
  .keeps-room > * {
    --_reserved: calc(137px + clamp(76px, 17cqi, 96px) + clamp(104px, 26cqi, 136px));
  }
  :host([by]) .keeps-room > * {
    --_reserved: calc(145px + clamp(112px, 24cqi, 136px) + clamp(104px, 26cqi, 136px));
  }
  :host([show='bars']) .keeps-room > * {
    --_reserved: calc(131px + clamp(104px, 26cqi, 136px));
  }
  :host([show='cumulative']) .keeps-room > * {
    --_reserved: calc(101px + clamp(150px, 36cqi, 240px));
  }
  .sketch {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    color: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .sketch .line {
    fill: none;
    stroke: currentcolor;
    stroke-width: 6px;
    vector-effect: non-scaling-stroke;
  }
  .chart {
    position: relative;
  }
  .all,
  .s1 {
    color: var(--_mark);
  }
  .curve {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2px;
    stroke-dasharray: var(--_dash, none);
    stroke-linejoin: round;
  }
  .band {
    fill: color-mix(in oklab, currentcolor 20%, transparent);
  }
  .group .band {
    fill: color-mix(in oklab, currentcolor 10%, transparent);
  }
  .edge {
    fill: none;
    stroke: color-mix(in oklab, currentcolor 68%, var(--_paper));
    stroke-width: 0.75px;
  }
  .crowded .edge {
    display: none;
  }
  .group .edge {
    stroke-opacity: 0.5;
  }
  .lead {
    fill: none;
    stroke: currentcolor;
    stroke-width: 0.75px;
    stroke-opacity: 0.6;
  }
  .name text {
    fill: currentcolor;
  }
  .whisker {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .dot {
    fill: var(--_text);
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .guide,
  .whisker,
  .dot,
  .within,
  .cross,
  .at {
    pointer-events: none;
  }
  .solid {
    fill: var(--_mark);
  }
  .pale {
    fill: color-mix(in oklab, var(--_mark) 20%, var(--_paper));
    stroke: var(--_mark);
    stroke-width: 1px;
  }
  .not-yet {
    fill: url(#not-yet);
    stroke: var(--_mark);
    stroke-width: 1px;
  }
  .hatch-ground {
    fill: color-mix(in oklab, var(--_mark) 14%, var(--_paper));
  }
  .hatch-line {
    stroke: var(--_mark);
  }
  .hidden-count {
    fill: none;
    stroke: var(--_muted);
  }
  .strong {
    font-weight: 600;
  }
  .range {
    fill: var(--_muted);
  }
  /* What takes the pointer is seen only where the pointer or the keyboard is. */
  .hit {
    fill: transparent;
  }
  .cross,
  .at {
    opacity: 0;
  }
  .cross {
    fill: none;
    stroke: var(--_text);
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .at {
    fill: var(--_mark);
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .mark:is(:hover, :focus-visible, [data-picked]) :is(.cross, .at) {
    opacity: 1;
  }
  .mark:is(:hover, [data-picked]) > .hit {
    fill: var(--_wash);
  }
  .mark:focus-visible {
    outline: none;
  }
  .mark:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }
  [data-has-picked] .mark:not([data-picked]) .bar {
    opacity: 0.28;
  }
  [data-has-picked] .mark:not([data-picked]) text {
    opacity: 0.84;
  }
  .within {
    stroke: var(--_mark);
    stroke-width: 1.5px;
  }
  .grab {
    stroke: transparent;
    stroke-width: 16px;
    pointer-events: stroke;
  }
  .pill {
    position: absolute;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    block-size: 24px;
    padding-inline: 11px;
    border: 1.25px solid var(--_mark);
    border-radius: 12px;
    background: var(--_paper);
    font-size: 12px;
    white-space: nowrap;
  }
  .pill strong {
    font-weight: 600;
  }
  .pill :is(strong, .muted) {
    unicode-bidi: plaintext;
  }
  .pill .muted {
    margin-inline-start: auto;
  }
  .handle,
  .grab {
    cursor: ew-resize;
    touch-action: none;
    user-select: none;
  }
  .handle:hover {
    background: color-mix(in oklab, var(--_mark) 8%, var(--_paper));
  }
  .grip {
    inline-size: 9px;
    block-size: 10px;
    margin-inline: 0 7px;
    border-inline: 1.25px solid var(--_mark);
  }
  .grip::before {
    content: '';
    display: block;
    box-sizing: border-box;
    inline-size: 1.25px;
    block-size: 100%;
    margin-inline: auto;
    border-inline-start: 1.25px solid var(--_mark);
  }
  @media (forced-colors: active) {
    .mark:is(:hover, [data-picked]) > .hit {
      stroke: var(--_text);
    }
  }
`;
