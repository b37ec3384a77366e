import {html, nothing, svg, type TemplateResult} from 'lit';
import {hatch} from '../../element/chart/hatch.js';
import {labelText} from '../../element/chart/label.js';
import {stacked, type BarsLayout, type Column, type Segment} from './lifecycle-bars.layout.js';
import {runningText, type Told} from './lifecycle-bars.text.js';
import {markId, nameOf} from './lifecycle-marks.js';

/** Stacked bars over and below zero, each part of them a mark. */
export function drawingOf(layout: BarsLayout, told: Told): TemplateResult {
  const {width, height, left, zero, ticks, columns, names} = layout;
  const {outcome, words} = told;
  const label = words.caption(outcome.by, outcome.unit);
  return html`
    <svg part="chart" width=${width} height=${height} role="group" aria-label=${label}>
      <defs>${stacked.map((state) => svg`<g class=${state}>${hatch(`running-${state}`)}</g>`)}</defs>
      ${ticks.map(
        (tick) => svg`
          <line class="grid" x1=${left} x2=${width} y1=${tick.y} y2=${tick.y}></line>
          ${labelText('muted', {...tick, y: tick.y + 4})}
        `,
      )}
      ${columns.map((column) => columnDrawing(column, layout, told))}
      <line class="baseline" x1=${left} x2=${width} y1=${zero} y2=${zero}></line>
      ${columns.map(({change}) => (change ? labelText('change halo', change) : nothing))}
      ${names.map((name) => labelText('muted', name))}
    </svg>
  `;
}

function columnDrawing(column: Column, {zero}: BarsLayout, told: Told): TemplateResult {
  const {segments, look, left, width} = column;
  return svg`
    <g class=${look}>
      ${segments.map((segment) => segmentDrawing(segment, column, told))}
      ${look === 'too-small' ? labelText('muted no-count', {x: left + width / 2, y: zero - 5, text: '–', anchor: 'middle'}) : nothing}
    </g>
  `;
}

function segmentDrawing({state, from, to, hit}: Segment, column: Column, told: Told): TemplateResult {
  const {bar, index, left, width} = column;
  const height = to - from;
  // A hair of paper between the parts, as long as something is left of them.
  const gap = height > 3 ? 1 : 0;
  const drawn = Math.max(1, height - gap);
  return svg`
    <g class="mark ${state}" data-mark=${markId(state, index)} role="img" aria-label=${nameOf(state, index, told)}>
      <rect class="hit" x=${left} y=${hit.from} width=${width} height=${hit.to - hit.from}></rect>
      ${
        height > 0
          ? svg`<rect class="part" x=${bar.x} y=${state === 'dormant' ? to - drawn : from} width=${bar.width} height=${drawn}></rect>`
          : nothing
      }
      <rect class="ring" data-tip-at x=${bar.x - 1.5} y=${from - 1.5} width=${bar.width + 3} height=${height + 3} rx="2"></rect>
    </g>
  `;
}

/** What colours and marks mean. */
export function keyOf({columns}: BarsLayout, told: Told): TemplateResult {
  const {outcome, words} = told;
  const running = columns.some(({look}) => look === 'running') ? runningText(told) : null;
  return html`
    <div class="key" part="key">
      ${stacked.map(
        (state) => html`
          <span class="sample">
            <span class="swatch ${state}"></span>
            <span><strong>${words.states[state]}</strong> ${words.meanings[state](outcome.unit)}</span>
          </span>
        `,
      )}
      ${running === null ? nothing : html`<span class="sample wide"><span class="swatch unfinished"></span>${running}</span>`}
      ${
        columns.some(({look}) => look === 'too-small')
          ? html`<span class="sample"><span class="swatch">–</span>${words.tooFewToShow}</span>`
          : nothing
      }
      ${
        columns.some(({change}) => change !== null)
          ? html`<span class="sample wide"><span class="swatch strong">±</span>${words.numberAbove}</span>`
          : nothing
      }
    </div>
  `;
}
