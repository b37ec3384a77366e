import {DAY, FIRST_MONDAY} from '../../data/events.js';
import {DAYS, MONTH, withRatio, type Activity} from '../../tasks.js';

const PER_DAY = 1 / DAY;

/**
 * For rows in the order of time: a visit makes its user count from its day on, or from where the last visit ceases to
 * make it, up to so many days later. What begins and ends on each day is added up in the end.
 */
export function activityOf(codes: Int32Array, users: number, at: Float64Array): Activity {
  const lasts = new Int32Array(users).fill(-MONTH);
  const daily = new Int32Array(DAYS + 1);
  const changes = new Int32Array(DAYS + MONTH + 1);
  for (let row = 0; row < codes.length; row++) {
    const day = ((at[row]! - FIRST_MONDAY + 0.5) * PER_DAY) | 0;
    const user = codes[row]!;
    const last = lasts[user]!;
    lasts[user] = day;
    daily[day]! += last < day ? 1 : 0;
    changes[Math.max(day, last + MONTH)]!++;
    changes[day + MONTH]!--;
  }
  const monthly = changes.slice(0, DAYS);
  for (let day = 1; day < DAYS; day++) monthly[day]! += monthly[day - 1]!;
  return withRatio(daily.subarray(0, DAYS), monthly);
}
