/** Probabilities of consecutive counts, the first for `from`. What is left out is less than 1e-16 together. */
export type CountProbabilities = {readonly from: number; readonly probabilities: Float64Array};

/** Relative to the mode; smaller terms would not change a sum of all. */
const NEGLIGIBLE = 1e-19;

/**
 * The binomial distribution where it is not negligible: about 18 standard deviations around its mode, so some
 * thousands of values even for a million trials. By the ratio of neighbours, without factorials.
 */
export function binomialProbabilities({
  trials,
  probability,
}: {
  readonly trials: number;
  readonly probability: number;
}): CountProbabilities {
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  const odds = probability / (1 - probability);
  const weights: number[] = [];
  for (let k = mode, weight = 1; k > 0 && weight > NEGLIGIBLE; k--)
    weights.push((weight *= k / (trials - k + 1) / odds));
  const from = mode - weights.length;
  weights.reverse().push(1);
  for (let k = mode, weight = 1; k < trials && weight > NEGLIGIBLE; k++) {
    weights.push((weight *= ((trials - k) / (k + 1)) * odds));
  }
  let total = 0;
  for (const weight of weights) total += weight;
  const probabilities = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) probabilities[i] = weights[i]! / total;
  return {from, probabilities};
}

/** The smallest count that is exceeded with probability at most 1 - `probability` (0..1). */
export function countQuantile({from, probabilities}: CountProbabilities, probability: number): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probabilities[i]!;
    if (sum >= probability) return from + i;
  }
  return from + probabilities.length - 1;
}
