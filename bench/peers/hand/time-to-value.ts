import {DAY, SIGNUP, VALUE} from '../../data/events.js';
import {BINS, type TimesToValue} from '../../tasks.js';

/** First sign-ups in one pass, which remembers the value events for a second one; in any order of rows. */
export function timesToValue(
  codes: Int32Array,
  users: number,
  events: ArrayLike<number>,
  at: ArrayLike<number>,
): TimesToValue {
  const starts = new Float64Array(users).fill(Infinity);
  const valueRows = new Int32Array(codes.length);
  let values = 0;
  for (let row = 0; row < codes.length; row++) {
    const event = events[row];
    if (event === VALUE) valueRows[values++] = row;
    else if (event === SIGNUP && at[row]! < starts[codes[row]!]!) starts[codes[row]!] = at[row]!;
  }
  const ends = new Float64Array(users).fill(Infinity);
  for (let i = 0; i < values; i++) {
    const row = valueRows[i]!;
    const user = codes[row]!;
    const end = at[row]!;
    if (end >= starts[user]! && end < ends[user]!) ends[user] = end;
  }
  return describe(starts, ends);
}

function describe(starts: Float64Array, ends: Float64Array): TimesToValue {
  const days = new Float64Array(starts.length);
  const bins = new Int32Array(BINS);
  let reached = 0;
  let started = 0;
  for (let user = 0; user < starts.length; user++) {
    if (starts[user] === Infinity) continue;
    started++;
    if (ends[user] === Infinity) continue;
    const took = (ends[user]! - starts[user]!) / DAY;
    days[reached++] = took;
    bins[Math.min(took | 0, BINS - 1)]!++;
  }
  const found = days.subarray(0, reached);
  return {bins, median: quantile(found, 0.5), p90: quantile(found, 0.9), notYet: started - reached};
}

/** Type 7; values are moved about. */
function quantile(values: Float64Array, p: number): number {
  const position = (values.length - 1) * p;
  const low = Math.floor(position);
  select(values, low);
  if (low === position) return values[low]!;
  let next = Infinity;
  for (let i = low + 1; i < values.length; i++) if (values[i]! < next) next = values[i]!;
  return values[low]! + (position - low) * (next - values[low]!);
}

/** Hoare's: the value of a rank goes to its place, smaller ones before it. */
function select(values: Float64Array, rank: number): void {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
