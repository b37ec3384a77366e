import {countDurations, type DurationCounts} from '../statistics/duration-counts.js';
import type {Movement} from './movements.js';

/** What accounts paid month by month, and what went from one month to the next. Money is in whole millionths. */
export type MrrExposure = {
  /** Accounts that paid in some of the months. */
  readonly accounts: number;
  /** Months that accounts paid: each account counts in each month that is followed by one to look at. */
  readonly accountMonths: number;
  /** What they paid in these months. */
  readonly revenue: number;
  /** How often an account that paid did not pay a month later. */
  readonly churned: number;
  /** What was lost from month to month, by churn and contraction. */
  readonly lost: number;
  /** How long accounts paid, in months from the first: until they went, or until the last month. Who came back had not gone. */
  readonly lives: Pick<DurationCounts, 'times' | 'events' | 'censored'>;
};

/**
 * Months from `from` up to `to`, seen on their first day. All movements count for lives, those of the months alone for
 * the rest.
 * @param movements by account and in the order of time, as `movementsOf` gives them
 */
export function mrrExposure(movements: readonly Movement[], from: number, to: number): MrrExposure {
  const counts = {accounts: 0, accountMonths: 0, revenue: 0, churned: 0, lost: 0};
  const durations: number[] = [];
  const status: number[] = [];
  for (let i = 0; i < movements.length;) {
    const {account} = movements[i]!;
    let firstPaid = Infinity;
    let last = movements[i]!;
    let paidMonths = 0;
    for (; i < movements.length && movements[i]!.account === account; i++) {
      const movement = movements[i]!;
      last = movement;
      const {at, kind, before, after} = movement;
      if (at > from && at <= to && before > 0 && kind !== 'fx') {
        if (after <= 0) counts.churned++;
        counts.lost += Math.max(0, before - Math.max(0, after));
      }
      if (after <= 0) continue;
      firstPaid = Math.min(firstPaid, at);
      const next = movements[i + 1];
      const until = next?.account === account ? Math.min(next.at, to) : to;
      const months = Math.max(0, until - Math.max(at, from));
      paidMonths += months;
      counts.revenue += months * after;
    }
    counts.accountMonths += paidMonths;
    if (paidMonths > 0) counts.accounts++;
    if (firstPaid === Infinity) continue;
    const isThere = last.after > 0;
    durations.push((isThere ? to : last.at) - firstPaid);
    status.push(isThere ? 0 : 1);
  }
  const {times, events, censored} = countDurations({durations, status});
  return {...counts, lives: {times, events, censored}};
}
