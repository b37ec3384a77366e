import type {Interval} from './interval.js';
import {sortedQuantile} from './quantile.js';
import {seededRandom, type Random} from './random.js';

/** How a resampling is done. The same seed gives the same interval, everywhere. */
export type Resampling = {
  /** 0..1. */
  readonly level: number;
  /** How many resamples; 2000 and more for an interval at 0.95. */
  readonly draws: number;
  /** A whole number. */
  readonly seed: number;
};

/**
 * Percentile interval of any statistic by resampling units with replacement: values for a median, accounts for a ratio
 * of revenues. The statistic gets the indices (0 … size - 1) of a resample, in an array that is used again for the
 * next one, and answers `null` where a resample has no value; those resamples are left out.
 * `null` with fewer than two units, and when no resample has a value.
 *
 * Efron (1979), Bootstrap methods: another look at the jackknife.
 */
export function bootstrapInterval({
  size,
  statistic,
  blockLength = 1,
  level,
  draws,
  seed,
}: Resampling & {
  /** Number of units. */
  readonly size: number;
  readonly statistic: (indices: Int32Array) => number | null;
  /** Units that are drawn together, as neighbours in time are alike; 1 where units have no order. */
  readonly blockLength?: number;
}): Interval | null {
  if (size < 2) return null;
  const random = seededRandom(seed);
  const indices = new Int32Array(size);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    drawBlocks(indices, blockLength, random);
    const value = statistic(indices);
    if (value !== null) values.push(value);
  }
  return percentiles(Float64Array.from(values).sort(), level);
}

/**
 * Fills an array with indices of its own size, drawn with replacement in blocks of neighbours; after the last comes the
 * first. Politis and Romano (1992), A circular block-resampling procedure for stationary data.
 */
export function drawBlocks(indices: Int32Array, blockLength: number, random: Random): void {
  const size = indices.length;
  for (let i = 0; i < size; i += blockLength) {
    const start = Math.floor(random() * size);
    for (let j = 0; j < blockLength && i + j < size; j++) indices[i + j] = (start + j) % size;
  }
}

function percentiles(sorted: Float64Array, level: number): Interval | null {
  const lower = sortedQuantile(sorted, (1 - level) / 2);
  const upper = sortedQuantile(sorted, 1 - (1 - level) / 2);
  return lower === null || upper === null ? null : {lower, upper};
}
