import {html, nothing, svg, type TemplateResult} from 'lit';
import {axes} from './axes.js';
import type {CohortLine, CohortsLayout, MeanLine} from './cohort-lines.layout.js';
import {cohortId, type CohortMarks} from './cohort-marks.js';
import {goalMark} from './goal-mark.js';
import {labelText} from '../../element/chart/end-label-mark.js';
import {stripMarks} from './strip-marks.js';

/** So many lines are a texture: they step back, and their points get smaller. */
const CROWD = 16;
/** What takes the pointer at the end of a line is at most so wide, and so high. */
const TARGET = 24;

/** Lines of cohorts, their mean, and what can be pointed at. */
export function cohortDrawing(layout: CohortsLayout, chosen: readonly number[], marks: CohortMarks): TemplateResult {
  const {width, height, cohorts, mean, goal, strips, plot, apart} = layout;
  const isCrowd = cohorts.length > CROWD;
  const classes = [isCrowd ? 'crowd' : '', chosen.length > 0 ? 'has-picked' : ''].join(' ').trim();
  // What has been brought out lies over the others.
  const [others, brought] = [false, true].map((isChosen) =>
    cohorts.map((cohort, i) =>
      chosen.includes(i) === isChosen ? cohortMark(cohort, isCrowd ? 2 : 3.25, isChosen) : nothing,
    ),
  );
  const target = Math.min(TARGET, apart);
  return html`
    <svg class=${classes || nothing} width=${width} height=${height} role="group" aria-labelledby="takeaway">
      <g aria-hidden="true">
        ${axes(layout)} ${mean === null ? nothing : svg`<path class="s1 band" d=${mean.band}></path>`} ${others}
        ${mean === null ? nothing : meanMark(mean)} ${brought} ${goal === null ? nothing : goalMark(goal)}
        ${mean === null ? nothing : labelText(mean.label, 's1')}
      </g>
      ${stripMarks(strips, plot, marks.stripName)}
      ${marks.cohorts.map((i) => {
        const end = cohorts[i]?.end;
        return end
          ? svg`
            <g
              class="end"
              data-mark=${cohortId(i)}
              role="button"
              aria-pressed=${String(chosen.includes(i))}
              aria-label=${marks.cohortSays(i)}
            >
              <rect
                class="hit"
                x=${end.x - target / 2}
                y=${end.y - TARGET / 2}
                width=${target}
                height=${TARGET}
                rx="3"
              ></rect>
              <circle class="dot" cx=${end.x} cy=${end.y} r="3.5"></circle>
            </g>
          `
          : nothing;
      })}
    </svg>
  `;
}

function meanMark({edges, line, end}: MeanLine): TemplateResult {
  return svg`
    <g class="s1">
      ${edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
      <path class="curve" d=${line}></path>
      <circle class="at" cx=${end.x} cy=${end.y} r="4"></circle>
    </g>
  `;
}

function cohortMark({line, dashed, unfinished, label}: CohortLine, radius: number, isChosen: boolean): TemplateResult {
  return svg`
    <g class=${isChosen ? 'line s2 picked' : 'line'}>
      ${line === '' ? nothing : svg`<path class="cohort" d=${line}></path>`}
      ${dashed === '' ? nothing : svg`<path class="cohort running" d=${dashed}></path>`}
      ${unfinished.map(
        ({x, y, whisker}) => svg`
          ${whisker === null ? nothing : svg`<line class="so-far" x1=${x} x2=${x} y1=${whisker.from} y2=${whisker.to}></line>`}
          <circle class="unfinished" cx=${x} cy=${y} r=${radius}></circle>
        `,
      )}
      ${
        label === null
          ? nothing
          : svg`<text class="name halo" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`
      }
    </g>
  `;
}
