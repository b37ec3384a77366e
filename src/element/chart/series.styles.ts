import {css} from 'lit';

/** The colours and dashes of up to six series. */
export const seriesStyles = css`
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
`;

/** Lines with bands, the labels at their ends, and how one of them is brought out. */
export const lineStyles = css`
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
  .lead {
    fill: none;
    stroke: currentcolor;
    stroke-width: 0.75px;
    stroke-opacity: 0.6;
  }
  .name {
    font-weight: 620;
    fill: currentcolor;
  }
  .dot {
    fill: currentcolor;
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .cross {
    stroke: var(--_text);
    stroke-opacity: 0.5;
    shape-rendering: crispEdges;
  }
  /* What takes the pointer is seen only where the pointer or the keyboard is. */
  .hit {
    fill: transparent;
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
  @media (forced-colors: active) {
    [data-mark]:is(:hover, [data-picked]) .hit {
      stroke: var(--_text);
    }
  }
`;
