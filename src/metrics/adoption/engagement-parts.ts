import type {FeatureNames} from './feature-sessions.js';
import {MINUTE, type SessionsOfWindow} from './session-rules.js';
import {influenceOfEach, type Influence} from './user-influence.js';

/** What engagement is made of: how often users come, how long they stay, how much of the product they use. */
export const engagementParts = ['frequency', 'duration', 'breadth'] as const;
export type EngagementPart = (typeof engagementParts)[number];

/** One part, over all users who were active. */
export type PartSum = {
  /** Sum over users of what each has of the part, 0..1. */
  readonly sum: number;
  /** The same in its own words: days with a session, minutes, distinct features. */
  readonly plain: number;
  readonly influence: Influence;
};

export type EngagementCounts = {
  readonly users: number;
  readonly parts: Readonly<Record<EngagementPart, PartSum>>;
  /** How many features there are; 0 where events have no names, so that breadth is not known. */
  readonly features: number;
  /** What users change the value by in which the parts are combined. */
  readonly influence: Influence;
};

export interface EngagementRules {
  readonly periods: number;
  readonly goalMinutes: number;
  readonly combine: 'product' | 'mean';
}

/** The parts as one, 0..1, of those that are known; and what one more of each changes it by. */
export function combined(
  shares: readonly number[],
  combine: EngagementRules['combine'],
): {readonly value: number; readonly weights: readonly number[]} {
  const product = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1);
  if (combine === 'product') {
    return {value: product(shares), weights: shares.map((_, part) => product(shares.toSpliced(part, 1)))};
  }
  const total = shares.reduce((all, share) => all + share, 0);
  return {value: total / shares.length, weights: shares.map(() => 1 / shares.length)};
}

/** The parts that are known: without names of events nobody knows which features were used. */
export function knownParts({features}: {readonly features: number}): readonly EngagementPart[] {
  return features > 0 ? engagementParts : ['frequency', 'duration'];
}

/** What one user did: on how many days a session began, for how many ms altogether, with which features. */
interface UserActivity {
  days: number;
  lastDay: number;
  time: number;
  readonly features: Set<string>;
}

export function countEngagement(
  sessions: SessionsOfWindow,
  names: FeatureNames,
  {periods, goalMinutes, combine}: EngagementRules,
): EngagementCounts {
  const byUser = new Map<number, UserActivity>();
  const ofEvents = names.ofEvents(sessions.names);
  sessions.visit(({users, events, at}, {first, last, period}) => {
    let own = byUser.get(users[first]!);
    if (own === undefined) byUser.set(users[first]!, (own = {days: 0, lastDay: -1, time: 0, features: new Set()}));
    if (own.lastDay !== period) own.days++;
    own.lastDay = period;
    own.time += at[last]! - at[first]!;
    for (let row = first; row <= last; row++) {
      const feature = ofEvents[events[row]!];
      if (feature != null) own.features.add(feature);
    }
  });
  const all = [...byUser.values()];
  const features = names.size > 0 ? names.size : new Set(all.flatMap((own) => [...own.features])).size;
  const plain: Readonly<Record<EngagementPart, (own: UserActivity) => number>> = {
    frequency: ({days}) => days,
    duration: ({time}) => time / MINUTE,
    breadth: (own) => own.features.size,
  };
  const share: Readonly<Record<EngagementPart, (own: UserActivity) => number>> = {
    frequency: ({days}) => days / periods,
    duration: ({time, days}) => Math.min(1, time / MINUTE / days / goalMinutes),
    breadth: (own) => (features === 0 ? 0 : own.features.size / features),
  };
  const partOf = (part: EngagementPart): PartSum => {
    const shares = all.map(share[part]);
    const sum = inOrder(shares);
    const changes = Float64Array.from(shares, (own) => (own - sum / all.length) / all.length);
    return {sum, plain: inOrder(all.map(plain[part])), influence: influenceOfEach(changes, all.length)};
  };
  const parts = {frequency: partOf('frequency'), duration: partOf('duration'), breadth: partOf('breadth')};
  const known = knownParts({features});
  const means = known.map((part) => parts[part].sum / all.length);
  const {weights} = combined(means, combine);
  const changes = Float64Array.from(all, (own) =>
    known.reduce((sum, part, i) => sum + (weights[i]! * (share[part](own) - means[i]!)) / all.length, 0),
  );
  return {users: all.length, parts, features, influence: influenceOfEach(changes, all.length)};
}

/** A sum of fractions depends on their order, and that of users on that of the rows. */
function inOrder(values: readonly number[]): number {
  return Float64Array.from(values)
    .sort()
    .reduce((sum, value) => sum + value, 0);
}
