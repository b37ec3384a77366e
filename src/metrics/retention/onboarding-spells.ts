import {zone} from '../calendar/zone.js';
import type {Tables} from '../kernel/measure.js';
import type {Scope} from '../kernel/scope.js';
import {NO_DATE} from '../table/column.js';
import type {ChunkOf} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import type {SpellColumns} from './spell-counts.js';

/** What onboarding reads of accounts. */
export const onboardedAccounts = accounts.pick('start', 'onboarded', 'end');

/** Accounts that are not followed, by why. */
export type NotOnboarding = {
  /** Onboarding was complete before it began. */
  readonly invalid: number;
  /** No first day is given. */
  readonly withoutStart: number;
  /** The first day is not before as-of. */
  readonly notStarted: number;
};

/**
 * Whole local days from the first day of accounts to the day on which onboarding was complete.
 * @param lastSeen the last local day of which something is seen; an onboarding after it is not
 * @returns one an account; NaN where onboarding is not complete, or has not begun; below 0 where it is invalid
 */
export function onboardingDays(
  {start, onboarded}: Pick<ChunkOf<typeof onboardedAccounts>, 'start' | 'onboarded'>,
  lastSeen: number,
): Float64Array {
  const days = new Float64Array(start.length);
  for (let i = 0; i < start.length; i++) {
    const seen = start[i]! <= lastSeen && onboarded[i]! <= lastSeen;
    days[i] = seen ? onboarded[i]! - start[i]! : NaN;
  }
  return days;
}

/**
 * The onboardings of some accounts in whole local days. Those that are not complete are followed up to the last day
 * seen, or to the last day of an account that left.
 * @returns also the row that each spell is of
 */
export function onboardingSpells(
  chunk: ChunkOf<typeof onboardedAccounts>,
  lastSeen: number,
): {readonly spells: SpellColumns; readonly rows: Int32Array; readonly left: NotOnboarding} {
  const {start, end} = chunk;
  const days = onboardingDays(chunk, lastSeen);
  const durations = new Float64Array(days.length);
  const statuses = new Int8Array(days.length);
  const rows = new Int32Array(days.length);
  let size = 0;
  let [invalid, withoutStart, notStarted] = [0, 0, 0];
  for (let i = 0; i < days.length; i++) {
    const first = start[i]!;
    const taken = days[i]!;
    if (first === NO_DATE) withoutStart++;
    else if (first > lastSeen) notStarted++;
    else if (taken < 0) invalid++;
    else {
      const complete = taken >= 0;
      rows[size] = i;
      durations[size] = complete ? taken : Math.max(0, Math.min(lastSeen, end[i]! - 1) - first);
      statuses[size++] = complete ? 1 : 0;
    }
  }
  return {
    spells: {durations: durations.subarray(0, size), statuses: statuses.subarray(0, size)},
    rows: rows.subarray(0, size),
    left: {invalid, withoutStart, notStarted},
  };
}

/**
 * The days that each row of accounts took to onboard, in the order of the rows: null where onboarding is not complete,
 * has not begun, or is invalid.
 */
export function daysToOnboardByRow(
  tables: Tables,
  {asOf, timeZone}: Pick<Scope, 'asOf' | 'timeZone'>,
): (number | null)[] {
  const lastSeen = zone(timeZone).dayOf(asOf - 1);
  return (tables['accounts']?.chunks ?? []).flatMap((chunk) =>
    Array.from(onboardingDays(chunk as ChunkOf<typeof onboardedAccounts>, lastSeen), (days) =>
      days >= 0 ? days : null,
    ),
  );
}
