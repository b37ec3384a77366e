import {html, nothing, svg, type TemplateResult} from 'lit';
import {axes} from './axes.js';
import {goalMark} from './goal-mark.js';
import {labelButton, labelText} from '../../element/chart/end-label-mark.js';
import type {MedianGuide} from './median-guide.js';
import type {CurvesLayout} from './retention-curve.layout.js';
import {EACH} from './shown-curves.js';
import {stripMarks} from './strip-marks.js';
import {curveId, type SurvivalMarks} from './survival-marks.js';

/** Survival curves with bands, the numbers still followed below them, and what can be pointed at. */
export function survivalDrawing(layout: CurvesLayout, picked: number | null, marks: SurvivalMarks): TemplateResult {
  const {width, height, series, guide, goal, strips, plot} = layout;
  const classes = [series.length > EACH ? 'crowded' : '', picked === null ? '' : 'has-picked'].join(' ').trim();
  const own = (i: number): string => `s${i + 1} ${picked === i ? 'picked' : ''}`;
  return html`
    <svg class=${classes || nothing} width=${width} height=${height} role="group" aria-labelledby="takeaway">
      <g aria-hidden="true">
        ${axes(layout)}
        ${series.map(
          ({line, band, edges, ticks}, i) => svg`
            <g class="series ${own(i)}">
              <path class="band" d=${band}></path>
              ${edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
              <path class="curve" d=${line}></path>
              ${ticks === '' ? nothing : svg`<path class="ticks" d=${ticks}></path>`}
            </g>
          `,
        )}
        ${goal === null ? nothing : goalMark(goal)} ${guide === null ? nothing : medianMark(guide)}
        ${series.map(({label}, i) => labelText(label, own(i)))} ${riskRows(layout, own)}
      </g>
      ${stripMarks(strips, plot, marks.stripName)}
      ${
        series.length === 1
          ? nothing
          : series.map(({label}, i) =>
              labelButton(label, {id: curveId(i), name: marks.curveName(i), isPicked: picked === i}, width),
            )
      }
    </svg>
  `;
}

function riskRows({risk}: CurvesLayout, own: (i: number) => string): TemplateResult {
  return svg`
    <text class="muted" x=${risk.title.x} y=${risk.title.y}>${risk.title.text}</text>
    ${risk.rows.map(
      ({name, numbers}, i) => svg`
        <g class="followed ${own(i)}">
          ${name === null ? nothing : svg`<text class="name" x=${name.x} y=${name.y}>${name.text}</text>`}
          ${numbers.map((n) => svg`<text class="number" x=${n.x} y=${n.y} text-anchor=${n.anchor}>${n.text}</text>`)}
        </g>
      `,
    )}
  `;
}

function medianMark({series, path, x, y, whisker, label}: MedianGuide): TemplateResult {
  const cap = (at: number): TemplateResult =>
    svg`<line class="cap" x1=${at} x2=${at} y1=${y - 4.5} y2=${y + 4.5}></line>`;
  return svg`
    <path class="guide" d=${path}></path>
    <g class="s${series + 1}">
      ${
        whisker === null
          ? nothing
          : svg`
            <line class="whisker" x1=${whisker.from} x2=${whisker.to} y1=${y} y2=${y}></line>
            ${cap(whisker.from)}${whisker.isCapped ? cap(whisker.to) : nothing}
          `
      }
      <circle class="at" cx=${x} cy=${y} r="4"></circle>
    </g>
    ${
      label === null
        ? nothing
        : svg`
          <text class="halo strong" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>
          <text class="halo muted" x=${label.x} y=${label.y + 16} text-anchor=${label.anchor}>${label.range}</text>
        `
    }
  `;
}
