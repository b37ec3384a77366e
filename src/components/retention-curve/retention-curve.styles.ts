import {css} from 'lit';

export const styles = css`
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
  .name,
  .strong {
    font-weight: 620;
  }
  .name {
    fill: currentcolor;
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
  .crowd :is(.cohort, .unfinished) {
    stroke-opacity: 0.4;
  }
  .test {
    margin: 12px 0 0;
    max-inline-size: 90ch;
  }
`;
