import {nice, ticks} from 'd3-array';
import {dodge} from '../../element/chart/dodge.js';
import {leadTo, type EndLabel} from '../../element/chart/end-label.js';
import {fitText} from '../../element/chart/fit-text.js';
import {freePlace} from '../../element/chart/free-place.js';
import type {Label} from '../../element/chart/label.js';
import {linearScale, type LinearScale} from '../../element/chart/linear-scale.js';
import type {MeasureText} from '../../element/chart/measure-text.js';
import type {Point} from '../../element/chart/paths.js';
import {isNarrow, plotHeight, type Plot} from '../../element/chart/plot.js';
import {coversLine} from './covers-line.js';
import {earlierPath, seriesPaths, type PeriodValue, type SeriesPaths} from './series-paths.js';
import {layoutNotes, NOTES_ROOM, type NotePlace, type PlacedNote} from './notes.layout.js';
import {periodTicks, TICKS_ROOM, type PeriodTick, type TickName} from './period-ticks.js';

/** A line to be laid out. */
export interface GivenLine {
  readonly periods: readonly PeriodValue[];
  /** What each is held against; empty where that is not drawn. */
  readonly before: readonly (number | null)[];
  /** Its group, where it has one; cut where there is no room. */
  readonly name: string | null;
  /** Its last value. */
  readonly value: string;
}

/** What a trend is laid out with. */
export interface TrendSheet {
  readonly width: number;
  readonly measureText: MeasureText;
  /** What values can be. */
  readonly range: readonly [number, number];
  readonly leastSpan: number;
  readonly target: {readonly value: number; readonly text: string} | null;
  readonly names: readonly TickName[];
  readonly notes: readonly NotePlace[];
  /** What the faint line is called. */
  readonly earlierText: string;
  /** A value at the axis; the top one has the unit. */
  readonly writeTick: (value: number, step: number, isTop: boolean) => string;
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly y: LinearScale;
  readonly ticks: readonly (Label & {readonly line: number})[];
  readonly periods: readonly PeriodTick[];
  readonly series: readonly (SeriesPaths & {readonly label: EndLabel | null})[];
  readonly earlier: {readonly path: string; readonly label: EndLabel | null} | null;
  readonly target: {readonly y: number; readonly label: Label | null} | null;
  readonly notes: readonly PlacedNote[];
  /** What is pointed at: one a period. */
  readonly strips: readonly {
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly dots: readonly {readonly series: number; readonly y: number}[];
  }[];
  /** Where the axis begins, unless that is 0 or below. */
  readonly axisFrom: number | null;
}

const LABEL = {weight: 620};
const LABEL_GAP = 12;
/** From the axis to the first point: its band must not stand on the labels. */
const INSET = 10;
/** Points closer than this would be a chain. */
const POINTS_APART = 14;
/** Between the labels of lines: a finger has to meet them. */
const LABELS_APART = 24;
const MIDDLE = 4;
const TOP = 10;

/** Where everything of some lines over the same periods is drawn. */
export function layoutTrendLines(lines: readonly GivenLine[], sheet: TrendSheet): TrendLayout {
  const {width, measureText, names, target} = sheet;
  const top = TOP + (sheet.notes.length > 0 ? NOTES_ROOM : 0);
  const bottom = top + plotHeight(width);
  const count = isNarrow(width) ? 4 : 5;
  const domain = domainOf(lines, sheet);
  const values = ticks(domain[0], domain[1], count);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const tickTexts = values.map((value, i) => sheet.writeTick(value, step, i === values.length - 1));
  const left = Math.ceil(Math.max(0, ...tickTexts.map((text) => measureText(text)))) + 8;
  const labels = lines.map((line) => endText(line, sheet));
  const hasEarlier = lines.some(({before}) => before.some((value) => value !== null));
  const earlierText = hasEarlier && !isNarrow(width) && lines[0]?.before.at(-1) != null ? sheet.earlierText : '';
  const widest = Math.max(
    ...labels.map((text) => measureText(text, LABEL)),
    earlierText === '' ? 0 : measureText(earlierText),
  );
  const lastHalf = measureText(names.at(-1)?.bare ?? '') / 2;
  const right = Math.floor(width - Math.max(widest > 0 ? widest + LABEL_GAP : 0, lastHalf));
  const plot = {left, right, top, bottom};
  const apart = (right - left - INSET) / Math.max(1, names.length - 1);
  const x = (place: number): number => (names.length === 1 ? (left + right) / 2 : left + INSET + place * apart);
  const y = linearScale(domain, [bottom, top]);
  const at = {x, y, plot};
  const series = lines.map(({periods}) => seriesPaths(periods, at, apart >= POINTS_APART && lines.length <= 3));
  const before = lines.flatMap((line) => (line.before.length > 0 ? [line.before] : []))[0] ?? [];
  const ends: (Point | null)[] = [
    ...series.map(({end}) => end),
    earlierText === '' ? null : [x(before.length - 1), y(before.at(-1) ?? 0)],
  ];
  const placed = endLabels(ends, [...labels, earlierText], plot);
  const periods = periodTicks(names, x, apart, {left: 0, right: width, bottom, measureText});
  const points = [...series.map(({points: own}) => own), pointsOf(before, at)];
  return {
    width,
    height: bottom + TICKS_ROOM + (periods.some(({year}) => year) ? 16 : 0),
    plot,
    y,
    ticks: values.map((value, i) => ({
      x: left - 8,
      y: y(value) + MIDDLE,
      line: y(value),
      text: tickTexts[i] ?? '',
      anchor: 'end',
    })),
    periods,
    series: series.map((one, i) => ({...one, label: placed[i] ?? null})),
    earlier: hasEarlier ? {path: earlierPath(before, at), label: placed.at(-1) ?? null} : null,
    target: target && {
      y: y(target.value),
      label: targetLabel(target.text, y(target.value), plot, measureText, points),
    },
    notes: layoutNotes(sheet.notes, {x, apart, plot, width, measureText}),
    strips: names.map((_name, place) => ({
      x: x(place),
      from: place === 0 ? left - 4 : (x(place - 1) + x(place)) / 2,
      to: place === names.length - 1 ? Math.min(right + INSET, width) : (x(place) + x(place + 1)) / 2,
      dots: lines.flatMap(({periods: all}, i) => {
        const value = all[place]?.value;
        return value == null ? [] : [{series: i, y: y(value)}];
      }),
    })),
    axisFrom: domain[0] > 0 ? domain[0] : null,
  };
}

/** A group and its last value; the name gives way where there is little room. */
function endText({name, value}: GivenLine, {width, measureText}: TrendSheet): string {
  if (name === null) return value;
  const room = Math.max(64, 0.34 * width) - measureText(` ${value}`, LABEL);
  return `${fitText(name, room, measureText, LABEL)} ${value}`;
}

/** All that is drawn, at least so much of it, from 0 where that is not far, in round numbers. */
function domainOf(lines: readonly GivenLine[], {target, range, leastSpan}: TrendSheet): [number, number] {
  const own = lines.flatMap(({periods, before}) => [
    ...periods.flatMap(({value, lower, upper, running}) =>
      value === null ? [] : running && lines.length > 1 ? [value] : [value, lower ?? value, upper ?? value],
    ),
    ...before.flatMap((value) => value ?? []),
  ]);
  const all = [...own, ...(target === null ? [] : [target.value])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const missing = Math.max(0, leastSpan - (most - least), least === most ? Math.abs(least) || 1 : 0) / 2;
  const wide: [number, number] = [Math.max(range[0], least - missing), Math.min(range[1], most + missing)];
  if (least >= 0 && wide[0] < 0.4 * wide[1]) wide[0] = 0;
  const [from, to] = nice(wide[0], wide[1], 10);
  return [Math.max(range[0], from), Math.min(range[1], to)];
}

/** Labels beside the ends of their lines, moved apart. */
function endLabels(ends: readonly (Point | null)[], texts: readonly string[], plot: Plot): (EndLabel | null)[] {
  const shown = ends.flatMap((end, place) => (end ? [{end, place}] : []));
  const moved = dodge(
    shown.map(({end}) => end[1]),
    {gap: LABELS_APART, from: plot.top, to: plot.bottom},
  );
  const labels: (EndLabel | null)[] = ends.map(() => null);
  shown.forEach(({end: [endX, endY], place}, i) => {
    const at = {x: plot.right + LABEL_GAP, y: (moved[i] ?? endY) + MIDDLE};
    labels[place] = {...at, text: texts[place] ?? '', limits: null, lead: leadTo(at, {x: endX, y: endY}, plot)};
  });
  return labels;
}

function targetLabel(
  text: string,
  y: number,
  plot: Plot,
  measureText: MeasureText,
  lines: readonly (readonly Point[])[],
): Label | null {
  const places = (
    [
      ['start', plot.left + 4],
      ['end', plot.right - 4],
    ] as const
  ).flatMap(([anchor, x]) => [y - 6, y + 15].map((at): Label => ({x, y: at, text, anchor})));
  return freePlace(places, measureText(text), plot, (box) => !lines.some((points) => coversLine(box, points)));
}

function pointsOf(
  values: readonly (number | null)[],
  {x, y}: {readonly x: (place: number) => number; readonly y: LinearScale},
): Point[] {
  return values.flatMap((value, place): Point[] => (value === null ? [] : [[x(place), y(value)]]));
}
