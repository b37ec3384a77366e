import {bootstrapInterval, drawBlocks, type Resampling} from './bootstrap.js';
import type {Interval} from './interval.js';
import {seededRandom} from './random.js';

/** How a series goes together with another one some periods later. It does not say that it is the cause. */
export type LaggedAssociation = {
  readonly lag: number;
  /** Pairs of periods of which both are known. */
  readonly pairs: number;
  /** Pearson's, -1..1. */
  readonly correlation: number;
  readonly interval: Interval | null;
  /** That two series which have nothing to do with each other go together so well, 0..1. */
  readonly p: number;
};

/** Fewer pairs say nothing. */
export const LEAST_PAIRS = 8;

/** Length of blocks for a number of pairs, where none is given: its cube root, as the bias and the spread of blocks balance. */
export function defaultBlock(pairs: number): number {
  return Math.ceil(Math.cbrt(pairs));
}

/**
 * Correlation of `input` with `outcome` of `lag` periods later, both by consecutive periods, `null` where a period has no
 * value. The interval resamples pairs in blocks, so that neighbours stay together; p resamples blocks of both series by
 * themselves, which leaves each as it is and takes apart what they have in common. `null` for fewer than eight pairs, and
 * where one of the series does not change.
 *
 * Politis and Romano (1992); Davison and Hinkley (1997), Bootstrap methods and their application, chapter 8.
 */
export function laggedAssociation({
  input,
  outcome,
  lag,
  blockLength,
  ...resampling
}: Resampling & {
  readonly input: readonly (number | null)[];
  readonly outcome: readonly (number | null)[];
  /** Periods, from 0. */
  readonly lag: number;
  /** Periods in a block. */
  readonly blockLength?: number | undefined;
}): LaggedAssociation | null {
  const before: number[] = [];
  const after: number[] = [];
  for (let period = lag; period < outcome.length; period++) {
    const [x, y] = [input[period - lag] ?? null, outcome[period] ?? null];
    if (x === null || y === null) continue;
    before.push(x);
    after.push(y);
  }
  const size = before.length;
  const order = Int32Array.from({length: size}, (_, i) => i);
  const found = size < LEAST_PAIRS ? null : correlationOf(before, after, order, order);
  if (found === null) return null;
  const length = blockLength ?? defaultBlock(size);
  const limits = bootstrapInterval({
    size,
    statistic: (indices) => correlationOf(before, after, indices, indices),
    blockLength: length,
    ...resampling,
  });
  const random = seededRandom(resampling.seed);
  const [one, other] = [new Int32Array(size), new Int32Array(size)];
  let asFar = 0;
  for (let draw = 0; draw < resampling.draws; draw++) {
    drawBlocks(one, length, random);
    drawBlocks(other, length, random);
    // A draw in which nothing changes goes together with nothing.
    if (Math.abs(correlationOf(before, after, one, other) ?? 0) >= Math.abs(found) - 1e-12) asFar++;
  }
  return {
    lag,
    pairs: size,
    correlation: found,
    // Percentiles of few blocks can miss what they are drawn from.
    interval: limits && {lower: Math.min(found, limits.lower), upper: Math.max(found, limits.upper)},
    p: (asFar + 1) / (resampling.draws + 1),
  };
}

function correlationOf(x: readonly number[], y: readonly number[], atX: Int32Array, atY: Int32Array): number | null {
  const size = atX.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < size; i++) {
    meanX += x[atX[i]!]! / size;
    meanY += y[atY[i]!]! / size;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const [dx, dy] = [x[atX[i]!]! - meanX, y[atY[i]!]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const spread = Math.sqrt(xx * yy);
  // What is left of a mean by rounding is no change.
  const isFlat = xx <= 1e-20 * meanX * meanX * size || yy <= 1e-20 * meanY * meanY * size || spread === 0;
  return isFlat ? null : Math.max(-1, Math.min(1, xy / spread));
}
