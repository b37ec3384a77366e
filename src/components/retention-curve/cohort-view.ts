import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Frame, View} from '../../element/metric-element.js';
import type {NumbersTable} from '../../element/numbers-table.js';
import type {BaseWords} from '../../element/words.js';
import type {Formats} from '../../metrics/kernel/format.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {CohortCell, Cohorts} from '../../metrics/retention/cohort-outcome.js';
import {axes} from './axes.js';
import {layoutCohorts, type CohortLine, type CohortsLayout} from './cohort-lines.layout.js';
import type {RetentionWords} from './retention-curve.words.js';

/** What all parts of the view need. */
interface Shown {
  readonly outcome: Made<Cohorts>;
  readonly formats: Formats;
  readonly words: RetentionWords & BaseWords;
}

/** So many lines are a texture: they step back, and their points get smaller. */
const CROWD = 16;

/** One line a cohort, the weighted mean in bold, and what is still running hollow and dashed. */
export function cohortView(outcome: Made<Cohorts>, {width, formats, words, measureText}: Frame<RetentionWords>): View {
  const shown = {outcome, formats, words};
  const layout = layoutCohorts(outcome, {
    width,
    formats,
    measureText,
    ageTexts: ageTexts(shown),
    unitText: words.cohortUnits[outcome.unit],
    meanText: words.mean,
    limitsText: ({lower, upper}) => words.limits(formats.decimal(100 * lower, 0), formats.decimal(100 * upper, 0)),
  });
  return {takeaway: takeaway(shown), graphic: drawing(layout), numbers: numbersOf(shown), foot: foot(shown)};
}

function ageTexts({outcome, formats, words}: Shown): string[] {
  return outcome.columns.map(({from, to}) =>
    from === to ? formats.count(from) : words.ages(formats.count(from), formats.count(to)),
  );
}

/** The first return, and the last age that a mean is known of. */
function takeaway({outcome, formats, words}: Shown): TemplateResult | string {
  const {columns, mean, unit, made} = outcome;
  const orLater = made.options['returns'] === 'on-or-after';
  const told = columns.flatMap(({from, to}, column) => {
    const {weighted, interval} = mean[column] ?? {weighted: null, interval: null};
    if (from === 0 || weighted === null) return [];
    const range = interval && words.range(formats.percent(interval.lower), formats.percent(interval.upper));
    return {
      share: formats.percent(weighted),
      age: words.inPeriod(from, to, unit, orLater),
      range: range === null ? '' : ` (${range.replaceAll(' ', '\u00a0')})`,
    };
  });
  const [first, ...later] = told;
  if (first === undefined) return words.notOldEnough;
  const opening = html`<strong>${words.cameBack(first.share, first.age)}</strong>${first.range}`;
  const last = later.at(-1);
  return last ? html`${opening}, ${words.laterOn(last.share, last.age)}${last.range}.` : html`${opening}.`;
}

function drawing({width, height, cohorts, mean, ...rest}: CohortsLayout): TemplateResult {
  return html`
    <svg
      class=${cohorts.length > CROWD ? 'crowd' : nothing}
      width=${width}
      height=${height}
      role="img"
      aria-labelledby="takeaway"
    >
      ${axes(rest)} ${mean === null ? nothing : svg`<path class="s1 band" d=${mean.band}></path>`}
      ${cohorts.map((cohort) => cohortMarks(cohort, cohorts.length > CROWD ? 2 : 3.25))}
      ${
        mean === null
          ? nothing
          : svg`
            <g class="s1">
              ${mean.edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
              <path class="curve" d=${mean.line}></path>
              <circle class="at" cx=${mean.end.x} cy=${mean.end.y} r="4"></circle>
            </g>
            <text class="name s1" x=${mean.label.x} y=${mean.label.y}>${mean.label.text}</text>
            ${
              mean.label.limits === null
                ? nothing
                : svg`<text class="muted" x=${mean.label.x} y=${mean.label.y + 15}>${mean.label.limits}</text>`
            }
          `
      }
    </svg>
  `;
}

function cohortMarks({line, dashed, unfinished}: CohortLine, radius: number): TemplateResult {
  return svg`
    ${line === '' ? nothing : svg`<path class="cohort" d=${line}></path>`}
    ${dashed === '' ? nothing : svg`<path class="cohort running" d=${dashed}></path>`}
    ${unfinished.map(
      ({x, y, whisker}) => svg`
        ${whisker === null ? nothing : svg`<line class="so-far" x1=${x} x2=${x} y1=${whisker.from} y2=${whisker.to}></line>`}
        <circle class="unfinished" cx=${x} cy=${y} r=${radius}></circle>
      `,
    )}
  `;
}

function numbersOf(shown: Shown): NumbersTable {
  const {outcome, formats, words} = shown;
  const {columns, rows, mean, starters, unit, made} = outcome;
  const few = words.fewerThan(formats.count(made.scope.minimumGroup));
  const cellText = (cell: CohortCell | undefined): string => {
    if (cell?.suppressed) return few;
    if (cell === undefined || cell.share === null) return '';
    const share = formats.percent(cell.share);
    return cell.completeness === 'complete' ? share : words.soFar(share);
  };
  return {
    caption: words.cohortCaption,
    columns: [words.cohort, words.size, ...ageTexts(shown)],
    rows: [
      [
        words.meanRow,
        formats.count(starters),
        ...mean.map(({weighted, suppressed}) =>
          suppressed ? few : weighted === null ? '' : formats.percent(weighted),
        ),
      ],
      ...rows.map(({start, size, cells}) => [
        beginning(start, unit, formats),
        size === null ? few : formats.count(size),
        ...columns.map((_, column) => cellText(cells[column])),
      ]),
    ],
  };
}

function beginning(start: number, unit: Cohorts['unit'], formats: Formats): string {
  if (unit === 'hour') return formats.moment(start);
  return unit === 'month' || unit === 'quarter' ? formats.month(start) : formats.date(start);
}

function foot({outcome, formats, words}: Shown): View['foot'] {
  const {columns, starters, rows, mean, unassigned, made} = outcome;
  const cohorts = rows.filter(({size}) => size !== null && size > 0).length;
  const who = made.options['countBy'] === 'account' ? 'account' : 'user';
  const isRunning = rows.some(({cells}) =>
    cells.some(({completeness, share}, i) => i > 0 && completeness === 'incomplete' && share !== null),
  );
  return [
    html`<strong>n = ${formats.count(starters)}</strong>
      ${words.members(starters, who, cohorts, formats.count(cohorts))}`,
    ...(mean.some(({weighted}, i) => weighted !== null && columns[i]?.from !== 0)
      ? [words.weightedMean(formats.percent(made.scope.level))]
      : []),
    ...(isRunning ? [words.stillRunning] : []),
    ...(unassigned > 0 ? [words.unassigned(unassigned, formats.count(unassigned))] : []),
  ];
}
