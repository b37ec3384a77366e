import type {InputId, TaskId} from './names.mjs';
import {WEEKS} from './data/events.js';

/** Cohort retention. */
export interface CohortTable {
  /** Users by the week of their first event. */
  readonly sizes: readonly number[];
  /** By cohort and age in weeks from 0: its users who were active then. */
  readonly active: readonly (readonly number[])[];
}

/** Active users by day. */
export interface Activity {
  readonly daily: ArrayLike<number>;
  /** Those of the {@link MONTH} days that end with the day. */
  readonly monthly: ArrayLike<number>;
  /** Mean of the one divided by the other, over the days that have somebody. */
  readonly stickiness: number;
}
export const DAYS = 7 * WEEKS;
export const MONTH = 30;

export function withRatio(daily: ArrayLike<number>, monthly: ArrayLike<number>): Activity {
  let [ratios, days] = [0, 0];
  for (let day = 0; day < DAYS; day++) {
    if (monthly[day] === 0) continue;
    ratios += daily[day]! / monthly[day]!;
    days++;
  }
  return {daily, monthly, stickiness: ratios / days};
}

/** A survival function by distinct time. */
export interface Curve {
  readonly time: ArrayLike<number>;
  readonly atRisk: ArrayLike<number>;
  readonly survival: ArrayLike<number>;
  /** The first time at which survival is one half or less; null where it does not come so far. */
  readonly median: number | null;
}

/** Time from the first sign-up to the first value event at or after it. */
export interface TimesToValue {
  /** Those who got there within 1, 2 … 29 days, and in the last one those who took longer. */
  readonly bins: ArrayLike<number>;
  /** Type 7, of those who got there, in days. */
  readonly median: number;
  readonly p90: number;
  readonly notYet: number;
}
export const BINS = 30;

/** Net promoter score. */
export interface Scores {
  /** Answers by score from 0 to 10. */
  readonly counts: ArrayLike<number>;
  /** Points, -100 to 100. */
  readonly score: number;
}

/** What moved recurring revenue, by month, in money; and what of the opening was retained, with expansion and without. */
export interface Movements {
  readonly fresh: number[];
  readonly expansion: number[];
  readonly contraction: number[];
  readonly churn: number[];
  /** Of accounts that had paid before. */
  readonly again: number[];
  readonly nrr: number[];
  readonly grr: number[];
}

/** What peers find, by task. */
export interface Results {
  readonly T1: CohortTable;
  readonly T2: Activity;
  readonly 'T3 days': Curve;
  readonly 'T3 continuous': Curve;
  readonly T4: TimesToValue;
  readonly T5: Scores;
  readonly T6: Movements;
}

/** One thing to time. */
export interface Run<Result> {
  /** What is done anew before each run, and not timed. */
  readonly prepare?: () => void;
  /** The timed work. What it answers tells the result when it is called, which is not timed either. */
  readonly run: () => () => Result;
}

/** The inputs that a peer has for a task, over so many rows. Runs that do not go as far as the result have null. */
export type Runs<Result> = Partial<Record<InputId, Run<Result | null>>>;

/** What a peer does with each task. */
export type Peer = {readonly [T in TaskId]: (rows: number) => Runs<Results[T]>};

/** Numbers that two peers can be compared by. */
export type Answer = null | number | readonly Answer[] | {readonly [name: string]: Answer};

/** A result as numbers: of a long curve a few hundred places. */
export function answerOf(result: Results[TaskId] | null): Answer {
  if (result === null) return null;
  if ('sizes' in result) return {sizes: result.sizes, active: result.active};
  if ('daily' in result) return {...result, daily: Array.from(result.daily), monthly: Array.from(result.monthly)};
  if ('nrr' in result) return {...result};
  if ('bins' in result) return {...result, bins: Array.from(result.bins)};
  if ('counts' in result) return {...result, counts: Array.from(result.counts)};
  const {time, atRisk, survival, median} = result;
  const step = Math.max(1, Math.floor(time.length / 500));
  const some = (values: ArrayLike<number>): number[] =>
    Array.from({length: Math.ceil(values.length / step)}, (_, i) => values[i * step]!);
  return {
    points: time.length,
    time: some(time),
    atRisk: some(atRisk),
    survival: some(survival),
    sums: [time, atRisk, survival].map(sum),
    median,
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Cohorts by age out of a square of counts, row by row; a cohort has been watched to the end of the last week. */
export function triangle(counts: ArrayLike<number>): CohortTable {
  const active = Array.from({length: WEEKS}, (_, cohort) =>
    Array.from({length: WEEKS - cohort}, (_, age) => counts[cohort * WEEKS + age] ?? 0),
  );
  return {sizes: active.map(([size = 0]) => size), active};
}

/** A run over rows that have just come out of JSON. */
export function runOver<Row, Result>(
  rows: () => readonly Row[],
  run: (rows: readonly Row[]) => () => Result,
): Run<Result> {
  let fresh: readonly Row[] = [];
  return {
    prepare: () => {
      fresh = rows();
    },
    run: () => run(fresh),
  };
}
