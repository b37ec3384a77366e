import type {Curve} from '../../tasks.js';

/** Whole days: counted at a place for each day, without sorting. */
export function survivalOfDays(durations: Float64Array, statuses: ArrayLike<number>): Curve {
  let longest = 0;
  for (let row = 0; row < durations.length; row++) if (durations[row]! > longest) longest = durations[row]!;
  const counts = new Int32Array(2 * (longest + 1));
  for (let row = 0; row < durations.length; row++) counts[2 * durations[row]! + statuses[row]!]!++;
  const [time, atRisk, survival] = columns(longest + 1);
  let [size, left, surviving] = [0, durations.length, 1];
  let median: number | null = null;
  for (let day = 0; day <= longest; day++) {
    const events = counts[2 * day + 1]!;
    const leaving = events + counts[2 * day]!;
    if (leaving === 0) continue;
    surviving *= (left - events) / left;
    time[size] = day;
    atRisk[size] = left;
    survival[size++] = surviving;
    if (median === null && surviving <= 0.5) median = day;
    left -= leaving;
  }
  return curveOf(time, atRisk, survival, size, median);
}

/** Any durations: events and censorings are sorted apart, then merged. */
export function survivalOfTimes(durations: Float64Array, statuses: ArrayLike<number>): Curve {
  let events = 0;
  for (let row = 0; row < durations.length; row++) events += statuses[row]!;
  const ended = new Float64Array(events);
  const censored = new Float64Array(durations.length - events);
  for (let row = 0, e = 0, c = 0; row < durations.length; row++) {
    if (statuses[row] === 1) ended[e++] = durations[row]!;
    else censored[c++] = durations[row]!;
  }
  const [a, b] = [sorted(ended), sorted(censored)];
  const [time, atRisk, survival] = columns(durations.length);
  let [size, left, surviving] = [0, durations.length, 1];
  let median: number | null = null;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const now = j === b.length || (i < a.length && a[i]! <= b[j]!) ? a[i]! : b[j]!;
    const firstEnded = i;
    while (i < a.length && a[i] === now) i++;
    const d = i - firstEnded;
    const firstCensored = j;
    while (j < b.length && b[j] === now) j++;
    if (d > 0) surviving *= (left - d) / left;
    time[size] = now;
    atRisk[size] = left;
    survival[size++] = surviving;
    if (median === null && surviving <= 0.5) median = now;
    left -= d + j - firstCensored;
  }
  return curveOf(time, atRisk, survival, size, median);
}

function columns(most: number): [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
}

function curveOf(
  time: Float64Array,
  atRisk: Float64Array,
  survival: Float64Array,
  size: number,
  median: number | null,
): Curve {
  return {
    time: time.subarray(0, size),
    atRisk: atRisk.subarray(0, size),
    survival: survival.subarray(0, size),
    median,
  };
}

/** Spread over n / 4 buckets of equal width, which leaves each value a few places from its own; then by insertion. */
function sorted(values: Float64Array): Float64Array {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < least) least = values[i]!;
    if (values[i]! > most) most = values[i]!;
  }
  if (!(most > least)) return values;
  const buckets = (values.length >> 2) + 1;
  const scale = (buckets - 1) / (most - least);
  const next = new Int32Array(buckets + 1);
  for (let i = 0; i < values.length; i++) next[(((values[i]! - least) * scale) | 0) + 1]!++;
  for (let bucket = 1; bucket <= buckets; bucket++) next[bucket]! += next[bucket - 1]!;
  const into = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) into[next[((values[i]! - least) * scale) | 0]!++] = values[i]!;
  for (let i = 1; i < into.length; i++) {
    const value = into[i]!;
    let place = i;
    for (; place > 0 && into[place - 1]! > value; place--) into[place] = into[place - 1]!;
    into[place] = value;
  }
  return into;
}
