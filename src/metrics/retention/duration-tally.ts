import type {DurationCounts} from '../statistics/duration-counts.js';
import {sortedNumbers} from './sorted-numbers.js';

/** Whole durations below this have a place of their own to be counted at: 2 MB at most, and days of 350 years. */
const PLACES = 2 ** 17;
/** Weights are sums of this, so that their sums are exact whatever the order: exact up to 2 million a time. */
const GRAIN = 2 ** -32;

/**
 * Durations counted by distinct time, for one group. Whole numbers are counted where they come, others are collected
 * and sorted when asked for. Any order and any cut of the same rows gives the same counts.
 */
export class DurationTally {
  readonly #whole: WholeCounts = {places: new Float64Array(128), rest: 0};
  readonly #events = new Collected();
  readonly #censored = new Collected();
  #endedAtOnce = 0;

  /** How many of the rows have a duration of 0. */
  get endedAtOnce(): number {
    return this.#endedAtOnce;
  }

  /**
   * @param statuses 1 where the duration ended with the event, 0 where it was cut off
   * @param weights how many a row stands for, above 0; null where each stands for one
   * @returns rows left out: durations below 0, NaN or infinite
   */
  add(durations: Float64Array, statuses: Int8Array, weights: Float64Array | null): number {
    const whole = this.#whole;
    whole.rest = 0;
    for (let row = 0; row < durations.length;) {
      row =
        weights === null
          ? this.#countSingle(durations, statuses, row)
          : countWeighted(durations, statuses, weights, row, whole);
      if (row < durations.length) makePlaceFor(durations[row]!, whole);
    }
    if (weights !== null) this.#endedAtOnce += countZeros(durations);
    if (whole.rest === 0) return 0;
    const lists = [this.#censored, this.#events] as const;
    const before = lists[0].length + lists[1].length;
    for (const [status, list] of lists.entries()) {
      list.reserve(whole.rest, weights !== null);
      list.length = collect(durations, statuses, weights, status, list.values, list.weights, list.length);
    }
    return whole.rest - (lists[0].length + lists[1].length - before);
  }

  /** Those that last 0 need not be looked for: they are what is counted there. */
  #countSingle(durations: Float64Array, statuses: Int8Array, from: number): number {
    const {places} = this.#whole;
    const before = places[0]! + places[1]!;
    const end = countWhole(durations, statuses, from, this.#whole);
    this.#endedAtOnce += places[0]! + places[1]! - before;
    return end;
  }

  /** What was counted, ascending by time. */
  counts(): Omit<DurationCounts, 'entries'> {
    return merged(this.#whole.places, this.#events.sorted(), this.#censored.sorted());
  }
}

/** Durations of one status that are not counted at a place of their own. */
class Collected {
  values = new Float64Array(0);
  /** null while every value stands for one. */
  weights: Float64Array | null = null;
  length = 0;

  reserve(more: number, weighted: boolean): void {
    const wanted = this.length + more;
    if (wanted > this.values.length) this.values = grown(this.values, Math.max(wanted, 2 * this.length));
    if (weighted) this.weights ??= new Float64Array(this.values.length).fill(1, 0, this.length);
    if (this.weights && this.weights.length < this.values.length)
      this.weights = grown(this.weights, this.values.length);
  }

  /** The values, ascending. */
  sorted(): Sorted {
    const values = this.values.subarray(0, this.length);
    const {weights} = this;
    if (weights === null) return {values: sortedNumbers(values), weights};
    const order = new Uint32Array(this.length).map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
    return {
      values: Float64Array.from(order, (i) => values[i]!),
      weights: Float64Array.from(order, (i) => weights[i]!),
    };
  }
}

/** Ascending durations, and how many each stands for; null where each stands for one. */
interface Sorted {
  readonly values: Float64Array;
  readonly weights: Float64Array | null;
}

function grown(values: Float64Array, size: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(size);
  larger.set(values);
  return larger;
}

/** Whole durations that are counted at a place of their own. */
interface WholeCounts {
  /** Two a duration: censored, then events. */
  places: Float64Array<ArrayBuffer>;
  /** How many durations cannot have one. */
  rest: number;
}

function makePlaceFor(duration: number, whole: WholeCounts): void {
  const {places} = whole;
  whole.places = grown(places, Math.min(2 * PLACES, Math.max(2 * (duration + 1), 2 * places.length)));
}

/** Counts whole durations from a row on; answers the first row that needs a place that is not there, or the end. */
function countWhole(durations: Float64Array, statuses: Int8Array, from: number, whole: WholeCounts): number {
  const {places} = whole;
  const end = places.length >>> 1;
  let rest = 0;
  let row = from;
  for (; row < durations.length; row++) {
    const duration = durations[row]!;
    const place = duration | 0;
    if (place !== duration || place < 0 || place >= PLACES) rest++;
    else if (place < end) places[2 * place + statuses[row]!]!++;
    else break;
  }
  whole.rest += rest;
  return row;
}

function countWeighted(
  durations: Float64Array,
  statuses: Int8Array,
  weights: Float64Array,
  from: number,
  whole: WholeCounts,
): number {
  const {places} = whole;
  const end = places.length >>> 1;
  let rest = 0;
  let row = from;
  for (; row < durations.length; row++) {
    const duration = durations[row]!;
    const place = duration | 0;
    if (place !== duration || place < 0 || place >= PLACES) rest++;
    else if (place < end) places[2 * place + statuses[row]!]! += inGrains(weights[row]!);
    else break;
  }
  whole.rest += rest;
  return row;
}

function countZeros(durations: Float64Array): number {
  let zeros = 0;
  for (let i = 0; i < durations.length; i++) if (durations[i] === 0) zeros++;
  return zeros;
}

/** Collects durations of one status that have no place of their own; answers how many values there are then. */
function collect(
  durations: Float64Array,
  statuses: Int8Array,
  weights: Float64Array | null,
  status: number,
  values: Float64Array,
  weightsOfValues: Float64Array | null,
  length: number,
): number {
  let size = length;
  for (let i = 0; i < durations.length; i++) {
    if (Number(statuses[i] === 1) !== status) continue;
    const duration = durations[i]!;
    if (!(duration >= 0 && duration < Infinity) || ((duration | 0) === duration && duration < PLACES)) continue;
    if (weightsOfValues !== null) weightsOfValues[size] = weights === null ? 1 : inGrains(weights[i]!);
    values[size++] = duration;
  }
  return size;
}

function inGrains(weight: number): number {
  return Math.round(weight / GRAIN) * GRAIN;
}

/** One ascending sequence of durations with a place of their own and of others; no duration is both. */
function merged(places: Float64Array, withEvent: Sorted, cut: Sorted): Omit<DurationCounts, 'entries'> {
  const [ended, seen] = [withEvent.values, cut.values];
  const most = (places.length >>> 1) + ended.length + seen.length;
  const times = new Array<number>(most);
  const events = new Array<number>(most);
  const censored = new Array<number>(most);
  let size = 0;
  let [e, c] = [0, 0];
  let [nextWhole, nextEnded, nextSeen] = [filledFrom(places, 0), timeAt(ended, 0), timeAt(seen, 0)];
  for (; ; size++) {
    const time = Math.min(nextWhole, nextEnded, nextSeen);
    if (time === Infinity) break;
    let [d, left] = [0, 0];
    if (time === nextWhole) {
      left = places[2 * time]!;
      d = places[2 * time + 1]!;
      nextWhole = filledFrom(places, time + 1);
    } else {
      for (; nextEnded === time; nextEnded = timeAt(ended, ++e)) d += weightOf(withEvent.weights, e);
      for (; nextSeen === time; nextSeen = timeAt(seen, ++c)) left += weightOf(cut.weights, c);
    }
    times[size] = time;
    events[size] = d;
    censored[size] = left;
  }
  for (const column of [times, events, censored]) column.length = size;
  return {times, events, censored};
}

/** The first whole duration from one on that was counted; Infinity where none was. */
function filledFrom(places: Float64Array, from: number): number {
  for (let whole = from; 2 * whole < places.length; whole++) {
    if (places[2 * whole] !== 0 || places[2 * whole + 1] !== 0) return whole;
  }
  return Infinity;
}

function timeAt(ascending: Float64Array, place: number): number {
  return place < ascending.length ? ascending[place]! : Infinity;
}

function weightOf(weights: Float64Array | null, place: number): number {
  return weights === null ? 1 : weights[place]!;
}
