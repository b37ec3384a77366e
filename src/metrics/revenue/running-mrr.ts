import {Adder} from 'd3-array';
import {monthOf} from '../calendar/months.js';
import {zone} from '../calendar/zone.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {BilledRows, mixedCurrencies, type billed, type BillingRules, type CurrencyRules} from './billed.js';
import {heldAt} from './exchange-rates.js';

/** Below half of a millionth an account pays nothing: what is left of amounts that cancel each other out. */
const NOTHING = 0.5e-6;

/** Monthly recurring revenue of all accounts on the day of asOf. */
export type RunningTotal = {
  /** In the currency of the subscriptions, or that into which they are converted. */
  readonly mrr: number;
  /** Accounts that pay more than nothing. */
  readonly accounts: number;
  /** Paid subscriptions that have started, whether or not they run. */
  readonly started: number;
  readonly currencies: readonly string[];
};

/** Reads the paid subscriptions that run on the day of asOf. */
export class RunningRows {
  /** Paid subscriptions that have started, whether or not they run. */
  started = 0;
  readonly #today: number;
  readonly #rows: BilledRows;

  constructor(rules: BillingRules, scope: Scope) {
    this.#today = zone(scope.timeZone).dayOf(scope.asOf - 1);
    this.#rows = new BilledRows(rules, (rates) => heldAt(rates, monthOf(this.#today)));
  }

  /** @param visit `monthly` is in the currency of the outcome */
  read(chunk: ChunkOf<typeof billed>, visit: (row: number, monthly: number) => void): void {
    this.#rows.read(chunk, this.#today, (row, monthly, {rates}) => {
      this.started++;
      if (chunk.end[row]! <= this.#today) return false;
      visit(row, monthly * rates[0]!);
      return true;
    });
  }

  currencies(): string[] {
    return this.#rows.currencies();
  }
}

/** Adds up what runs on the day of asOf. The sum is exact and rounded once, so the order of the rows does not matter. */
export function runningMrr(rules: BillingRules, scope: Scope) {
  const rows = new RunningRows(rules, scope);
  const total = new Adder();
  const byAccount = new Map<number, number>();
  return {
    subscriptions(chunk: ChunkOf<typeof billed>): void {
      rows.read(chunk, (row, monthly) => {
        const account = chunk.account.codes[row]!;
        total.add(monthly);
        byAccount.set(account, (byAccount.get(account) ?? 0) + monthly);
      });
    },
    result(): RunningTotal {
      const accounts = [...byAccount.values()].filter((amount) => amount > NOTHING).length;
      return {mrr: total.valueOf() + 0, accounts, started: rows.started, currencies: rows.currencies()};
    },
  };
}

/** Why a total is not shown; `null` where it is. */
export function noTotal(
  {accounts, started, currencies}: Omit<RunningTotal, 'mrr'>,
  rules: CurrencyRules,
  {minimumGroup}: Scope,
): Insufficient | null {
  if (started === 0) return insufficient('no-subscriptions', 'No paid subscription has started yet');
  if (accounts > 0 && accounts < minimumGroup) {
    return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  }
  return mixedCurrencies(currencies, rules);
}
