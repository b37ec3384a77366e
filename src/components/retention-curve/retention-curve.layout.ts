import {scaleLinear} from 'd3-scale';
import {dodge} from '../../element/chart/dodge.js';
import {fitText} from '../../element/chart/fit-text.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {GroupSurvival} from '../../metrics/retention/group-survival.js';
import {ageText, type AgeWriting} from './age-text.js';
import {ageTicks, daysIn} from './age-units.js';
import {curvePaths, type CurvePaths} from './curve-paths.js';
import type {DrawnCurve, DrawnCurves} from './drawn-curves.js';
import {medianGuide, type MedianGuide} from './median-guide.js';
import {
  isNarrow,
  LABEL,
  LABEL_GAP,
  plotHeight,
  shareTicks,
  TOP,
  type Label,
  type Plot,
  type ShareTick,
} from './plot.js';
import {followedText, riskTable, type RiskTable} from './risk-table.js';

/** What stands at the end of a curve. */
export interface EndLabel {
  readonly x: number;
  readonly y: number;
  /** Name and value. */
  readonly text: string;
  /** The limits below it; `null` where there are none, or no room. */
  readonly limits: string | null;
}

export interface CurvesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly shares: readonly ShareTick[];
  readonly ages: readonly Label[];
  /** The unit of ages, once. */
  readonly unit: Label;
  readonly series: readonly (CurvePaths & {readonly label: EndLabel})[];
  readonly guide: MedianGuide | null;
  readonly risk: RiskTable;
}

/** What is drawn with, and what for. */
export interface Drawing extends Omit<AgeWriting, 'unit'> {
  readonly width: number;
  readonly measureText: MeasureText;
  /** How a group is called. */
  readonly nameOf: (group: GroupSurvival) => string;
  /** Numbers followed below this are not told. */
  readonly minimumGroup: number;
}

/** Between end labels of two lines, and between those of one. */
const TWO_LINES = 31;
const ONE_LINE = 16;
/** Between numbers below the axis. */
const AGES_APART = 36;
const CENSORED_APART = {wide: 11, narrow: 14};

/**
 * Where everything is drawn for a width.
 * @param guided the curve whose median is shown
 */
export function layoutCurves(drawn: DrawnCurves, guided: DrawnCurve | null, drawing: Drawing): CurvesLayout {
  const {curves, unit, horizon} = drawn;
  const {width, formats, words, measureText, nameOf, minimumGroup} = drawing;
  const narrow = isNarrow(width);
  const writing = {unit, formats, words};
  const isNamed = curves.some(({group}) => group.name !== null) || curves.length > 1;
  const height = plotHeight(width);
  const twoLines = (curves.length - 1) * TWO_LINES <= height - ONE_LINE;
  const ends = curves.map((curve) => endLabel(curve, isNamed, {drawn, drawing, twoLines}));
  const names = curves.map(({group}) => fitText(nameOf(group), narrow ? width : 0.22 * width, measureText, LABEL));
  const namesWidth = isNamed && !narrow ? Math.max(...names.map((name) => measureText(name, LABEL))) + 26 : 0;
  const left = Math.ceil(Math.max(measureText(formats.percent(1)) + 8, namesWidth));
  const units = horizon / daysIn[unit];
  const unitText = words.units[unit];
  // The unit stands after the last age, which is centred on its tick.
  const overhang = measureText(formats.decimal(units)) / 2 + measureText(` ${unitText}`);
  const right = Math.floor(width - Math.max(overhang, ...ends.map((end) => LABEL_GAP + end.width)));
  const plot = {left, right, top: TOP, bottom: TOP + height};
  const x = scaleLinear([0, horizon > 0 ? horizon : 1], [left, right]);
  const y = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const apart = Math.max(AGES_APART, ...curves.map(({group}) => measureText(formats.count(group.n)) + 12));
  const ages = ageTicks(units, unit, (right - left) / apart).map((age) => ({
    days: age * daysIn[unit],
    x: x(age * daysIn[unit]),
    y: plot.bottom + 19,
    text: formats.decimal(age),
    anchor: 'middle' as const,
  }));
  const last = ages.at(-1);
  const labelYs = dodge(
    curves.map(({last}) => y(last.survival)),
    {gap: twoLines ? TWO_LINES : ONE_LINE, from: plot.top, to: plot.bottom - (twoLines ? ONE_LINE : 0)},
  );
  const risk = riskTable(curves, ages, {
    top: plot.bottom + 44,
    names: isNamed ? names : null,
    narrow,
    textOf: (followed) => followedText(followed, minimumGroup, formats, words),
    title: words.stillFollowed,
  });
  return {
    width,
    height: risk.bottom + 5,
    plot,
    shares: shareTicks(y, left, formats),
    ages,
    unit: {
      x: last ? last.x + measureText(last.text) / 2 + measureText(' ') : left,
      y: plot.bottom + 19,
      text: unitText,
      anchor: 'start',
    },
    series: curves.map((curve, i) => ({
      ...curvePaths(curve, {x, y}, narrow ? CENSORED_APART.narrow : CENSORED_APART.wide),
      label: {
        x: right + LABEL_GAP,
        y: (labelYs[i] ?? 0) + 4,
        text: ends[i]?.text ?? '',
        limits: ends[i]?.limits ?? null,
      },
    })),
    guide: guided && medianGuide(guided, curves, {plot, x, y, measureText}, writing),
    risk,
  };
}

/** Name, value and limits at the end of a curve; where there is little room the name gives way, then the limits. */
function endLabel(
  {group, end, last: {survival, lower, upper}}: DrawnCurve,
  isNamed: boolean,
  {
    drawn: {unit, horizon},
    drawing,
    twoLines,
  }: {readonly drawn: DrawnCurves; readonly drawing: Drawing; readonly twoLines: boolean},
): {readonly text: string; readonly limits: string | null; readonly width: number} {
  const {formats, words, measureText, nameOf, width} = drawing;
  const room = Math.max(48, 0.36 * width);
  const digits = lower !== null && upper !== null && upper - lower < 0.01 ? 1 : 0;
  const value = formats.percent(survival, digits);
  const text = isNamed
    ? `${fitText(nameOf(group), room - measureText(` ${value}`, LABEL), measureText, LABEL)} ${value}`
    : value;
  const own = measureText(text, LABEL);
  if (lower === null || upper === null || !twoLines) return {text, limits: null, width: own};
  const plain = words.limits(formats.decimal(100 * lower, digits), formats.decimal(100 * upper, digits));
  const isEarly = end < 0.97 * horizon;
  const limits = isEarly ? words.limitsAt(plain, ageText(end, {unit, formats, words}, 0)) : plain;
  const wide = measureText(limits);
  return wide <= room ? {text, limits, width: Math.max(own, wide)} : {text, limits: null, width: own};
}
