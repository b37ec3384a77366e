/** What an account brings in a month, and how the value of its lifetime is worked out from it. */
export interface MonthlyValue {
  /** Revenue of one account in a month. */
  readonly arpa: number;
  /** Share of it that is left after what it costs to serve, 0..1. */
  readonly grossMargin: number;
  /** Share of accounts that leave in a month, 0..1. */
  readonly monthlyChurn: number;
  /** By how much a month later counts less, 0.01 for 1%. */
  readonly monthlyDiscount: number;
}

/** The monthly churn that Stripe takes for granted where none is seen: a lifetime of sixty months. */
export const STRIPE_CHURN = 1 / 60;

/** When a month is paid: at its start, so that the first is worth all of its price, or at its end. */
export type Payment = 'start' | 'end';

/** Months that an account is expected to pay, by a churn that stays as it is. `null` without churn: there is no end. */
export function lifetimeMonths(monthlyChurn: number): number | null {
  return monthlyChurn === 0 ? null : 1 / monthlyChurn;
}

/**
 * The same in months of today: each counts less by the discount, Σ ((1 - churn) / (1 + discount))^t from t = 0, or
 * from 1 where months are paid at their end. `null` without churn and discount.
 */
export function discountedMonths(
  {monthlyChurn, monthlyDiscount}: Pick<MonthlyValue, 'monthlyChurn' | 'monthlyDiscount'>,
  payment: Payment,
): number | null {
  const shrinking = monthlyChurn + monthlyDiscount;
  if (shrinking === 0) return null;
  return (payment === 'start' ? 1 + monthlyDiscount : 1 - monthlyChurn) / shrinking;
}

/** Margin over a lifetime: arpa · margin / churn. `null` without churn. */
export function lifetimeValue({arpa, grossMargin, monthlyChurn}: Omit<MonthlyValue, 'monthlyDiscount'>): number | null {
  const months = lifetimeMonths(monthlyChurn);
  return months === null ? null : arpa * grossMargin * months;
}

/** Margin over a lifetime in money of today. `null` without churn and discount. */
export function discountedLifetimeValue(value: MonthlyValue, payment: Payment): number | null {
  const months = discountedMonths(value, payment);
  return months === null ? null : value.arpa * value.grossMargin * months;
}

/**
 * Margin over the months of a survival curve, as far as it goes: Σ arpa · margin · S(t) / (1 + discount)^t.
 * @param survival share of accounts that pay in month t, from t = 0
 */
export function survivalValue(
  survival: readonly number[],
  {arpa, grossMargin, monthlyDiscount}: Omit<MonthlyValue, 'monthlyChurn'>,
): number {
  return arpa * grossMargin * survivalMonths(survival, monthlyDiscount);
}

/** The months of a survival curve in months of today: Σ S(t) / (1 + discount)^t. */
export function survivalMonths(survival: readonly number[], monthlyDiscount: number): number {
  return survival.reduce((months, share, t) => months + share / (1 + monthlyDiscount) ** t, 0);
}
