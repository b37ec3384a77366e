import {svg, type TemplateResult} from 'lit';
import {stripId, type AgeStrip, type Side} from './age-strips.js';
import type {Plot} from './plot.js';

/** What takes the pointer over a plot, and the crosshair that then shows: nothing is drawn again for that. */
export function stripMarks(
  strips: readonly AgeStrip[],
  {top, bottom}: Plot,
  nameOf: (side: Side, place: number) => string,
): TemplateResult[] {
  // In the order in which they are walked through: all that is above the curve, then all that is below.
  const marks = strips.flatMap((strip, place) => strip.halves.map((half, row) => ({...strip, ...half, place, row})));
  return marks
    .sort((a, b) => a.row - b.row)
    .map(
      ({side, place, x, from, to, dots, ...half}) => svg`
        <g class="strip" data-mark=${stripId(side, place)} role="img" aria-label=${nameOf(side, place)}>
          <rect class="hit" x=${from} y=${half.top} width=${to - from} height=${half.bottom - half.top} rx="3"></rect>
          <g class="crosshair">
            <line class="cross" data-tip-at x1=${x} x2=${x} y1=${top} y2=${bottom}></line>
            ${dots.map(({series, y}) => svg`<circle class="dot ${series}" cx=${x} cy=${y} r="3.5"></circle>`)}
          </g>
        </g>
      `,
    );
}
