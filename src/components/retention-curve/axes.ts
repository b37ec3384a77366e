import {nothing, svg, type TemplateResult} from 'lit';
import type {Axes} from './plot.js';

/** Shares at the left, ages below, hairlines across. */
export function axes({plot, shares, ages, unit}: Pick<Axes, 'plot' | 'shares' | 'ages' | 'unit'>): TemplateResult {
  return svg`
    ${shares.map(
      ({x, y, text, anchor, line, isWhole}) => svg`
        ${line ? svg`<line class=${isWhole ? 'grid whole' : 'grid'} x1=${plot.left} x2=${plot.right} y1=${y - 4} y2=${y - 4}></line>` : nothing}
        ${text === '' ? nothing : svg`<text class="muted" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`}
      `,
    )}
    <line class="baseline" x1=${plot.left} x2=${plot.right} y1=${plot.bottom} y2=${plot.bottom}></line>
    ${ages.map(
      ({x, y, text, anchor}) => svg`
        <line class="baseline" x1=${x} x2=${x} y1=${plot.bottom} y2=${plot.bottom + 4}></line>
        <text class="muted" x=${x} y=${y} text-anchor=${anchor}>${text}</text>
      `,
    )}
    <text class="muted" x=${unit.x} y=${unit.y} text-anchor=${unit.anchor}>${unit.text}</text>
  `;
}
