import * as z from 'zod/mini';
import {parseIsoDay} from '../calendar/days.js';
import {described} from '../kernel/described.js';
import type {Scope} from '../kernel/scope.js';
import type {ChunkOf} from '../table/define-table.js';
import {accounts} from '../tables/accounts.js';
import {spells} from '../tables/spells.js';
import {accountLives, nobody, type NotFollowed} from './account-lives.js';
import {curveGroups, lifeWindow, type CountedGroup} from './curve-groups.js';
import type {CurveRules} from './curve-members.js';
import {SpellCounts} from './spell-counts.js';

const lives = accounts.pick('start', 'end', 'segment', 'region', 'csm', 'team', 'plan');
const given = spells.pick('entry', 'duration', 'status', 'group', 'weight');

/** What survival curves are worked out from: lives of accounts, and spells that are so already. */
export const followedTables = [lives, given] as const;

const isoDate = z.string().check(z.refine((text) => parseIsoDay(text) !== null, 'expected a date such as 2026-03-01'));

/** Options of all metrics of survival curves. */
export const curveOptions = {
  tau: described(
    z._default(z.nullable(z.number().check(z.positive())), null),
    'Age in days up to which restricted means count; by default the largest at which some of every group are still followed',
  ),
  observedFrom: described(
    z._default(z.nullable(isoDate), null),
    'Day from which on it is known who left. Accounts that started before it come into view on it, at the age they have then (late entry); those that left before it are not counted',
  ),
};

/** Accounts and rows that are in no curve. */
export type LeftOutOfCurves = NotFollowed & {
  /** Rows of spells without a duration or weight, or that ended before they came under observation. */
  readonly unusable: number;
};

export type CurveCounts = {
  readonly groups: readonly CountedGroup[];
  /** Local day since 1970-01-01 on which the first account started; `null` where only spells were given. */
  readonly firstStart: number | null;
  readonly notFollowed: LeftOutOfCurves;
};

/** Counts how long accounts stay, by group. */
export function countCurves({by, observedFrom}: CurveRules, scope: Scope) {
  const window = lifeWindow(observedFrom, scope);
  const own = new SpellCounts();
  const rows = new SpellCounts();
  let notFollowed = nobody;
  let firstStart: number | null = null;
  return {
    accounts(chunk: ChunkOf<typeof lives>): void {
      const part = accountLives(chunk.start, chunk.end, by === 'none' ? null : chunk[by], window);
      own.add(part.spells);
      notFollowed = added(notFollowed, part.notFollowed);
      if (part.firstStart !== null) firstStart = Math.min(firstStart ?? Infinity, part.firstStart);
    },
    spells({duration, status, entry, weight, group}: ChunkOf<typeof given>): void {
      rows.add({
        durations: duration,
        statuses: status,
        entries: entry,
        weights: weight,
        ...(by !== 'none' && {groups: group}),
      });
    },
    result(): CurveCounts {
      const counted = rows.result();
      return {
        groups: curveGroups(own.result(), counted),
        firstStart,
        notFollowed: {...notFollowed, unusable: counted.reduce((n, {leftOut}) => n + leftOut, 0)},
      };
    },
  };
}

/** The largest age to which some of every group are followed; `null` where that is 0. */
export function commonAge(groups: readonly Pick<CountedGroup, 'counts'>[]): number | null {
  const age = Math.min(...groups.map(({counts}) => counts.times.at(-1)!));
  return age > 0 ? age : null;
}

/** Why nobody is in a curve. */
export function whyNobody({endedBefore, unusable}: LeftOutOfCurves): string {
  if (endedBefore > 0) return 'Every account had left before it came under observation';
  if (unusable > 0) return 'No row has a duration during which it was under observation';
  return 'No account with a first day before the as-of date';
}

function added(a: NotFollowed, b: NotFollowed): NotFollowed {
  return {
    withoutStart: a.withoutStart + b.withoutStart,
    notStarted: a.notStarted + b.notStarted,
    endBeforeStart: a.endBeforeStart + b.endBeforeStart,
    endedBefore: a.endedBefore + b.endedBefore,
  };
}
