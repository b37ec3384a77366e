import {fitText} from '../../element/chart/fit-text.js';
import type {Label} from '../../element/chart/label.js';
import {linearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {GAP, NAME, VALUE, WIDE, type FeatureBars} from './feature-adoption.layout.js';
import {ticksOf, type Tick} from './ticks-of.js';

/** Whether those who used a feature are retained better, worse, or perhaps neither. */
export type Way = 'more' | 'less' | 'unclear';

/** A feature as its retention is drawn: numbers for places, texts as they are written. */
export interface UnlockDot {
  readonly name: string;
  /** -1..1; null where there is none to be shown. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly value: string;
  readonly limits: string | null;
  /** The retention of both sides. */
  readonly rates: string | null;
  /** Why there is no difference. */
  readonly reason: string;
  readonly way: Way;
}

export interface DrawnUnlock {
  /** Null where it stands in the row of its feature. */
  readonly name: Label | null;
  readonly value: Label;
  readonly limits: Label | null;
  readonly rates: Label | null;
  readonly dot: {readonly x: number; readonly y: number} | null;
  readonly way: Way;
  readonly whisker: {readonly x1: number; readonly x2: number; readonly y: number} | null;
  readonly hit: {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
  /** Where it says why there is none. */
  readonly hidden: {readonly x: number; readonly y: number; readonly width: number; readonly reason: string};
}

export interface UnlockDots {
  readonly heading: Label;
  readonly height: number;
  readonly rows: readonly DrawnUnlock[];
  readonly ticks: readonly Tick[];
  readonly grid: readonly {readonly from: number; readonly to: number}[];
}

/** From this width on it stands beside the features, in px. */
const BESIDE = 760;
/** How much of the width the features keep then. */
const FEATURES = 0.57;
const BETWEEN = 28;
/** From the top of a heading to what it is of. */
const HEAD = 26;
/** Between the features and what stands below them. */
const BELOW = 20;
/** Two lines of text. */
const ROW = 38;

/** Where features are drawn with their retention beside or below them. */
export interface UnlockPlace {
  readonly beside: boolean;
  /** Width of the features, in px. */
  readonly features: number;
  /** Where they begin. */
  readonly top: number;
  readonly leastRow: number;
}

export function placeOf(width: number): UnlockPlace {
  return width >= BESIDE
    ? {beside: true, features: Math.floor(FEATURES * width), top: HEAD, leastRow: ROW}
    : {beside: false, features: width, top: 0, leastRow: 0};
}

/**
 * The difference of retention for each feature, as dots on one scale around zero: in the rows of the features where
 * there is room, else below them.
 */
export function layoutUnlock(
  dots: readonly UnlockDot[],
  features: FeatureBars,
  {
    title,
    width,
    beside,
    measureText,
    tick,
  }: {
    readonly title: string;
    /** Of all, in px. */
    readonly width: number;
    readonly beside: boolean;
    readonly measureText: MeasureText;
    readonly tick: (difference: number) => string;
  },
): UnlockDots {
  const narrow = width < WIDE;
  const widest = (texts: readonly (string | null)[], font?: Parameters<MeasureText>[1]): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => (text === null ? 0 : measureText(text, font)))));
  const limits = widest(dots.map((dot) => dot.limits));
  const values = widest(
    dots.map(({value}) => value),
    VALUE,
  );
  const start = beside ? features.width + BETWEEN : 0;
  const both = values + (limits > 0 ? limits + 8 : 0);
  const numbers = narrow ? both : Math.max(both, widest(dots.map(({rates}) => rates)));
  const names = narrow
    ? width - numbers - GAP
    : Math.min(
        widest(
          dots.map(({name}) => name),
          NAME,
        ),
        Math.floor(0.34 * width),
      );
  const [x1, x2] = narrow ? [0, width] : [beside ? start : names + GAP, width - numbers - GAP];
  const domain = domainOf(dots);
  const x = linearScale(domain, [x1 + 6, x2 - 6]);
  const top = beside ? 0 : features.height + BELOW;
  let y = top + HEAD;
  const rows = dots.map((dot, i): DrawnUnlock => {
    const row = (beside ? features.rows[i]?.hit : undefined) ?? {
      y,
      height: narrow && dot.difference !== null ? 62 : ROW,
    };
    y = row.y + row.height;
    const middle = !narrow ? row.y + row.height / 2 : dot.difference === null ? row.y + 26 : y - 17;
    const first = narrow ? row.y + 14 : middle + (dot.rates === null ? 4.5 : -3);
    return {
      way: dot.way,
      name: beside
        ? null
        : {x: 0, y: narrow ? first : middle + 4.5, text: fitText(dot.name, names, measureText, NAME), anchor: 'start'},
      value: {x: limits > 0 ? width - limits - 8 : width, y: first, text: dot.value, anchor: 'end'},
      limits: dot.limits === null ? null : {x: width, y: first, text: dot.limits, anchor: 'end'},
      rates:
        dot.rates === null
          ? null
          : narrow
            ? {x: 0, y: first + 16, text: fitText(dot.rates, width, measureText), anchor: 'start'}
            : {x: width, y: middle + 12, text: dot.rates, anchor: 'end'},
      dot: dot.difference === null ? null : {x: x(dot.difference), y: middle},
      whisker: dot.lower === null || dot.upper === null ? null : {x1: x(dot.lower), x2: x(dot.upper), y: middle},
      hit: {x: start, y: row.y, width: width - start, height: row.height},
      hidden: {x: x1, y: middle, width: x2 - x1, reason: fitText(dot.reason, x2 - x1 - 16, measureText)},
    };
  });
  return {
    heading: {x: start, y: top + 12, text: fitText(title, width - start, measureText), anchor: 'start'},
    height: y + 20,
    rows,
    grid: narrow
      ? rows.flatMap(({dot, hidden}) => (dot === null ? [] : [{from: hidden.y - 12, to: hidden.y + 12}]))
      : [{from: top + HEAD, to: y}],
    ticks: ticksOf(domain, x, {start: x1, end: x2, y: y + 16, measureText, tick}),
  };
}

/** From one tenth to another, so that zero and all intervals are in between. */
function domainOf(dots: readonly UnlockDot[]): readonly [number, number] {
  const ends = dots.flatMap(({difference, lower, upper}) =>
    difference === null ? [] : [lower ?? difference, upper ?? difference],
  );
  const [least, most] = [Math.min(-0.1, ...ends), Math.max(0.1, ...ends)];
  return [Math.max(-1, Math.floor(least * 10 + 1e-9) / 10), Math.min(1, Math.ceil(most * 10 - 1e-9) / 10)];
}
