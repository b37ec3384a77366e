import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {grownFloats} from '../table/grown.js';
import type {accounts} from '../tables/accounts.js';

/** The columns of accounts that tell when one is a customer. */
type Membership = Pick<ChunkOf<typeof accounts>, 'length' | 'account' | 'start' | 'end' | 'active'>;

/** Says a row that its account is a customer on a day (local, since 1970-01-01)? */
export function isCustomer({account, start, end, active}: Membership, row: number, day: number): boolean {
  const hasStarted = start[row] === NO_DATE || start[row]! <= day;
  return account.codes[row]! >= 0 && active[row] !== 0 && end[row]! > day && hasStarted;
}

/** A number of each account that is a customer on a day: where it has several rows, the largest that holds on it. */
export class AccountNumbers {
  readonly #day: number;
  #numbers = new Float64Array(0);

  constructor(day: number) {
    this.#day = day;
  }

  /** @param numbers a column of the chunk */
  add(chunk: Membership, numbers: Float64Array): void {
    const {codes, dictionary} = chunk.account;
    this.#numbers = grownFloats(this.#numbers, dictionary.size, NaN);
    for (let i = 0; i < chunk.length; i++) {
      const number = numbers[i]!;
      if (Number.isNaN(number) || !isCustomer(chunk, i, this.#day)) continue;
      if (!(number <= this.#numbers[codes[i]!]!)) this.#numbers[codes[i]!] = number;
    }
  }

  /** `null` where it is not known. */
  of(account: number): number | null {
    const number = this.#numbers[account] ?? NaN;
    return Number.isNaN(number) ? null : number;
  }
}
