import {aliveProbability, expectedIfAlive, type BgNbd, type Purchases} from '../statistics/bg-nbd.js';
import {expectedSpending, type GammaGamma} from '../statistics/gamma-gamma.js';

/** How far is looked ahead, and how much less counts what is later. */
export interface LookAhead {
  /** How many steps. */
  readonly steps: number;
  /** How long each is, in the unit of time of the purchases. */
  readonly stepLength: number;
  /** By how much a step later counts less, 0.01 for 1%. */
  readonly discountPerStep: number;
}

/** Purchases of a customer that is still one, in the steps ahead, each counted less by the discount. */
export function discountedIfAlive(
  parameters: BgNbd,
  purchases: Pick<Purchases, 'x' | 'age'>,
  ahead: LookAhead,
): number {
  let before = 0;
  let sum = 0;
  for (let step = 1; step <= ahead.steps; step++) {
    const upTo = expectedIfAlive(parameters, purchases, step * ahead.stepLength);
    sum += (upTo - before) / (1 + ahead.discountPerStep) ** step;
    before = upTo;
  }
  return sum;
}

/**
 * What a customer is expected to spend in the steps ahead, in money of today: Σ (E[Y(k)] - E[Y(k - 1)]) · E[value] /
 * (1 + discount)^k. `null` for a history that cannot be, and where the value of a purchase has no limit.
 */
export function repeatValue(
  bgNbd: BgNbd,
  gammaGamma: GammaGamma,
  {mean, ...purchases}: Purchases & {readonly mean: number},
  ahead: LookAhead,
): number | null {
  const alive = aliveProbability(bgNbd, purchases);
  const spending = expectedSpending(gammaGamma, {x: purchases.x, mean});
  if (alive === null || spending === null) return null;
  return alive * discountedIfAlive(bgNbd, purchases, ahead) * spending;
}
