import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import {grownInts} from './grown.js';
import {nowOf} from './measures.js';

/** The columns of accounts that say who is a customer. */
export const lasting = accounts.pick('account', 'start', 'end', 'active');

/** Is the account of a row a customer on a local day? One without a first day always was. */
export function isCustomer(
  {start, end, active}: Pick<ChunkOf<typeof lasting>, 'start' | 'end' | 'active'>,
  row: number,
  day: number,
): boolean {
  return active[row] !== 0 && end[row]! > day && (start[row] === NO_DATE || start[row]! <= day);
}

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
      if (code >= 0 && isCustomer(chunk, i, this.#today)) this.#is[code] = 1;
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
