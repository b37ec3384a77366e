import {css} from 'lit';

/** What drawings have in common: lines, grids, hatching, marks. */
export const graphicStyles = css`
  .graphic {
    position: relative;
    min-inline-size: 0;
  }
  .graphic.waits {
    min-block-size: var(--_reserved, 180px);
  }
  svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
    /* Where labels start and end is worked out for drawings that run from left to right: others are their mirror. */
    direction: ltr;
    font-size: 12px;
    fill: currentcolor;
  }
  svg:dir(rtl):not(.icon) {
    transform: scaleX(-1);
  }
  svg:dir(rtl) text {
    unicode-bidi: plaintext;
  }
  text.muted {
    fill: var(--_muted);
  }
  .grid {
    fill: none;
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }
  .baseline {
    fill: none;
    stroke: var(--_line-2);
    shape-rendering: crispEdges;
  }
  .guide {
    fill: none;
    stroke: var(--_text);
    stroke-dasharray: 2 3;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .hatch-ground {
    fill: color-mix(in oklab, var(--_accent) 14%, var(--_paper));
  }
  .hatch-line {
    stroke: var(--_accent);
    stroke-opacity: 0.8;
    stroke-width: 1.5px;
  }
  [data-mark] {
    cursor: pointer;
  }
`;
