import type {AnyMetric} from './define-metric.js';
import {insufficient, isEstimate, isInsufficient, type Estimate, type Insufficient, type Outcome} from './outcome.js';

/** The one number that an outcome of a metric comes down to. */
export function headlineOf(metric: Pick<AnyMetric, 'headline'>, outcome: Outcome): Estimate | Insufficient {
  if (isEstimate(outcome) || isInsufficient(outcome)) return outcome;
  return metric.headline?.(outcome) ?? insufficient('no-number', 'It does not come down to one number');
}
