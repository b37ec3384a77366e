import {nothing, svg, type TemplateResult} from 'lit';
import type {EndLabel} from './end-label.js';

/** Between the baselines of its two lines. */
const LINE = 15;
/** What takes the pointer is so much higher and lower than the first line. */
const ABOVE = 16;
const BELOW = 8;

/** The label at the end of a curve. */
export function labelText({x, y, text, limits, lead}: EndLabel, classes: string): TemplateResult {
  return svg`
    <g class="label ${classes}">
      ${lead === null ? nothing : svg`<path class="lead" d=${lead}></path>`}
      <text class="name" x=${x} y=${y}>${text}</text>
      ${limits === null ? nothing : svg`<text class="muted" x=${x} y=${y + LINE}>${limits}</text>`}
    </g>
  `;
}

/** How a label is found, heard and pressed. */
export interface Button {
  readonly id: string;
  readonly name: string;
  readonly isPicked: boolean;
}

/** A button over a label, to the edge of a drawing of a width: what is written there may be cut, what is heard is not. */
export function labelButton({x, y, limits}: EndLabel, {id, name, isPicked}: Button, width: number): TemplateResult {
  return svg`
    <g data-mark=${id} role="button" aria-pressed=${String(isPicked)} aria-label=${name}>
      <rect
        class="hit"
        x=${x - 4}
        y=${y - ABOVE}
        width=${Math.max(ABOVE + BELOW, width - x + 4)}
        height=${ABOVE + BELOW + (limits === null ? 0 : LINE - BELOW)}
        rx="3"
      ></rect>
    </g>
  `;
}
