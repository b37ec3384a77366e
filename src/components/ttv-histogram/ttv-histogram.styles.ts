import {css} from 'lit';

export const styles = css`
  :host {
    --_mark: var(--ttv-histogram-color, var(--_accent));
  }
  .curve {
    fill: none;
    stroke: var(--_mark);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .band {
    fill: color-mix(in oklab, var(--_mark) 20%, transparent);
  }
  .edge {
    fill: none;
    stroke: color-mix(in oklab, var(--_mark) 68%, var(--_paper));
    stroke-width: 0.75px;
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
  .within {
    stroke: var(--_mark);
    stroke-width: 1.5px;
  }
  .pill {
    fill: var(--_paper);
    stroke: var(--_mark);
    stroke-width: 1.25px;
  }
  .strong {
    font-weight: 600;
  }
`;
