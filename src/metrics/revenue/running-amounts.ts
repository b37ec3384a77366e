import {Adder} from 'd3-array';
import {monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, type billed, type BillingRules} from './billed.js';
import {heldAt} from './exchange-rates.js';

/** What each account pays a month on the day of asOf. Sums are exact and rounded once, whatever the order of the rows. */
export class RunningAmounts {
  readonly #today: number;
  readonly #rows: BilledRows;
  readonly #monthly = new Map<number, Adder>();
  /** Paid subscriptions that have started, whether or not they run. */
  started = 0;

  constructor(rules: BillingRules, scope: Scope) {
    this.#today = zone(scope.timeZone).dayOf(scope.asOf - 1);
    this.#rows = new BilledRows(rules, (rates) => heldAt(rates, monthOf(this.#today)));
  }

  add(chunk: ChunkOf<typeof billed>): void {
    this.#rows.read(chunk, this.#today, (row, monthly, {rates}) => {
      this.started++;
      if (chunk.end[row]! <= this.#today) return false;
      const account = chunk.account.codes[row]!;
      let sum = this.#monthly.get(account);
      if (sum === undefined) this.#monthly.set(account, (sum = new Adder()));
      sum.add(monthly * rates[0]!);
      return true;
    });
  }

  /** By code of the account; 0 for one that pays nothing. */
  of(account: number): number {
    return (this.#monthly.get(account)?.valueOf() ?? 0) + 0;
  }

  /** Codes of accounts with a subscription that runs. */
  get accounts(): Iterable<number> {
    return this.#monthly.keys();
  }

  currencies(): string[] {
    return this.#rows.currencies();
  }
}
