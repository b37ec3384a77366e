import {html, nothing, type TemplateResult} from 'lit';
import type {Frame, View} from '../../element/view.js';
import {accountGroupings} from '../../metrics/kernel/groups.js';
import type {Made} from '../../metrics/kernel/outcome.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import type {Curves} from '../../metrics/retention/retention-curve.js';
import {survivalAtAge} from '../../metrics/retention/survival-at-age.js';
import {afterAge} from './age-text.js';
import {daysIn, isAgeUnit} from './age-units.js';
import {drawnCurves, type DrawnCurve, type DrawnCurves, type DrawnPart} from './drawn-curves.js';
import {goalShare, goalText, writtenGoal, type Candidate} from './goal-text.js';
import type {Goal} from './goal.js';
import {groupComparison} from './group-comparison.js';
import {layoutCurves} from './retention-curve.layout.js';
import type {RetentionWords} from './retention-curve.words.js';
import type {ShownCurves} from './shown-curves.js';
import {survivalDrawing} from './survival-drawing.js';
import {survivalFoot} from './survival-foot.js';
import {survivalMarks} from './survival-marks.js';
import {survivalNumbers} from './survival-numbers.js';
import {survivalTakeaway} from './survival-takeaway.js';
import type {Grouped} from './survival.words.js';

/** What a reader and a host ask of survival curves, besides data. */
export interface SurvivalAsked extends Omit<DrawnPart, 'minimumGroup'> {
  readonly goal: Goal | null;
  /** The name of the group that a reader has brought out; undefined where none is. */
  readonly picked: string | null | undefined;
  readonly toggle: (group: GroupSurvival) => void;
  /** That only the accounts of a period are shown, and how to show all again; `null` where all are. */
  readonly only: TemplateResult | null;
}

/** Survival curves with bands, the numbers still followed below them, and how the groups compare. */
export function survivalView(outcome: Made<Curves>, frame: Frame<RetentionWords>, asked: SurvivalAsked): View {
  const {formats, words} = frame;
  const {minimumGroup} = outcome.made.scope;
  const by = groupedBy(outcome);
  const drawn = drawnCurves(outcome, {...asked, minimumGroup});
  const picked = drawn.curves.length > 1 ? (drawn.curves.find(({group}) => group.name === asked.picked) ?? null) : null;
  const nameOf: ShownCurves['nameOf'] = ({name}) => name ?? words.unnamed[by];
  const shown = {outcome, drawn, by, picked, unit: drawn.unit, formats, words, nameOf};
  const goal = asked.goal && goalOf(asked.goal, shown);
  const layout = layoutCurves(drawn, {
    ...frame,
    nameOf,
    minimumGroup,
    guided: picked ?? guidedCurve(drawn),
    asked: picked?.group ?? outcome.overall,
    goal: goal && {...goal, text: writtenGoal(goal.texts, words)},
  });
  const marks = survivalMarks(shown, layout, asked.toggle);
  return {
    takeaway: survivalTakeaway(shown),
    graphic: html`
      ${asked.only ?? nothing} ${survivalDrawing(layout, picked && drawn.curves.indexOf(picked), marks)}
      ${goal === null ? nothing : html`<p class="said-below" part="goal">${goal.sentence}</p>`}
      ${groupComparison(shown)}
    `,
    numbers: () => survivalNumbers(shown),
    foot: survivalFoot(shown, asked.minimumAtRisk),
    marks,
  };
}

function groupedBy({made}: Made<Curves>): Grouped {
  const {by} = made.options;
  return accountGroupings.find((known) => known === by) ?? 'none';
}

/** The only curve, or the lowest where curves differ by more than chance: what is lowest by chance is not pointed at. */
function guidedCurve({curves, lowest, differ}: DrawnCurves): DrawnCurve | null {
  return curves.length === 1 || differ === true ? lowest : null;
}

/** A goal in days, and whether the curves meet it. */
function goalOf({share, age: inUnits, unit: written}: Goal, shown: ShownCurves) {
  const {drawn, unit, formats, words, nameOf} = shown;
  const goalUnit = written !== null && isAgeUnit(written) ? written : unit;
  const age = inUnits * daysIn[goalUnit];
  const texts = {share: goalShare(share, formats), when: afterAge(age, {...shown, unit: goalUnit})};
  const candidates = drawn.curves.map(({group, end}): Candidate => {
    const there = age <= end ? survivalAtAge(group, age) : null;
    const isKnown = there !== null && there.lower !== null && there.upper !== null;
    return {
      name: drawn.curves.length > 1 ? nameOf(group) : null,
      limits: isKnown ? {lower: there.lower, upper: there.upper} : null,
    };
  });
  return {share, age, texts, sentence: goalText(share, texts, candidates, formats, words)};
}
