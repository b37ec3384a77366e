import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownInts} from '../table/grown.js';
import {accounts} from '../tables/accounts.js';
import type {DayRange} from './distinct-events.js';

/** The columns of accounts that tell who stayed. */
export const stays = accounts.pick('account', 'start', 'end', 'active');

const WAS_THERE = 1;
const STAYED = 2;

/**
 * Which accounts were customers on all of some days, and which still are on a later one. Of an account that is no
 * customer any more, but does not say since when, it is not known whether it was one then.
 */
export class AccountStays {
  readonly #range: DayRange;
  readonly #today: number;
  #given = false;
  #flags = new Int32Array(0);

  constructor(range: DayRange, today: number) {
    this.#range = range;
    this.#today = today;
  }

  /** Was there an accounts table? */
  get given(): boolean {
    return this.#given;
  }

  add({length, account, start, end, active}: ChunkOf<typeof stays>): void {
    this.#given ||= length > 0;
    this.#flags = grownInts(this.#flags, account.dictionary.size, 0);
    for (let i = 0; i < length; i++) {
      const stayed = end[i]! > this.#today && active[i] !== 0;
      const isEndKnown = stayed || end[i]! <= this.#today;
      const isThere = (start[i] === NO_DATE || start[i]! <= this.#range.from) && end[i]! >= this.#range.until;
      if (isEndKnown && isThere) this.#flags[account.codes[i]!]! |= WAS_THERE | (stayed ? STAYED : 0);
    }
  }

  /** Codes of those that were there on all of the days. */
  codes(): number[] {
    return Array.from(this.#flags.keys()).filter((account) => this.wasThere(account));
  }

  wasThere(account: number): boolean {
    return ((this.#flags[account] ?? 0) & WAS_THERE) !== 0;
  }

  stayed(account: number): boolean {
    return ((this.#flags[account] ?? 0) & STAYED) !== 0;
  }
}
