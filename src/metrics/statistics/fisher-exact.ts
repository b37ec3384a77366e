import type {TwoProportions} from './proportion.js';

/** How far from the likeliest table the walk goes: what is left out is below the rounding of what is kept. */
const NEGLIGIBLE = 1e-30;

/** Tables as likely as the one seen, but for rounding, count as equally likely; as R does. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Two-sided p of Fisher's exact test that two proportions are equal, 0..1: the sum over all tables with the same
 * margins that are at most as likely as the one seen (R `fisher.test`). Whole counts. `null` when a group is empty.
 */
export function fisherExact({first, second}: Omit<TwoProportions, 'level'>): number | null {
  if (first.trials === 0 || second.trials === 0) return null;
  const successes = first.successes + second.successes;
  const lowest = Math.max(0, successes - second.trials);
  const highest = Math.min(first.trials, successes);
  // Hypergeometric probabilities relative to that of the mode, by the ratio of neighbours: no factorial is needed.
  const ratioUp = (k: number) =>
    ((first.trials - k) * (successes - k)) / ((k + 1) * (second.trials - successes + k + 1));
  const mode = Math.min(
    highest,
    Math.floor(((first.trials + 1) * (successes + 1)) / (first.trials + second.trials + 2)),
  );
  const seen = likelihood(mode, first.successes, ratioUp);
  let total = 0;
  let extreme = 0;
  const add = (weight: number) => {
    total += weight;
    if (weight <= seen * AS_LIKELY) extreme += weight;
  };
  add(1);
  for (let k = mode, weight = 1; k < highest && weight > NEGLIGIBLE * seen; k++) add((weight *= ratioUp(k)));
  for (let k = mode, weight = 1; k > lowest && weight > NEGLIGIBLE * seen; k--) add((weight /= ratioUp(k - 1)));
  return Math.min(1, extreme / total);
}

/** Likelihood of the table with `k` relative to the one with `mode`. */
function likelihood(mode: number, k: number, ratioUp: (k: number) => number): number {
  let weight = 1;
  for (let i = mode; i < k; i++) weight *= ratioUp(i);
  for (let i = mode; i > k; i--) weight /= ratioUp(i - 1);
  return weight;
}
