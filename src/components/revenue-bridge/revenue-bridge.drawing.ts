import {html, nothing, svg, type TemplateResult} from 'lit';
import {labelText as text} from '../../element/chart/label.js';
import {nameOf} from './revenue-bridge.marks.js';
import type {Box, BridgeLayout, Line, PlacedStep} from './revenue-bridge.layout.js';
import {rateOf} from './revenue-bridge.text.js';
import {rateIds} from './revenue-bridge.words.js';
import type {ShownBridge} from './shown-bridge.js';

/** The steps from the opening to the closing, each a mark, and the rates that follow from them. */
export function drawingOf(layout: BridgeLayout, shown: ShownBridge): TemplateResult {
  const {width, height, steps, connectors, zero, captions} = layout;
  return html`
    <svg class="bridge" width=${width} height=${height} role="group" aria-labelledby="takeaway">
      ${connectors.map((connector) => line('connector', connector))} ${line('baseline', zero)}
      ${steps.map((step) => stepDrawing(step, shown))} ${captions.map((caption) => text('muted', caption))}
    </svg>
    ${ratesOf(shown)}
  `;
}

function stepDrawing(step: PlacedStep, shown: ShownBridge): TemplateResult {
  const {id, look, hit, bar, amount, name, under, months, monthsLine} = step;
  const [first, last] = [months[0], months.at(-1)];
  return svg`
    <g class="mark ${look}" data-mark=${id} role="img" aria-label=${nameOf(id, shown)}>
      ${box('hit', hit)}
      <rect class="bar" data-tip-at x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>
      ${text('amount halo', amount)} ${text('name', name)} ${under === null ? nothing : text('muted', under)}
      ${
        first && last && monthsLine !== null
          ? svg`
            <line class="baseline" x1=${first.x} x2=${last.x + last.width} y1=${monthsLine} y2=${monthsLine}></line>
            ${months.map((month) => (month.height > 0 ? box('month', month) : nothing))}
          `
          : nothing
      }
    </g>
  `;
}

function ratesOf(shown: ShownBridge): TemplateResult {
  const {outcome, frame} = shown;
  return html`<dl class="rates" part="rates">
    ${rateIds.map((id) => {
      const value = rateOf(id, outcome.total, shown);
      return html`<div>
        <dt>${frame.words.rates[id]}</dt>
        <dd>${value === null ? html`<span class="muted none">${frame.words.noRate[id]}</span>` : value}</dd>
      </div>`;
    })}
  </dl>`;
}

function line(name: string, {x1, y1, x2, y2}: Line): TemplateResult {
  return svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
}

function box(name: string, {x, y, width, height}: Box): TemplateResult {
  return svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height}></rect>`;
}
