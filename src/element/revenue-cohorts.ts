import {SetupError} from '../metrics/kernel/setup-error.js';

/** What of cohorts can be followed: who comes back, or what accounts pay. */
export const followable = ['return', 'net', 'gross', 'logo'] as const;
export type Followable = (typeof followable)[number];
export type RevenueMeasure = Exclude<Followable, 'return'>;
export type RevenueUnit = 'month' | 'quarter';

/** What a host asks of revenue cohorts, as attributes have it. */
interface Asked<R> {
  readonly unit: string | null;
  readonly periods: number | null | undefined;
  readonly returning: 'original' | 'new' | null | undefined;
  readonly currency: string | null | undefined;
  readonly rates: R | null | undefined;
  readonly convention: 'exact-year' | '52-weeks' | '30-days' | null | undefined;
}

const monthsIn: Readonly<Record<RevenueUnit, number>> = {month: 1, quarter: 3};
/** Cohorts, where it is not said. */
const PERIODS = 12;
const MOST_MONTHS = 120;

/**
 * Which revenue is followed; `null` where it is who comes back.
 * @param who the widget, for messages
 * @throws {SetupError} for anything else
 */
export function revenueMeasure(measure: Followable, who: string): RevenueMeasure | null {
  if (!followable.includes(measure)) throw wrong(who, 'measure', `one of ${followable.join(', ')}`, measure);
  return measure === 'return' ? null : measure;
}

/**
 * Options of the metric: cohorts are of the month or quarter in which accounts began, so they are seen on last days.
 * @throws {SetupError} for a unit or a number of periods that there are no revenue cohorts of
 */
export function revenueOptions<R>(measure: RevenueMeasure, asked: Asked<R>, who: string) {
  const {periods, returning, currency, rates, convention} = asked;
  const unit = asked.unit ?? 'month';
  if (unit !== 'month' && unit !== 'quarter')
    throw wrong(who, 'unit', `month or quarter with measure="${measure}"`, unit);
  const most = MOST_MONTHS / monthsIn[unit];
  if (periods != null && !(Number.isInteger(periods) && periods >= 1 && periods <= most))
    throw wrong(who, 'periods', `a whole number from 1 to ${String(most)}`, periods);
  const months = (periods ?? PERIODS) * monthsIn[unit];
  return {measure, unit, months, seen: 'last-day', returning, currency, rates, convention} as const;
}

function wrong(who: string, name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-attribute', `[${who}] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
