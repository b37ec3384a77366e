import {NO_DATE} from '../table/column.js';
import {MICRO} from './micros.js';
import {mrrBridges} from './mrr-bridge.js';
import {MrrSteps, clocks} from './mrr-steps.js';
import {movementsOf, type Movement, type MovementKind} from './movements.js';
import {Steps} from './steps.js';

/** An account pays an amount a month from a local day to the day before another (days since 1970-01-01). */
export interface MrrPeriod {
  readonly account: string;
  readonly start: number;
  /** `null` while it runs. */
  readonly end: number | null;
  readonly monthly: number;
}

/** Revenue on the first day of a month, and what has changed since that of the month before. All are positive. */
export interface MonthMovements extends Readonly<Record<MovementKind, number>> {
  /** Since January 1970. */
  readonly month: number;
  readonly mrr: number;
  /** Accounts that pay more than nothing. */
  readonly accounts: number;
}

/** One account's change; negative for contraction and churn. */
export interface AccountMovement {
  readonly account: string;
  readonly month: number;
  readonly kind: Movement['kind'];
  readonly delta: number;
}

/**
 * Movements between the first days of months. Before the first month everything is 0, so that what runs then is new.
 * Movements come by account, in the order of text, and in the order of time.
 */
export function movementsByMonth(
  periods: readonly MrrPeriod[],
  {firstMonth, lastMonth}: {readonly firstMonth: number; readonly lastMonth: number},
): {readonly months: MonthMovements[]; readonly movements: AccountMovement[]} {
  const names = [...new Set(periods.map(({account}) => account))].sort();
  const codes = new Map(names.map((name, code) => [name, code]));
  const steps = new MrrSteps(clocks.snapshot, {first: firstMonth, last: lastMonth});
  for (const {account, start, end, monthly} of periods)
    steps.addPeriod(codes.get(account)!, start, end ?? NO_DATE, monthly);
  return {
    months: mrrBridges(steps, (month) => month - firstMonth, lastMonth - firstMonth + 1).map((bridge, i) => {
      return {
        month: firstMonth + i,
        mrr: bridge.closing.mrr / MICRO,
        accounts: bridge.closing.accounts,
        new: bridge.new.mrr / MICRO,
        expansion: bridge.expansion.mrr / MICRO,
        contraction: bridge.contraction.mrr / MICRO,
        churn: bridge.churn.mrr / MICRO,
        reactivation: bridge.reactivation.mrr / MICRO,
      };
    }),
    movements: movementsOf(steps).map(({account, at, kind, before, after}) => ({
      account: names[account]!,
      month: at,
      kind,
      delta: (after - before) / MICRO,
    })),
  };
}

/** From a local day (days since 1970-01-01) a subscription is worth another amount a month; 0 ends it. */
export interface MrrChange {
  readonly on: number;
  readonly subscription: string;
  readonly mrr: number;
}

/** Movements of one account on the days on which they happen. Changes on the same day are netted first. */
export function movementsByDay(
  changes: readonly MrrChange[],
): {readonly on: number; readonly kind: Movement['kind']; readonly delta: number}[] {
  const inOrder = changes.toSorted((a, b) => a.on - b.on);
  const steps = new Steps(inOrder.at(-1)?.on ?? 0);
  const worth = new Map<string, number>();
  for (const {subscription, on, mrr} of inOrder) {
    steps.add(0, on, mrr - (worth.get(subscription) ?? 0));
    worth.set(subscription, mrr);
  }
  return movementsOf(steps).map(({at, kind, before, after}) => ({on: at, kind, delta: (after - before) / MICRO}));
}
