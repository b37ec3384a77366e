import {css} from 'lit';

export const styles = css`
  :host {
    --_reserved: 220px;
  }
  .hit {
    fill: transparent;
  }
  .name,
  .value {
    font-size: 13px;
  }
  .value,
  .all .name {
    font-weight: 600;
  }
  .share {
    fill: var(--_text);
    pointer-events: none;
  }
  .step-1 {
    --_step: var(--_div-1);
  }
  .step-2 {
    --_step: var(--_div-2);
  }
  .step-3 {
    --_step: var(--_div-3);
  }
  .step-4 {
    --_step: light-dark(
      color-mix(in oklab, var(--_text) 14%, var(--_paper)),
      color-mix(in oklab, var(--_text) 22%, var(--_paper))
    );
  }
  .step-5 {
    --_step: var(--_div-5);
  }
  .step-6 {
    --_step: var(--_div-6);
  }
  .step-7 {
    --_step: var(--_div-7);
  }
  .answers {
    fill: var(--_step);
  }
  /* What is paler than 3:1 has an edge that is not. */
  .answers:is(.step-2, .step-3, .step-4, .step-5, .step-6) {
    stroke: var(--_faint);
  }
  /* The ink of each step is that which is readable on it. */
  .share.step-1 {
    fill: light-dark(var(--_text), var(--_paper));
  }
  .share.step-7 {
    fill: var(--_paper);
  }
  .suppressed,
  .running {
    fill: none;
    stroke: var(--_muted);
    stroke-dasharray: 3 3;
  }
  .running {
    stroke: var(--_text);
    pointer-events: none;
  }
  .guide {
    pointer-events: none;
  }
  .stripe-ground {
    fill: var(--_paper);
  }
  .stripe {
    stroke: var(--_text);
    stroke-width: 1.5px;
  }
  .mark:is(:hover, :focus-visible) > .answers {
    filter: brightness(0.92);
  }
  .mark:is(:hover, :focus-visible) > .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  [data-has-picked] .mark:not([data-picked]) > .answers {
    opacity: 0.28;
  }
  [data-has-picked] .mark:not([data-picked]) > .share {
    fill: var(--_text);
  }
  .sketch {
    display: grid;
    gap: 12px;
    padding-block-start: 34px;
  }
  .sketch > div {
    block-size: 22px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  @media (forced-colors: active) {
    .answers {
      stroke: CanvasText;
    }
    .answers.low {
      fill: url(#low);
    }
    .answers.middle {
      fill: Canvas;
    }
    .answers.high {
      fill: LinkText;
      stroke: Canvas;
    }
    .share {
      font-weight: 600;
    }
    .share.low {
      fill: CanvasText;
      paint-order: stroke;
      stroke: Canvas;
      stroke-width: 5px;
    }
    .share.middle {
      fill: CanvasText;
    }
    .share.high {
      fill: Canvas;
    }
  }
`;
