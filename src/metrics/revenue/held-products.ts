import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {monthlyOfRows, type pricedByProduct} from './account-mrr.js';

/** The different products that each account holds on a day: each once, in however many subscriptions. */
export class HeldProducts {
  readonly #day: number;
  readonly #byAccount = new Map<number, Set<number>>();

  /** @param day local, as days since 1970-01-01 */
  constructor(day: number) {
    this.#day = day;
  }

  add(chunk: ChunkOf<typeof pricedByProduct>): void {
    const {length, account, product, start, end} = chunk;
    const monthly = monthlyOfRows(chunk, 'exact-year');
    for (let i = 0; i < length; i++) {
      const code = product.codes[i]!;
      const isHeld = !Number.isNaN(monthly[i]) && start[i]! <= this.#day && end[i]! > this.#day;
      if (!isHeld || code === MISSING) continue;
      const held = this.#byAccount.get(account.codes[i]!) ?? new Set();
      this.#byAccount.set(account.codes[i]!, held.add(code));
    }
  }

  /** How many accounts hold none (that is not counted, and 0), one, two … products. */
  distribution(): number[] {
    const sizes = Array.from(this.#byAccount.values(), ({size}) => size);
    const counts = new Array<number>(sizes.reduce((a, b) => Math.max(a, b), 0) + 1).fill(0);
    for (const size of sizes) counts[size]!++;
    return counts;
  }
}
