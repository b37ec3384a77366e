import {scaleLinear} from 'd3-scale';
import {arc} from 'd3-shape';
import type {MeasureText} from '../../element/chart/measure-text.js';
import {bandOf, type Band} from '../../metrics/kernel/rating.js';

/** What the drawing shows: the score with its limits, in points, and answers by score 0 to 10. */
export interface GaugeData {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly counts: readonly number[];
  readonly bands: readonly Band[];
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
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
  readonly needle: {readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number};
  readonly scale: readonly Label[];
  readonly bands: readonly (Label & {readonly holds: 'value' | 'interval' | 'nothing'})[];
  readonly numberY: number;
  /** The number is set smaller where the half circle is narrow. */
  readonly small: boolean;
}

export interface Bar {
  readonly score: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: Kind;
  /** The count above the bar; null where it has no room. */
  readonly label: string | null;
}

export type Kind = 'detractors' | 'passives' | 'promoters';

export interface Group extends Label {
  readonly kind: Kind;
  readonly x1: number;
  readonly x2: number;
}

export interface Answers {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly bars: readonly Bar[];
  readonly groups: readonly Group[];
}

export interface GaugeLayout {
  /** Dial and answers side by side. */
  readonly wide: boolean;
  readonly dial: Dial;
  readonly answers: Answers;
}

const WIDE = 560;
const GAP = 32;
const SCALE = [-100, -50, 0, 100];

/** Radians from the top, clockwise: -100 points left, 100 right. */
const angle = (points: number): number => (points / 100) * (Math.PI / 2);

/** Where everything is drawn for a width. `write` turns counts and points into text. */
export function layoutGauge(
  data: GaugeData,
  {
    width,
    measureText,
    count,
    points,
    names,
  }: {
    readonly width: number;
    readonly measureText: MeasureText;
    readonly count: (value: number) => string;
    readonly points: (value: number) => string;
    readonly names: Readonly<Record<Kind, string>>;
  },
): GaugeLayout {
  const wide = width >= WIDE;
  const half = wide ? Math.floor((width - GAP) / 2) : width;
  return {
    wide,
    dial: layoutDial(data, half, measureText, points),
    answers: layoutAnswers(data.counts, half, measureText, count, names),
  };
}

function layoutDial(data: GaugeData, width: number, measureText: MeasureText, points: (value: number) => string): Dial {
  const radius = Math.min(150, Math.max(72, (width - 116) / 2));
  const ring = Math.min(12, Math.max(8, radius * 0.085));
  const cx = width / 2;
  const cy = radius + 30;
  const path = (from: number, to: number, inner: number, outer: number): string =>
    arc()({
      innerRadius: inner,
      outerRadius: outer,
      startAngle: angle(Math.min(from, to)),
      endAngle: angle(Math.max(from, to)),
    }) ?? '';
  const inner = radius - ring / 2;
  const outer = radius + ring / 2;
  const borders = [-100, ...data.bands.slice(1).map((band) => band.from), 100];
  const gap = (1.1 / radius) * (100 / (Math.PI / 2));
  const at = (value: number, distance: number): {x: number; y: number} => ({
    x: cx + Math.sin(angle(value)) * distance,
    y: cy - Math.cos(angle(value)) * distance,
  });
  const [from, to] = [at(data.value, inner - 13), at(data.value, outer + 9)];
  return {
    width,
    height: cy + 24,
    cx,
    cy,
    radius,
    ring,
    track: borders.slice(1).map((border, i) => {
      const start = borders[i] ?? -100;
      const end = border;
      return path(start === -100 ? start : start + gap, end === 100 ? end : end - gap, inner, outer);
    }),
    value: path(0, data.value, inner, outer),
    interval: data.lower === null || data.upper === null ? null : path(data.lower, data.upper, inner - 6, outer + 6),
    needle: {x1: from.x, y1: from.y, x2: to.x, y2: to.y},
    scale: scaleLabels(radius, outer, at, points, cy),
    bands: radius < 110 ? [] : bandLabels(data, borders, inner, at, measureText),
    numberY: cy - 0.2 * radius,
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

/** Words of the bands, inside of the ring. A word that would run into the number in the middle is left out. */
function bandLabels(
  data: GaugeData,
  borders: readonly number[],
  inner: number,
  at: At,
  measureText: MeasureText,
): Dial['bands'] {
  const own = data.bands.length > 0 ? bandOf(data.value, data.bands) : null;
  return data.bands.flatMap((band, i) => {
    const [start = -100, end = 100] = borders.slice(i, i + 2);
    const middle = (start + end) / 2;
    const place = at(middle, inner - 12);
    const anchor = middle < -20 ? 'start' : middle > 20 ? 'end' : 'middle';
    const reach = measureText(band.name, {weight: band.name === own ? 600 : 400});
    if (reach > inner - 40) return [];
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

const BARS = 58;
const BETWEEN = 3;
const APART = 10;
const kindOf = (score: number): Kind => (score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors');
const kinds: readonly Kind[] = ['detractors', 'passives', 'promoters'];

function layoutAnswers(
  counts: readonly number[],
  width: number,
  measureText: MeasureText,
  count: (value: number) => string,
  names: Readonly<Record<Kind, string>>,
): Answers {
  const barWidth = (width - 8 * BETWEEN - 2 * APART) / counts.length;
  const top = 18;
  const height = scaleLinear([0, Math.max(1, ...counts)], [0, BARS]);
  const baseline = top + BARS;
  let x = 0;
  const bars = counts.map((n, score): Bar => {
    if (score > 0) x += barWidth + (kindOf(score) === kindOf(score - 1) ? BETWEEN : APART);
    const tall = n === 0 ? 0 : Math.max(1.5, height(n));
    const text = count(n);
    return {
      score,
      count: n,
      x,
      y: baseline - tall,
      width: barWidth,
      height: tall,
      kind: kindOf(score),
      label: n > 0 && measureText(text) <= barWidth + 1 ? text : null,
    };
  });
  const groups = kinds.map((kind, i): Group => {
    const own = bars.filter((bar) => bar.kind === kind).map((bar) => bar.x);
    const x1 = Math.min(...own);
    const x2 = Math.max(...own) + barWidth;
    const last = i === kinds.length - 1;
    return {kind, x1, x2, x: last ? x2 : x1, y: baseline + 42, text: names[kind], anchor: last ? 'end' : 'start'};
  });
  return {width, height: baseline + 62, baseline, bars, groups: withoutCollision(groups, measureText)};
}

/** Drops the name of the middle group where it would meet that of the last. */
function withoutCollision(groups: readonly Group[], measureText: MeasureText): Group[] {
  const [first, middle, last] = groups as [Group, Group, Group];
  const bold = {weight: 600};
  const meets = middle.x + measureText(middle.text, bold) + 8 > last.x - measureText(last.text, bold);
  return [first, meets ? {...middle, text: ''} : middle, last];
}
