import type {Members} from '../kernel/members.js';
import type {Scope} from '../kernel/scope.js';
import type {DurationCounts} from '../statistics/duration-counts.js';
import {durationHistogram, type BinRules} from './duration-bins.js';
import {OwnedSpells, ownersOf} from './owned-spells.js';
import {pooledDurations} from './pooled-durations.js';
import type {SpellGroup} from './spell-counts.js';

/**
 * Those who got there in at least `from` and less than `to` days, as the bins of the histogram hold them (`to` is `null`
 * where the bin is open); or those who did not get there yet.
 */
export type DurationPart = {readonly from: number; readonly to: number | null} | {readonly status: 'not-yet'};

/**
 * Who is in a part of durations: the quickest first, or of those not there yet who has been followed the shortest.
 * Suppressed where the histogram does not show how many they are.
 */
export function durationMembers(
  kinds: readonly OwnedSpells[],
  part: DurationPart,
  rules: BinRules,
  {minimumGroup}: Pick<Scope, 'minimumGroup'>,
): Members | null {
  const counts = countedDurations(kinds.map((spells) => spells.counts.result()));
  if (minimumGroup > 1 && !isShown(part, counts, rules, minimumGroup)) return {suppressed: true};
  return ownersOf(kinds, ({duration, ended}) =>
    'status' in part ? !ended : ended && duration >= part.from && duration < (part.to ?? Infinity),
  );
}

/** All durations that were counted, of all sources together. */
export function countedDurations(sources: readonly (readonly SpellGroup[])[]): DurationCounts {
  const counted = sources.flat().filter(({times}) => times.length > 0);
  return pooledDurations(counted.map(({group, leftOut, ...counts}) => counts));
}

/** Whether bins that are shown add up to the part. */
function isShown(part: DurationPart, counts: DurationCounts, rules: BinRules, minimumGroup: number): boolean {
  const {bins, notYet} = durationHistogram(counts, rules, minimumGroup);
  if ('status' in part) return notYet !== null;
  const to = part.to ?? Infinity;
  const shown = bins.reduce(
    (sum, bin) => (bin.from >= part.from && (bin.to ?? Infinity) <= to ? sum + (bin.count ?? NaN) : sum),
    0,
  );
  const all = counts.events.reduce(
    (sum, count, i) => (counts.times[i]! >= part.from && counts.times[i]! < to ? sum + count : sum),
    0,
  );
  return shown === all;
}
