import {around, type Interval} from './interval.js';
import {sparedOf, type SurvivalCurve} from './kaplan-meier.js';
import {criticalValue} from './normal.js';

/** Mean time without the event, of the first `tau` units of time. */
export type RestrictedMean = {
  /** 0..tau. */
  readonly value: number;
  readonly standardError: number;
  /** Whether the last survival, above 0, was taken to go on from the last time to `tau`: nobody was watched then. */
  readonly extended: boolean;
};

/** Two restricted means compared, first minus second. */
export type RestrictedMeanDifference = {
  readonly first: RestrictedMean;
  readonly second: RestrictedMean;
  readonly difference: number;
  readonly standardError: number;
  /** Normal; `null` when neither curve has an event before `tau`, so that there is no spread. */
  readonly interval: Interval | null;
};

/**
 * Restricted mean survival time: the area under a survival curve from 0 to `tau` (in the unit of its times, above 0).
 * Its variance sums over event times (area from there to tau)² · d / (n (n - d)). `null` for a curve of nobody.
 *
 * Irwin (1949); Royston and Parmar (2013), Restricted mean survival time; R `print(survfit, rmean = tau)`.
 */
export function restrictedMean({time, atRisk, events, survival}: SurvivalCurve, tau: number): RestrictedMean | null {
  const last = time.length - 1;
  if (last < 0) return null;
  let area = 0;
  let variance = 0;
  let end = tau;
  for (let i = last; i >= 0; i--) {
    if (time[i]! >= tau) continue;
    area += survival[i]! * (end - time[i]!);
    end = time[i]!;
    if (events[i] === 0) continue;
    const spared = sparedOf(atRisk[i]!, events[i]!);
    if (spared > 0) variance += (area * area * events[i]!) / (atRisk[i]! * spared);
  }
  return {
    value: area + end,
    standardError: Math.sqrt(variance),
    extended: tau > time[last]! && survival[last]! > 0,
  };
}

/** Difference of the restricted means of two independent curves, first minus second. `null` when either has nobody. */
export function restrictedMeanDifference({
  first,
  second,
  tau,
  level,
}: {
  readonly first: SurvivalCurve;
  readonly second: SurvivalCurve;
  readonly tau: number;
  /** 0..1. */
  readonly level: number;
}): RestrictedMeanDifference | null {
  const one = restrictedMean(first, tau);
  const two = restrictedMean(second, tau);
  if (one === null || two === null) return null;
  const difference = one.value - two.value;
  const standardError = Math.hypot(one.standardError, two.standardError);
  return {
    first: one,
    second: two,
    difference,
    standardError,
    interval: standardError === 0 ? null : around(difference, criticalValue(level) * standardError),
  };
}
