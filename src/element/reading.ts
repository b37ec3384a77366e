import type {Unit} from '../metrics/kernel/define-metric.js';
import type {Formats} from '../metrics/kernel/format.js';

/** How the value of a survey is read: its scale, and how numbers on it are written. */
export interface Reading {
  readonly range: readonly [number, number];
  /** Where the arc begins. */
  readonly base: number;
  /** What is written along the scale, the ends among it; what stands between an end and the middle goes first. */
  readonly ticks: readonly number[];
  /** How many points one unit of the value is; null where differences are not told in points. */
  readonly points: number | null;
  /** The value where it stands alone. */
  readonly write: (value: number) => string;
  /** The limits below it. */
  readonly limit: (value: number) => string;
  /** A place on the scale: a tick, a target. */
  readonly place: (value: number) => string;
  /** What has changed, with its sign. */
  readonly change: (difference: number) => string;
  /** The number of a meter. */
  readonly meter: (value: number) => number;
}

/** As the unit of an estimate has it: points where it has none. */
export function readingOf(
  {unit, scale}: {readonly unit?: Unit; readonly scale: {readonly from: number; readonly to: number}},
  formats: Formats,
): Reading {
  if (unit === undefined) return readPoints(formats);
  return unit === 'share' ? readShare(formats) : readMean(formats, [scale.from, scale.to]);
}

/** Points from -100 to 100, around 0. */
export function readPoints({signed, decimal}: Formats): Reading {
  return {
    range: [-100, 100],
    base: 0,
    ticks: [-100, -50, 0, 100],
    points: 1,
    write: signed,
    limit: (value) => decimal(value, 0),
    place: (value) => decimal(value, 0),
    change: signed,
    meter: Math.round,
  };
}

/** A share, 0..1, in percent. */
export function readShare({percent, signed}: Formats): Reading {
  return {
    range: [0, 1],
    base: 0,
    ticks: [0, 0.25, 0.5, 0.75, 1],
    points: 100,
    write: percent,
    limit: percent,
    place: percent,
    change: (difference) => signed(100 * difference),
    meter: (value) => Math.round(100 * value),
  };
}

/** A mean on a scale. */
export function readMean({decimal, fixed, signed}: Formats, [from, to]: readonly [number, number]): Reading {
  const step = Math.ceil((to - from) / 10);
  const inner = Array.from({length: Math.ceil((to - from) / step) - 1}, (_, i) => from + step * (i + 1));
  return {
    range: [from, to],
    base: from,
    ticks: [from, ...inner, to],
    points: null,
    write: (value) => fixed(value, 2),
    limit: (value) => fixed(value, 2),
    place: (value) => decimal(value, 2),
    change: (difference) => signed(difference, 2),
    meter: (value) => Math.round(100 * value) / 100,
  };
}
