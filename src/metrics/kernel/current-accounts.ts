import {nowOf} from '../calendar/now.js';
import type {ChunkOf} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import {grownInts} from '../table/grown.js';
import {isCustomer} from './account-numbers.js';
import type {Scope} from './scope.js';

/** The columns of accounts that say who is a customer. */
export const lasting = accounts.pick('account', 'start', 'end', 'active');

/** The accounts that are customers on the last day before asOf, each once however many rows it has. */
export class CurrentAccounts {
  readonly #today: number;
  #is = new Int32Array(0);

  constructor(scope: Scope) {
    this.#today = nowOf(scope).today;
  }

  add(chunk: ChunkOf<typeof lasting>): void {
    const {account, length} = chunk;
    this.#is = grownInts(this.#is, account.dictionary.size, 0);
    for (let i = 0; i < length; i++) {
      const code = account.codes[i]!;
      if (isCustomer(chunk, i, this.#today)) this.#is[code] = 1;
    }
  }

  has(account: number): boolean {
    return this.#is[account] === 1;
  }

  get size(): number {
    return this.#is.reduce((sum, is) => sum + is, 0);
  }

  /** Their codes, from the lowest. */
  codes(): number[] {
    return Array.from(this.#is.keys()).filter((code) => this.#is[code] === 1);
  }
}
