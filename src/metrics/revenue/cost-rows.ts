import {Adder} from 'd3-array';
import {MISSING, NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {costs} from '../tables/costs.js';

/** The columns of costs that sums are made of. */
export const booked = costs.pick('kind', 'amount', 'on', 'account');

/** The amount of a kind on a day; `null` is the day of those without a date. */
export type DatedCost = {readonly day: number | null; readonly amount: number};

/** Costs by kind and day. Sums are exact and rounded once, so the order of the rows does not matter. */
export class CostRows<Kind extends string> {
  readonly #kinds: readonly Kind[];
  readonly #sums = new Map<Kind, Map<number, Adder>>();
  readonly #accounts = new Set<number>();

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds;
    for (const kind of kinds) this.#sums.set(kind, new Map());
  }

  /** @param isSeen whether a local day (days since 1970-01-01) counts; rows without a date do */
  add({kind, amount, on, account}: ChunkOf<typeof booked>, isSeen: (day: number) => boolean): void {
    const kinds = new Map(this.#kinds.map((name) => [kind.dictionary.find(name), this.#sums.get(name)!]));
    for (let row = 0; row < amount.length; row++) {
      const days = kinds.get(kind.codes[row]!);
      const day = on[row]!;
      if (days === undefined || Number.isNaN(amount[row]) || (day !== NO_DATE && !isSeen(day))) continue;
      let sum = days.get(day);
      if (sum === undefined) days.set(day, (sum = new Adder()));
      sum.add(amount[row]!);
      if (account.codes[row] !== MISSING) this.#accounts.add(account.codes[row]!);
    }
  }

  /** In the order of days, those without a date last. */
  of(kind: Kind): DatedCost[] {
    return [...(this.#sums.get(kind) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([day, sum]) => ({day: day === NO_DATE ? null : day, amount: sum.valueOf() + 0}));
  }

  /** Accounts that some cost names. */
  accounts(): number {
    return this.#accounts.size;
  }
}
