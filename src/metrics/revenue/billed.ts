import * as z from 'zod/mini';
import {described} from '../kernel/described.js';
import {insufficient, type Insufficient} from '../kernel/outcome.js';
import type {ChunkOf} from '../table/define-table.js';
import {subscriptions} from '../tables/subscriptions.js';
import {readMonthly} from './account-mrr.js';
import {ratesSchema, rateSteps, unchanged, type Rates, type RateSteps} from './exchange-rates.js';
import {dayConventions, type DayConvention} from './monthly-amount.js';

const names = [
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
] as const;

/** The columns of subscriptions that revenue in a currency is worked out from. */
export const billed = /* @__PURE__ */ subscriptions.pick(...names);
/** These, with what is bought. */
export const billedByProduct = /* @__PURE__ */ subscriptions.pick(...names, 'product');
/** These, with which contract it is. */
export const billedByContract = /* @__PURE__ */ subscriptions.pick(...names, 'subscription');

/** Options of all metrics of recurring revenue. */
export const billingOptions = {
  currency: described(
    z._default(z.nullable(z.string()), null),
    'ISO 4217 code. Without rates only subscriptions in it are taken, or all where it is not set, as long as they name no more than one currency; with rates it is the currency into which others are converted',
  ),
  rates: described(
    z._default(ratesSchema, {}),
    'What one unit of another currency is worth in that of the outcome: one rate, or one by month (`{"USD": {"2026-01": 0.91}}`), which holds until the next that is given. Subscriptions that name no currency are taken to be in that of the outcome',
  ),
  convention: described(
    z._default(z.enum(dayConventions), 'exact-year'),
    'Days and weeks in a month, for prices by day or week: of a year of 365.25 days; of one of 52 weeks and 365 days; of a month of 30 days',
  ),
};

/** In which currency revenue is told, and what that of others is worth in it. */
export interface CurrencyRules {
  readonly currency: string | null;
  readonly rates: Rates;
}

/** Which subscriptions are read, and how prices by day and week are turned into months. */
export interface BillingRules extends CurrencyRules {
  readonly convention: DayConvention;
}

/** Rows whose amounts are worked out at once: few, so that they stay in the processor's cache. */
const AT_ONCE = 2048;

/** Reads subscriptions as amounts a month, and knows in which currencies they are. */
export class BilledRows {
  readonly #rules: BillingRules;
  readonly #adjust: (steps: RateSteps) => RateSteps;
  readonly #currencies = new Set<string>();
  readonly #monthly = new Float64Array(AT_ONCE);

  /** @param adjust the months for which rates are wanted: as they are, since one, held at one */
  constructor(rules: BillingRules, adjust: (steps: RateSteps) => RateSteps) {
    this.#rules = rules;
    this.#adjust = adjust;
  }

  /**
   * Visits the rows that count: no trials, no paused ones; without rates in the currency of the rules.
   * @param until the last local day that is seen (days since 1970-01-01): what starts later is not
   * @param visit answers whether the amount is added to others, and so has to be in one currency with them; `monthly` is
   * in the currency of the row, `rates` lead from that to the currency of the outcome
   */
  read(
    chunk: ChunkOf<typeof billed>,
    until: number,
    visit: (row: number, monthly: number, rates: RateSteps) => boolean,
  ): void {
    const {currency, start} = chunk;
    const codes = currency.codes;
    const converts = hasRates(this.#rules);
    const wanted = this.#rules.currency === null || converts ? null : currency.dictionary.find(this.#rules.currency);
    const monthly = this.#monthly;
    // By 1 + code, so that there is a place for those that name none.
    const rates: RateSteps[] = [unchanged];
    const seen = new Uint8Array(currency.dictionary.size + 1);
    for (let row = 0; row < chunk.length; row++) {
      if (row % AT_ONCE === 0) readMonthly(monthly, row, chunk, this.#rules.convention);
      const amount = monthly[row % AT_ONCE]!;
      const code = codes[row]!;
      if (Number.isNaN(amount) || start[row]! > until || (wanted !== null && code !== wanted)) continue;
      const own = (rates[code + 1] ??= this.#ratesOf(currency.dictionary.value(code)!));
      if (visit(row, amount, own)) seen[code + 1] = 1;
    }
    for (let code = 0; code < currency.dictionary.size; code++)
      if (seen[code + 1] === 1) this.#currencies.add(currency.dictionary.value(code)!);
  }

  /** Currencies of what is added up, as far as they are named; in the order of text. */
  currencies(): string[] {
    return [...this.#currencies].sort();
  }

  #ratesOf(currency: string): RateSteps {
    return isConverted(currency, this.#rules) ? this.#adjust(rateSteps(this.#rules.rates[currency]!)) : unchanged;
  }
}

function hasRates({rates}: CurrencyRules): boolean {
  return Object.keys(rates).length > 0;
}

function isConverted(currency: string, {currency: into, rates}: CurrencyRules): boolean {
  return currency !== into && Object.hasOwn(rates, currency);
}

/** Amounts in several currencies have no sum, unless there are rates to convert them; `null` where there is one. */
export function mixedCurrencies(currencies: readonly string[], rules: CurrencyRules): Insufficient | null {
  const without = currencies.filter((currency) => !isConverted(currency, rules));
  if (!hasRates(rules)) {
    if (without.length < 2) return null;
    return insufficient('mixed-currencies', `In several currencies, which are not added up: ${without.join(', ')}`, {
      currencies: without.length,
    });
  }
  if (without.every((currency) => currency === (rules.currency ?? without[0]))) return null;
  return insufficient('no-rate', `Without a rate that they could be converted at: ${without.join(', ')}`, {
    currencies: without.length,
  });
}

/** The currency that the outcome is in; `null` where nothing names it. */
export function currencyOf(currencies: readonly string[], rules: CurrencyRules): string | null {
  return rules.currency ?? currencies.find((currency) => !isConverted(currency, rules)) ?? null;
}
