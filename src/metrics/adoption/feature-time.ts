import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {periodsOf, type Period} from '../kernel/period.js';
import type {Scope} from '../kernel/scope.js';
import {firstPeriod} from '../retention/first-period.js';
import {isSmall} from '../kernel/small-cells.js';
import {activity} from './activity-rows.js';
import {endedPeriods} from './ended-periods.js';
import {countFeatures, featureEvents, FeatureNames, type FeatureCounts, type FeatureUse} from './feature-sessions.js';
import {hiddenCounts} from './hidden-counts.js';
import {MINUTE, minutesInterval, sessionOptions, SessionsOfWindow} from './session-rules.js';

/** The time of some uses; all are `null` where their users are too few to be shown. */
export interface UseTime {
  readonly minutes: number | null;
  /** Uses after which something else came, so that they have a time. */
  readonly uses: number | null;
  /** `null` also without any use. */
  readonly minutesPerUse: number | null;
  readonly users: number | null;
  readonly suppressed: boolean;
}

export interface TimeOfFeature extends UseTime {
  readonly feature: string;
  /** Uses that were the last event of their session, and have no time. */
  readonly last: number | null;
  /** As the periods of the outcome. */
  readonly periods: readonly UseTime[];
}

/** Time spent per feature, by period. */
export interface FeatureTime extends Outcome {
  readonly kind: 'feature-time';
  readonly unit: 'day' | 'week' | 'month';
  readonly periods: readonly Period[];
  /** The one with the most time first; those that are not shown last. */
  readonly features: readonly TimeOfFeature[];
  /** Minutes a use, over all periods: of the feature that the options name, or of all. */
  readonly overall: Estimate | Insufficient;
}

const options = z.object({
  unit: described(z._default(z.enum(['day', 'week', 'month']), 'week'), 'The periods of the trend'),
  periods: described(
    z._default(z.int().check(z.minimum(1), z.maximum(400)), 12),
    'How many periods there are; without a first one they are the last ones that have ended',
  ),
  firstPeriod,
  feature: described(
    z._default(z.nullable(z.string()), null),
    'The feature that the one number is of; without it all features together',
  ),
  ...sessionOptions,
});
type Rules = z.output<typeof options>;

const open = (user: string, event: string, time: string, day = 1): object => ({
  user,
  event,
  at: `2026-06-${String(day).padStart(2, '0')}T${time}:00Z`,
});
const rows = {
  events: [
    open('a', 'report', '09:00'),
    open('a', 'export', '09:10'),
    open('a', 'report', '09:12'),
    open('b', 'report', '09:00', 8),
    open('b', 'export', '09:20', 8),
  ],
};
const twoWeeks = {firstPeriod: '2026-06-01', periods: 2} as const;

/** Time spent per feature: from its use to the next event of the session. */
export const featureTime = defineMetric({
  id: 'feature-time',
  label: 'Time per feature',
  about:
    'How long users stay with a feature: the time from its use to the next event of the session, by week. Of the last event of a session nobody knows how long it took, so it is not in it.',
  family: 'adoption',
  unit: 'minutes',
  tables: [activity, featureEvents],
  options,
  formula: 'minutes / uses',
  interval: 'of a ratio of sums, with users as the sample (Cochran); null for one user, or when all take equally long',
  source: 'Our own, on the sessions of GA4; interval: Cochran, Sampling Techniques, chapter 6',
  accumulator(rules, scope) {
    const sessions = new SessionsOfWindow(endedPeriods(rules, scope), rules, scope);
    const names = new FeatureNames();
    return {
      events(chunk) {
        sessions.add(chunk);
      },
      features(chunk) {
        names.add(chunk);
      },
      result: () => countFeatures(sessions, names, rules),
    };
  },
  derive(counts: FeatureCounts, rules, scope): FeatureTime | Insufficient {
    if (counts.features.length === 0) return insufficient('no-uses', 'No feature was used in this time');
    const features = counts.features.map((use) => describeFeature(use, scope));
    return {
      kind: 'feature-time',
      unit: rules.unit,
      periods: periodsOf(endedPeriods(rules, scope), scope),
      features: features.toSorted((a, b) => (b.minutes ?? -1) - (a.minutes ?? -1)),
      overall: overall(counts, features, rules, scope),
    };
  },
  headlineLabel: 'Minutes per use of a feature',
  headline: (outcome) => outcome.overall,
  examples: [
    {
      name: '10 minutes of the report, then 2 of the export; how long the last report took is not known',
      rows,
      options: twoWeeks,
      outcome: {
        features: [
          {
            feature: 'report',
            minutes: 30,
            uses: 2,
            minutesPerUse: 15,
            last: 1,
            users: 2,
            periods: [{minutes: 10}, {minutes: 20}],
          },
          {feature: 'export', minutes: 2, uses: 1, last: 1, periods: [{minutes: 2}, {minutes: 0, minutesPerUse: null}]},
        ],
        overall: {value: 32 / 3, n: 3},
      },
    },
    {
      name: 'of one feature alone',
      rows,
      options: {...twoWeeks, feature: 'export'},
      outcome: {overall: {value: 2, n: 1, interval: null}},
    },
    {
      name: 'features that are told apart from their events: what else is done only ends them',
      rows: {...rows, features: [{feature: 'Reports', event: 'report'}]},
      options: twoWeeks,
      outcome: {features: [{feature: 'Reports', minutes: 30, uses: 2}]},
    },
    {
      name: 'after a long pause the session is over, and the use before it has no time',
      rows: {events: [open('a', 'report', '09:00'), open('a', 'export', '10:00')]},
      options: twoWeeks,
      outcome: {
        features: [
          {minutes: 0, uses: 0, last: 1},
          {uses: 0, last: 1},
        ],
        overall: {code: 'no-uses'},
      },
    },
    {
      name: 'what was done before these weeks is not in them',
      rows,
      options: {firstPeriod: '2026-06-15', periods: 1},
      outcome: {kind: 'insufficient', code: 'no-uses'},
    },
  ],
});

function describeFeature(
  {feature, time, uses, users, last, allUsers}: FeatureUse,
  {minimumGroup}: Scope,
): TimeOfFeature {
  const whole = useTime(sum(time), sum(uses), allUsers, isSmall(allUsers, minimumGroup));
  const hidden = hiddenCounts(users, minimumGroup);
  const periods = time.map((own, period) => useTime(own, uses[period]!, users[period]!, hidden.has(period)));
  return {feature, ...whole, last: whole.suppressed ? null : last, periods};
}

function useTime(time: number, uses: number, users: number, suppressed: boolean): UseTime {
  if (suppressed) return {minutes: null, uses: null, minutesPerUse: null, users: null, suppressed};
  const minutes = time / MINUTE;
  return {minutes, uses, minutesPerUse: uses === 0 ? null : minutes / uses, users, suppressed};
}

function overall(
  {features: counted, influence}: FeatureCounts,
  shown: readonly TimeOfFeature[],
  {feature}: Rules,
  {level, minimumGroup}: Scope,
): Estimate | Insufficient {
  const of = counted.filter((use) => feature === null || use.feature === feature);
  const [minutes, uses] = [sum(of.flatMap(({time}) => time)) / MINUTE, sum(of.flatMap((use) => use.uses))];
  if (uses === 0) return insufficient('no-uses', 'No use of a feature has a time');
  if (influence.users < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
  if (feature === null && shown.filter(({suppressed}) => suppressed).length === 1) {
    return insufficient('small-group', 'Not shown: it would tell about a small group');
  }
  return estimate(minutes / uses, {
    n: uses,
    terms: {minutes, uses},
    interval: minutesInterval((minutes * MINUTE) / uses, influence, level),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
