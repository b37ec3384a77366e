/** Size, mean and spread of a sample. */
export type Moments = {
  readonly count: number;
  /** `null` for an empty sample. */
  readonly mean: number | null;
  /** Sample standard deviation (n - 1); `null` with fewer than two values. */
  readonly standardDeviation: number | null;
};

/**
 * Moments of values, or of distinct values with how often each occurred. In two passes, so that a large mean does not
 * swallow a small spread.
 */
export function moments({
  values,
  frequency,
}: {
  /** Without NaN. */
  readonly values: ArrayLike<number>;
  /** One a value, not negative; all 1 if not given. */
  readonly frequency?: ArrayLike<number>;
}): Moments {
  let count = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const times = frequency === undefined ? 1 : frequency[i]!;
    count += times;
    total += times * values[i]!;
  }
  if (count === 0) return {count, mean: null, standardDeviation: null};
  const mean = total / count;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    squares += (frequency === undefined ? 1 : frequency[i]!) * (values[i]! - mean) ** 2;
  }
  return {count, mean, standardDeviation: count < 2 ? null : Math.sqrt(squares / (count - 1))};
}
