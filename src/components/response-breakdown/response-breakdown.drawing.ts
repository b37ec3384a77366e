import {html, nothing, svg, type TemplateResult} from 'lit';
import {labelText} from '../../element/chart/label.js';
import {spokenTip} from '../../element/marks/spoken-tip.js';
import {SWATCH} from './legend.layout.js';
import type {BreakdownLayout, PlacedRow, PlacedSegment} from './response-breakdown.layout.js';
import {describe, markOf} from './response-breakdown.marks.js';
import type {Shown} from './shown-breakdown.js';

/** The legend, and a bar a row, each of its answers a mark. */
export function drawingOf(layout: BreakdownLayout, shown: Shown): TemplateResult {
  const {width, height, narrow, legend, head, rows, rule, middle} = layout;
  return html`
    <svg width=${width} height=${height} role="group" aria-label=${shown.frame.words.caption}>
      <defs>
        <pattern id="low" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="stripe-ground" width="5" height="5"></rect>
          <line class="stripe" x1="0.75" x2="0.75" y1="0" y2="5"></line>
        </pattern>
      </defs>
      <g aria-hidden="true">
        ${legend.parts.map(
          ({part, swatches, x, y, text}) => svg`
            ${swatches.map((swatch) => svg`<rect class="answers ${part} step-${swatch.step}" x=${swatch.x} y=${y - SWATCH + 1} width=${SWATCH} height=${SWATCH} rx="2"></rect>`)}
            <text class="muted" x=${x} y=${y}>${text}</text>
          `,
        )}
      </g>
      ${head.map((label) => labelText('muted', label))}
      ${rule === null ? nothing : svg`<line class="grid" x1="0" x2=${width} y1=${rule} y2=${rule}></line>`}
      ${rows.map((row) => rowOf(row, shown))}
      ${middle === null ? nothing : rows.filter(({segments}) => segments.length > 0).map((row) => middleOf(middle, row, narrow))}
    </svg>
  `;
}

/** The middle of the scale, above and below a bar: shares that stand in it stay readable, and so do names above it. */
function middleOf(x: number, {bar}: PlacedRow, narrow: boolean): TemplateResult {
  const [top, bottom] = [bar.y, bar.y + bar.height];
  return svg`<path class="guide" d="M${x},${narrow ? top : top - 6}V${top}M${x},${bottom}V${bottom + 6}"></path>`;
}

function rowOf(row: PlacedRow, shown: Shown): TemplateResult {
  const {bar} = row;
  const id = markOf(row, 'value');
  return svg`
    <g class=${row.isAll ? 'row all' : 'row'}>
      <g class="mark" data-mark=${id} role="img" aria-label=${spokenTip(describe(id, shown)?.tip)}>
        <rect class="hit" x="0" y=${row.top} width=${row.range?.x ?? row.value.x} height=${row.height}></rect>
        ${labelText('name', row.name)}
        ${row.note ? labelText('muted', row.note) : nothing}
        ${labelText('muted', row.n)}
        <g data-tip-at>${labelText('value', row.value)}</g>
        ${row.range ? labelText('muted', row.range) : nothing}
        ${row.suppressed ? svg`<rect class="suppressed" x=${bar.x + 0.5} y=${bar.y + 0.5} width=${bar.width - 1} height=${bar.height - 1} rx="3"></rect>` : nothing}
        ${row.message ? labelText('muted', row.message) : nothing}
      </g>
      ${row.segments.map((segment) => segmentOf(segment, row, shown))}
      ${row.running && row.segments.length > 0 ? svg`<rect class="running" x=${edge(row).x - 1.5} y=${bar.y - 1.5} width=${edge(row).width + 3} height=${bar.height + 3} rx="4"></rect>` : nothing}
    </g>
  `;
}

function segmentOf(segment: PlacedSegment, row: PlacedRow, shown: Shown): TemplateResult {
  const {bar} = row;
  const {part, step, x, width, text} = segment;
  const id = markOf(row, segment.index);
  return svg`
    <g class="mark" data-mark=${id} role="img" aria-label=${spokenTip(describe(id, shown)?.tip)}>
      <rect class="hit" x=${x} y=${row.top} width=${width} height=${row.height}></rect>
      <rect class="answers ${part} step-${step}" data-tip-at x=${x} y=${bar.y} width=${Math.max(0.5, width - 1)} height=${bar.height}></rect>
      ${text === '' ? nothing : svg`<text class="share ${part} step-${step}" x=${x + width / 2 - 0.5} y=${bar.y + bar.height / 2 + 4} text-anchor="middle">${text}</text>`}
    </g>
  `;
}

/** Where the bar of a row begins and how long it is. */
function edge({segments}: PlacedRow): {readonly x: number; readonly width: number} {
  const x = Math.min(...segments.map((segment) => segment.x));
  return {x, width: Math.max(...segments.map((segment) => segment.x + segment.width)) - x - 1};
}
