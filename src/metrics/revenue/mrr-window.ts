import * as z from 'zod/mini';
import {firstOfMonth, monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, type billed, type BillingRules} from './billed.js';
import {mrrBridge, type MrrBridge} from './mrr-bridge.js';
import {mrrExposure, type MrrExposure} from './mrr-exposure.js';
import {MrrSteps} from './mrr-steps.js';
import {movementsOf} from './movements.js';

/** How many months a metric looks back. */
export function monthsOption(months: number) {
  return {
    months: described(
      z._default(z.int().check(z.minimum(1), z.maximum(120)), months),
      'Months looked back, from the first day of the month of asOf to the first day of the month so many before',
    ),
  };
}

/** What each account paid at the opening and pays at the closing, in whole millionths. */
export type AccountPairs = {
  /** Of accounts that paid at the opening; in the order of amounts, which tells nothing about who they are. */
  readonly pairs: readonly (readonly [opening: number, closing: number])[];
  /** What those pay at the closing who did not pay at the opening. */
  readonly outside: number;
};

/** Subscriptions over the last months, seen on the first day of each. */
export class MrrWindow {
  readonly #rows: BilledRows;
  readonly #steps: MrrSteps;
  readonly #today: number;
  readonly #opening: number;
  readonly #closing: number;

  constructor({months, ...rules}: BillingRules & {readonly months: number}, scope: Scope) {
    this.#today = zone(scope.timeZone).dayOf(scope.asOf - 1);
    this.#closing = monthOf(this.#today);
    this.#opening = this.#closing - months;
    this.#rows = new BilledRows(rules);
    this.#steps = new MrrSteps({last: this.#closing});
  }

  add(chunk: ChunkOf<typeof billed>): void {
    const {account, start, end} = chunk;
    this.#rows.read(chunk, this.#today, (row, monthly) => {
      this.#steps.add(account.codes[row]!, start[row]!, end[row]!, monthly);
      // What ended before the opening only tells who is new and who has come back.
      return end[row]! > firstOfMonth(this.#opening);
    });
  }

  currencies(): string[] {
    return this.#rows.currencies();
  }

  bridge(): MrrBridge {
    return mrrBridge(movementsOf(this.#steps), this.#opening, this.#closing);
  }

  exposure(): MrrExposure {
    return mrrExposure(movementsOf(this.#steps), this.#opening, this.#closing);
  }

  /** By account code, what it has come to pay more after the opening; without what it came to pay less. */
  expansions(): Map<number, number> {
    const byAccount = new Map<number, number>();
    for (const {account, at, kind, before, after} of movementsOf(this.#steps)) {
      if (kind !== 'expansion' || at <= this.#opening) continue;
      byAccount.set(account, (byAccount.get(account) ?? 0) + after - before);
    }
    return byAccount;
  }

  pairs(): AccountPairs {
    const byAccount = new Map<number, [number, number]>();
    for (const {account, at, after} of movementsOf(this.#steps)) {
      const opening = at <= this.#opening ? after : (byAccount.get(account)?.[0] ?? 0);
      byAccount.set(account, [opening, after]);
    }
    const all = [...byAccount.values()];
    return {
      pairs: all.filter(([opening]) => opening > 0).sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      outside: all.reduce((sum, [opening, closing]) => (opening > 0 ? sum : sum + closing), 0),
    };
  }
}
