import {MONTHS} from '../../data/subscriptions.js';
import type {Movements} from '../../tasks.js';

/**
 * A row of accounts for each month, written in any order and compared with the row before it in the order of memory.
 * @param cents whole hundredths, so that sums are exact
 */
export function revenueMovements(
  accounts: Int32Array,
  size: number,
  cents: ArrayLike<number>,
  months: Int32Array,
): Movements {
  const paid = new Float64Array(size * (MONTHS + 1));
  for (let row = 0; row < accounts.length; row++) paid[months[row]! * size + accounts[row]!]! += cents[row]!;
  const known = new Uint8Array(size);
  for (let account = 0; account < size; account++) known[account] = paid[account]! > 0 ? 1 : 0;
  const found: Movements = {fresh: [], expansion: [], contraction: [], churn: [], again: [], nrr: [], grr: []};
  for (let month = 1; month <= MONTHS; month++) addMonth(found, paid, known, month * size, size);
  return found;
}

function addMonth(found: Movements, paid: Float64Array, known: Uint8Array, base: number, size: number): void {
  let [opening, fresh, expansion, contraction, churn, again] = [0, 0, 0, 0, 0, 0];
  for (let account = 0; account < size; account++) {
    const before = paid[base - size + account]!;
    const after = paid[base + account]!;
    opening += before;
    if (before === after) continue;
    if (before === 0) {
      if (known[account] === 1) again += after;
      else fresh += after;
      known[account] = 1;
    } else if (after === 0) churn += before;
    else if (after > before) expansion += after - before;
    else contraction += before - after;
  }
  found.fresh.push(fresh / 100);
  found.expansion.push(expansion / 100);
  found.contraction.push(contraction / 100);
  found.churn.push(churn / 100);
  found.again.push(again / 100);
  found.nrr.push((opening + expansion - contraction - churn) / opening);
  found.grr.push((opening - contraction - churn) / opening);
}
