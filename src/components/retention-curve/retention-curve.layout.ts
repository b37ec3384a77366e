import {dodge} from '../../element/chart/dodge.js';
import {fitText} from '../../element/chart/fit-text.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import {ageStrips, STRIP, type AgeStrip} from './age-strips.js';
import {ageText, type AgeWriting} from './age-text.js';
import {ageTicks, daysIn} from './age-units.js';
import {coversCurve} from './covers-curve.js';
import {curvePaths, type CurvePaths} from './curve-paths.js';
import type {DrawnCurve, DrawnCurves} from './drawn-curves.js';
import {leadTo, type EndLabel} from '../../element/chart/end-label.js';
import {boxOf, overlap} from '../../element/chart/free-place.js';
import {goalGuide, sharesBeside, type GoalGuide, type WrittenGoal} from './goal-guide.js';
import {medianGuide, type MedianGuide} from './median-guide.js';
import {
  isNarrow,
  LABEL,
  LABEL_GAP,
  layoutAxes,
  overhang,
  plotHeight,
  sharesWidth,
  type Axes,
  type Sheet,
} from './plot.js';
import {readings, type Reading} from './readings.js';
import {followedText, riskTable, type RiskTable} from './risk-table.js';
import {shareTexts} from './share-texts.js';

export interface CurvesLayout extends Axes {
  readonly width: number;
  readonly height: number;
  readonly series: readonly (CurvePaths & {readonly label: EndLabel})[];
  readonly guide: MedianGuide | null;
  readonly goal: GoalGuide | null;
  readonly risk: RiskTable;
  readonly strips: readonly AgeStrip[];
  /** What the curves say at the ages of the strips, by curve and strip. */
  readonly read: readonly (readonly Reading[])[];
}

/** What is drawn with, and what for. */
export interface Drawing extends Omit<AgeWriting, 'unit'>, Sheet {
  /** How a group is called. */
  readonly nameOf: (group: GroupSurvival) => string;
  /** Numbers followed below this are not told. */
  readonly minimumGroup: number;
  /** The curve whose median is shown. */
  readonly guided: DrawnCurve | null;
  /** Those whom the strips are about: a group, or all. */
  readonly asked: GroupSurvival;
  /** Its age is in days. */
  readonly goal: WrittenGoal | null;
}

/** Between end labels of two lines, and between those of one: a finger has to meet them. */
const TWO_LINES = 31;
const ONE_LINE = 24;
/** Room below the baseline of the last label. */
const LAST_LINE = 16;
/** Between numbers below the axis. */
const AGES_APART = 36;
const CENSORED_APART = {wide: 11, narrow: 14};
/** Names left of the numbers followed get so much of the width at the most. */
const NAMES_SHARE = 0.22;

/** Where everything is drawn for a width. */
export function layoutCurves(drawn: DrawnCurves, drawing: Drawing): CurvesLayout {
  const {curves, unit, horizon} = drawn;
  const {width, formats, words, measureText, nameOf, minimumGroup} = drawing;
  const narrow = isNarrow(width);
  const writing = {unit, formats, words};
  const isNamed = curves.some(({group}) => group.name !== null) || curves.length > 1;
  const height = plotHeight(width);
  const twoLines = (curves.length - 1) * TWO_LINES <= height - LAST_LINE;
  const ends = curves.map((curve) => endTexts(curve, isNamed, {drawn, drawing, twoLines}));
  const namesRoom = narrow ? width : NAMES_SHARE * width;
  const names = curves.map(({group}) => fitText(nameOf(group), namesRoom, measureText, LABEL));
  const namesWidth = isNamed && !narrow ? Math.max(...names.map((name) => measureText(name, LABEL))) + 26 : 0;
  const left = Math.ceil(Math.max(sharesWidth(drawing), namesWidth));
  const units = horizon / daysIn[unit];
  const beyond = overhang(formats.decimal(units), words.units[unit], drawing);
  const right = Math.floor(width - Math.max(beyond, ...ends.map((end) => LABEL_GAP + end.width)));
  const agesAt = (apart: number) =>
    ageTicks(units, unit, (right - left) / apart).map((age) => ({at: age * daysIn[unit], text: formats.decimal(age)}));
  const named = agesAt(Math.max(AGES_APART, ...curves.map(({group}) => measureText(formats.count(group.n)) + 12)));
  const axes = layoutAxes({left, right}, [0, horizon > 0 ? horizon : 1], named, words.units[unit], drawing);
  const {plot, x, y} = axes;
  const labelYs = dodge(
    curves.map(({last}) => y(last.survival)),
    {gap: twoLines ? TWO_LINES : ONE_LINE, from: plot.top, to: plot.bottom - (twoLines ? LAST_LINE : 0)},
  );
  const risk = riskTable(curves, named, x, {
    top: plot.bottom + 44,
    names: isNamed ? names : null,
    narrow,
    textOf: (followed) => followedText(followed, minimumGroup, formats, words),
    title: words.stillFollowed,
  });
  const read = agesAt(STRIP).map(({at}) => at);
  const curvesRead = curves.map(({group, end}) => readings(group, end, read));
  const guide = drawing.guided && medianGuide(drawing.guided, curves, axes, measureText, writing);
  const goal =
    drawing.goal &&
    goalGuide(drawing.goal, axes, measureText, (box) => {
      const taken = guide?.label ? boxOf(guide.label, measureText(guide.label.text, LABEL), 2) : null;
      return !(taken && overlap(box, taken)) && !curves.some((curve) => coversCurve(box, curve, axes));
    });
  return {
    ...axes,
    shares: sharesBeside(axes, goal),
    width,
    height: risk.bottom + 5,
    series: curves.map((curve, i) => {
      const at = {x: right + LABEL_GAP, y: (labelYs[i] ?? 0) + 4};
      const end = {x: x(curve.end), y: y(curve.last.survival)};
      const {text, limits} = ends[i] ?? {text: '', limits: null};
      return {
        ...curvePaths(curve, axes, narrow ? CENSORED_APART.narrow : CENSORED_APART.wide),
        label: {...at, text, limits, lead: leadTo(at, end, plot)},
      };
    }),
    guide,
    goal,
    risk,
    strips: ageStrips(stripsAt(read, curvesRead, drawing.asked, axes), plot),
    read: curvesRead,
  };
}

function stripsAt(
  ages: readonly number[],
  read: readonly (readonly Reading[])[],
  asked: GroupSurvival,
  {x, y}: Axes,
): Parameters<typeof ageStrips>[0] {
  let split = y(1);
  return readings(asked, Infinity, ages).map(({age, there}, place) => {
    if (there !== null) split = y(there.survival);
    return {
      x: x(age),
      split,
      dots: read.flatMap((curve, i) => {
        const at = curve[place]?.there;
        return at ? [{series: `s${i + 1}`, y: y(at.survival)}] : [];
      }),
    };
  });
}

/** Name, value and limits at the end of a curve; where there is little room the name gives way, then the limits. */
function endTexts(
  {group, end, last}: DrawnCurve,
  isNamed: boolean,
  {
    drawn: {unit, horizon},
    drawing,
    twoLines,
  }: {readonly drawn: DrawnCurves; readonly drawing: Drawing; readonly twoLines: boolean},
): {readonly text: string; readonly limits: string | null; readonly width: number} {
  const {formats, words, measureText, nameOf, width} = drawing;
  const room = Math.max(48, 0.36 * width);
  const {share, limits: plain} = shareTexts(last, formats, words);
  const text = isNamed
    ? `${fitText(nameOf(group), room - measureText(` ${share}`, LABEL), measureText, LABEL)} ${share}`
    : share;
  const own = measureText(text, LABEL);
  if (plain === null || !twoLines) return {text, limits: null, width: own};
  const isEarly = end < 0.97 * horizon;
  const limits = isEarly ? words.limitsAt(plain, ageText(end, {unit, formats, words}, 0)) : plain;
  const wide = measureText(limits);
  return wide <= room ? {text, limits, width: Math.max(own, wide)} : {text, limits: null, width: own};
}
