import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {accountGroupings} from '../kernel/groups.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {correctedP, corrections, type Correction} from '../statistics/multiple-tests.js';
import {twoSidedP} from '../statistics/normal.js';
import {commonAge, countCurves, curveOptions, followedTables, whyNobody, type LeftOutOfCurves} from './count-curves.js';
import {compareCurves as compare, rankTests, type CurveComparison} from './curve-comparison.js';
import {followedGroups} from './curve-groups.js';
import {groupSurvival, type GroupSurvival} from './group-survival.js';

/** Whether accounts of some groups stay longer than those of others. Ages are in days. */
export interface ComparedCurves extends Outcome {
  readonly kind: 'comparison';
  /** Largest first. */
  readonly groups: readonly Pick<GroupSurvival, 'name' | 'n' | 'events' | 'restrictedMean'>[];
  /** Names of the groups that are too small to be shown, or that a total would tell about one that is. */
  readonly suppressed: readonly (string | null)[];
  /** All groups together, once by each test; without a correction, as they ask the same. */
  readonly tests: readonly Pick<CurveComparison, 'test' | 'chiSquare' | 'degreesOfFreedom' | 'p' | 'groups'>[];
  /** The largest group less each other one, in days stayed of the first `tau`. */
  readonly differences: readonly (CurveComparison['differences'][number] & {
    /** That they differ so much by chance, normal; `null` without spread. */
    readonly p: number | null;
    /** The same, as it counts when so many groups are compared. */
    readonly correctedP: number | null;
  })[];
  readonly correction: Correction;
  readonly tau: number;
  readonly notFollowed: LeftOutOfCurves;
}

/** Three of each: those of `s` leave after 2, 4 and 6 days, of `m` one after 4 and the others stay for 8. */
const spells = [
  {duration: 2, group: 's'},
  {duration: 4, group: 's'},
  {duration: 6, group: 's'},
  {duration: 4, group: 'm'},
  {duration: 8, status: false, group: 'm'},
  {duration: 8, status: false, group: 'm'},
];

/** Comparison of how long accounts of several groups stay: rank tests and differences of restricted means. */
export const compareCurves = defineMetric({
  id: 'compare-curves',
  label: 'Retention by group',
  about:
    'Whether accounts of one group stay longer than those of others, beyond what chance would do: tests of whole curves, and days stayed by the largest group more than by each other one.',
  family: 'retention',
  unit: 'days',
  tables: followedTables,
  options: z.object({
    by: described(
      z._default(z.enum(accountGroupings), 'segment'),
      'What accounts are compared by. Rows of spells are compared by their own group, whichever is named here',
    ),
    tests: described(
      z._default(z.array(z.enum(rankTests)).check(z.minLength(1)), ['log-rank', 'peto-peto']),
      'Tests of all groups together: all ages alike (log-rank), or early ages more (the others)',
    ),
    correction: described(
      z._default(z.enum(corrections), 'holm'),
      'How the differences allow for there being several of them: Holm, Benjamini and Hochberg, or not',
    ),
    ...curveOptions,
  }),
  interval:
    'of differences of restricted means normal, of each by itself; probabilities are corrected for many, intervals are not',
  source:
    'Mantel (1966), log-rank; Peto and Peto (1972); Royston and Parmar (2013), restricted mean survival time; Holm (1979); R survdiff, lifelines',
  accumulator: countCurves,
  derive({groups, notFollowed}, {by, tests, correction, tau: wanted}, scope): ComparedCurves | Insufficient {
    const {level, minimumGroup} = scope;
    const {followed, hidden} = followedGroups(groups, by, scope);
    const n = followed.reduce((total, group) => total + group.n, 0);
    if (n === 0) return insufficient('nobody-followed', whyNobody(notFollowed), notFollowed);
    if (n < minimumGroup) return insufficient('small-group', `Fewer than ${minimumGroup} accounts are not shown`);
    const shown = followed.filter((group) => !hidden.has(group));
    if (shown.length < 2) {
      return insufficient('one-group', 'There are no two groups that may be shown', {groups: followed.length});
    }
    const tau = wanted ?? commonAge(shown);
    if (tau === null) {
      return insufficient('nobody-followed', 'Nobody of some group was followed beyond the first day', notFollowed);
    }
    const curves = shown.map(({name, counts}) =>
      groupSurvival(name, counts, {transform: 'log-log', rule: 'midpoint', tau, level}),
    );
    const compared = tests.map((test) => compare(curves, {test, tau, level})!);
    const {differences} = compared[0]!;
    const chances = differences.map(({difference, standardError}) =>
      standardError === 0 ? null : twoSidedP(difference / standardError),
    );
    const corrected = correctedP(
      chances.filter((p) => p !== null),
      correction,
    );
    let next = 0;
    return {
      kind: 'comparison',
      groups: curves.map(({name, n: size, events, restrictedMean}) => ({name, n: size, events, restrictedMean})),
      suppressed: followed.filter((group) => hidden.has(group)).map(({name}) => name),
      tests: compared.map(({test, chiSquare, degreesOfFreedom, p, groups: tested}) => ({
        test,
        chiSquare,
        degreesOfFreedom,
        p,
        groups: tested,
      })),
      differences: differences.map((difference, i) => {
        const p = chances[i] ?? null;
        return {...difference, p, correctedP: p === null ? null : corrected[next++]!};
      }),
      correction,
      tau,
      notFollowed,
    };
  },
  headlineLabel: 'Days stayed, largest group less the next',
  headline({groups, differences: [largest], tau}) {
    const {difference, interval} = largest!;
    const [first, second] = groups as [(typeof groups)[0], (typeof groups)[0]];
    return estimate(difference, {
      n: first.n + second.n,
      terms: {first: first.restrictedMean!.value, second: second.restrictedMean!.value, tau},
      interval,
    });
  },
  examples: [
    {
      name: 'of the first six days those of m stay 16 / 3, those of s 4: by the tests it may be chance',
      rows: {spells},
      options: {by: 'segment'},
      outcome: {
        tau: 6,
        groups: [
          {name: 'm', n: 3, events: 1, restrictedMean: {value: 16 / 3}},
          {name: 's', n: 3, events: 3, restrictedMean: {value: 4}},
        ],
        tests: [
          {test: 'log-rank', degreesOfFreedom: 1},
          {test: 'peto-peto', degreesOfFreedom: 1},
        ],
        differences: [{first: 'm', second: 's', difference: 4 / 3}],
      },
    },
    {
      name: 'only as far as it is asked for: of the first three days all of m stay, those of s 8 / 3',
      rows: {spells},
      options: {tau: 3},
      outcome: {tau: 3, differences: [{difference: 1 / 3}]},
    },
    {
      name: 'accounts by region: who has not left is followed up to today',
      scope: {asOf: Date.UTC(2026, 0, 11)},
      options: {by: 'region', tests: ['log-rank']},
      rows: {
        accounts: [
          {account: 'a', region: 'north', start: '2026-01-01', end: '2026-01-06'},
          {account: 'b', region: 'north', start: '2026-01-01'},
          {account: 'c', region: 'south', start: '2026-01-01'},
        ],
      },
      outcome: {
        tau: 10,
        groups: [
          {name: 'north', restrictedMean: {value: 7.5}},
          {name: 'south', restrictedMean: {value: 10}},
        ],
        differences: [{difference: -2.5}],
      },
    },
    {
      name: 'there is nothing to compare with one group',
      rows: {spells: spells.slice(0, 3)},
      outcome: {kind: 'insufficient', code: 'one-group', terms: {groups: 1}},
    },
    {
      name: 'groups that are too small are not shown',
      scope: {minimumGroup: 4},
      rows: {spells},
      outcome: {kind: 'insufficient', code: 'one-group', terms: {groups: 2}},
    },
  ],
});
