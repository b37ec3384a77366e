import {css, html, nothing, svg, type TemplateResult} from 'lit';
import {labelText} from './label.js';
import type {Trend} from './trend.layout.js';

/** The id of the mark of a period. */
export function periodMark(index: number): string {
  return `period-${String(index)}`;
}

/** The values of periods, each a mark. @param nameOf what a mark says to who does not see it */
export function trendDrawing(trend: Trend, label: string, nameOf: (id: string) => string): TemplateResult {
  const bottom = trend.height - 18;
  return html`
    <svg class="trend" width=${trend.width} height=${trend.height} role="group" aria-label=${label}>
      ${trend.zero === null ? nothing : svg`<line class="grid" x1="0" x2=${trend.width} y1=${trend.zero} y2=${trend.zero}></line>`}
      ${trend.target === null ? nothing : svg`<line class="guide" x1="0" x2=${trend.width} y1=${trend.target} y2=${trend.target}></line>`}
      <path class="over" d=${trend.line}></path>
      <path class="over running" d=${trend.runningLine}></path>
      ${trend.strips.map((strip, i) => {
        const point = trend.points.find(({index}) => index === i);
        const id = periodMark(i);
        return svg`
          <g class="mark" data-mark=${id} role="img" aria-label=${nameOf(id)}>
            <rect class="hit" x=${strip.x} y="0" width=${strip.width} height=${bottom}></rect>
            ${
              point === undefined
                ? nothing
                : svg`
                    ${point.lower === null || point.upper === null ? nothing : svg`<line class="whisker" x1=${point.x} x2=${point.x} y1=${point.lower} y2=${point.upper}></line>`}
                    <circle class=${point.running ? 'point running' : 'point'} data-tip-at cx=${point.x} cy=${point.y} r="3.25"></circle>
                  `
            }
          </g>
        `;
      })}
      ${trend.labels.map((name) => labelText('muted', name))}
      ${trend.last ? labelText('last halo', trend.last) : nothing}
    </svg>
  `;
}

/** What a trend looks like; its colour is `--_trend`. */
export const trendStyles = css`
  .hit {
    fill: transparent;
  }
  .trend {
    --_line-colour: var(--_trend, var(--_accent));
  }
  .over {
    fill: none;
    stroke: var(--_line-colour);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .over.running {
    stroke-dasharray: 4 3;
  }
  .whisker {
    stroke: color-mix(in oklab, var(--_line-colour) 68%, var(--_paper));
    stroke-width: 1.25px;
  }
  .point {
    fill: var(--_line-colour);
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }
  .point.running {
    fill: var(--_paper);
    stroke: var(--_line-colour);
  }
  .mark:is(:hover, :focus-visible) .point {
    stroke: var(--_text);
  }
  .last {
    font-weight: 620;
  }
`;
