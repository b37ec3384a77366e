import type {Unit} from '../metrics/kernel/define-metric.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {LastChange} from './metric-periods.js';

/** What is said of a period beside an earlier one. */
export interface ChangeText {
  readonly period: string;
  readonly before: string;
  readonly value: string;
  /** How much up or down, without a sign, in its unit. */
  readonly difference: string;
  /** Two signed limits as one text; null where there is no interval. */
  readonly range: string | null;
}

/** How a change goes: up, down, or perhaps neither. */
export type Way = 'up' | 'down' | 'noClearChange';

/** A change in texts, and which way it goes. */
export function changeTextOf(
  {difference, interval, now, before}: LastChange,
  {
    written,
    unit,
    formats,
    range,
  }: {
    /** A value in its unit; with the unit's word where it stands in a sentence. */
    readonly written: (value: number, inSentence?: boolean) => string;
    readonly unit: Unit;
    readonly formats: Formats;
    readonly range: (lower: string, upper: string) => string;
  },
): {readonly way: Way; readonly text: ChangeText} {
  const clear = interval === null ? difference !== 0 : interval.lower > 0 || interval.upper < 0;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formats.value(value, unit).replace(/^\+/, '')}`;
  return {
    way: !clear ? 'noClearChange' : difference > 0 ? 'up' : 'down',
    text: {
      period: now.name.full,
      before: before.name.full,
      value: written(now.value.value),
      difference: written(Math.abs(difference), true).replace(/^\+/, ''),
      range: interval && range(signed(interval.lower), signed(interval.upper)),
    },
  };
}
