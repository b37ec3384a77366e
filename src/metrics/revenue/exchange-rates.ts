import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';
import {monthOf} from '../calendar/months.js';

const rate = z.number().check(z.positive());
const byMonth = z.record(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)), rate);

/** By currency, what one unit of it is worth: always the same, or from each of some months (`2026-01`) on. */
export const ratesSchema = z.record(z.string(), z.union([rate, byMonth]));
export type Rates = z.output<typeof ratesSchema>;

/** What one unit of a currency is worth, from month to month. */
export interface RateSteps {
  /** Months since January 1970 in which the rate changes, in order. */
  readonly months: readonly number[];
  /** The rate before the first of them, and then that from each on. */
  readonly rates: readonly number[];
}

/** That of the currency into which others are converted. */
export const unchanged: RateSteps = {months: [], rates: [1]};

/** The rates of an option as steps. Before the first month that is given its rate holds too. */
export function rateSteps(given: Rates[string]): RateSteps {
  if (typeof given === 'number') return {months: [], rates: [given]};
  const inOrder = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  const [first] = inOrder;
  if (first === undefined) return unchanged;
  return {
    months: inOrder.map(([month]) => monthOf(parseIsoDay(`${month}-01`)!)),
    rates: [first[1], ...inOrder.map(([, value]) => value)],
  };
}

/** The rate of a month. */
export function rateIn({months, rates}: RateSteps, month: number): number {
  let past = 0;
  while (past < months.length && months[past]! <= month) past++;
  return rates[past]!;
}

/** One rate for all months. */
export function heldAt(steps: RateSteps, month: number): RateSteps {
  return steps.months.length === 0 ? steps : {months: [], rates: [rateIn(steps, month)]};
}

/** The rates from a month on; before it that of the month. */
export function ratesSince({months, rates}: RateSteps, month: number): RateSteps {
  const past = months.filter((step) => step <= month).length;
  return {months: months.slice(past), rates: rates.slice(past)};
}

/** Revenue at two moments in another currency than it is billed in. Money is in the reporting currency. */
export interface FxMovement {
  readonly opening: number;
  readonly closing: number;
  /** What the account changed, at the rate of the opening. */
  readonly movement: number;
  /** What the rate changed: opening + movement + fx = closing. */
  readonly fx: number;
}

/**
 * Takes what an account changed apart from what the exchange rate did.
 * @param amounts in the currency that is billed in
 * @param rates what one unit of it is worth
 */
export function fxMovement(
  amounts: Readonly<Record<'opening' | 'closing', number>>,
  rates: Readonly<Record<'opening' | 'closing', number>>,
): FxMovement {
  return {
    opening: amounts.opening * rates.opening,
    closing: amounts.closing * rates.closing,
    movement: (amounts.closing - amounts.opening) * rates.opening,
    fx: amounts.closing * (rates.closing - rates.opening),
  };
}
