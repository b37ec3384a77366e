import {FIRST_MONDAY, WEEK, WEEKS} from '../../data/events.js';

const PER_WEEK = 1 / WEEK;

/** Users by cohort and age, row by row: the weeks of each user as two words of bits, then a sweep over the users. */
export function weeklyCohorts(codes: Int32Array, users: number, at: Float64Array): Int32Array {
  const bits = new Int32Array(2 * users);
  for (let row = 0; row < codes.length; row++) {
    const week = ((at[row]! - FIRST_MONDAY + 0.5) * PER_WEEK) | 0;
    bits[2 * codes[row]! + (week >> 5)]! |= 1 << (week & 31);
  }
  const counts = new Int32Array(WEEKS * WEEKS);
  for (let place = 0; place < bits.length; place += 2) {
    const low = bits[place]!;
    const high = bits[place + 1]!;
    if ((low | high) === 0) continue;
    const first = low === 0 ? 63 - Math.clz32(high & -high) : 31 - Math.clz32(low & -low);
    // Column 0 of the cohort, less the week that bit 0 stands for.
    const base = first * WEEKS - first;
    for (let rest = low; rest !== 0; rest &= rest - 1) counts[base + 31 - Math.clz32(rest & -rest)]!++;
    for (let rest = high; rest !== 0; rest &= rest - 1) counts[base + 63 - Math.clz32(rest & -rest)]!++;
  }
  return counts;
}
