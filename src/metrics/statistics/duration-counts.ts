/**
 * Durations counted by distinct time: all that survival curves and rank tests need to know of a sample. Small, plain
 * JSON, without ids; counts may be sums of weights. Times are in one unit (days, months) and ascend.
 */
export type DurationCounts = {
  readonly times: readonly number[];
  /** One a time: how many had the event then. */
  readonly events: readonly number[];
  /** One a time: how many were last seen then, without the event. At risk for the events of that same time. */
  readonly censored: readonly number[];
  /** With late entry: when subjects came under observation, ascending, as many as leave. Else all are from the start. */
  readonly entries?: {readonly times: readonly number[]; readonly counts: readonly number[]};
};

/** One value a subject, in any order. */
export type DurationRows = {
  /** From the start to the event or to the last sight. */
  readonly durations: ArrayLike<number>;
  /** 1 when the duration ended with the event, 0 when it was cut off (censored). */
  readonly status: ArrayLike<number>;
  /** When the subject came under observation, on the scale of the durations: at risk after it, up to its duration. */
  readonly entry?: ArrayLike<number>;
  /** How many subjects a row stands for; all 1 if not given. */
  readonly frequency?: ArrayLike<number>;
};

/**
 * Counts rows by duration, in n log n. Rows that were never at risk are left out and counted: without a duration (NaN),
 * with a frequency of 0, or with an entry that is not before the duration.
 */
export function countDurations(rows: DurationRows): DurationCounts & {readonly leftOut: number} {
  const {durations, status, entry, frequency} = rows;
  const ended: number[] = [];
  const cutOff: number[] = [];
  for (let i = 0; i < durations.length; i++) {
    const exit = durations[i]!;
    const observed = entry === undefined ? !Number.isNaN(exit) : entry[i]! < exit;
    if (observed && (frequency === undefined || frequency[i]! > 0)) (status[i] === 1 ? ended : cutOff).push(i);
  }
  const counts = merge(tally(durations, ended, frequency), tally(durations, cutOff, frequency));
  const leftOut = durations.length - ended.length - cutOff.length;
  return entry === undefined
    ? {...counts, leftOut}
    : {...counts, entries: tally(entry, ended.concat(cutOff), frequency), leftOut};
}

/** Distinct values, ascending, and how often each occurs. */
type Tally = {readonly times: readonly number[]; readonly counts: readonly number[]};

/** Tally of the values of some rows. */
function tally(values: ArrayLike<number>, rows: readonly number[], frequency: ArrayLike<number> | undefined): Tally {
  const times: number[] = [];
  const counts: number[] = [];
  const add = (time: number, count: number) => {
    const last = times.length - 1;
    if (times[last] === time) counts[last]! += count;
    else {
      times.push(time);
      counts.push(count);
    }
  };
  if (frequency === undefined) {
    // Numbers are sorted several times as fast as the rows they belong to.
    const sorted = new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k++) sorted[k] = values[rows[k]!]!;
    sorted.sort();
    for (let k = 0; k < sorted.length; k++) add(sorted[k]!, 1);
  } else {
    for (const row of rows.toSorted((one, other) => values[one]! - values[other]!)) add(values[row]!, frequency[row]!);
  }
  return {times, counts};
}

/** Events and censorings over the times of both. */
function merge(ended: Tally, cutOff: Tally): DurationCounts {
  const times: number[] = [];
  const events: number[] = [];
  const censored: number[] = [];
  for (let i = 0, j = 0; i < ended.times.length || j < cutOff.times.length;) {
    const time = Math.min(ended.times[i] ?? Infinity, cutOff.times[j] ?? Infinity);
    times.push(time);
    events.push(ended.times[i] === time ? ended.counts[i++]! : 0);
    censored.push(cutOff.times[j] === time ? cutOff.counts[j++]! : 0);
  }
  return {times, events, censored};
}
