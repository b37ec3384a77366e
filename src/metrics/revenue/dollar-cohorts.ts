/** The customers whose first month with revenue is the same. */
export interface DollarCohort {
  readonly customers: number;
  /** Their revenue in that month, in its currency. */
  readonly baseMrr: number;
  /** By month since, from 0. Shares of the base; above 1 where they pay more. `null` for a cohort of nobody. */
  readonly net: readonly (number | null)[];
  /** The same with each customer counted up to its first month's revenue, so at most 1. */
  readonly gross: readonly (number | null)[];
  /** Share of the customers that have revenue. */
  readonly logo: readonly (number | null)[];
}

/**
 * Revenue retention by cohort: what customers pay in the months after their first, of what they paid then. Months are
 * compared with the first one, not with a running minimum: who pauses and comes back counts again.
 * @param mrr by customer, the revenue of each month of one window
 */
export function dollarCohorts(mrr: readonly (readonly number[])[], months: number): DollarCohort[] {
  return Array.from({length: months}, (_, first) => {
    const members = mrr.filter((own) => own.findIndex((amount) => amount > 0) === first);
    const baseMrr = sum(members, (own) => own[first] ?? 0);
    const bySince = (part: (amount: number, base: number) => number, of: number): (number | null)[] =>
      Array.from({length: months - first}, (_, since) =>
        of === 0 ? null : sum(members, (own) => part(own[first + since] ?? 0, own[first] ?? 0)) / of,
      );
    return {
      customers: members.length,
      baseMrr,
      net: bySince((amount) => amount, baseMrr),
      gross: bySince(Math.min, baseMrr),
      logo: bySince((amount) => Number(amount > 0), members.length),
    };
  });
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
