import type {Interval} from '../metrics/kernel/outcome.js';

/** What a target says about a value with an interval: it is reached, is missed, or may be either. */
export type Reach = 'reached' | 'missed' | 'unclear';

/** Only where all of an interval is on one side of a target it is sure. */
export function reachOf(
  {value, interval}: {readonly value: number; readonly interval: Interval | null},
  target: number,
  lowerIsBetter: boolean,
): Reach {
  const [lower, upper] = [interval?.lower ?? value, interval?.upper ?? value];
  if (lowerIsBetter ? upper <= target : lower >= target) return 'reached';
  return (lowerIsBetter ? lower > target : upper < target) ? 'missed' : 'unclear';
}
