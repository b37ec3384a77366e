/** Below this many, spreading costs more than it saves. */
const FEW = 2048;
/** A bucket of more is sorted by the engine: many values close together. */
const CROWDED = 32;

/**
 * An ascending copy of finite numbers. They are spread over about n / 4 buckets of equal width, and each bucket is
 * sorted on its own: linear for durations as they come, never much worse than sorting them all at once.
 */
export function sortedNumbers(values: Float64Array): Float64Array {
  const size = values.length;
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < size; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const scale = (size >>> 2) / (most - least);
  if (size < FEW || !Number.isFinite(scale)) return values.slice().sort();
  const {sorted, ends} = spread(values, least, scale);
  for (let b = 0, start = 0; b < ends.length; b++) {
    const end = ends[b]!;
    if (end - start > CROWDED) sorted.subarray(start, end).sort();
    start = end;
  }
  insertionSort(sorted);
  return sorted;
}

/** Values by bucket, and where each bucket ends. */
function spread(values: Float64Array, least: number, scale: number): {sorted: Float64Array; ends: Uint32Array} {
  const size = values.length;
  const buckets = (size >>> 2) + 1;
  const ends = new Uint32Array(buckets);
  for (let i = 0; i < size; i++) ends[((values[i]! - least) * scale) | 0]!++;
  for (let b = 0, before = 0; b < buckets; b++) {
    const count = ends[b]!;
    ends[b] = before;
    before += count;
  }
  const sorted = new Float64Array(size);
  // A bucket's start moves on with each value put there, and stands at its end when all are.
  for (let i = 0; i < size; i++) sorted[ends[((values[i]! - least) * scale) | 0]!++] = values[i]!;
  return {sorted, ends};
}

/** Linear where every value is at most a few places from its own. */
function insertionSort(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let k = i;
    for (; k > 0 && values[k - 1]! > value; k--) values[k] = values[k - 1]!;
    values[k] = value;
  }
}
