import type {Proportion, TwoProportions} from './proportion.js';

/** Successes of trials, 0..1; `null` without trials. */
export function share({successes, trials}: Proportion): number | null {
  return trials === 0 ? null : successes / trials;
}

/** The first share less the second, -1..1; `null` when either is of no trials. Its interval: `newcombe`. */
export function shareDifference({first, second}: Pick<TwoProportions, 'first' | 'second'>): number | null {
  const [one, two] = [share(first), share(second)];
  return one === null || two === null ? null : one - two;
}
