import {hiddenAmong} from '../kernel/groups.js';

/**
 * Which of some counts (by place) are not to be shown: those of fewer than `minimumGroup`, and the next smallest ones,
 * where all together would tell about them. That there are none may be shown.
 */
export function hiddenCounts(counts: readonly number[], minimumGroup: number): ReadonlySet<number> {
  if (minimumGroup <= 1) return new Set();
  const filled = counts.flatMap((count, place) => (count > 0 ? [place] : []));
  const hidden = hiddenAmong(
    filled.map((place) => counts[place]!),
    minimumGroup,
  );
  return new Set(Array.from(hidden, (at) => filled[at]!));
}
