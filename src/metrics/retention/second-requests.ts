import {addMonths} from '../calendar/months.js';
import {NEVER} from '../calendar/days.js';
import {grownInts} from '../table/grown.js';

/** Accounts by how often they asked. */
export type RequestCounts = {
  /** With a request. */
  readonly clients: number;
  /** With two or more. */
  readonly repeat: number;
  /** Of those whose first request was so many months ago: how many there are, and how many asked again within these. */
  readonly within: {readonly eligible: number; readonly repeat: number};
};

/** The first and the second request of each account, in any order of rows. Two of one day are two. */
export class SecondRequests {
  #first = new Int32Array(0);
  #second = new Int32Array(0);

  /** Makes room for account codes up to `accounts`. */
  reserve(accounts: number): void {
    this.#first = grownInts(this.#first, accounts, NEVER);
    this.#second = grownInts(this.#second, accounts, NEVER);
  }

  add(account: number, day: number): void {
    const first = this.#first[account]!;
    if (day < first) {
      this.#second[account] = first;
      this.#first[account] = day;
    } else if (day < this.#second[account]!) this.#second[account] = day;
  }

  /**
   * @param today the last day that is seen
   * @param months of the calendar, clamped to the end of a month. The last day of them is within
   */
  result(today: number, months: number): RequestCounts {
    let [clients, repeat, eligible, soon] = [0, 0, 0, 0];
    this.#first.forEach((first, account) => {
      if (first === NEVER) return;
      const second = this.#second[account]!;
      clients++;
      if (second !== NEVER) repeat++;
      const end = addMonths(first, months);
      if (end > today) return;
      eligible++;
      if (second <= end) soon++;
    });
    return {clients, repeat, within: {eligible, repeat: soon}};
  }
}
