import * as z from 'zod/mini';
import {addPeriods, hasEnded} from '../calendar/periods.js';
import {countedShare, type CountedShare} from '../kernel/counted-share.js';
import {described} from '../kernel/described.js';
import {hiddenAmong} from '../kernel/groups.js';
import {
  estimate,
  insufficient,
  type Completeness,
  type Estimate,
  type Insufficient,
  type Interval,
  type Outcome,
} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments, type Moments} from '../statistics/moments.js';
import type {CountedRatings, RatingCounts} from './rating-counts.js';

/** How one group was rated, in one week where weeks are told apart. */
export interface RatedGroup extends RatingCounts {
  /** A week that runs is incomplete. */
  readonly completeness: Completeness;
  readonly n: number;
  readonly mean: number;
  /** Standard deviation over the root of n; `null` for one review. */
  readonly standardError: number | null;
  /** Of the mean; `null` for one review, and where all are equal. */
  readonly interval: Interval | null;
  /** The mean drawn to that of all reviews: the more, the fewer reviews it rests on. */
  readonly shrunken: number;
  /** Reviews with one of the highest scores. */
  readonly high: CountedShare | null;
}

/** Reviews by group. */
export interface RatedGroups extends Outcome {
  readonly kind: 'ratings';
  readonly groups: readonly RatedGroup[];
  /** Groups that are not shown, because they are of too few. They are in the means. */
  readonly hidden: number;
  /** Over all reviews. */
  readonly pooled: Mean;
  /** Over the names: each counts the same. `null` where no review says its group. */
  readonly equalWeight: Mean | null;
  /** Which of them is the one number. */
  readonly average: 'pooled' | 'equal-weight';
  readonly invalid: number;
  readonly undated: number;
}

/** A mean of `n` values. */
export interface Mean {
  readonly sum: number;
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval | null;
}

/** The options of every metric of reviews. */
export const reviewOptions = z
  .object({
    from: described(z._default(z.int(), 1), 'The lowest score of the scale'),
    to: described(z._default(z.int(), 5), 'The highest score of the scale'),
    top: described(z._default(z.int().check(z.minimum(1)), 2), 'How many of the highest scores are good ones'),
    priorWeight: described(
      z._default(z.number().check(z.nonnegative()), 3),
      'How many reviews at the mean of all are added to each group for its shrunken mean, so that one of few reviews does not stand out by chance',
    ),
    average: described(
      z._default(z.enum(['pooled', 'equal-weight']), 'pooled'),
      'The one number: the mean of all reviews, or the mean over the groups with a name, each counting the same',
    ),
  })
  .check(
    z.refine(({from, to, top}) => to > from && top <= to - from + 1, {
      path: ['to'],
      error: 'a scale from a lower to a higher score, with as many scores as are good',
    }),
  );

export type ReviewRules = z.output<typeof reviewOptions>;

export const reviewFormula = 'sum / n';
export const reviewInterval =
  't, cut off at the ends of the scale; none for one review or where all are equal. Wilson for the share of good ones';

export function describeRatings(
  {groups, invalid, undated}: CountedRatings,
  {from, to, top, priorWeight, average}: ReviewRules,
  scope: Scope,
): RatedGroups | Insufficient {
  const {level, minimumGroup} = scope;
  const scores = Array.from({length: to - from + 1}, (_, i) => from + i);
  const scale = {lower: from, upper: to};
  const all = momentsOf(groups, scores);
  if (all.mean === null) {
    if (undated > 0) return insufficient('no-moments', 'No review says when it was given', {undated});
    return invalid === 0
      ? insufficient('no-responses', 'No responses yet')
      : insufficient('no-answer-on-scale', `No response is a whole number from ${from} to ${to}`, {invalid, from, to});
  }
  const overall = all.mean;
  if (all.count < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  const hidden =
    minimumGroup > 1
      ? hiddenAmong(
          groups.map(({counts}) => sumOf(counts)),
          minimumGroup,
        )
      : new Set<number>();
  const meanOf = (some: Moments): Mean | null =>
    some.mean === null
      ? null
      : {sum: some.mean * some.count, n: some.count, mean: some.mean, interval: intervalOf(some, scale, level)};
  const rated = (group: RatingCounts): RatedGroup => {
    const own = momentsOf([group], scores);
    const sum = group.counts.reduce((total, count, i) => total + count * scores[i]!, 0);
    return {
      ...group,
      completeness:
        group.week === null || hasEnded(addPeriods(group.week, 'week', 1), 'week', scope) ? 'complete' : 'incomplete',
      n: own.count,
      mean: sum / own.count,
      standardError: own.standardDeviation === null ? null : own.standardDeviation / Math.sqrt(own.count),
      interval: intervalOf(own, scale, level),
      shrunken: (priorWeight * overall + sum) / (priorWeight + own.count),
      high: countedShare(sumOf(group.counts.slice(-top)), own.count, level),
    };
  };
  const named = new Map<string, RatingCounts[]>();
  for (const group of groups) if (group.name !== null) named.set(group.name, [...(named.get(group.name) ?? []), group]);
  const means = Array.from(named.values(), (weeks) => momentsOf(weeks, scores).mean!);
  return {
    kind: 'ratings',
    groups: groups.filter((_, place) => !hidden.has(place)).map(rated),
    hidden: hidden.size,
    pooled: meanOf(all)!,
    equalWeight: meanOf(moments({values: means})),
    average,
    invalid,
    undated,
  };
}

/** The one number of reviews by group. */
export function meanRating({pooled, equalWeight, average}: RatedGroups): Estimate | Insufficient {
  const shown = average === 'pooled' ? pooled : equalWeight;
  if (shown === null) return insufficient('no-group', 'No review says what it is of');
  const {mean, n, sum, interval} = shown;
  return estimate(mean, {n, terms: {sum, n}, interval});
}

function intervalOf(
  sample: Moments,
  scale: {readonly lower: number; readonly upper: number},
  level: number,
): Interval | null {
  const limits = meanInterval({...sample, level});
  return limits && {...clip(limits, scale), level, method: 't'};
}

function momentsOf(groups: readonly RatingCounts[], scores: readonly number[]): Moments {
  return moments({
    values: groups.flatMap(() => scores),
    frequency: groups.flatMap(({counts}) => counts),
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
