import {ratioEstimate} from '../statistics/ratio-estimate.js';

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

/** What a customer pays in its first month and in those after it. */
export interface RevenueLife {
  /** The first month, from 0. */
  readonly first: number;
  readonly amounts: readonly number[];
}

/** What is compared with the first month: revenue, the same up to what it was then, or customers. */
export const cohortMeasures = ['net', 'gross', 'logo'] as const;
export type CohortMeasure = (typeof cohortMeasures)[number];

const keptOf: Readonly<Record<CohortMeasure, (amount: number, base: number) => number>> = {
  net: (amount) => amount,
  gross: (amount, base) => Math.max(0, Math.min(amount, base)),
  logo: (amount) => Number(amount > 0),
};

/** What customers kept so many months after their first, of what they had then. */
export type KeptRevenue = {
  readonly kept: number;
  readonly of: number;
  /** Of the ratio, with customers as the sample; `null` for fewer than two. */
  readonly standardError: number | null;
  readonly customers: number;
  /** Of them those that have revenue. */
  readonly paying: number;
};

/** Some lives at one age; all have to be that old. Answers the same in whatever order they come. */
export function keptAt(lives: readonly RevenueLife[], age: number, measure: CohortMeasure): KeptRevenue {
  const pairs = lives
    .map(
      ({amounts: {[age]: amount = 0, 0: base = 0}}) =>
        [keptOf[measure](amount, base), keptOf[measure](base, base), amount] as const,
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const estimate = ratioEstimate({
    numerators: pairs.map(([kept]) => kept),
    denominators: pairs.map(([, base]) => base),
    level: 0.95, // The standard error does not depend on it.
  });
  return {
    kept: pairs.reduce((sum, [kept]) => sum + kept, 0),
    of: pairs.reduce((sum, [, base]) => sum + base, 0),
    standardError: estimate?.standardError ?? null,
    customers: pairs.length,
    paying: pairs.filter(([, , amount]) => amount > 0).length,
  };
}

/** Lives by their first month. */
export function byFirstMonth<L extends RevenueLife>(lives: readonly L[], months: number): L[][] {
  const cohorts = Array.from({length: months}, (): L[] => []);
  for (const life of lives) cohorts[life.first]!.push(life);
  return cohorts;
}

/**
 * Revenue retention by cohort: what customers pay in the months after their first, of what they paid then. Months are
 * compared with the first one, not with a running minimum: who pauses and comes back counts again.
 * @param mrr by customer, the revenue of each month of one window
 */
export function dollarCohorts(mrr: readonly (readonly number[])[], months: number): DollarCohort[] {
  const lives = mrr.flatMap((own) => {
    const first = own.findIndex((amount) => amount > 0);
    return first < 0 ? [] : [{first, amounts: own.slice(first)}];
  });
  return byFirstMonth(lives, months).map((members, first) => {
    const shares = (measure: CohortMeasure): (number | null)[] =>
      Array.from({length: months - first}, (_, age) => {
        const {kept, of} = keptAt(members, age, measure);
        return of === 0 ? null : kept / of;
      });
    return {
      customers: members.length,
      baseMrr: keptAt(members, 0, 'net').of,
      net: shares('net'),
      gross: shares('gross'),
      logo: shares('logo'),
    };
  });
}
