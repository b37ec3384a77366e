/**
 * Brier score of predicted probabilities: their mean squared distance from what happened, 0 (certain and right) to 1
 * (certain and wrong); 0.25 for always saying one half. `null` without predictions.
 *
 * Brier (1950), Verification of forecasts expressed in terms of probability.
 */
export function brier({
  probabilities,
  outcomes,
}: {
  /** 0..1. */
  readonly probabilities: ArrayLike<number>;
  /** 1 when it happened, 0 when not. */
  readonly outcomes: ArrayLike<number>;
}): number | null {
  if (probabilities.length === 0) return null;
  let squares = 0;
  for (let i = 0; i < probabilities.length; i++) squares += (probabilities[i]! - outcomes[i]!) ** 2;
  return squares / probabilities.length;
}
