import {nowOf} from '../calendar/now.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownFloats, grownInts} from '../table/grown.js';
import {accounts} from '../tables/accounts.js';
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
  #seats = new Float64Array(0);
  readonly #names: (string | null)[] = [];

  constructor(scope: Scope) {
    this.#today = nowOf(scope).today;
  }

  add({length, account, name, start, end, seats, active}: ChunkOf<typeof listed>): void {
    this.#given ||= length > 0;
    this.#start = grownInts(this.#start, account.dictionary.size, UNLISTED);
    this.#seats = grownFloats(this.#seats, account.dictionary.size, NaN);
    for (let i = 0; i < length; i++) {
      const code = account.codes[i]!;
      const unknown = start[i] === NO_DATE;
      if (code < 0 || active[i] === 0 || end[i]! <= this.#today || (!unknown && start[i]! > this.#today)) continue;
      this.#start[code] = this.#start[code] === UNLISTED ? start[i]! : Math.min(this.#start[code]!, start[i]!);
      if (!(seats[i]! <= this.#seats[code]!) && seats[i]! === seats[i]!) this.#seats[code] = seats[i]!;
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
    const seats = this.#seats[account] ?? NaN;
    return Number.isNaN(seats) ? null : seats;
  }

  name(account: number): string | null {
    return this.#names[account] ?? null;
  }
}

const UNLISTED = -0x40000000;
