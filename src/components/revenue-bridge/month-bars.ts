import type {Box} from './revenue-bridge.layout.js';

/** Height of the small bars of months. */
export const STRIP = 30;
/** Bars narrower than this stand side by side without a gap. */
const NARROW = 3;
const LEAST = 0.75;

/** One scale for the months of all steps. */
export interface MonthScale {
  readonly perUnit: number;
  /** Where bars of a step stand on, from the top of the strip: gains at its bottom, losses at its top. */
  readonly zeroOf: (months: readonly number[]) => number;
}

/** Null where there are no months, or nothing moved in them. */
export function monthScale(steps: readonly (readonly number[])[]): MonthScale | null {
  const most = Math.max(0, ...steps.map((months) => highest(months) - lowest(months)));
  if (most === 0) return null;
  const perUnit = STRIP / most;
  return {
    perUnit,
    zeroOf: (months) => {
      const below = -lowest(months) * perUnit;
      return highest(months) > 0 || below === 0 ? STRIP - below : 0;
    },
  };
}

/** A bar a month, over and under a line. */
export function monthBars(
  months: readonly number[],
  {x, y, width}: Omit<Box, 'height'>,
  {perUnit, zeroOf}: MonthScale,
): Box[] {
  const step = width / months.length;
  const bar = step >= NARROW ? step - 1 : step;
  const zero = y + zeroOf(months);
  return months.map((amount, i) => {
    const height = amount === 0 ? 0 : Math.max(LEAST, Math.abs(amount) * perUnit);
    return {x: x + i * step, y: amount > 0 ? zero - height : zero, width: bar, height};
  });
}

function highest(months: readonly number[]): number {
  return Math.max(0, ...months);
}

function lowest(months: readonly number[]): number {
  return Math.min(0, ...months);
}
