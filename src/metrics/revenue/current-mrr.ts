import type {ChunkOf} from '../table/define-table.js';
import {AccountMrr} from './account-mrr.js';
import type {billed} from './billed.js';
import type {DayConvention} from './monthly-amount.js';

/** Monthly recurring revenue of each account on one day, where all that runs on it is in one currency. */
export class CurrentMrr {
  readonly #day: number;
  readonly #mrr: AccountMrr;
  readonly #currencies = new Set<string | null>();

  /** @param day the local day, as days since 1970-01-01 */
  constructor(day: number, convention: DayConvention) {
    this.#day = day;
    this.#mrr = new AccountMrr(day, convention);
  }

  add(chunk: ChunkOf<typeof billed>): void {
    const {currency, start, end} = chunk;
    this.#mrr.add(chunk);
    const running = new Set<number>();
    for (let i = 0; i < chunk.length; i++)
      if (start[i]! <= this.#day && end[i]! > this.#day) running.add(currency.codes[i]!);
    for (const code of running) this.#currencies.add(currency.dictionary.value(code));
  }

  /** By account code, to a millionth; `null` without subscriptions, or where these are in several currencies. */
  of(account: number): number | null {
    return this.#currencies.size === 1 ? Math.round(this.#mrr.of(account) * 1e6) / 1e6 : null;
  }

  /** ISO 4217; `null` where it was not given, or there are several. */
  get currency(): string | null {
    return this.#currencies.size === 1 ? ([...this.#currencies][0] ?? null) : null;
  }
}
