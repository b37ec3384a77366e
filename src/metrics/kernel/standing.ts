import type {Estimate} from './outcome.js';

/** Where a group stands beside the whole that it is a part of: clearly above or below it, or neither can be said. */
export type Standing = 'above' | 'below' | 'unclear';

/**
 * A group is above or below the whole where its interval does not hold the whole's value: a group of few observations
 * has a wide one, and is rarely either.
 *
 * Of many groups some are so by chance alone: about one of twenty, with intervals of 95%.
 * @returns `null` where the group has no interval, and so nothing says what may be chance
 */
export function standingOf(group: Estimate, whole: Pick<Estimate, 'value'>): Standing | null {
  if (group.interval === null) return null;
  if (group.interval.lower > whole.value) return 'above';
  return group.interval.upper < whole.value ? 'below' : 'unclear';
}
