import {parseIsoDay} from '../calendar/days.js';
import {zone} from '../calendar/zone.js';
import {hiddenAmong} from '../kernel/groups.js';
import type {Scope} from '../kernel/scope.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {SHIFT, type LifeWindow} from './account-lives.js';
import {pooledDurations, sum} from './pooled-durations.js';
import type {SpellGroup} from './spell-counts.js';

/** A group that a curve is drawn of, as it is counted. `null` is the name of those without one. */
export type CountedGroup = {readonly name: string | null; readonly counts: DurationCounts};

/** From where the lives of accounts are seen. */
export function lifeWindow(observedFrom: string | null, {asOf, timeZone}: Scope): LifeWindow {
  const clock = zone(timeZone);
  return {
    today: clock.dayOf(asOf),
    lastSeen: clock.dayOf(asOf - 1),
    observedFrom: observedFrom === null ? null : parseIsoDay(observedFrom),
  };
}

/** The lives of accounts and spells that were given, those of one group together. */
export function curveGroups(lives: readonly SpellGroup[], given: readonly SpellGroup[]): CountedGroup[] {
  const byName = new Map<string | null, DurationCounts[]>();
  for (const {group, times, events, censored, entries} of [...lives.map(unshifted), ...given]) {
    const counts = {times, events, censored, ...(entries && {entries})};
    const same = byName.get(group);
    if (same) same.push(counts);
    else byName.set(group, [counts]);
  }
  return [...byName].map(([name, counts]) => ({name, counts: pooledDurations(counts)}));
}

/** Undoes the {@link SHIFT} of account lives. */
function unshifted({entries, ...group}: SpellGroup): SpellGroup {
  const back = (times: readonly number[]): number[] => times.map((time) => time - SHIFT);
  return {
    ...group,
    times: back(group.times),
    ...(entries && {entries: {times: back(entries.times), counts: entries.counts}}),
  };
}

/** The groups of which some are followed, largest first, and those of them that are not to be shown. */
export function followedGroups(
  groups: readonly CountedGroup[],
  by: string,
  {minimumGroup}: Pick<Scope, 'minimumGroup'>,
): {readonly followed: readonly FollowedGroup[]; readonly hidden: ReadonlySet<FollowedGroup>} {
  const followed = groups
    .map(({name, counts}) => ({name, counts, n: sum(counts.events) + sum(counts.censored)}))
    .filter((group) => group.n > 0)
    .sort(bySize);
  const sizes = followed.map(({n}) => n);
  const places = by === 'none' ? [] : [...hiddenAmong(sizes, minimumGroup)];
  return {followed, hidden: new Set(places.map((place) => followed[place]!))};
}

export type FollowedGroup = CountedGroup & {readonly n: number};

/** Largest first, groups of one size by name. */
function bySize(a: FollowedGroup, b: FollowedGroup): number {
  if (a.n !== b.n) return b.n - a.n;
  return a.name === null || (b.name !== null && a.name > b.name) ? 1 : -1;
}
