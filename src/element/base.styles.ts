import {css} from 'lit';

/** What all widgets look like: one order from top to bottom, one left edge. */
export const baseStyles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    background: var(--kw-surface, transparent);
    font-family: var(--_font);
    container-type: inline-size;
    /* Where a box is as wide as what is in it, such as a dialog. */
    contain-intrinsic-inline-size: 240px;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Not on the host alone: a rule of the page for everything goes before what the host says of itself. */
  :host,
  figure {
    font-size: 13px;
    line-height: 20px;
    font-weight: 400;
    font-style: normal;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
  }
  figure {
    display: flex;
    flex-direction: column;
    margin: 0;
    block-size: 100%;
  }
  .title {
    overflow-wrap: anywhere;
    margin: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
    color: var(--_muted);
  }
  .takeaway {
    margin: var(--_space) 0 calc(4 * var(--_space));
    max-inline-size: 62ch;
    overflow-wrap: break-word;
    font-size: 15px;
    line-height: 21px;
    font-weight: 450;
    text-wrap: pretty;
  }
  strong {
    font-weight: 620;
  }
  .graphic {
    position: relative;
    min-inline-size: 0;
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
  .foot {
    margin: auto 0 0;
    padding-block-start: calc(3 * var(--_space));
    font-size: 12px;
    line-height: 18px;
    color: var(--_muted);
  }
  .foot strong {
    color: var(--_text);
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  text.muted {
    fill: var(--_muted);
  }
  .grid {
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }
  .baseline {
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
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .tools {
    position: absolute;
    z-index: 1;
    inset-block-start: -4px;
    inset-inline-end: 0;
    display: flex;
    gap: 0;
    padding: 1px;
    border-radius: 8px;
    background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_line);
    opacity: 0;
    transition: opacity 160ms ease-out;
  }
  :host(:hover) .tools,
  .tools:focus-within,
  .tools:has([aria-expanded='true']) {
    opacity: 1;
  }
  @media (hover: none) {
    .tools {
      opacity: 1;
    }
    .title {
      padding-inline-end: 88px;
    }
  }
  button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 26px;
    min-block-size: 26px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  button:hover,
  button[aria-expanded='true'] {
    color: var(--_text);
    background: var(--_wash);
  }
  .plain-button {
    min-block-size: 32px;
    padding-inline: 12px;
    font-weight: 600;
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line-2);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .scroll {
    overflow: auto;
    max-block-size: 400px;
  }
  .numbers {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  .numbers :is(th, td) {
    padding: 4px 0 4px 12px;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
    vertical-align: bottom;
  }
  .numbers :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .numbers thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    color: var(--_muted);
    font-size: 12px;
  }
  .definition {
    margin-block-start: calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
    font-size: 12px;
    line-height: 18px;
  }
  .definition h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }
  .definition p {
    margin: 2px 0 8px;
    max-inline-size: 62ch;
  }
  .definition dl {
    display: grid;
    gap: 4px;
    margin: 0;
  }
  .definition dl > div {
    display: grid;
    grid-template-columns: 76px minmax(0, 1fr);
    gap: 8px;
  }
  .definition dt {
    color: var(--_muted);
  }
  .definition dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .definition code,
  .message code {
    font-family: ui-monospace, monospace;
    font-size: 12px;
  }
  .message {
    display: grid;
    justify-items: start;
    align-content: center;
    gap: 8px;
    min-block-size: var(--_reserved, 180px);
    padding-block: 16px;
  }
  .message p {
    margin: 0;
    max-inline-size: 62ch;
  }
  .message .icon {
    color: var(--_muted);
  }
  .message .lead {
    font-size: 15px;
    line-height: 21px;
  }
  .message code {
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_wash);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .dash {
    font-size: 36px;
    line-height: 40px;
    font-weight: 300;
    color: var(--_muted);
  }
  .skeleton {
    display: grid;
    gap: 8px;
    margin-block-start: 6px;
    opacity: 0;
    animation: appear 1ms 300ms forwards;
  }
  .skeleton > .bar,
  .shape > .block {
    border-radius: 4px;
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .skeleton > .bar {
    block-size: 12px;
    max-inline-size: 62ch;
  }
  .skeleton > .bar + .bar {
    inline-size: 66%;
  }
  .skeleton > .shape {
    position: relative;
    overflow: clip;
    min-block-size: var(--_reserved, 180px);
    margin-block-start: 8px;
  }
  .shape > .block {
    block-size: var(--_reserved, 180px);
    border-radius: 8px;
  }
  .shape > .progress {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    text-align: center;
    color: var(--_muted);
    opacity: 0;
    animation: appear 1ms 3s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  .detail {
    overflow-wrap: anywhere;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-block-start: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
    font-size: 12px;
    line-height: 18px;
  }
  .notice p {
    flex: 1 1 20ch;
    margin: 0;
  }
  .notice .plain-button {
    min-block-size: 26px;
    padding-inline: 8px;
  }
  /* A tip stands over everything, beside the anchor that is laid over its mark, on the side that has room. */
  .tip-anchor {
    position: absolute;
    anchor-name: --kw-mark;
    pointer-events: none;
  }
  .tip,
  .menu {
    position: fixed;
    inset: auto;
    margin: 6px;
    border: 0;
    border-radius: 8px;
    color: var(--_text);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
  }
  .tip {
    position-anchor: --kw-mark;
    position-area: block-start;
    inline-size: max-content;
    max-inline-size: min(320px, 100vi - 16px);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    font-size: 12px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .tip[data-place='below'] {
    position-area: block-end span-inline-end;
    margin-inline: 0;
  }
  .tip p {
    margin: 0;
  }
  .tip .tip-title {
    font-weight: 600;
  }
  .tip dl {
    display: grid;
    gap: 2px 16px;
    margin: 4px 0;
  }
  .tip dl > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .tip dt {
    color: var(--_muted);
  }
  .tip dd {
    margin: 0;
    text-align: end;
    font-weight: 600;
  }
  .tip dd .muted {
    font-weight: 400;
  }
  [data-tool='export'] {
    anchor-name: --kw-export;
  }
  .menu {
    position-anchor: --kw-export;
    position-area: block-end span-inline-start;
    margin-inline: 0;
    padding: 4px;
    min-inline-size: 160px;
  }
  .menu button {
    display: flex;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 10px;
    justify-content: start;
    color: var(--_text);
  }
  @supports not (position-area: block-start) {
    .tip,
    .menu {
      inset: auto 8px 8px;
      margin: 0 auto;
    }
  }
  [data-mark] {
    cursor: pointer;
  }
  .people-panel {
    margin-block-start: calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space)) calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: 8px;
    background: var(--_wash);
  }
  .people-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .people-panel h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 650;
  }
  .people-panel p {
    margin: 0 0 8px;
  }
  .people {
    columns: 3 140px;
    column-gap: 16px;
    max-block-size: 180px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .people li {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .tip,
    .menu,
    .people-panel,
    .notice,
    .definition,
    .tools {
      border: 1px solid CanvasText;
    }
    svg {
      forced-color-adjust: none;
    }
  }
  @media print {
    .tools,
    .menu,
    .tip,
    .plain-button,
    .close {
      display: none;
    }
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
    figure {
      break-inside: avoid;
    }
  }
`;
