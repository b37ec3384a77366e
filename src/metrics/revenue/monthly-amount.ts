/**
 * How many days and weeks a month has when a price by day or week is turned into one by month: `exact-year` takes a year
 * of 365.25 days, `52-weeks` one of 52 weeks and of 365 days, `30-days` a month of 30 days.
 */
export const dayConventions = ['exact-year', '52-weeks', '30-days'] as const;
export type DayConvention = (typeof dayConventions)[number];

const daysInMonth: Readonly<Record<DayConvention, number>> = {
  'exact-year': 365.25 / 12,
  '52-weeks': 365 / 12,
  '30-days': 30,
};
const weeksInMonth: Readonly<Record<DayConvention, number>> = {
  'exact-year': 365.25 / 84,
  '52-weeks': 52 / 12,
  '30-days': 30 / 7,
};

/** A price as it is paid. */
export interface Price {
  readonly amount: number;
  /** day, week, month, quarter or year; anything else is not recurring and is worth 0 a month. */
  readonly interval: string;
  /** Intervals between payments. */
  readonly intervalCount: number;
  readonly quantity: number;
  /** 0..100. */
  readonly discountPercent: number;
}

/** Intervals in a month: what a price is multiplied by. */
export function intervalsPerMonth(interval: string, convention: DayConvention): number {
  switch (interval) {
    case 'day':
      return daysInMonth[convention];
    case 'week':
      return weeksInMonth[convention];
    case 'month':
      return 1;
    case 'quarter':
      return 1 / 3;
    case 'year':
      return 1 / 12;
    default:
      return 0;
  }
}

/** What a price is worth a month, in its own currency. */
export function monthlyAmount(price: Price, convention: DayConvention): number {
  const {amount, interval, intervalCount, quantity, discountPercent} = price;
  return (amount * quantity * (1 - discountPercent / 100) * intervalsPerMonth(interval, convention)) / intervalCount;
}
