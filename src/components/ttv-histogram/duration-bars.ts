import {nice, ticks} from 'd3-array';
import {scaleLinear} from 'd3-scale';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {DurationBin, DurationHistogram} from '../../metrics/retention/duration-bins.js';
import {meet, spanOf, type Label, type Scale, type Span} from './placed.js';
import {timeTicks, type TimeWriter} from './time-unit.js';

/** A bar as paths: what lies within the days asked for is solid, the rest is pale. */
export interface Bar {
  readonly solid: string;
  readonly pale: string;
  /** The count is not shown: the bar has no height of its own. */
  readonly hidden: boolean;
}

/** A bar that stands apart from the others, with what it says. */
export interface ApartBar extends Bar {
  readonly span: Span;
  readonly above: Label;
  readonly name: Label;
  /** Under the name; null where `above` is the number already. */
  readonly below: Label | null;
}

export interface DurationBars {
  readonly grid: readonly (Label & {readonly line: boolean})[];
  readonly bars: readonly Bar[];
  readonly open: ApartBar | null;
  readonly notYet: ApartBar | null;
  readonly ticks: readonly (Label & {readonly marked: boolean})[];
}

/** Widths of what stands to the right of the bars. */
export interface Apart {
  readonly open: number;
  readonly notYet: number;
  /** All of it, with gaps. */
  readonly total: number;
}

const OPEN = 28;
const NOT_YET = 43;
const BEFORE_OPEN = 8;
const BEFORE_NOT_YET = 18;
const BETWEEN = 2;
const ROUND = 2;
/** Height of a bar that does not tell its count. */
const HIDDEN = 5;
const ROUND_UP = 1.12;
const MOST_TICKS = 10;

/** The last bin is open where it has no right edge. */
export function openBin({bins}: DurationHistogram): DurationBin | null {
  const last = bins.at(-1);
  return last?.to === null ? last : null;
}

/** The days at which the bars next to each other end. */
export function lastEdge({bins}: DurationHistogram): number {
  const last = bins.at(-1);
  return last?.to ?? last?.from ?? 0;
}

/** How much room is needed to the right of the bars. */
export function apartWidths(
  histogram: DurationHistogram,
  texts: {readonly open: string; readonly notYet: readonly string[]},
  measureText: MeasureText,
): Apart {
  const open = openBin(histogram) === null ? 0 : Math.max(OPEN, measureText(texts.open));
  const notYet =
    histogram.notYet === 0 ? 0 : Math.max(NOT_YET, ...texts.notYet.map((text) => measureText(text, {weight: 600})));
  return {
    open,
    notYet,
    total: Math.ceil(open + notYet + (open > 0 ? BEFORE_OPEN : 0) + (notYet > 0 ? BEFORE_NOT_YET : 0)),
  };
}

/** What the bars are drawn with. */
export interface BarsDrawing {
  readonly n: number;
  readonly x: Scale;
  /** The last of the days that `x` holds, and where it begins and ends. */
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of the whole graphic. */
  readonly width: number;
  readonly apart: Apart;
  /** Days within which bars are solid; null where all are. */
  readonly within: number | null;
  readonly measureText: MeasureText;
  readonly percent: (share: number, digits?: number) => string;
  readonly number: (value: number, digits: number) => string;
  readonly write: TimeWriter;
  readonly count: (count: number | null) => string;
  readonly words: {readonly notYet: string; readonly open: string};
}

export function durationBars(histogram: DurationHistogram, drawing: BarsDrawing): DurationBars {
  const {n, x, top, bottom, within} = drawing;
  const most = tallest(histogram, n);
  const y = scaleLinear([0, most], [bottom, top]);
  const tall = (count: number | null): number => (count === null ? HIDDEN : bottom - y(count / n));
  const split = within === null ? Infinity : x(within);
  const bars = histogram.bins.flatMap(({from, to, count}): Bar[] => {
    if (to === null) return [];
    const [left, right] = [x(from), x(to)];
    const span = {from: left, to: right - Math.min(BETWEEN, 0.25 * (right - left))};
    return [{...barAt(span, bottom, tall(count), split), hidden: count === null}];
  });
  return {
    grid: shares(y, most, drawing),
    bars,
    ...apartBars(histogram, tall, drawing),
    ticks: timesBelow(histogram, drawing),
  };
}

/** The share, 0..1, that is as tall as there is room: that of the largest bar, or a round one where that costs little. */
export function tallest({bins, notYet}: DurationHistogram, n: number): number {
  const most = Math.max(notYet ?? 0, ...bins.map(({count}) => count ?? 0)) / n;
  if (most === 0) return 1;
  const [, round] = nice(0, most, 2);
  return round <= ROUND_UP * most ? round : most;
}

function barAt({from, to}: Span, bottom: number, height: number, split: number): Pick<Bar, 'solid' | 'pale'> {
  if (!(height > 0)) return {solid: '', pale: ''};
  if (split >= to) return {solid: column({from, to}, bottom, height, ROUND, ROUND), pale: ''};
  if (split <= from) return {solid: '', pale: outline({from, to}, bottom, height)};
  return {
    solid: column({from, to: split}, bottom, height, ROUND, 0),
    pale: outline({from: split, to}, bottom, height),
  };
}

/** Half a pixel inside, for a crisp line. */
function outline({from, to}: Span, bottom: number, height: number): string {
  const inside = {from: from + 0.5, to: Math.max(from + 1, to - 0.5)};
  return column(inside, bottom - 0.5, Math.max(0.5, height - 1), ROUND, ROUND);
}

/** A rectangle on the baseline with rounded top corners. */
function column({from, to}: Span, bottom: number, height: number, topLeft: number, topRight: number): string {
  const most = Math.min(height, (to - from) / 2);
  const [left, right] = [Math.min(topLeft, most), Math.min(topRight, most)];
  const top = bottom - height;
  const corner = (radius: number, dx: number, dy: number): string =>
    radius > 0 ? `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}` : '';
  return `M${from} ${bottom}V${top + left}${corner(left, 1, -1)}H${to - right}${corner(right, 1, 1)}V${bottom}Z`;
}

/** Shares at the left, the unit on the topmost. */
function shares(y: Scale, most: number, {left, percent, number}: BarsDrawing): DurationBars['grid'] {
  const values = ticks(0, most, 2);
  const digits = (values[1] ?? 1) < 0.01 ? 1 : 0;
  return values.map((share, i) => ({
    x: left - 8,
    y: y(share),
    text: i === values.length - 1 ? percent(share, digits) : number(100 * share, digits),
    anchor: 'end',
    line: share > 0,
  }));
}

function apartBars(
  histogram: DurationHistogram,
  tall: (count: number | null) => number,
  {n, width, apart, bottom, within, percent, count, words}: BarsDrawing,
): Pick<DurationBars, 'open' | 'notYet'> {
  const make = (of: number | null, span: Span, above: string, name: string, below: string | null): ApartBar => {
    const height = tall(of);
    const x = (span.from + span.to) / 2;
    const label = (y: number, text: string): Label => ({x, y, text, anchor: 'middle'});
    return {
      ...barAt(span, bottom, height, 0),
      hidden: of === null,
      span,
      above: label(bottom - height - 8, above),
      name: label(bottom + 18, name),
      below: below === null ? null : label(bottom + 34, below),
    };
  };
  const open = openBin(histogram);
  const right = width - apart.notYet - (apart.notYet > 0 ? BEFORE_NOT_YET : 0);
  const opened = open && make(open.count, {from: right - apart.open, to: right}, count(open.count), words.open, null);
  const {notYet} = histogram;
  return {
    open: opened && (within === null ? {...opened, solid: opened.pale, pale: ''} : opened),
    notYet:
      notYet === 0
        ? null
        : make(
            notYet,
            {from: width - apart.notYet, to: width},
            notYet === null ? '' : percent(notYet / n),
            words.notYet,
            count(notYet),
          ),
  };
}

/** Times under the bars: at the edges that were given, else at round ones. The one asked for is among them. */
function timesBelow(
  histogram: DurationHistogram,
  {x, end, left, right, bottom, within, measureText, write}: BarsDrawing,
): DurationBars['ticks'] {
  const {bins, width} = histogram;
  const open = openBin(histogram);
  const widest = measureText(write.number(end), {weight: 600});
  const most = Math.min(MOST_TICKS, 1 + Math.floor((right - left) / Math.max(28, widest + 12)));
  const round = width === null ? bins.map(({from}) => from) : timeTicks(end, write.unit, most);
  const marked = within !== null && within <= end ? within : null;
  // In order of importance: what is asked for, both ends, the rest from the left.
  const wanted = [...new Set([...(marked === null ? [] : [marked]), 0, ...round])].filter(
    // Where a bin begins that is open, its own name says so.
    (day) => day < end || (day === end && (open === null || day === marked)),
  );
  const kept: {readonly day: number; readonly span: Span}[] = [];
  for (const day of wanted) {
    const span = spanOf(
      {x: x(day), anchor: 'middle'},
      measureText(write.number(day), {weight: day === marked ? 600 : 400}),
    );
    if (!kept.some((other) => meet(span, other.span, 8))) kept.push({day, span});
  }
  return kept
    .sort((a, b) => a.day - b.day)
    .map(({day}) => ({x: x(day), y: bottom + 18, text: write.number(day), anchor: 'middle', marked: day === marked}));
}
