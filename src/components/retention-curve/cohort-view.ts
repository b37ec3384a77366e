import {html, nothing} from 'lit';
import type {Frame, View} from '../../element/view.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {Cohorts} from '../../metrics/retention/cohort-outcome.js';
import type {DollarCohorts} from '../../metrics/revenue/dollar-retention.js';
import {cohortDrawing} from './cohort-drawing.js';
import {layoutCohorts} from './cohort-lines.layout.js';
import {cohortMarks} from './cohort-marks.js';
import {ageTexts, cohortName, inPeriod, type ShownCohorts} from './cohort-names.js';
import {cohortNumbers} from './cohort-numbers.js';
import {goalShare, goalText, writtenGoal} from './goal-text.js';
import type {Goal} from './goal.js';
import type {RetentionWords} from './retention-curve.words.js';
import {returnSpeech} from './return-speech.js';
import {revenueSpeech} from './revenue-speech.js';
import {beginsIn, type SelectedCohort} from './selected-cohort.js';

/** What a reader and a host ask of cohorts, besides data. */
export interface CohortsAsked {
  readonly goal: Goal | null;
  readonly selected: SelectedCohort | null;
  /** Selects a cohort, or none. */
  readonly select: (cohort: SelectedCohort | undefined) => void;
}

/** One line a cohort, the weighted mean in bold, and what is still running hollow and dashed. */
export function cohortView(
  outcome: Made<Cohorts> | Made<DollarCohorts>,
  frame: Frame<RetentionWords>,
  {goal: wanted, selected, select}: CohortsAsked,
): View {
  const {formats, words} = frame;
  const {timeZone} = outcome.made.scope;
  const chosen = outcome.rows.flatMap(({start, size}, i) =>
    selected && size !== 0 && beginsIn(selected, start, outcome.unit, timeZone) ? [i] : [],
  );
  const speech =
    outcome.kind === 'cohorts' ? returnSpeech({outcome, formats, words}) : revenueSpeech({outcome, formats, words});
  const shown: ShownCohorts = {outcome, chosen, formats, words, speech};
  const goal = wanted && goalOf(wanted, shown);
  const layout = layoutCohorts(outcome, {
    ...frame,
    ageTexts: ageTexts(shown),
    unitText: words.cohortUnits[outcome.unit],
    meanText: words.mean,
    limitsText: ({lower, upper}) => words.limits(formats.decimal(100 * lower, 0), formats.decimal(100 * upper, 0)),
    chosen: new Map(chosen.map((row) => [row, endText(shown, row)])),
    goal: goal && {...goal, text: writtenGoal(goal.texts, words)},
  });
  const marks = cohortMarks(shown, layout, (row) => {
    const start = outcome.rows[row]?.start;
    if (start === undefined) return;
    const {unit} = outcome;
    select(chosen.includes(row) ? undefined : {start, unit, label: cohortName(start, shown)});
  });
  return {
    takeaway: speech.takeaway,
    graphic: html`
      ${cohortDrawing(layout, chosen, marks)}
      ${goal === null ? nothing : html`<p class="said-below" part="goal">${goal.sentence}</p>`}
    `,
    numbers: () => cohortNumbers(shown),
    foot: speech.foot,
    marks,
  };
}

/** The name of a cohort with the last share that is known of it. */
function endText(shown: ShownCohorts, row: number): string {
  const {start, cells} = shown.outcome.rows[row] ?? {start: 0, cells: []};
  const share = cells.findLast((cell) => cell.share !== null)?.share ?? 0;
  return shown.words.cohortAt(cohortName(start, shown), shown.formats.percent(share));
}

/** A goal at its column, and whether the mean meets it. */
function goalOf({share, age}: Goal, shown: ShownCohorts) {
  const {outcome, formats, words} = shown;
  const {columns, mean} = outcome;
  const column = columns.findIndex(({from, to}) => age >= from && age <= to);
  const ages = columns[column] ?? {from: age, to: age};
  const texts = {share: goalShare(share, formats), when: inPeriod(ages, shown)};
  const limits = mean[column]?.interval ?? null;
  const sentence = goalText(share, texts, [{name: null, limits}], formats, words);
  return {share, age: column < 0 ? columns.length : column, texts, sentence};
}
