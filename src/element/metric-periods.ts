import type {Earlier} from './earlier-controller.js';
import type {TrendPoint, TrendUnit} from './chart/trend.layout.js';
import type {PeriodName} from './period-names.js';
import {boundInstant} from '../metrics/calendar/periods.js';
import {lastPeriods} from '../metrics/calendar/window.js';
import type {AnyMetric} from '../metrics/kernel/define-metric.js';
import {change, type Change} from '../metrics/kernel/change.js';
import type {Series} from '../metrics/kernel/measure-periods.js';
import {isEstimate, isInsufficient, type Estimate, type Insufficient, type Outcome} from '../metrics/kernel/outcome.js';
import type {Scope} from '../metrics/kernel/scope.js';

/** The value of one period. */
export interface MetricPeriod {
  /** Local day since 1970-01-01 on which it begins. */
  readonly start: number;
  readonly value: Estimate | null;
  readonly running: boolean;
}

/** The one number of an outcome; null where it does not come down to one. */
export function numberOf(metric: AnyMetric, outcome: Outcome): Estimate | Insufficient | null {
  if (isEstimate(outcome) || isInsufficient(outcome)) return outcome;
  return metric.headline?.(outcome) ?? null;
}

/** The periods of a series that was measured in one go. */
export function periodsOfSeries(metric: AnyMetric, {periods}: Series<Outcome>): MetricPeriod[] {
  return periods.map(({start, completeness, outcome}) => ({
    start,
    value: estimateOf(metric, outcome),
    running: completeness === 'incomplete',
  }));
}

/** The moments at which the periods before the running one ended. */
export function endsOfPeriods(unit: TrendUnit, periods: number, scope: Scope): number[] {
  const {starts} = lastPeriods(unit, periods, scope);
  return starts.slice(1, -1).map((end) => boundInstant(end, unit, scope.timeZone));
}

/** The periods of a metric that was measured as of their ends; the running one is the value now. */
export function periodsOfEarlier(
  metric: AnyMetric,
  earlier: readonly Earlier<AnyMetric>[],
  now: Estimate,
  {unit, periods, scope}: {readonly unit: TrendUnit; readonly periods: number; readonly scope: Scope},
): MetricPeriod[] {
  if (earlier.length !== periods - 1) return [];
  const {starts} = lastPeriods(unit, periods, scope);
  const values = [...earlier.map(({value}) => value && estimateOf(metric, value)), now];
  return values.flatMap((value, i) => {
    const start = starts[i];
    return start === undefined ? [] : [{start, value, running: i === periods - 1}];
  });
}

/** The number of an outcome, where it has one. */
export function estimateOf(metric: AnyMetric, outcome: Outcome): Estimate | null {
  const number = numberOf(metric, outcome);
  return number !== null && isEstimate(number) ? number : null;
}

/** A period with what it is called. */
export type NamedPeriod = MetricPeriod & {readonly name: PeriodName};

/** A period beside an earlier one. */
export interface LastChange extends Change {
  readonly now: NamedPeriod & {readonly value: Estimate};
  readonly before: NamedPeriod;
}

/**
 * What has changed in the last whole period; `null` where that or the one before it has no value.
 * @param independent the two rest on different rows: only then their intervals make one of the difference
 */
export function lastChange(periods: readonly NamedPeriod[], independent: boolean): LastChange | null {
  const index = periods.findLastIndex(({running}) => !running);
  return changeBetween(periods[index], periods[index - 1], independent);
}

/** What has changed between two periods; `null` where one of them has no value. */
export function changeBetween(
  now: NamedPeriod | undefined,
  before: NamedPeriod | undefined,
  independent: boolean,
): LastChange | null {
  if (!now?.value || !before?.value) return null;
  const found = change(now.value, before.value);
  return {...found, interval: independent ? found.interval : null, now: {...now, value: now.value}, before};
}

/** The values of the periods, as they are drawn. */
export function pointsOf(periods: readonly NamedPeriod[]): TrendPoint[] {
  return periods.map(({value, running, name}) => ({
    name: name.short,
    value: value?.value ?? null,
    lower: value?.interval?.lower ?? null,
    upper: value?.interval?.upper ?? null,
    running,
  }));
}
