import {monthOf} from '../calendar/months.js';
import {NO_DATE} from '../table/column.js';
import type {Steps} from './movements.js';

/**
 * Subscriptions as steps of the revenue of accounts from month to month. A month is seen on its first day, as in a
 * photograph: what begins and ends between two of them is in none.
 */
export class MrrSteps implements Steps {
  readonly accounts: number[] = [];
  readonly at: number[] = [];
  readonly amounts: number[] = [];
  readonly #first: number;
  readonly #last: number;

  /** @param months the first and the last month that is seen, since 1970; what runs before the first begins with it */
  constructor({first = -Infinity, last}: {readonly first?: number; readonly last: number}) {
    this.#first = first;
    this.#last = last;
  }

  /** An amount a month, from a local day (days since 1970-01-01) to the day before another. */
  add(account: number, start: number, end: number, monthly: number): void {
    const from = Math.max(this.#first, firstSeen(start));
    const to = end === NO_DATE ? Infinity : firstSeen(end);
    if (from >= to || from > this.#last) return;
    this.#push(account, from, monthly);
    if (to <= this.#last) this.#push(account, to, -monthly);
  }

  #push(account: number, month: number, amount: number): void {
    this.accounts.push(account);
    this.at.push(month);
    this.amounts.push(amount);
  }
}

/** The first month whose first day is not before a day. */
function firstSeen(day: number): number {
  return monthOf(day - 1) + 1;
}
