import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {subscriptions} from '../tables/subscriptions.js';
import {intervalsPerMonth, type DayConvention} from './monthly-amount.js';

const names = [
  'account',
  'amount',
  'interval',
  'intervalCount',
  'quantity',
  'discountPercent',
  'start',
  'end',
  'status',
] as const;

/** The columns of subscriptions that monthly recurring revenue is worked out from. */
export const priced = /* @__PURE__ */ subscriptions.pick(...names);
/** These, with what is bought. */
export const pricedByProduct = /* @__PURE__ */ subscriptions.pick(...names, 'product');

/**
 * What each row is worth a month while it runs, in its own currency. NaN for one that is not counted: a trial, a paused
 * one, one of no account, and one without a usable price.
 */
export function monthlyOfRows(chunk: ChunkOf<typeof priced>, convention: DayConvention): Float64Array {
  const monthly = new Float64Array(chunk.length);
  readMonthly(monthly, 0, chunk, convention);
  return monthly;
}

/** {@link monthlyOfRows} of the rows from `from` on, as many as there is room for. */
export function readMonthly(
  into: Float64Array,
  from: number,
  chunk: ChunkOf<typeof priced>,
  convention: DayConvention,
): void {
  const {length, amount, intervalCount, quantity, discountPercent} = chunk;
  const [accounts, intervals, states] = [chunk.account.codes, chunk.interval.codes, chunk.status.codes];
  const {interval, status} = chunk;
  const perMonth = Array.from({length: interval.dictionary.size}, (_, code) =>
    intervalsPerMonth(interval.dictionary.value(code) ?? '', convention),
  );
  const [trialing, paused] = [status.dictionary.find('trialing'), status.dictionary.find('paused')];
  const end = Math.min(length, from + into.length);
  for (let i = from; i < end; i++) {
    const state = states[i]!;
    if (state === trialing || state === paused || accounts[i] === MISSING || !(intervalCount[i]! > 0)) {
      into[i - from] = NaN;
      continue;
    }
    const factor = (perMonth[intervals[i]!]! * quantity[i]! * (1 - discountPercent[i]! / 100)) / intervalCount[i]!;
    into[i - from] = amount[i]! * factor;
  }
}

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
    const {account, start, end} = chunk;
    if (account.dictionary.size > this.#byAccount.length) {
      const longer = new Float64Array(Math.max(account.dictionary.size, 2 * this.#byAccount.length));
      longer.set(this.#byAccount);
      this.#byAccount = longer;
    }
    const monthly = monthlyOfRows(chunk, this.#convention);
    for (let i = 0; i < chunk.length; i++) {
      if (Number.isNaN(monthly[i]) || start[i]! > this.#day || end[i]! <= this.#day) continue;
      this.#byAccount[account.codes[i]!]! += monthly[i]!;
    }
  }

  /** By account code, in the currency of the subscriptions; 0 for an account without any. */
  of(account: number): number {
    return this.#byAccount[account] ?? 0;
  }
}
