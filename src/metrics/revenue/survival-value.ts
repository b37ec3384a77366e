import {sparedOf, survivalAt, type SurvivalCurve} from '../statistics/kaplan-meier.js';
import {survivalMonths} from './lifetime-value.js';

/** Months that an account is expected to pay up to a horizon, each counted less by the discount. */
export interface PaidMonths {
  readonly months: number;
  /** Of the months, as for a restricted mean: Σ (months from an event on)² · d / (n (n - d)). */
  readonly standardError: number;
}

/**
 * What a survival curve in months amounts to: Σ S(t) / (1 + discount)^t for t = 0 up to `horizon` (exclusive). `null`
 * where the curve does not go so far.
 */
export function paidMonths(curve: SurvivalCurve, horizon: number, monthlyDiscount: number): PaidMonths | null {
  const survival = Array.from({length: horizon}, (_, month) => survivalAt(curve, month));
  if (!survival.every((share) => share !== null)) return null;
  const worth = survival.map((share, month) => share / (1 + monthlyDiscount) ** month);
  let variance = 0;
  curve.time.forEach((time, i) => {
    const spared = sparedOf(curve.atRisk[i]!, curve.events[i]!);
    if (spared === 0) return;
    const left = worth.slice(time).reduce((sum, month) => sum + month, 0);
    variance += (left ** 2 * curve.events[i]!) / (curve.atRisk[i]! * spared);
  });
  return {months: survivalMonths(survival, monthlyDiscount), standardError: Math.sqrt(variance)};
}
