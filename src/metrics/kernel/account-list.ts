import {nowOf} from '../calendar/now.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownInts} from '../table/grown.js';
import {accounts} from '../tables/accounts.js';
import {AccountNumbers, isCustomer} from './account-numbers.js';
import type {Scope} from './scope.js';

/** The columns of accounts that are read. */
export const listed = accounts.pick('account', 'name', 'start', 'end', 'seats', 'active');

/**
 * Accounts that are customers on the last day before asOf. Where an account has several rows, those that hold on that
 * day count: the earliest start, the most seats and the first name by the alphabet, whatever the order of rows.
 */
export class AccountList {
  readonly #today: number;
  #given = false;
  /** {@link UNLISTED}, or the first day; `NO_DATE` where that is not known. */
  #start = new Int32Array(0);
  readonly #seats: AccountNumbers;
  readonly #names: (string | null)[] = [];

  constructor(scope: Scope) {
    this.#today = nowOf(scope).today;
    this.#seats = new AccountNumbers(this.#today);
  }

  add(chunk: ChunkOf<typeof listed>): void {
    const {length, account, name, start, seats} = chunk;
    this.#given ||= length > 0;
    this.#seats.add(chunk, seats);
    this.#start = grownInts(this.#start, account.dictionary.size, UNLISTED);
    for (let i = 0; i < length; i++) {
      const code = account.codes[i]!;
      if (!isCustomer(chunk, i, this.#today)) continue;
      this.#start[code] = this.#start[code] === UNLISTED ? start[i]! : Math.min(this.#start[code]!, start[i]!);
      const known = this.#names[code] ?? null;
      const called = name[i] ?? null;
      if (known === null || (called !== null && called < known)) this.#names[code] = called;
    }
  }

  /** Was there an accounts table? Without one, accounts are those that other tables speak of. */
  get given(): boolean {
    return this.#given;
  }

  /** Codes of those that are customers, in no order. */
  codes(): number[] {
    return Array.from(this.#start.keys()).filter((account) => this.has(account));
  }

  has(account: number): boolean {
    return (this.#start[account] ?? UNLISTED) !== UNLISTED;
  }

  /** First local day of an account, `null` where it is not known. */
  start(account: number): number | null {
    const start = this.#start[account] ?? NO_DATE;
    return start === NO_DATE || start === UNLISTED ? null : start;
  }

  seats(account: number): number | null {
    return this.#seats.of(account);
  }

  name(account: number): string | null {
    return this.#names[account] ?? null;
  }
}

const UNLISTED = -0x40000000;
