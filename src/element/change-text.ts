import type {LastChange} from './metric-periods.js';
import {written, type InUnit} from './written.js';

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

/** How the numbers of a change are written. */
export interface ChangeWriter {
  readonly value: (value: number) => string;
  /** How much, without a sign, in a sentence. */
  readonly difference: (amount: number) => string;
  readonly signed: (difference: number) => string;
  readonly range: (lower: string, upper: string) => string;
}

/** A change in texts, and which way it goes. */
export function changeTextOf(
  {difference, interval, now, before}: LastChange,
  write: ChangeWriter,
): {readonly way: Way; readonly text: ChangeText} {
  // A change that cannot be seen in the numbers as they are written is told as none.
  const isSeen = before.value === null || write.value(now.value.value) !== write.value(before.value.value);
  const clear = isSeen && (interval === null || interval.lower > 0 || interval.upper < 0);
  return {
    way: !clear ? 'noClearChange' : difference > 0 ? 'up' : 'down',
    text: {
      period: now.name.full,
      before: before.name.full,
      value: write.value(now.value.value),
      difference: write.difference(Math.abs(difference)),
      range: interval && write.range(write.signed(interval.lower), write.signed(interval.upper)),
    },
  };
}

/** How changes are written: those of shares in percentage points. */
export function changeWriter(inUnit: InUnit): ChangeWriter {
  const {unit, digits, frame} = inUnit;
  const {formats, words} = frame;
  const isShare = unit === 'share';
  const decimals = (share: number): number => (Math.abs(share) < 0.01 ? 1 : (digits ?? 0));
  return {
    value: (value) => written(inUnit, value, true),
    difference: (amount) =>
      isShare
        ? words.percentagePoints(formats.decimal(100 * amount, decimals(amount)))
        : withoutPlus(written(inUnit, amount, true)),
    signed: (difference) =>
      isShare
        ? formats.signed(100 * difference, decimals(difference))
        : `${difference > 0 ? '+' : ''}${withoutPlus(written(inUnit, difference))}`,
    range: words.range,
  };
}

/** A number without its plus, which in some languages has a mark of direction before it. */
function withoutPlus(text: string): string {
  return text.replace(/^\p{Cf}*\+/u, '');
}
