/** Numbers from 0 (inclusive) to 1 (exclusive), one a call. */
export type Random = () => number;

/**
 * A generator that gives the same numbers for the same seed (a whole number) everywhere: mulberry32, a 32-bit counter
 * with a mixing function by Tommy Ettinger. 2^32 numbers before it repeats; for resampling and tests, not for secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
