import {NO_DATE, type Codes} from '../table/column.js';
import type {SpellColumns} from './spell-counts.js';

/** From where account lives are seen. Local days since 1970-01-01. */
export interface LifeWindow {
  /** The local day of `asOf`: those still there have been so for the days up to it. */
  readonly today: number;
  /** The last day of which something is seen; not `today` where that begins at `asOf`. */
  readonly lastSeen: number;
  /** The day from which on it is known who left; `null` where that is always known. */
  readonly observedFrom: number | null;
}

/** Accounts that were not followed, by why. */
export type NotFollowed = {
  /** No start is given. */
  readonly withoutStart: number;
  /** The start is not before `asOf`. */
  readonly notStarted: number;
  /** The end is before the start. */
  readonly endBeforeStart: number;
  /** The end is before `observedFrom`: that these were lost is known only because somebody looked back. */
  readonly endedBefore: number;
};

export const nobody: NotFollowed = {withoutStart: 0, notStarted: 0, endBeforeStart: 0, endedBefore: 0};

/**
 * Lives are counted a day longer than they are. With late entry only those are at risk whose life is longer than their
 * age at entry, and nothing is longer than 0 for those who leave on their first day: one day later they count.
 */
export const SHIFT = 1;

/** The lives of some accounts in whole local days, {@link SHIFT} longer, and the accounts that were not followed. */
export interface Lives {
  readonly spells: SpellColumns;
  readonly notFollowed: NotFollowed;
  /** The first day on which one of them started; `null` where there is none. */
  readonly firstStart: number | null;
}

/** The lives of accounts from start to end (the first day no longer), or up to today for those who have not left. */
export function accountLives(start: Int32Array, end: Int32Array, groups: Codes | null, window: LifeWindow): Lives {
  const size = start.length;
  const durations = new Float64Array(size);
  const statuses = new Int8Array(size);
  const entries = new Float64Array(window.observedFrom === null ? 0 : size);
  const codes = new Int32Array(groups === null ? 0 : size);
  const counts = new Float64Array(REASONS);
  const followed = followLives(start, end, groups?.codes ?? null, window, {
    durations,
    statuses,
    entries,
    codes,
    counts,
  });
  const firstStart = counts[FIRST_START]!;
  return {
    spells: {
      durations: durations.subarray(0, followed),
      statuses: statuses.subarray(0, followed),
      ...(window.observedFrom !== null && {entries: entries.subarray(0, followed)}),
      ...(groups !== null && {groups: {codes: codes.subarray(0, followed), dictionary: groups.dictionary}}),
    },
    notFollowed: {
      withoutStart: counts[WITHOUT_START]!,
      notStarted: counts[NOT_STARTED]!,
      endBeforeStart: counts[END_BEFORE_START]!,
      endedBefore: counts[ENDED_BEFORE]!,
    },
    firstStart: followed === 0 ? null : firstStart,
  };
}

const WITHOUT_START = 0;
const NOT_STARTED = 1;
const END_BEFORE_START = 2;
const ENDED_BEFORE = 3;
const FIRST_START = 4;
const REASONS = 5;

/** Fills the columns of those who are followed, and answers how many they are. */
function followLives(
  start: Int32Array,
  end: Int32Array,
  groups: Int32Array | null,
  {today, lastSeen, observedFrom}: LifeWindow,
  into: {
    readonly durations: Float64Array;
    readonly statuses: Int8Array;
    readonly entries: Float64Array;
    readonly codes: Int32Array;
    readonly counts: Float64Array;
  },
): number {
  const {durations, statuses, entries, codes, counts} = into;
  const from = observedFrom ?? -NO_DATE;
  let firstStart = NO_DATE;
  let followed = 0;
  for (let i = 0; i < start.length; i++) {
    const first = start[i]!;
    const last = end[i]!;
    if (first > lastSeen) {
      counts[first === NO_DATE ? WITHOUT_START : NOT_STARTED]!++;
    } else if (last < first) {
      counts[END_BEFORE_START]!++;
    } else {
      const left = last <= lastSeen;
      const until = left ? last : today;
      if (first < from && until <= from) {
        counts[ENDED_BEFORE]!++;
        continue;
      }
      if (first < firstStart) firstStart = first;
      durations[followed] = until - first + SHIFT;
      statuses[followed] = left ? 1 : 0;
      if (observedFrom !== null) entries[followed] = first < from ? from - first + SHIFT : 0;
      if (groups !== null) codes[followed] = groups[i]!;
      followed++;
    }
  }
  counts[FIRST_START] = firstStart;
  return followed;
}
