import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient, type Interval} from '../kernel/outcome.js';
import {firstPeriod} from '../retention/first-period.js';
import {activity} from './activity-rows.js';
import {completenessOf, endedPeriods} from './ended-periods.js';
import {combined, countEngagement, knownParts, type EngagementPart} from './engagement-parts.js';
import {featureEvents, FeatureNames} from './feature-sessions.js';
import {sessionOptions, SessionsOfWindow} from './session-rules.js';
import {shareInterval} from './user-influence.js';

/** One part of engagement: the mean over active users. */
export interface PartOfEngagement {
  readonly part: EngagementPart;
  /** 0..1: of the days, of the minutes that are the goal for a day, of the features. */
  readonly share: number;
  readonly interval: Interval | null;
  /** What the share is of, per user: days with a session, minutes, features. */
  readonly perUser: number;
}

export interface EngagementScore extends Estimate {
  /** Those that are known; breadth is not where events have no names. */
  readonly parts: readonly PartOfEngagement[];
  /** How many features breadth is of. */
  readonly features: number;
}

const visit = (user: string, day: number, event: string, ...times: readonly string[]): object[] =>
  times.map((time) => ({user, event, at: `2026-06-0${String(day)}T${time}:00Z`}));
const rows = {
  events: [
    ...visit('a', 1, 'report', '09:00', '09:15'),
    ...visit('a', 2, 'export', '09:00', '09:25'),
    ...visit('b', 2, 'report', '09:00', '10:00'),
  ],
};
const fourDays = {firstPeriod: '2026-06-01', periods: 4, timeoutMinutes: 60} as const;

/** Customer engagement: how often users come, how long they stay, how much of the product they use. */
export const engagementScore = defineMetric({
  id: 'engagement-score',
  label: 'Engagement score',
  about:
    'How often active users come, how long they stay on a day and how many of the features they use, each as a share of what could be, combined from 0 to 100. Read the parts: the same score can be made in different ways.',
  family: 'adoption',
  unit: 'score',
  range: [0, 100],
  direction: 'higher-is-better',
  tables: [activity, featureEvents],
  options: z.object({
    combine: described(
      z._default(z.enum(['product', 'mean']), 'product'),
      'How the parts become one: multiplied, so that none can stand in for another, or their mean (as Pendo does with the parts of its own score)',
    ),
    periods: described(
      z._default(z.int().check(z.minimum(1), z.maximum(400)), 28),
      'How many days are looked at; without a first one they are the last days that have ended',
    ),
    firstPeriod,
    goalMinutes: described(
      z._default(z.number().check(z.gt(0), z.maximum(1440)), 30),
      'So many minutes on a day with a session are all that is hoped for; longer counts no more',
    ),
    ...sessionOptions,
  }),
  formula: '100 * combined',
  interval: 'linearised, with users as the sample; null for one user, or when all are alike',
  source:
    'Frequency × duration × breadth: our own parts, published with it. Pendo Product Engagement Score (mean of adoption, stickiness and growth) for the mean',
  accumulator(rules, scope) {
    const sessions = new SessionsOfWindow(endedPeriods({...rules, unit: 'day'}, scope), rules, scope);
    const names = new FeatureNames();
    return {
      events(chunk) {
        sessions.add(chunk);
      },
      features(chunk) {
        names.add(chunk);
      },
      result: () => countEngagement(sessions, names, rules),
    };
  },
  derive({users, parts, features, influence}, rules, scope): EngagementScore | Insufficient {
    if (users === 0) return insufficient('no-activity', 'Nobody was active before the end of this time');
    if (users < scope.minimumGroup) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    const known = knownParts({features});
    const shares = known.map((part) => parts[part].sum / users);
    const {value} = combined(shares, rules.combine);
    const limits = shareInterval(value, influence, scope.level);
    return estimate(100 * value, {
      n: users,
      terms: {combined: value, ...Object.fromEntries(known.map((part, i) => [part, shares[i]!]))},
      interval: limits && {...limits, lower: 100 * limits.lower, upper: 100 * limits.upper},
      completeness: completenessOf(endedPeriods({...rules, unit: 'day'}, scope)),
      parts: known.map((part, i) => ({
        part,
        share: shares[i]!,
        interval: shareInterval(shares[i]!, parts[part].influence, scope.level),
        perUser: parts[part].plain / users,
      })),
      features,
    });
  },
  examples: [
    {
      name: 'on 3 of 8 days of users, for 20 and 30 of 30 minutes, with 2 and 1 of two features',
      rows,
      options: fourDays,
      outcome: {
        value: (100 * (3 / 8) * (5 / 6) * 3) / 4,
        n: 2,
        parts: [
          {part: 'frequency', share: 3 / 8, perUser: 1.5},
          {part: 'duration', share: 5 / 6, perUser: 50},
          {part: 'breadth', share: 3 / 4, perUser: 1.5},
        ],
      },
    },
    {
      name: 'the mean of the parts',
      rows,
      options: {...fourDays, combine: 'mean'},
      outcome: {value: (100 * (3 / 8 + 5 / 6 + 3 / 4)) / 3},
    },
    {
      name: 'breadth is of all features there are, also of those that nobody used',
      rows: {
        ...rows,
        features: ['report', 'export', 'share', 'print'].map((name) => ({feature: name, event: name})),
      },
      options: fourDays,
      outcome: {features: 4, terms: {breadth: 3 / 8}},
    },
    {
      name: 'events without names tell nothing about breadth: the score is of the other two parts',
      rows: {
        events: [
          {user: 'a', at: '2026-06-01T09:00:00Z'},
          {user: 'a', at: '2026-06-01T09:15:00Z'},
        ],
      },
      options: fourDays,
      outcome: {value: (100 * (1 / 4)) / 2, parts: [{part: 'frequency'}, {part: 'duration'}], interval: null},
    },
    {
      name: 'nobody came: there is no score, not one of 0',
      rows,
      options: {firstPeriod: '2026-06-10', periods: 4},
      outcome: {kind: 'insufficient', code: 'no-activity'},
    },
  ],
});
