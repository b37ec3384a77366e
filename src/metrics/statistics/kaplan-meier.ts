import {ownRiskSets} from './at-risk.js';
import type {DurationCounts} from './duration-counts.js';
import {once} from './once.js';

/** A survival function, by distinct time. Before the first time survival is 1. All arrays are equally long. */
export type SurvivalCurve = {
  readonly time: readonly number[];
  /** Just before the time. */
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  readonly censored: readonly number[];
  /** From the time (inclusive) up to the next, 0..1. */
  readonly survival: readonly number[];
  /** Of the survival itself, by Greenwood; `null` where survival is 0. */
  readonly standardError: readonly (number | null)[];
  /** Nelson and Aalen's. */
  readonly cumulativeHazard: readonly number[];
};

/** Fractional counts leave rounding behind where nobody is left; relative to who was at risk. */
const ROUNDING = 1e-12;

/**
 * Kaplan and Meier's product-limit estimate. Events come before censorings of the same time. With late entry a subject
 * is at risk after its entry and up to its duration; where the risk set empties early, survival stays 0 from there on
 * (see `emptiedEarlyAt`). Linear time; errors and hazards are worked out when they are first read.
 *
 * Kaplan and Meier (1958); standard error Greenwood (1926); R `survfit`, lifelines `KaplanMeierFitter`.
 */
export function kaplanMeier(counts: DurationCounts): SurvivalCurve {
  const {times, events, censored} = counts;
  const atRisk = ownRiskSets(counts);
  const survival = productLimit(atRisk, events);
  const standardError = once(() => greenwood(atRisk, events, survival));
  const cumulativeHazard = once(() => nelsonAalen(atRisk, events));
  return {
    time: times,
    atRisk,
    events,
    censored,
    survival,
    get standardError() {
      return standardError();
    },
    get cumulativeHazard() {
      return cumulativeHazard();
    },
  };
}

function productLimit(atRisk: readonly number[], events: readonly number[]): number[] {
  const survival = new Array<number>(events.length);
  let surviving = 1;
  for (let i = 0; i < events.length; i++) {
    const d = events[i]!;
    if (d > 0) surviving *= sparedOf(atRisk[i]!, d) / atRisk[i]!;
    survival[i] = surviving;
  }
  return survival;
}

function greenwood(
  atRisk: readonly number[],
  events: readonly number[],
  survival: readonly number[],
): (number | null)[] {
  const errors = new Array<number | null>(events.length);
  let variance = 0;
  let error: number | null = 0;
  for (let i = 0; i < events.length; i++) {
    const d = events[i]!;
    if (d > 0) {
      const n = atRisk[i]!;
      variance += d / (n * sparedOf(n, d));
      error = survival[i] === 0 ? null : survival[i]! * Math.sqrt(variance);
    }
    errors[i] = error;
  }
  return errors;
}

function nelsonAalen(atRisk: readonly number[], events: readonly number[]): number[] {
  const hazards = new Array<number>(events.length);
  let hazard = 0;
  for (let i = 0; i < events.length; i++) {
    if (events[i]! > 0) hazard += events[i]! / atRisk[i]!;
    hazards[i] = hazard;
  }
  return hazards;
}

/** How many of those at risk are without the event after it. */
export function sparedOf(atRisk: number, events: number): number {
  const spared = atRisk - events;
  return spared <= ROUNDING * atRisk ? 0 : spared;
}

/**
 * Survival (0..1) at a time; 1 before the first. `null` after the last time, unless survival is 0 by then: nobody was
 * watched that long.
 */
export function survivalAt({time, survival}: SurvivalCurve, at: number): number | null {
  const last = time.length - 1;
  if (last < 0) return null;
  if (at > time[last]! && survival[last]! > 0) return null;
  let low = 0;
  let high = time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (time[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 1 : survival[low - 1]!;
}

/**
 * The time at which everybody at risk had the event although others come under observation later: with late entry the
 * estimate is then 0 for good, and says little. `null` where that did not happen.
 */
export function emptiedEarlyAt({time, survival}: SurvivalCurve): number | null {
  const empty = survival.indexOf(0);
  return empty === -1 || empty === time.length - 1 ? null : time[empty]!;
}
