import type {Interval} from '../kernel/outcome.js';
import {sortedNumbers} from '../retention/sorted-numbers.js';
import {around, clip} from '../statistics/interval.js';
import {criticalValue} from '../statistics/normal.js';

/** The users that a value rests on, and how far apart they are: the sum of the squares of what each changes it by. */
export type Influence = {readonly users: number; readonly squares: number};

/** Of what users change a value by; those that change nothing may be told as 0. Squares the array. */
export function influenceOfEach(changes: Float64Array, users: number): Influence {
  // A sum of fractions depends on the order, and the order of users on that of the rows.
  for (let i = 0; i < changes.length; i++) changes[i]! *= changes[i]!;
  const ascending = sortedNumbers(changes);
  let squares = 0;
  for (let i = 0; i < ascending.length; i++) squares += ascending[i]!;
  return {users, squares};
}

/** Of a ratio of sums over users, by user: `numerators[u]` of `denominators[u]`; users with neither do not count. */
export function influenceOfRatio(numerators: ArrayLike<number>, denominators: ArrayLike<number>): Influence {
  let [above, below, users] = [0, 0, 0];
  for (let user = 0; user < denominators.length; user++) {
    above += numerators[user]!;
    below += denominators[user]!;
    if (denominators[user]! > 0) users++;
  }
  const changes = Float64Array.from(denominators, (own, user) =>
    below === 0 ? 0 : (numerators[user]! - (above / below) * own) / below,
  );
  return influenceOfEach(changes, users);
}

/**
 * With users as the sample, of the value linearised in each of them (Cochran, Sampling Techniques, chapter 6). `null` for
 * one user, and where all are alike: there is no spread to judge by.
 */
export function influenceInterval(value: number, {users, squares}: Influence, level: number): Interval | null {
  if (users < 2 || squares < 1e-18 * value * value || squares === 0) return null;
  const half = criticalValue(level) * Math.sqrt((users / (users - 1)) * squares);
  return {...around(value, half), level, method: 'linearised, by user'};
}

/** The same of a share, within 0..1. */
export function shareInterval(share: number, influence: Influence, level: number): Interval | null {
  const limits = influenceInterval(share, influence, level);
  return limits && {...limits, ...clip(limits, {lower: 0, upper: 1})};
}
