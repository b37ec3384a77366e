import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Frame, View} from '../../element/metric-element.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {Curves} from '../../metrics/retention/retention-curve.js';
import {survivalAtAge} from '../../metrics/retention/survival-at-age.js';
import {atRiskAt} from '../../metrics/statistics/at-risk.js';
import {ageTicks, daysIn} from './age-units.js';
import {axes} from './axes.js';
import {drawnCurves, type DrawnCurve, type DrawnCurves, type DrawnPart} from './drawn-curves.js';
import {groupComparison} from './group-comparison.js';
import type {MedianGuide} from './median-guide.js';
import {layoutCurves, type CurvesLayout} from './retention-curve.layout.js';
import type {Grouped, RetentionWords} from './retention-curve.words.js';
import {followedText} from './risk-table.js';
import {EACH, type ShownCurves} from './shown-curves.js';
import {survivalFoot} from './survival-foot.js';
import {survivalTakeaway} from './survival-takeaway.js';

/** Survival curves with bands, the numbers still followed below them, and how the groups compare. */
export function survivalView(
  outcome: Made<Curves>,
  {width, formats, words, measureText}: Frame<RetentionWords>,
  part: Omit<DrawnPart, 'minimumGroup'>,
): View {
  const {minimumGroup} = outcome.made.scope;
  const by = groupedBy(outcome);
  const drawn = drawnCurves(outcome, {...part, minimumGroup});
  const nameOf: ShownCurves['nameOf'] = ({name}) => name ?? words.unnamed[by];
  const shown = {outcome, drawn, by, unit: drawn.unit, formats, words, nameOf};
  const layout = layoutCurves(drawn, guidedCurve(drawn), {width, formats, words, measureText, nameOf, minimumGroup});
  return {
    takeaway: survivalTakeaway(shown),
    graphic: html`${drawing(layout)}${groupComparison(shown)}`,
    numbers: numbersOf(shown),
    foot: survivalFoot(shown, part.minimumAtRisk),
  };
}

function groupedBy({made}: Made<Curves>): Grouped {
  const {by} = made.options;
  return by === 'segment' || by === 'region' || by === 'csm' || by === 'team' ? by : 'none';
}

/** The only curve, or the lowest where curves differ by more than chance: what is lowest by chance is not pointed at. */
function guidedCurve({curves, lowest, differ}: DrawnCurves): DrawnCurve | null {
  return curves.length === 1 || differ === true ? lowest : null;
}

function drawing({width, height, series, guide, risk, ...rest}: CurvesLayout): TemplateResult {
  return html`
    <svg
      class=${series.length > EACH ? 'crowded' : nothing}
      width=${width}
      height=${height}
      role="img"
      aria-labelledby="takeaway"
    >
      ${axes(rest)}
      ${series.map(
        ({line, band, edges, ticks}, i) => svg`
          <g class="s${i + 1}">
            <path class="band" d=${band}></path>
            ${edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
            <path class="curve" d=${line}></path>
            ${ticks === '' ? nothing : svg`<path class="ticks" d=${ticks}></path>`}
          </g>
        `,
      )}
      ${guide === null ? nothing : medianMark(guide)}
      ${series.map(
        ({label}, i) => svg`
          <text class="name s${i + 1}" x=${label.x} y=${label.y}>${label.text}</text>
          ${label.limits === null ? nothing : svg`<text class="muted" x=${label.x} y=${label.y + 15}>${label.limits}</text>`}
        `,
      )}
      <text class="muted" x=${risk.title.x} y=${risk.title.y}>${risk.title.text}</text>
      ${risk.rows.map(
        ({name, numbers}, i) => svg`
          ${name === null ? nothing : svg`<text class="name s${i + 1}" x=${name.x} y=${name.y}>${name.text}</text>`}
          ${numbers.map((n) => svg`<text x=${n.x} y=${n.y} text-anchor=${n.anchor}>${n.text}</text>`)}
        `,
      )}
    </svg>
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

/** Steps of age in the table: more than below the axis. */
const TABLE_AGES = 12;

function numbersOf({outcome, drawn, unit, formats, words, nameOf}: ShownCurves): NumbersTable {
  const {minimumGroup} = outcome.made.scope;
  const ages = ageTicks(drawn.horizon / daysIn[unit], unit, TABLE_AGES).map((age) => ({age, days: age * daysIn[unit]}));
  return {
    caption: words.caption,
    columns: [
      words.columns.group,
      words.columns.age(words.units[unit]),
      words.columns.followed,
      words.columns.stillHere,
      words.columns.interval(formats.percent(outcome.band.level)),
    ],
    rows: drawn.curves.flatMap(({group, end}) => {
      const followed = atRiskAt(
        group.counts,
        ages.map(({days}) => days),
      );
      return ages.flatMap(({age, days}, i) => {
        const there = days <= end ? survivalAtAge(group, days) : null;
        if (there === null) return [];
        const {survival, lower, upper} = there;
        return [
          [
            nameOf(group),
            formats.decimal(age),
            followedText(followed[i] ?? 0, minimumGroup, formats, words),
            formats.percent(survival, 1),
            lower === null || upper === null ? '' : words.range(formats.percent(lower, 1), formats.percent(upper, 1)),
          ],
        ];
      });
    }),
  };
}
