/** How tickets stand against a target. */
export type SlaCounts = {
  /** What was waited for came within the target. */
  readonly met: number;
  /** It came later, or has not come although the target has passed. */
  readonly missed: number;
  /** It has not come, and there is still time. */
  readonly pending: number;
};

/**
 * Counts tickets by how they stand against a target. All times are in one unit, whatever it is.
 * @param durations up to what was waited for, or up to now where it has not come
 * @param statuses 1 where it has come, 0 where it has not
 * @param target exactly so long is within it
 */
export function countSla(durations: ArrayLike<number>, statuses: ArrayLike<number>, target: number): SlaCounts {
  let [met, missed, pending] = [0, 0, 0];
  for (let i = 0; i < durations.length; i++) {
    if (durations[i]! > target) missed++;
    else if (statuses[i] === 1) met++;
    else pending++;
  }
  return {met, missed, pending};
}
