/**
 * Ways to allow for many tests: Holm keeps the chance of one false finding among all at the level of one test, Benjamini
 * and Hochberg the share of false ones among the findings; or nothing is allowed for.
 */
export const corrections = ['holm', 'benjamini-hochberg', 'none'] as const;
export type Correction = (typeof corrections)[number];

/**
 * Probabilities of several tests, as they count when that many were made; each 0..1, in the order given. Compare them with
 * the level as if each were the only one.
 *
 * Holm (1979), A simple sequentially rejective multiple test procedure; Benjamini and Hochberg (1995), Controlling the
 * false discovery rate; R `p.adjust`.
 */
export function correctedP(probabilities: readonly number[], correction: Correction): number[] {
  if (correction === 'none') return [...probabilities];
  const size = probabilities.length;
  const ascending = probabilities.map((_, i) => i).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const corrected = [...probabilities];
  if (correction === 'holm') {
    let least = 0;
    ascending.forEach((test, rank) => {
      least = Math.max(least, Math.min(1, (size - rank) * probabilities[test]!));
      corrected[test] = least;
    });
    return corrected;
  }
  let most = 1;
  for (let rank = size; rank > 0; rank--) {
    const test = ascending[rank - 1]!;
    most = Math.min(most, (size / rank) * probabilities[test]!);
    corrected[test] = most;
  }
  return corrected;
}
