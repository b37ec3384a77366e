/**
 * Quantile of type 7 (R, NumPy, Excel's PERCENTILE.INC) of values that are given with how many there are of each.
 * @param values ascending
 * @param counts one a value, not negative; sums of weights count as so many of a value
 * @param probability 0..1
 * @returns null where there are no values
 */
export function countedQuantile(
  values: readonly number[],
  counts: readonly number[],
  probability: number,
): number | null {
  let size = 0;
  for (const count of counts) size += count;
  if (size === 0) return null;
  const rank = Math.max(0, size - 1) * probability + 1;
  const whole = Math.floor(rank + ROUNDING);
  const fraction = Math.max(0, rank - whole);
  const low = ofRank(values, counts, whole);
  return fraction < ROUNDING ? low : low + fraction * (ofRank(values, counts, whole + 1) - low);
}

const ROUNDING = 1e-9;

/** The value of a rank, counted from 1; the last one where there are not so many. */
function ofRank(values: readonly number[], counts: readonly number[], rank: number): number {
  let reached = 0;
  let last = NaN;
  for (let i = 0; i < values.length; i++) {
    if (counts[i] === 0) continue;
    reached += counts[i]!;
    last = values[i]!;
    if (reached >= rank - ROUNDING) break;
  }
  return last;
}
