/**
 * Weighted mean of scores: `sum(weight × score) / sum(weight)`, in the unit of the scores. `null` where the weights sum
 * to nothing.
 * @param weights not negative, any scale: only their proportions count
 * @param scores as many as weights
 */
export function weightedScore(weights: readonly number[], scores: readonly number[]): number | null {
  let sum = 0;
  let total = 0;
  weights.forEach((weight, i) => {
    sum += weight * scores[i]!;
    total += weight;
  });
  return total > 0 ? sum / total : null;
}
