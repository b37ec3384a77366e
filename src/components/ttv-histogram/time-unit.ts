import {ticks} from 'd3-array';
import type {Formats} from '../../metrics/kernel/format.js';

/** What times are told in. */
export const timeUnits = ['minute', 'hour', 'day'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** How many of a unit make a day. */
export const perDay: Readonly<Record<TimeUnit, number>> = {minute: 1440, hour: 24, day: 1};

/** The largest unit of which a time is at least one. */
export function unitFor(days: number): TimeUnit {
  return days >= 1 ? 'day' : days >= 1 / 24 ? 'hour' : 'minute';
}

/** Times in one unit, given in days. */
export interface TimeWriter {
  readonly unit: TimeUnit;
  /** `9.5` */
  readonly number: (days: number) => string;
  /** `9.5 days` */
  readonly text: (days: number) => string;
}

export function timeWriter(
  unit: TimeUnit,
  formats: Formats,
  words: Readonly<Record<TimeUnit, (n: number, number: string) => string>>,
): TimeWriter {
  const valueOf = (days: number): number => days * perDay[unit];
  const number = (days: number): string => {
    const value = valueOf(days);
    return formats.decimal(value, value < 1 ? 2 : value < 100 ? 1 : 0);
  };
  return {unit, number, text: (days) => words[unit](valueOf(days), number(days))};
}

/** Steps as people count them. From some months on, months count instead of weeks. */
const steps: Readonly<Record<TimeUnit | 'month', readonly number[]>> = {
  minute: [1, 2, 5, 10, 15, 30, 60],
  hour: [1, 2, 3, 6, 12, 24],
  day: [1, 2, 7, 14, 28, 56],
  month: [30, 60, 90, 180, 365, 730, 1825, 3650],
};
const MONTHS_FROM = 120;
/** Up to here times are counted like any number. */
const COUNT_TO = 5;

/** Round times from 0 up to `end`, not more than `most` (from 1) of them; all in days. */
export function timeTicks(end: number, unit: TimeUnit, most: number): number[] {
  const last = end * perDay[unit];
  const found =
    last <= COUNT_TO
      ? numberTicks(last, most)
      : stepTicks(last, steps[last > MONTHS_FROM && unit === 'day' ? 'month' : unit], most);
  return found.map((value) => value / perDay[unit]);
}

function stepTicks(last: number, known: readonly number[], most: number): number[] {
  const step = known.find((size) => Math.floor(last / size + 1e-9) + 1 <= most);
  return step === undefined ? [0] : Array.from({length: Math.floor(last / step + 1e-9) + 1}, (_, i) => i * step);
}

function numberTicks(last: number, most: number): number[] {
  for (let wanted = most; wanted >= 2; wanted--) {
    const found = ticks(0, last, wanted - 1);
    if (found.length <= most) return found;
  }
  return [0];
}
