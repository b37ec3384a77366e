import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {defineMembers, idsOf} from '../kernel/members.js';
import {estimate, insufficient, type Completeness, type Insufficient, type Outcome} from '../kernel/outcome.js';
import type {Scope} from '../kernel/scope.js';
import {cohortUnits, type CohortUnit} from '../retention/cohort-options.js';
import {firstPeriod} from '../retention/first-period.js';
import {clip} from '../statistics/interval.js';
import {meanInterval} from '../statistics/mean-interval.js';
import {moments, type Moments} from '../statistics/moments.js';
import {countSlots, distributionOf, type ActiveTimes, type CountedShare} from './active-times.js';
import {activity, activityOptions, ActivityRows} from './activity-rows.js';
import {completenessOf, endedPeriods} from './ended-periods.js';

/** In how many periods of a window users were active. */
export interface DaysActive extends Outcome {
  readonly kind: 'days-active';
  readonly unit: CohortUnit;
  readonly by: 'user' | 'account';
  /** How many periods the window has, so that nobody can be active in more. */
  readonly periods: number;
  /** First local day of the window, and the day after its last one; for hours instants. */
  readonly start: number;
  readonly end: number;
  readonly completeness: Completeness;
  /** Active at all; all shares are of these. */
  readonly active: number;
  /** One a number of periods, from 1 up to all of them: in exactly so many, and in at least so many. */
  readonly buckets: readonly ActiveTimes[];
  /** Of the number of periods in which those who were active were. `null` where it would tell about a small bucket. */
  readonly moments: Moments | null;
  /** Those who were active in at least the share of the periods that the options ask for. */
  readonly power: CountedShare & {readonly from: number};
  readonly level: number;
}

/** Those who were active in exactly so many periods, or in at least so many. */
export type DaysActivePart = {readonly times: number; readonly counted: 'exactly' | 'at-least'};

const options = z.object({
  unit: described(z._default(z.enum(cohortUnits), 'day'), 'What time is cut into; active is who did something in it'),
  periods: described(
    z._default(z.int().check(z.minimum(1), z.maximum(400)), 28),
    'How many periods the window has; without a first one they are the last ones that have ended',
  ),
  firstPeriod,
  powerShare: described(
    z._default(z.number().check(z.gt(0), z.maximum(1)), 0.5),
    'Power users are active in at least this share of the periods',
  ),
  ...activityOptions,
});

type Counts = {
  /** Active in exactly one, in two, …, in all periods. */
  readonly counts: number[];
};

function describeDays({counts}: Counts, rules: z.output<typeof options>, scope: Scope): DaysActive | Insufficient {
  const spread = moments({values: counts.map((_, at) => at + 1), frequency: counts});
  if (spread.count === 0) return insufficient('no-activity', 'Nobody was active before the end of this time');
  if (spread.count < scope.minimumGroup)
    return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
  const window = endedPeriods(rules, scope);
  const {buckets, hidden} = distributionOf(counts, scope);
  // Two hidden buckets could be worked out from how many they are together and from the mean.
  const tells = hidden > 0 && hidden < 3;
  const from = Math.max(1, Math.ceil(rules.powerShare * rules.periods - 1e-9));
  return {
    kind: 'days-active',
    unit: rules.unit,
    by: rules.countBy,
    periods: rules.periods,
    start: window.starts[0]!,
    end: window.starts[rules.periods]!,
    completeness: completenessOf(window),
    active: spread.count,
    buckets,
    moments: tells ? null : spread,
    power: {...buckets[from - 1]!.atLeast, from},
    level: scope.level,
  };
}

const rows = {
  events: [
    ...[1, 2, 3].map((day) => ({user: 'a', at: new Date(Date.UTC(2026, 5, day, 9)).toISOString()})),
    {user: 'b', at: '2026-06-02T09:00:00Z'},
    {user: 'b', at: '2026-06-02T17:00:00Z'},
  ],
};

/** Stickiness distribution: how many were active on one day of a window, on two, on three … */
export const daysActive = defineMetric({
  id: 'days-active',
  label: 'Days active',
  about:
    'On how many days of a window users were active: how many on exactly one, on two, on three …, how many on at least so many, and on how many they were on average.',
  family: 'adoption',
  unit: 'days',
  direction: 'higher-is-better',
  tables: [activity],
  options,
  formula: 'activeDays / activeUsers',
  interval:
    'Wilson, for the share of each bucket; t for the mean, within 1 and all of the days, and none for one user or where all are alike',
  source:
    'PostHog stickiness (exactly so many), Amplitude (exactly, or at least so many); power users as in the L28 of growth teams',
  accumulator(rules, scope) {
    const days = new ActivityRows(endedPeriods(rules, scope), rules, scope);
    return {
      events(chunk) {
        days.add(chunk);
      },
      result() {
        const counts = new Array<number>(rules.periods).fill(0);
        days.visit((row) => {
          const times = countSlots(row, 1, rules.periods + 1);
          if (times > 0) counts[times - 1]!++;
        });
        return {counts};
      },
    };
  },
  derive: describeDays,
  headlineLabel: 'Days active, on average',
  headline({unit, periods, active, moments: spread, completeness, level}) {
    if (!spread?.mean) return insufficient('small-group', 'Not shown: it would tell about a small group');
    const limits = meanInterval({...spread, level});
    return estimate(spread.mean, {
      n: active,
      terms: {activeDays: Math.round(spread.mean * active), activeUsers: active},
      interval: limits && {...clip(limits, {lower: 1, upper: periods}), level, method: 't'},
      completeness,
      unit: unit === 'day' ? 'days' : 'ratio',
    });
  },
  members: /* @__PURE__ */ defineMembers({
    tables: [activity],
    accumulator({times, counted}: DaysActivePart, rules: z.output<typeof options>, scope) {
      const days = new ActivityRows(endedPeriods(rules, scope), rules, scope);
      return {
        events(chunk) {
          days.add(chunk);
        },
        result() {
          if (!Number.isInteger(times) || times < 1 || times > rules.periods || days.who.size === 0) return null;
          const found = Array.from({length: rules.periods}, (): number[] => []);
          days.visit((row, code) => {
            found[countSlots(row, 1, rules.periods + 1) - 1]?.push(code);
          });
          const {exactly, atLeast} = distributionOf(
            found.map(({length}) => length),
            scope,
          ).buckets[times - 1]!;
          if ((counted === 'exactly' ? exactly : atLeast).suppressed) return {suppressed: true};
          const codes = counted === 'exactly' ? found[times - 1]! : found.slice(times - 1).flat();
          return {by: rules.countBy, ids: idsOf(codes, days.who)};
        },
      };
    },
  }),
  examples: [
    {
      name: 'on one of five days was b, on three of them a; twice on a day is one day',
      rows,
      options: {firstPeriod: '2026-06-01', periods: 5},
      outcome: {
        active: 2,
        moments: {mean: 2},
        buckets: [
          {times: 1, exactly: {count: 1, share: 0.5}, atLeast: {count: 2, share: 1}},
          {times: 2, exactly: {count: 0}, atLeast: {count: 1}},
          {times: 3, exactly: {count: 1}, atLeast: {count: 1}},
          {times: 4, exactly: {count: 0}, atLeast: {count: 0}},
          {times: 5, exactly: {count: 0}, atLeast: {count: 0}},
        ],
      },
    },
    {
      name: 'power users were there on half of the days or more: of five that is three',
      rows,
      options: {firstPeriod: '2026-06-01', periods: 5},
      outcome: {power: {from: 3, count: 1, share: 0.5}},
    },
    {
      name: 'where weeks begin decides: Saturday and Sunday are two weeks when they begin on Sunday',
      rows: {
        events: [
          {user: 'a', at: '2026-06-06T09:00:00Z'},
          {user: 'a', at: '2026-06-07T09:00:00Z'},
        ],
      },
      options: {unit: 'week', firstPeriod: '2026-06-01', periods: 2},
      scope: {weekStart: 'sunday'},
      outcome: {buckets: [{exactly: {count: 0}}, {exactly: {count: 1}}], moments: {mean: 2}},
    },
    {
      name: 'the day that runs is not in the window, which ends with the one before',
      rows,
      options: {periods: 2},
      scope: {asOf: Date.UTC(2026, 5, 3, 12)},
      outcome: {active: 2, completeness: 'complete', buckets: [{exactly: {count: 1}}, {exactly: {count: 1}}]},
    },
    {
      name: 'who was active only before the window is not in it',
      rows,
      options: {firstPeriod: '2026-06-03', periods: 1},
      outcome: {active: 1},
    },
  ],
});
