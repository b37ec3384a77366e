import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Answers} from './answers.layout.js';
import type {Dial} from './dial.layout.js';
import {labelText as text} from '../../element/chart/label.js';
import {nameOf} from './nps-gauge.marks.js';
import {countOf, type ShownScore} from './shown-score.js';

/** The value on its half circle: a meter. */
export function dialOf(
  dial: Dial,
  {outcome, own, parts, reading, frame: {formats, words}}: ShownScore,
): TemplateResult {
  const {value, interval, distribution} = outcome;
  const {responses} = distribution;
  const {range, meter, write, limit} = reading;
  const spoken = own.spoken(
    write(value),
    words.responses(responses, formats.count(responses)),
    formats.percent(countOf('high', parts) / responses),
    formats.percent(countOf('low', parts) / responses),
  );
  return html`
    <div
      role="meter"
      aria-labelledby="title"
      aria-valuemin=${meter(range[0])}
      aria-valuemax=${meter(range[1])}
      aria-valuenow=${meter(value)}
      aria-valuetext=${spoken}
    >
      <svg width=${dial.width} height=${dial.height} aria-hidden="true">
        <g transform="translate(${dial.cx} ${dial.cy})">
          ${dial.track.map((path) => svg`<path class="track" d=${path}></path>`)}
          ${dial.interval === null ? nothing : svg`<path class="around" d=${dial.interval}></path>`}
          <path class="arc" d=${dial.value}></path>
        </g>
        ${dial.target === null ? nothing : line('guide', dial.target.line)}
        ${line('needle needle-halo', dial.needle)}${line('needle', dial.needle)}
        ${dial.target?.label ? text('halo', dial.target.label) : nothing}
        ${dial.scale.map((label) => text('muted', label))} ${dial.bands.map((band) => text(`band ${band.holds}`, band))}
        <text class=${dial.small ? 'number small' : 'number'} x=${dial.cx} y=${dial.numberY} text-anchor="middle">
          ${write(value)}
        </text>
        ${
          interval === null
            ? nothing
            : svg`<text class="limits" x=${dial.cx} y=${dial.numberY + (dial.small ? 20 : 24)} text-anchor="middle">
                ${words.range(limit(interval.lower), limit(interval.upper))}
              </text>`
        }
      </svg>
    </div>
  `;
}

/** The answers by score, and low, middle and high ones, each a mark. */
export function answersOf(answers: Answers, shown: ShownScore): TemplateResult {
  return html`
    <svg width=${answers.width} height=${answers.height} role="group" aria-label=${shown.frame.words.caption}>
      ${answers.bars.map((bar) => {
        const middle = bar.x + bar.width / 2;
        const id = `answer-${String(bar.score)}`;
        return svg`
          <g class="mark" data-mark=${id} role="img" aria-label=${nameOf(id, shown)}>
            <rect class="hit" x=${bar.x} y="0" width=${bar.width} height=${answers.baseline + 20}></rect>
            <rect class="bar ${shown.kind.parts[bar.part]}" data-tip-at x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height} rx="2"></rect>
            <text class="muted" x=${middle} y=${answers.baseline + 16} text-anchor="middle">${shown.frame.formats.count(bar.score)}</text>
            ${bar.label === null ? nothing : svg`<text class="muted" x=${middle} y=${bar.y - 5} text-anchor="middle">${bar.label}</text>`}
          </g>
        `;
      })}
      ${answers.groups.map((group) => {
        const id = shown.kind.parts[group.part];
        return svg`
          <g class="mark" data-mark=${id} role="img" aria-label=${nameOf(id, shown)}>
            <rect class="hit" x=${group.x1} y=${answers.baseline + 20} width=${group.x2 - group.x1} height="42"></rect>
            <line class="rule ${id}" x1=${group.x1 + 1.5} x2=${group.x2 - 1.5} y1=${answers.baseline + 25} y2=${answers.baseline + 25}></line>
            <text class="group" x=${group.x} y=${group.y} text-anchor=${group.anchor}>${group.text}</text>
            <text class="muted" x=${group.x} y=${group.y + 15} text-anchor=${group.anchor}>${group.under}</text>
          </g>
        `;
      })}
    </svg>
  `;
}

function line(name: string, {x1, y1, x2, y2}: Dial['needle']): TemplateResult {
  return svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
}
