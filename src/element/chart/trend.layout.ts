import {linearScale} from './linear-scale.js';
import type {MeasureText} from './measure-text.js';
import {linePath} from './paths.js';
import type {Label} from './label.js';

/** What a series of a widget can be cut into. */
export const trendUnits = ['week', 'month', 'quarter', 'year'] as const;
export type TrendUnit = (typeof trendUnits)[number];

/** The value of a period; null where there is none. */
export interface TrendPoint {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The period has not ended. */
  readonly running: boolean;
}

export interface PlacedPoint {
  /** Place in the series. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly running: boolean;
}

export interface Trend {
  readonly width: number;
  readonly height: number;
  readonly points: readonly PlacedPoint[];
  /** A strip a period, as wide as its share of the axis: what is pointed at. */
  readonly strips: readonly {readonly x: number; readonly width: number}[];
  readonly line: string;
  /** To the running period. */
  readonly runningLine: string;
  /** Heights of the scale's lines. */
  readonly zero: number | null;
  readonly target: number | null;
  readonly labels: readonly Label[];
  /** The value of the last point. */
  readonly last: Label | null;
}

const TOP = 12;
const PLOT = 56;
const NAMES = 18;

/** The values of periods on one line, each with its interval. Null where fewer than two have a value. */
export function layoutTrend(
  series: readonly TrendPoint[],
  {
    width,
    target,
    range,
    leastSpan,
    measureText,
    write,
  }: {
    readonly width: number;
    readonly target: number | null;
    /** What values can be. */
    readonly range: readonly [number, number];
    /** Never less than this from top to bottom: a small wobble must not look like a landslide. */
    readonly leastSpan: number;
    readonly measureText: MeasureText;
    readonly write: (value: number) => string;
  },
): Trend | null {
  const known = series.flatMap((point, index) => (point.value === null ? [] : [{...point, value: point.value, index}]));
  const newest = known.at(-1);
  if (newest === undefined || known.length < 2) return null;
  const room = Math.max(...known.map(({value}) => measureText(write(value), {weight: 620}))) + 10;
  const step = (width - room) / series.length;
  const x = (index: number): number => (index + 0.5) * step;
  const y = linearScale(domainOf(known, {target, range, leastSpan}), [TOP + PLOT, TOP]);
  const place = ({index, value, lower, upper, running}: (typeof known)[number]): PlacedPoint => ({
    index,
    x: x(index),
    y: y(value),
    lower: lower === null ? null : y(lower),
    upper: upper === null ? null : y(upper),
    running,
  });
  const points = known.map(place);
  const over = points.filter(({running}) => !running);
  const last = place(newest);
  return {
    width,
    height: TOP + PLOT + NAMES,
    points,
    strips: series.map((_point, index) => ({x: index * step, width: step})),
    line: linePath(over.map((point) => [point.x, point.y])),
    runningLine: last.running
      ? linePath([over.at(-1), last].flatMap((point) => (point ? [[point.x, point.y] as const] : [])))
      : '',
    zero: within(y(0)),
    target: target === null ? null : within(y(target)),
    labels: namesOf(series, x, step, measureText),
    last: {x: width, y: last.y + 4, text: write(newest.value), anchor: 'end'},
  };
}

function within(y: number): number | null {
  return y >= TOP && y <= TOP + PLOT ? y : null;
}

function domainOf(
  points: readonly (TrendPoint & {value: number})[],
  {
    target,
    range: [lowest, highest],
    leastSpan,
  }: {readonly target: number | null; readonly range: readonly [number, number]; readonly leastSpan: number},
): [number, number] {
  const all = points.flatMap(({value, lower, upper}) => [value, lower ?? value, upper ?? value]);
  if (target !== null) all.push(target);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // Values that are all alike have a line too, whatever their unit.
  const missing = Math.max(0, (leastSpan || Number(most === least)) - (most - least)) / 2;
  return [Math.max(lowest, least - missing), Math.min(highest, most + missing)];
}

/** As many names of periods as have room, always the last one, evenly apart. */
function namesOf(
  series: readonly TrendPoint[],
  x: (index: number) => number,
  step: number,
  measureText: MeasureText,
): Label[] {
  const widest = Math.max(...series.map(({name}) => measureText(name))) + 12;
  const each = Math.max(1, Math.ceil(widest / step));
  return series.flatMap(({name}, index): Label[] => {
    if ((series.length - 1 - index) % each !== 0) return [];
    const half = measureText(name) / 2;
    const start = x(index) < half;
    return [{x: start ? 0 : x(index), y: TOP + PLOT + 15, text: name, anchor: start ? 'start' : 'middle'}];
  });
}
