import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {subscriptions} from '../tables/subscriptions.js';
import {intervalsPerMonth, type DayConvention} from './monthly-amount.js';

/** The columns of subscriptions that monthly recurring revenue is worked out from. */
export const priced = subscriptions.pick(
  'account',
  'amount',
  'interval',
  'intervalCount',
  'quantity',
  'discountPercent',
  'start',
  'end',
  'status',
);

/** Monthly recurring revenue of each account on one day: running subscriptions, trials and paused ones not counted. */
export class AccountMrr {
  readonly #day: number;
  readonly #convention: DayConvention;
  #byAccount = new Float64Array(0);

  /** @param day the local day, as days since 1970-01-01 */
  constructor(day: number, convention: DayConvention = 'exact-year') {
    this.#day = day;
    this.#convention = convention;
  }

  add(chunk: ChunkOf<typeof priced>): void {
    const {account, amount, interval, intervalCount, quantity, discountPercent, start, end, status} = chunk;
    if (account.dictionary.size > this.#byAccount.length) {
      const longer = new Float64Array(Math.max(account.dictionary.size, 2 * this.#byAccount.length));
      longer.set(this.#byAccount);
      this.#byAccount = longer;
    }
    const perMonth = Array.from({length: interval.dictionary.size}, (_, code) =>
      intervalsPerMonth(interval.dictionary.value(code) ?? '', this.#convention),
    );
    const [trialing, paused] = [status.dictionary.find('trialing'), status.dictionary.find('paused')];
    for (let i = 0; i < chunk.length; i++) {
      const state = status.codes[i]!;
      if (start[i]! > this.#day || end[i]! <= this.#day || state === trialing || state === paused) continue;
      if (account.codes[i] === MISSING) continue;
      const factor =
        (perMonth[interval.codes[i]!]! * quantity[i]! * (1 - discountPercent[i]! / 100)) / intervalCount[i]!;
      this.#byAccount[account.codes[i]!]! += amount[i]! * factor;
    }
  }

  /** By account code, in the currency of the subscriptions; 0 for an account without any. */
  of(account: number): number {
    return this.#byAccount[account] ?? 0;
  }
}
