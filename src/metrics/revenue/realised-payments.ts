import {Adder} from 'd3-array';
import type {Scope} from '../kernel/scope.js';
import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {events} from '../tables/events.js';
import {payments} from '../tables/views.js';

/** The columns of events that tell what accounts have paid and got back. */
export const paid = events.pick('account', 'event', 'at', 'value');

/** What accounts have paid less what they got back. Sums are exact and rounded once, so the order of rows does not matter. */
export class RealisedPayments {
  readonly #byAccount = new Map<number, Adder>();
  readonly #asOf: number;

  constructor({asOf}: Pick<Scope, 'asOf'>) {
    this.#asOf = asOf;
  }

  add({account, event, at, value}: ChunkOf<typeof paid>): void {
    const [payment, refund] = payments.values.map((name) => event.dictionary.find(name));
    for (let i = 0; i < at.length; i++) {
      const kind = event.codes[i]!;
      const code = account.codes[i]!;
      const isPayment = kind === payment || kind === refund;
      if (!isPayment || code === MISSING || !(at[i]! < this.#asOf) || Number.isNaN(value[i])) continue;
      let sum = this.#byAccount.get(code);
      if (sum === undefined) this.#byAccount.set(code, (sum = new Adder()));
      // A refund is money given back, whether it is written with its sign or without.
      sum.add(kind === refund ? -Math.abs(value[i]!) : value[i]!);
    }
  }

  /** One amount an account that has paid or got back something; in the order of amounts. */
  amounts(): number[] {
    return [...this.#byAccount.values()].map((sum) => sum.valueOf() + 0).sort((a, b) => a - b);
  }
}
