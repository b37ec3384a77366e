import {isoDay} from '../metrics/calendar/days.js';
import {firstOfMonth, monthOf} from '../metrics/calendar/months.js';

/** Accounts that begin month by month, and how they go on. */
export interface SubscriptionCohorts {
  /** How many begin in each month up to November 2026, the oldest first. */
  readonly sizes: readonly number[];
  /** The share of accounts that end in a month, pay a third more from it on, or a quarter less. */
  readonly ends: number;
  readonly grows: number;
  readonly shrinks: number;
  /** A usual price a month. */
  readonly price?: number;
  readonly currency?: string;
}

const LAST = monthOf(Date.UTC(2026, 10, 18) / 86_400_000);

/** Subscriptions for fixtures, the same each time: what happens follows from the place of an account, not from chance. */
export function subscriptionsOf({
  sizes,
  ends,
  grows,
  shrinks,
  price = 200,
  currency = 'EUR',
}: SubscriptionCohorts): object[] {
  const first = LAST - sizes.length + 1;
  return sizes.flatMap((size, cohort) =>
    Array.from({length: size}, (_, i) => {
      const account = `a${String(cohort)}-${String(i)}`;
      const rows: object[] = [];
      let amount = price + 10 * (mixed(cohort, i, 0) % 31);
      let since = isoDay(firstOfMonth(first + cohort) + (mixed(cohort, i, 1) % 17));
      for (let month = first + cohort + 1; month <= LAST; month++) {
        const chance = (mixed(cohort, i, month) % 1000) / 1000;
        if (chance >= ends + grows + shrinks) continue;
        const until = isoDay(firstOfMonth(month) + (mixed(cohort, i, month + 1) % 17));
        rows.push({account, amount, currency, start: since, end: until});
        if (chance < ends) return rows;
        amount = Math.round(chance < ends + grows ? (4 / 3) * amount : 0.75 * amount);
        since = until;
      }
      return [...rows, {account, amount, currency, start: since}];
    }).flat(),
  );
}

/** A whole number that looks like chance. */
function mixed(...parts: readonly number[]): number {
  let hash = 7;
  for (const part of parts) hash = Math.imul(hash ^ (part + 0x9e3779b9), 0x85ebca6b) ^ (hash >>> 13);
  return (hash ^ (hash >>> 16)) >>> 0;
}
