import type {MeasureText} from '../../element/chart/measure-text.js';
import {bandOf, type Band} from '../../metrics/kernel/rating.js';
import type {Label} from '../../element/chart/label.js';
import {angleOf, ringPath} from './ring-path.js';

/** What the dial shows: the score with its limits, in points, and what it is held against. */
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
  /** Path from 0 to the value. */
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

const SCALE = [-100, -50, 0, 100];
/** Of the number and the limits below it. */
const NUMBER_HEIGHT = 34;

/** Where the dial is drawn for a width. */
export function layoutDial(
  data: DialData,
  width: number,
  {
    measureText,
    number,
    points,
    target,
  }: {
    /** The score as it is written in the middle. */
    readonly number: string;
    readonly measureText: MeasureText;
    readonly points: (value: number) => string;
    readonly target: (value: string) => string;
  },
): Dial {
  const radius = Math.min(150, Math.max(72, (width - 116) / 2));
  const ring = Math.min(12, Math.max(8, radius * 0.085));
  const cx = width / 2;
  const cy = radius + 30;
  const [inner, outer] = [radius - ring / 2, radius + ring / 2];
  const path = (from: number, to: number, near: number, far: number): string =>
    ringPath(Math.min(from, to), Math.max(from, to), near, far);
  const borders = [-100, ...data.bands.slice(1).map((band) => band.from), 100];
  const gap = (1.1 / radius) * (100 / (Math.PI / 2));
  const at = (value: number, distance: number): {x: number; y: number} => ({
    x: cx + Math.sin(angleOf(value)) * distance,
    y: cy - Math.cos(angleOf(value)) * distance,
  });
  const radial = (value: number, from: number, to: number): Line => {
    const [start, end] = [at(value, from), at(value, to)];
    return {x1: start.x, y1: start.y, x2: end.x, y2: end.y};
  };
  const numberY = cy - 0.2 * radius;
  const numberHalf = measureText(number, {size: 36, weight: 650}) / 2;
  const goal =
    data.target === null
      ? null
      : targetLabel(target(points(data.target)), at(data.target, outer + 18), width, measureText);
  return {
    width,
    height: cy + 24,
    cx,
    cy,
    radius,
    ring,
    track: borders.slice(1).map((border, i) => {
      const start = borders[i] ?? -100;
      return path(start === -100 ? start : start + gap, border === 100 ? border : border - gap, inner, outer);
    }),
    value: path(0, data.value, inner, outer),
    interval: data.lower === null || data.upper === null ? null : path(data.lower, data.upper, inner - 6, outer + 6),
    needle: radial(data.value, inner - 13, outer + 9),
    target: data.target === null ? null : {line: radial(data.target, inner, outer + 13), label: goal},
    scale: scaleLabels(radius, outer, at, points, cy).filter(
      (label) => goal === null || !meet(label, goal, measureText),
    ),
    bands: radius < 110 ? [] : bandLabels(data, borders, inner, at, {cx, y: numberY, half: numberHalf, measureText}),
    numberY,
    small: radius < 90,
  };
}

type At = (value: number, distance: number) => {readonly x: number; readonly y: number};

function scaleLabels(radius: number, outer: number, at: At, points: (value: number) => string, cy: number): Label[] {
  return SCALE.filter((value) => value !== -50 || radius > 100).map((value) => {
    const end = Math.abs(value) === 100;
    const place = at(value, end ? outer - 6 : outer + 12);
    return {
      x: place.x,
      y: end ? cy + 16 : place.y + (value === 0 ? 0 : 4),
      text: points(value),
      anchor: end || value === 0 ? 'middle' : 'end',
    };
  });
}

/** Outside of the ring, on the side that has room; null where neither has. */
function targetLabel(
  text: string,
  {x, y}: {readonly x: number; readonly y: number},
  width: number,
  measureText: MeasureText,
): Label | null {
  const reach = measureText(text);
  const anchor = x < width / 2 ? 'end' : 'start';
  const fits = anchor === 'end' ? x - reach >= 0 : x + reach <= width;
  return fits ? {x, y: y + 4, text, anchor} : null;
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
  inner: number,
  at: At,
  number: {readonly cx: number; readonly y: number; readonly half: number; readonly measureText: MeasureText},
): Dial['bands'] {
  const own = data.bands.length > 0 ? bandOf(data.value, data.bands) : null;
  return data.bands.flatMap((band, i) => {
    const [start = -100, end = 100] = borders.slice(i, i + 2);
    const middle = (start + end) / 2;
    const place = at(middle, inner - 12);
    const anchor = middle < -20 ? 'start' : middle > 20 ? 'end' : 'middle';
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
