import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import {MISSING} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {subscriptions} from '../tables/subscriptions.js';
import {monthlyOfRows} from './account-mrr.js';
import {dayConventions, type DayConvention} from './monthly-amount.js';

/** The columns of subscriptions that revenue in a currency is worked out from. */
export const billed = subscriptions.pick(
  'account',
  'amount',
  'currency',
  'interval',
  'intervalCount',
  'quantity',
  'discountPercent',
  'start',
  'end',
  'status',
);

/** Options of all metrics of recurring revenue. */
export const billingOptions = {
  currency: described(
    z._default(z.nullable(z.string()), null),
    'ISO 4217 code: only subscriptions in it. Without one all are taken, as long as they name no more than one: nothing is converted',
  ),
  convention: described(
    z._default(z.enum(dayConventions), 'exact-year'),
    'Days and weeks in a month, for prices by day or week: of a year of 365.25 days; of one of 52 weeks and 365 days; of a month of 30 days',
  ),
};

/** Which subscriptions are read, and how prices by day and week are turned into months. */
export interface BillingRules {
  readonly currency: string | null;
  readonly convention: DayConvention;
}

/** Reads subscriptions as amounts a month, and knows in which currencies they are. */
export class BilledRows {
  readonly #rules: BillingRules;
  readonly #currencies = new Set<string>();

  constructor(rules: BillingRules) {
    this.#rules = rules;
  }

  /**
   * Visits the rows that count: no trials, no paused ones, in the currency of the rules.
   * @param until the last local day that is seen (days since 1970-01-01): what starts later is not
   * @param visit answers whether the amount is added to others, and so has to be in their currency
   */
  read(chunk: ChunkOf<typeof billed>, until: number, visit: (row: number, monthly: number) => boolean): void {
    const {currency, start} = chunk;
    const wanted = this.#rules.currency === null ? null : currency.dictionary.find(this.#rules.currency);
    const monthly = monthlyOfRows(chunk, this.#rules.convention);
    const seen = new Set<number>();
    for (let row = 0; row < chunk.length; row++) {
      const code = currency.codes[row]!;
      if (Number.isNaN(monthly[row]) || start[row]! > until || (wanted !== null && code !== wanted)) continue;
      const isAdded = visit(row, monthly[row]!);
      if (isAdded && code !== MISSING) seen.add(code);
    }
    for (const code of seen) this.#currencies.add(currency.dictionary.value(code)!);
  }

  /** Currencies of what is added up, as far as they are named; in the order of text. */
  currencies(): string[] {
    return [...this.#currencies].sort();
  }
}

/** Amounts in several currencies have no sum; `null` where there is one at most. */
export function mixedCurrencies(currencies: readonly string[]): Insufficient | null {
  if (currencies.length < 2) return null;
  return insufficient('mixed-currencies', `In several currencies, which are not added up: ${currencies.join(', ')}`, {
    currencies: currencies.length,
  });
}
