import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 250px;
    --_bar: var(--feature-adoption-color, var(--_accent));
    --_lost: var(--feature-adoption-loss, var(--_less));
  }
  .hit,
  .others {
    fill: transparent;
  }
  .bar,
  .sign {
    fill: var(--_bar);
  }
  .bar.young {
    fill: url(#young);
    stroke: var(--_bar);
  }
  .name,
  .value {
    font-size: 13px;
  }
  .value {
    font-weight: 600;
  }
  .none {
    fill: none;
    stroke: var(--_line-2);
    stroke-dasharray: 3 3;
  }
  .whisker {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .whisker.around {
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linecap: round;
  }
  .dot {
    fill: var(--_bar);
    stroke: var(--_bar);
    stroke-width: 2px;
  }
  .dot.less {
    fill: var(--_lost);
    stroke: var(--_lost);
  }
  /* Perhaps there is no difference. */
  .dot.unclear {
    fill: var(--_paper);
    stroke: var(--_muted);
  }
  .why {
    margin-block: calc(3 * var(--_space)) 0;
    color: var(--_muted);
    font-size: 12px;
    line-height: 18px;
  }
  .whisker,
  .value,
  .limits,
  .under {
    pointer-events: none;
  }
  .mark:hover .bar,
  .mark:focus-visible .bar {
    filter: brightness(0.92);
  }
  .mark:hover .others,
  .mark:focus-visible .others,
  .mark[data-picked] .others,
  .unlock:hover .hit,
  .unlock:focus-visible .hit {
    fill: var(--_wash);
  }
  [data-has-picked] .mark:not([data-picked]) .bar {
    opacity: 0.28;
  }
  .ghost {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  @media (forced-colors: active) {
    .unlock:hover .hit,
    .unlock:focus-visible .hit {
      fill: none;
    }
    .mark:hover .others,
    .mark:focus-visible .others,
    .mark[data-picked] .others {
      fill: none;
      stroke: var(--_text);
      stroke-dasharray: 2 2;
    }
  }
`;
