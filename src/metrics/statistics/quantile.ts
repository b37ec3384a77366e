import {quickselect} from 'd3-array';

/**
 * The nine sample quantiles of Hyndman and Fan (1996), by their number: 7 is the default of R, NumPy and Excel's
 * PERCENTILE.INC, 6 that of Minitab and PERCENTILE.EXC, 2 that of SAS, 1 is always a value of the sample.
 */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Between which order statistics a quantile lies, counted from 1, and how far (0..1) from the first to the second. */
type Position = {readonly rank: number; readonly fraction: number};

/** The constants a, b of the continuous types: the value of rank k estimates the quantile at (k - a) / (n + 1 - a - b). */
const PLOTTING_POSITIONS: Readonly<Partial<Record<QuantileType, readonly [a: number, b: number]>>> = {
  4: [0, 1],
  5: [1 / 2, 1 / 2],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

/** Products like 0.1 * 30 may miss a whole number by rounding; as R, so little counts as none. */
const FUZZ = 4 * Number.EPSILON;

/**
 * The quantile of a sample at `probability` (0..1), in the unit of the values; `null` for an empty sample. Values in
 * any order, without NaN; they are not changed. Linear time: for several quantiles of one sample take `quantiles`.
 */
export function quantile(
  values: ArrayLike<number>,
  probability: number,
  {type = 7}: {readonly type?: QuantileType} = {},
): number | null {
  if (values.length === 0) return null;
  const {rank, fraction} = position(values.length, probability, type);
  const scratch = Float64Array.from(values);
  const low = Math.max(1, Math.min(rank, scratch.length)) - 1;
  quickselect(scratch, low);
  // All that stands right of the selected value is at least as large; the smallest of them is the next in order.
  return fraction === 0 || rank < 1 || low + 1 >= scratch.length
    ? scratch[low]!
    : between(scratch[low]!, smallest(scratch, low + 1), fraction);
}

/** The quantiles of a sample at several probabilities (0..1), sorted once; each `null` for an empty sample. */
export function quantiles(
  values: ArrayLike<number>,
  probabilities: readonly number[],
  {type = 7}: {readonly type?: QuantileType} = {},
): (number | null)[] {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((probability) => sortedQuantile(sorted, probability, {type}));
}

/** The quantile of values that are sorted already, ascending. Constant time. */
export function sortedQuantile(
  sorted: ArrayLike<number>,
  probability: number,
  {type = 7}: {readonly type?: QuantileType} = {},
): number | null {
  const size = sorted.length;
  if (size === 0) return null;
  const {rank, fraction} = position(size, probability, type);
  const at = (k: number) => sorted[Math.max(1, Math.min(k, size)) - 1]!;
  return fraction === 0 ? at(rank) : between(at(rank), at(rank + 1), fraction);
}

/** Both ends as they are: interpolating between equal or infinite values must not make up others. */
function between(low: number, high: number, fraction: number): number {
  return low === high || fraction === 0 ? low : fraction === 1 ? high : (1 - fraction) * low + fraction * high;
}

function smallest(values: Float64Array, from: number): number {
  let least = Infinity;
  for (let i = from; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  return least;
}

function position(size: number, probability: number, type: QuantileType): Position {
  const constants = PLOTTING_POSITIONS[type];
  if (constants !== undefined) return split(constants[0] + probability * (size + 1 - constants[0] - constants[1]));
  const {rank, fraction} = split(size * probability - (type === 3 ? 0.5 : 0));
  if (type === 1) return {rank, fraction: fraction > 0 ? 1 : 0};
  if (type === 2) return {rank, fraction: fraction > 0 ? 1 : 0.5};
  return {rank, fraction: fraction > 0 || rank % 2 !== 0 ? 1 : 0};
}

function split(position: number): Position {
  const fuzz = FUZZ * Math.max(1, Math.abs(position));
  const rank = Math.floor(position + fuzz);
  const fraction = position - rank;
  return {rank, fraction: fraction < fuzz ? 0 : fraction};
}
