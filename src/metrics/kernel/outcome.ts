import type {DataQuality} from '../table/quality.js';
import type {Unit} from './define-metric.js';
import type {Scope} from './scope.js';

/** A value of JSON. Aggregates are this, so that a worker or a database can make them. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** Whether all the time that a value speaks of had passed at `asOf`. A running period is incomplete, not low. */
export type Completeness = 'complete' | 'incomplete' | 'future';

/** Where the true value plausibly lies. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Confidence level, 0..1. */
  readonly level: number;
  /** The method, in the field's words. */
  readonly method: string;
}

/** What every outcome of a metric has. */
export interface Outcome {
  readonly kind: string;
}

/** One number. */
export interface Estimate extends Outcome {
  readonly kind: 'estimate';
  readonly value: number;
  /** The quantities of the metric's formula. */
  readonly terms: Readonly<Record<string, number>>;
  /** `null` where the metric has no interval, or these data give none. */
  readonly interval: Interval | null;
  /** Observations that the value rests on. */
  readonly n: number;
  readonly completeness: Completeness;
  /** What the value is measured in, where an option decides that; else the metric says. */
  readonly unit?: Unit;
}

/** There is no value, and why. */
export interface Insufficient extends Outcome {
  readonly kind: 'insufficient';
  /** Stable name of the reason, for translations. */
  readonly code: string;
  /** The reason in words a person can read. */
  readonly reason: string;
  readonly terms: Readonly<Record<string, number>>;
}

/** How an outcome was made. */
export interface Provenance {
  readonly metric: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** What was read and what was left out, by table. Empty where an engine aggregated. */
  readonly quality: Readonly<Record<string, DataQuality>>;
}

/** An outcome together with how it was made. */
export type Made<O extends Outcome> = O & {readonly made: Provenance};

/** An estimate; what else the metric tells goes beside it. */
export function estimate<const More extends object = object>(
  value: number,
  parts: Pick<Estimate, 'terms' | 'n'> & Partial<Pick<Estimate, 'interval' | 'completeness' | 'unit'>> & More,
): Estimate & More {
  return {interval: null, completeness: 'complete', ...parts, kind: 'estimate', value};
}

/** No value, for a reason. `code` names it for translations; `terms` tells what was there. */
export function insufficient(code: string, reason: string, terms: Readonly<Record<string, number>> = {}): Insufficient {
  return {kind: 'insufficient', code, reason, terms};
}

/** The currency of an outcome of money, ISO 4217; `null` where there is none, or it was not given. */
export function currencyOf(outcome: Outcome): string | null {
  return 'currency' in outcome && typeof outcome.currency === 'string' ? outcome.currency : null;
}

/** The currency that several outcomes of one metric share, to be spread into an outcome of them all. */
export function sharedCurrency(outcomes: Iterable<Outcome>): {readonly currency?: string} {
  const currencies = new Set(Array.from(outcomes, currencyOf).filter((currency) => currency !== null));
  const [currency] = currencies;
  return currencies.size === 1 ? {currency: currency!} : {};
}

export function isInsufficient(outcome: Outcome): outcome is Insufficient {
  return outcome.kind === 'insufficient';
}

export function isEstimate(outcome: Outcome): outcome is Estimate {
  return outcome.kind === 'estimate';
}
