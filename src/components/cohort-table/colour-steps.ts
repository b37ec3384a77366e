/** How many colours there are. */
export const STEPS = 7;

/** From which share on each of the colours but the first holds, 0..1, ascending. */
export type StepBorders = readonly number[];

/** Widths of a step in percent points: every border is a number that people count in. */
const widths = [2, 5, 10];
const WIDEST = 15;
/** Fewer shares than this differ by chance more than by steps of the narrowest width. */
const FEW = 12;

/**
 * Borders of the colours, fitted to the shares that are shown: steps as narrow as they can be while nine tenths of the
 * shares lie within them, on round numbers. The first and the last colour are open.
 */
export function stepBorders(shares: readonly number[]): StepBorders {
  const sorted = shares.map((share) => 100 * share).sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) * 0.05)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) * 0.95)] ?? 100;
  const inner = STEPS - 2;
  const wide = widths.slice(sorted.length < FEW ? 1 : 0);
  const width = wide.find((candidate) => high - low <= candidate * (inner + 1)) ?? WIDEST;
  const middle = Math.round((low + high - width * inner) / (2 * width)) * width;
  const first = Math.max(width, Math.min(middle, 100 - width * (inner + 1)));
  return Array.from({length: STEPS - 1}, (_, i) => (first + i * width) / 100);
}

/** The colour of a share: 1 to 7. */
export function stepOf(share: number, borders: StepBorders): number {
  let step = 1;
  // A share that is on a border but for the rounding of a division is on it.
  for (const border of borders) if (share >= border - 1e-9) step++;
  return step;
}

/** What colours are anchored to: all cells, each row or column by itself, or a fixed range of shares. */
export type Anchor = 'table' | 'row' | 'column' | readonly [least: number, most: number];

/** Borders that part a fixed range evenly, so that two tables can be compared. */
export function fixedBorders([least, most]: readonly [number, number]): StepBorders {
  return Array.from({length: STEPS - 1}, (_, i) => least + ((i + 1) * (most - least)) / STEPS);
}

/** Half of the colours of a diverging scale. */
export const SIDE = 3;
/** Widths of a step of differences, in points. */
const differenceWidths = [1, 2, 5, 10];

/** The colours of a diverging scale, as steps from its middle. */
export const sides = [-3, -2, -1, 0, 1, 2, 3] as const;

/** How many points one colour of a scale of differences stands for: nine tenths of them lie within the scale. */
export function differenceWidth(differences: readonly number[], allowed = differenceWidths, widest = WIDEST): number {
  const sizes = differences.map((difference) => Math.abs(100 * difference)).sort((a, b) => a - b);
  const large = sizes[Math.ceil((sizes.length - 1) * 0.9)] ?? 0;
  return allowed.find((width) => large <= width * (SIDE + 0.5)) ?? widest;
}

/** The same of shares on both sides of one: steps of less say little, and from the widest on all is much. */
const partedWidths = [2, 5, 10, WIDEST];
const WIDEST_PARTED = 25;

/** @param anchor the range that the colours are for, where it is fixed */
export function partedWidth(shares: readonly number[], parting: number, anchor: Anchor): number {
  if (typeof anchor !== 'string') return (100 * Math.max(...anchor.map((end) => Math.abs(end - parting)))) / SIDE;
  const differences = shares.map((share) => share - parting);
  return differenceWidth(differences, partedWidths, WIDEST_PARTED);
}

/** The colour of a difference: 1 (much less) over 4 (about the same) to 7 (much more). */
export function differenceStep(difference: number, width: number): number {
  const steps = Math.round((100 * difference) / width);
  return Math.max(-SIDE, Math.min(SIDE, steps)) + SIDE + 1;
}
