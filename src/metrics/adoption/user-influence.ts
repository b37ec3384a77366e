import type {Interval} from '../kernel/outcome.js';
import {around, clip} from '../statistics/interval.js';
import {criticalValue} from '../statistics/normal.js';

/** The users that a value rests on, and how far apart they are: the sum of the squares of what each changes it by. */
export type Influence = {readonly users: number; readonly squares: number};

/** Of what users change a value by; those that change nothing may be told as 0. */
export function influenceOfEach(changes: Float64Array, users: number): Influence {
  return {users, squares: sumOfSquares(changes)};
}

/**
 * The sum of the squares of some numbers, the same in any order of them: a sum of fractions depends on it, and the order of
 * users on that of the rows. So whole multiples of two small units are added up, which are exact up to 2^53.
 */
function sumOfSquares(numbers: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i]! * numbers[i]!);
  if (largest === 0) return 0;
  const spare = Math.ceil(Math.log2(numbers.length)) + 1;
  const unit = 2 ** (Math.ceil(Math.log2(largest)) + spare - 53);
  const parts = 2 ** (53 - spare);
  let [coarse, fine] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const units = (numbers[i]! * numbers[i]!) / unit;
    const whole = Math.floor(units);
    coarse += whole;
    fine += Math.floor((units - whole) * parts);
  }
  return unit * (coarse + fine / parts);
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
