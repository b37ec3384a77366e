import type {MeasureText} from '../../element/chart/measure-text.js';
import {bandOf, type Band} from '../../metrics/kernel/rating.js';
import type {Label} from '../../element/chart/label.js';
import {linearScale} from '../../element/chart/linear-scale.js';
import {ringPath} from './ring-path.js';
import type {Reading} from '../../element/reading.js';

/** What the dial shows: the value with its limits, and what it is held against. */
export interface DialData {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly bands: readonly Band[];
  readonly target: number | null;
}

interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Dial {
  readonly width: number;
  readonly height: number;
  /** Centre of the half circle. */
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly ring: number;
  /** Path of the track, in parts where bands part it. */
  readonly track: readonly string[];
  /** Path from where the scale begins to the value. */
  readonly value: string;
  readonly interval: string | null;
  readonly needle: Line;
  readonly target: {readonly line: Line; readonly label: Label | null} | null;
  readonly scale: readonly Label[];
  readonly bands: readonly (Label & {readonly holds: 'value' | 'interval' | 'nothing'})[];
  readonly numberY: number;
  /** The number is set smaller where the half circle is narrow. */
  readonly small: boolean;
}

/** Of the number and the limits below it. */
const NUMBER_HEIGHT = 34;

/** Where the dial is drawn for a width. */
export function layoutDial(
  data: DialData,
  width: number,
  {
    measureText,
    reading,
    target,
  }: {
    readonly measureText: MeasureText;
    readonly reading: Reading;
    readonly target: (value: string) => string;
  },
): Dial {
  const radius = Math.min(150, Math.max(72, (width - 116) / 2));
  const ring = Math.min(12, Math.max(8, radius * 0.085));
  const cx = width / 2;
  const cy = radius + 30;
  const [inner, outer] = [radius - ring / 2, radius + ring / 2];
  const {range, base, place} = reading;
  const [least, most] = range;
  const turn = linearScale(range, [-1, 1]);
  const angleOf = (value: number): number => (turn(value) * Math.PI) / 2;
  const path = (from: number, to: number, near: number, far: number): string =>
    ringPath(angleOf(Math.min(from, to)), angleOf(Math.max(from, to)), near, far);
  const borders = [least, ...data.bands.slice(1).map((band) => band.from), most];
  const gap = 1.1 / radius;
  const at = (value: number, distance: number): {x: number; y: number} => ({
    x: cx + Math.sin(angleOf(value)) * distance,
    y: cy - Math.cos(angleOf(value)) * distance,
  });
  const radial = (value: number, from: number, to: number): Line => {
    const [start, end] = [at(value, from), at(value, to)];
    return {x1: start.x, y1: start.y, x2: end.x, y2: end.y};
  };
  const numberY = cy - 0.2 * radius;
  const numberHalf = measureText(reading.write(data.value), {size: 36, weight: 650}) / 2;
  const goal =
    data.target === null
      ? null
      : targetLabel([target(place(data.target)), place(data.target)], at(data.target, outer + 18), width, measureText);
  return {
    width,
    height: cy + 24,
    cx,
    cy,
    radius,
    ring,
    track: borders.slice(1).map((border, i) => {
      const start = borders[i] ?? least;
      const from = angleOf(start) + (start === least ? 0 : gap);
      return ringPath(from, angleOf(border) - (border === most ? 0 : gap), inner, outer);
    }),
    value: path(base, data.value, inner, outer),
    interval: data.lower === null || data.upper === null ? null : path(data.lower, data.upper, inner - 6, outer + 6),
    needle: radial(data.value, inner - 13, outer + 9),
    target: data.target === null ? null : {line: radial(data.target, inner, outer + 13), label: goal},
    scale: scaleLabels(reading, data.value, {radius, outer, cy, at, angleOf}).filter(
      (label) => goal === null || !meet(label, goal, measureText),
    ),
    bands:
      radius < 110
        ? []
        : bandLabels(data, borders, {inner, at, angleOf}, {cx, y: numberY, half: numberHalf, measureText}),
    numberY,
    small: radius < 90,
  };
}

/** Radians from the top, clockwise. */
type AngleOf = (value: number) => number;
type At = (value: number, distance: number) => {readonly x: number; readonly y: number};

/**
 * The ends stand below the ring. Of what stands beside it only the top stays where the half circle is narrow, and what the
 * needle would run into goes.
 */
function scaleLabels(
  {range, ticks, place}: Reading,
  needle: number,
  {
    radius,
    outer,
    cy,
    at,
    angleOf,
  }: {
    readonly radius: number;
    readonly outer: number;
    readonly cy: number;
    readonly at: At;
    readonly angleOf: AngleOf;
  },
): Label[] {
  return ticks.flatMap((value): Label[] => {
    const [isEnd, angle] = [range.includes(value), angleOf(value)];
    const isTop = Math.abs(angle) < 1e-9;
    const isHit = Math.abs(angle - angleOf(needle)) * outer < 14;
    if (!isEnd && !isTop && (radius <= 100 || isHit)) return [];
    const {x, y} = at(value, isEnd ? outer - 6 : outer + 12);
    const anchor = isEnd || isTop ? 'middle' : angle < 0 ? 'end' : 'start';
    return [{x, y: isEnd ? cy + 16 : y + (isTop ? 0 : 4), text: place(value), anchor}];
  });
}

/** Outside of the ring, the first of some texts that has room; null where none has. */
function targetLabel(
  texts: readonly string[],
  {x, y}: {readonly x: number; readonly y: number},
  width: number,
  measureText: MeasureText,
): Label | null {
  const anchor = x < width / 2 ? 'end' : 'start';
  const room = anchor === 'end' ? x : width - x;
  const text = texts.find((one) => measureText(one) <= room);
  return text === undefined ? null : {x, y: y + 4, text, anchor};
}

function meet(one: Label, other: Label, measureText: MeasureText): boolean {
  const spanOf = (label: Label): {readonly from: number; readonly to: number} => {
    const reach = measureText(label.text);
    const from = label.x - {start: 0, middle: reach / 2, end: reach}[label.anchor];
    return {from: from - 4, to: from + reach + 4};
  };
  const [first, second] = [spanOf(one), spanOf(other)];
  return Math.abs(one.y - other.y) < 14 && first.from < second.to && second.from < first.to;
}

/** Words of the bands, inside of the ring. A word that would run into the number in the middle is left out. */
function bandLabels(
  data: DialData,
  borders: readonly number[],
  {inner, at, angleOf}: {readonly inner: number; readonly at: At; readonly angleOf: AngleOf},
  number: {readonly cx: number; readonly y: number; readonly half: number; readonly measureText: MeasureText},
): Dial['bands'] {
  const own = data.bands.length > 0 ? bandOf(data.value, data.bands) : null;
  return data.bands.flatMap((band, i) => {
    const [start = 0, end = 0] = borders.slice(i, i + 2);
    const middle = (start + end) / 2;
    // A word that the needle would run into moves in from it.
    const isHit = Math.abs(angleOf(middle) - angleOf(data.value)) * inner < 14;
    const place = at(middle, inner - (isHit ? 24 : 12));
    const turn = angleOf(middle) / (Math.PI / 2);
    const anchor = turn < -0.2 ? 'start' : turn > 0.2 ? 'end' : 'middle';
    const reach = number.measureText(band.name, {weight: band.name === own ? 600 : 400});
    const beside = Math.abs(place.y - number.y) < NUMBER_HEIGHT;
    const room = beside ? Math.abs(place.x - number.cx) - number.half - 8 : inner - 40;
    if (reach > room) return [];
    const touched = data.lower !== null && data.upper !== null && data.lower < end && data.upper >= start;
    return [
      {
        x: place.x,
        y: place.y + 4,
        text: band.name,
        anchor,
        holds: band.name === own ? ('value' as const) : touched ? ('interval' as const) : ('nothing' as const),
      },
    ];
  });
}
