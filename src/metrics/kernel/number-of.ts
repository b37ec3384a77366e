import type {AnyMetric} from './define-metric.js';
import {insufficient, isEstimate, isInsufficient, type Estimate, type Insufficient, type Outcome} from './outcome.js';

/** The one number of an outcome. */
export function numberOf(metric: AnyMetric, outcome: Outcome): Estimate | Insufficient {
  if (isEstimate(outcome) || isInsufficient(outcome)) return outcome;
  return metric.headline?.(outcome) ?? insufficient('no-number', 'It does not come down to one number');
}
