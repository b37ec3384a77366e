import {addPeriods} from '../calendar/periods.js';
import {periodsFrom, type Window} from '../calendar/window.js';
import {zone} from '../calendar/zone.js';
import type {Scope} from '../kernel/scope.js';
import {nextBit} from '../kernel/state.js';
import {firstBound, type PeriodsBack} from '../retention/first-period.js';
import {hasSlot, type ActivityRows} from './activity-rows.js';

/** What a user (or account) is in a period: one of the first three if it was active in it. */
export const lifecycleStates = ['new', 'returning', 'resurrecting', 'dormant'] as const;
export type LifecycleState = (typeof lifecycleStates)[number];

/** How many are in each state, by period; and the slot of the first activity of all. */
export type LifecycleCounts = Readonly<Record<LifecycleState, readonly number[]>> & {
  /** `null` where nobody was active before the end of the periods. */
  readonly earliest: number | null;
};

/** The periods and the one before them: what was active there and not in the first one is dormant in that. */
export function lifecycleWindow(rules: PeriodsBack, scope: Scope): Window {
  const {unit, periods} = rules;
  const [first] = periodsFrom(firstBound(rules, scope), unit, 1, scope).starts as [number, number];
  const before = unit === 'hour' ? zone(scope.timeZone).hourStart(first - 1) : addPeriods(first, unit, -1);
  return periodsFrom(before, unit, periods + 1, scope);
}

/**
 * Tells the state of everybody in each period in which it has one: periods are 0.., without the one before them.
 * @returns the slot of the first activity of all; behind the last one where there is none
 */
export function visitStates(
  activity: ActivityRows,
  visitor: (state: LifecycleState, period: number, code: number) => void,
): number {
  const end = activity.window.periods + 1;
  let earliest = end;
  activity.visit((row, code, first) => {
    earliest = Math.min(earliest, first);
    // Slot 1 is the period before; what was active there can only be dormant in the first one.
    for (let slot = first || nextBit(row, 1, end); slot < end; slot = nextBit(row, slot + 1, end)) {
      if (slot > 1) {
        const state = slot === first ? 'new' : hasSlot(row, slot - 1) ? 'returning' : 'resurrecting';
        visitor(state, slot - 2, code);
      }
      if (slot + 1 < end && !hasSlot(row, slot + 1)) visitor('dormant', slot - 1, code);
    }
  });
  return earliest;
}

export function countStates(activity: ActivityRows): LifecycleCounts {
  const end = activity.window.periods + 1;
  const zeros = (): number[] => new Array<number>(activity.window.periods - 1).fill(0);
  const counts = {new: zeros(), returning: zeros(), resurrecting: zeros(), dormant: zeros()};
  const earliest = visitStates(activity, (state, period) => {
    counts[state][period]!++;
  });
  return {...counts, earliest: earliest === end ? null : earliest};
}
