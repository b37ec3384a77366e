import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {accountGroupings} from '../kernel/groups.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {commonAge, countCurves, curveOptions, followedTables, whyNobody, type LeftOutOfCurves} from './count-curves.js';
import {compareCurves, rankTests, type CurveComparison} from './curve-comparison.js';
import {followedGroups} from './curve-groups.js';
import {curveMembers} from './curve-members.js';
import {groupSurvival, type GroupSurvival, type SurvivalMethod} from './group-survival.js';
import {pooledDurations} from './pooled-durations.js';
import {survivalAtAge} from './survival-at-age.js';

/** How long accounts stay: all together and by group. Ages are in days. */
export interface Curves extends Outcome {
  readonly kind: 'curves';
  readonly overall: GroupSurvival;
  /** Those that are not too small to be shown, largest first; without `by` the only one is `overall`. */
  readonly groups: readonly GroupSurvival[];
  /** Names of the groups that are too small to be shown, or that a total would tell about one that is. */
  readonly suppressed: readonly (string | null)[];
  /** `null` for fewer than two groups. */
  readonly comparison: CurveComparison | null;
  /** The age that restricted means reach; `null` where everybody was last seen on the first day. */
  readonly tau: number | null;
  /** How bands, and limits of medians and quartiles, were made. */
  readonly band: {readonly level: number; readonly method: string};
  /** Local day since 1970-01-01 on which the first account started; `null` where only spells were given. */
  readonly firstStart: number | null;
  readonly notFollowed: LeftOutOfCurves;
}

/** Days in a month and in a year, where ages are told in them: those of the Gregorian calendar in the mean, near enough. */
export const DAYS_IN_YEAR = 365.25;
export const DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

/** Survival of customers: the share of accounts still there, by age, estimated with those who have not left yet. */
export const retentionCurve = defineMetric({
  id: 'retention-curve',
  label: 'Retention curve',
  about:
    'Share of accounts that are still there at each age in days, counted from their first day. Accounts that have not left yet count for as long as they have been followed.',
  family: 'retention',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: followedTables,
  options: z.object({
    by: described(
      z._default(z.enum(['none', ...accountGroupings]), 'none'),
      'What accounts are compared by. Rows of spells are compared by their own group, whichever is named here',
    ),
    interval: described(
      z._default(z.enum(['log-log', 'log', 'plain']), 'log-log'),
      'Scale on which the band is symmetric: log-log (lifelines, SAS), log (R) or plain',
    ),
    median: described(
      z._default(z.enum(['midpoint', 'first-crossing']), 'midpoint'),
      'Median and quartiles where the curve stays level at them: the middle of that time (R), or its beginning (lifelines)',
    ),
    test: described(
      z._default(z.enum(rankTests), 'log-rank'),
      'Weights of the test that compares groups: all ages alike (log-rank), or early ages more, by how many are followed (gehan-breslow, tarone-ware) or by how many are still there (peto-peto as in R, peto-modified as in lifelines)',
    ),
    ...curveOptions,
  }),
  interval:
    'Greenwood, pointwise, on the scale of the option; of median and quartiles by inverting the band (Brookmeyer and Crowley); of restricted means normal',
  source:
    'Kaplan and Meier (1958), Nonparametric estimation from incomplete observations; R survfit and survdiff, lifelines',
  accumulator: countCurves,
  derive({groups, firstStart, notFollowed}, {by, interval, median, test, tau: wanted}, scope): Curves | Insufficient {
    const {level, minimumGroup} = scope;
    const {followed, hidden} = followedGroups(groups, by, scope);
    const n = followed.reduce((total, group) => total + group.n, 0);
    if (n === 0) return insufficient('no-accounts', whyNobody(notFollowed), notFollowed);
    if (n < minimumGroup) return insufficient('small-group', `Fewer than ${minimumGroup} accounts are not shown`);
    const shown = followed.filter((group) => !hidden.has(group));
    const tau = wanted ?? commonAge(shown.length > 0 ? shown : followed);
    const method: SurvivalMethod = {transform: interval, rule: median, tau, level};
    const overall = groupSurvival(null, pooledDurations(followed.map(({counts}) => counts)), method);
    const each = by === 'none' ? [overall] : shown.map(({name, counts}) => groupSurvival(name, counts, method));
    return {
      kind: 'curves',
      overall,
      groups: each,
      suppressed: followed.filter((group) => hidden.has(group)).map(({name}) => name),
      comparison: compareCurves(each, {test, tau, level}),
      tau,
      band: {level, method: interval},
      firstStart,
      notFollowed,
    };
  },
  headlineLabel: 'Median time that accounts stay',
  headlineUnit: 'days',
  headline({overall, band: {level, method}}) {
    const {n, events, censored, quartiles} = overall;
    const {estimate: value, lower, upper} = quartiles.median;
    if (value === null) return notReached(overall);
    return estimate(value, {
      n,
      terms: {events, censored},
      interval: lower === null || upper === null ? null : {lower, upper, level, method: `inverted ${method} band`},
    });
  },
  members: curveMembers,
  examples: [
    {
      name: 'those who have not left yet are followed up to today, not dropped',
      scope: {asOf: Date.UTC(2026, 0, 31)},
      rows: {
        accounts: [
          {account: 'a', start: '2026-01-01', end: '2026-01-11'},
          {account: 'b', start: '2026-01-01'},
          {account: 'c', start: '2026-01-21'},
        ],
      },
      outcome: {
        overall: {n: 3, events: 1, censored: 2, curve: {time: [10, 30], atRisk: [3, 1], survival: [2 / 3, 2 / 3]}},
      },
    },
    {
      name: 'who leaves on the first day left at age 0',
      scope: {asOf: Date.UTC(2026, 0, 31)},
      rows: {
        accounts: [
          {account: 'a', start: '2026-01-01', end: '2026-01-01'},
          {account: 'b', start: '2026-01-01', end: '2026-01-02'},
        ],
      },
      outcome: {overall: {curve: {time: [0, 1], atRisk: [2, 1], survival: [0.5, 0]}}},
    },
    {
      name: 'an end before the start is no life, and an end after the as-of date has not come yet',
      scope: {asOf: Date.UTC(2026, 0, 31)},
      rows: {
        accounts: [
          {account: 'a', start: '2026-01-11', end: '2026-01-10'},
          {account: 'b', start: '2026-01-11', end: '2026-02-01'},
          {account: 'c', start: '2026-02-01'},
        ],
      },
      outcome: {
        overall: {n: 1, events: 0, curve: {time: [20], survival: [1]}},
        notFollowed: {endBeforeStart: 1, notStarted: 1, withoutStart: 0},
      },
    },
    {
      name: 'late entry: who came into view at an age of 2 is at risk after it, not before',
      rows: {
        spells: [
          {entry: 1, duration: 2},
          {entry: 2, duration: 10},
          {entry: 4, duration: 5},
          {entry: 0, duration: 4},
          {entry: 0, duration: 3},
        ],
      },
      outcome: {
        overall: {
          curve: {time: [2, 3, 4, 5, 10], atRisk: [3, 3, 2, 2, 1], survival: [2 / 3, 4 / 9, 2 / 9, 1 / 9, 0]},
          quartiles: {median: {estimate: 3, lower: 2, upper: 5}},
        },
      },
    },
    {
      name: 'the median of a level stretch: its middle (R) …',
      rows: {spells: [{duration: 1}, {duration: 2}, {duration: 4}, {duration: 5}]},
      outcome: {overall: {quartiles: {median: {estimate: 3}}}},
    },
    {
      name: '… or its beginning (lifelines)',
      rows: {spells: [{duration: 1}, {duration: 2}, {duration: 4}, {duration: 5}]},
      options: {median: 'first-crossing'},
      outcome: {overall: {quartiles: {median: {estimate: 2}}}},
    },
    {
      name: 'a row can stand for several',
      rows: {
        spells: [
          {duration: 3, weight: 2},
          {duration: 5, status: false, weight: 2},
        ],
      },
      outcome: {overall: {n: 4, events: 2, curve: {atRisk: [4, 2], survival: [0.5, 0.5]}}},
    },
    {
      name: 'groups that are too small are not shown, nor what would give them away',
      scope: {minimumGroup: 3},
      options: {by: 'segment'},
      rows: {
        spells: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'].map((group, i) => ({duration: i + 1, group})),
      },
      outcome: {groups: [{name: 'a', n: 4}], suppressed: ['b', 'c'], comparison: null},
    },
  ],
});

/** Instead of a median: how many are still there at the last whole year, or at the last age where that is less. */
function notReached(overall: GroupSurvival): Insufficient {
  const last = overall.counts.times.at(-1)!;
  const years = Math.floor(last / DAYS_IN_YEAR);
  const age = years > 0 ? years * DAYS_IN_YEAR : last;
  const {survival} = survivalAtAge(overall, age)!;
  const after = years > 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : `${last} days`;
  return insufficient(
    'median-not-reached',
    `Half have not left yet: ${Math.round(100 * survival)}% are still there after ${after}`,
    {survival, age, n: overall.n},
  );
}
