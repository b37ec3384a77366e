import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import {periodsOf, type Period} from '../kernel/period.js';
import {firstPeriod} from '../retention/first-period.js';
import {isSmall} from '../kernel/small-cells.js';
import {whoOptions} from '../retention/who-options.js';
import {clip} from '../statistics/interval.js';
import {ratioEstimate} from '../statistics/ratio-estimate.js';
import {activeDays} from './active-days.js';
import {countSlots, distributionOf, type ActiveTimes} from './active-times.js';
import {activity} from './activity-rows.js';
import {completenessOf, endedPeriods} from './ended-periods.js';

/** The logins of one period. */
export interface LoginPeriod extends Period {
  /** Who logged in. `null`, like the others, where there are too few to be shown. */
  readonly users: number | null;
  /** Days on which they did, added up over them. */
  readonly loginDays: number | null;
  /** loginDays / users; `null` also where nobody logged in. */
  readonly daysPerUser: number | null;
  readonly suppressed: boolean;
}

export interface LoginFrequency extends Estimate {
  /** Oldest first. */
  readonly periods: readonly LoginPeriod[];
  /** On how many days of a period users logged in: counts of users in periods, a user once for each period. */
  readonly buckets: readonly ActiveTimes[];
}

type Counts = {
  /** How many users logged in on so many days altogether, in so many of the periods; in that order. */
  readonly users: (readonly [loginDays: number, periods: number, users: number])[];
  /** By period. */
  readonly usersOf: number[];
  readonly loginDaysOf: number[];
  /** Users in periods, by the days of the period on which they logged in: on one, on two … */
  readonly times: number[];
};

const login = (user: string, ...at: readonly string[]): object[] =>
  at.map((moment) => ({user, event: 'login', at: `2026-06-${moment}:00Z`}));
const rows = {
  events: [...login('a', '01T09:00', '02T09:00', '02T17:00', '03T09:00', '09T09:00'), ...login('b', '01T10:00')],
};
const twoWeeks = {firstPeriod: '2026-06-01', periods: 2} as const;

/** Login frequency: on how many days of a week (or month) users log in. */
export const loginFrequency = defineMetric({
  id: 'login-frequency',
  label: 'Login frequency',
  about:
    'On how many days of a week (or month) users log in, on average over those who do. Several logins on one day are one: people who are signed out more often are no keener.',
  family: 'adoption',
  unit: 'days',
  direction: 'higher-is-better',
  tables: [activity],
  options: z.object({
    unit: described(z._default(z.enum(['week', 'month']), 'week'), 'The periods in which days are counted'),
    periods: described(
      z._default(z.int().check(z.minimum(1), z.maximum(60)), 4),
      'How many periods there are; without a first one they are the last ones that have ended',
    ),
    firstPeriod,
    events: described(
      z._default(z.nullable(z.array(z.string()).check(z.minLength(1))), ['login']),
      'Which events are a login; null for any event',
    ),
    idlePeriods: described(
      z._default(z.enum(['left-out', 'counted']), 'left-out'),
      'Whether a period counts in which a user did not log in, of users who did in another of the periods',
    ),
    ...whoOptions,
  }),
  formula: 'loginDays / userPeriods',
  interval:
    'of a ratio of sums, with users as the sample (Cochran); null for one user, or when all log in equally often',
  source: 'Our own; interval: Cochran, Sampling Techniques, chapter 6',
  accumulator(rules, scope) {
    const {starts} = endedPeriods(rules, scope);
    const days = activeDays([{from: starts[0]!, end: starts[rules.periods]!}], rules, scope);
    return {
      events(chunk) {
        days.add(chunk);
      },
      result(): Counts {
        const zeros = (length: number): number[] => new Array<number>(length).fill(0);
        const [usersOf, loginDaysOf, times] = [zeros(rules.periods), zeros(rules.periods), zeros(daysIn[rules.unit])];
        const together = new Map<number, number>();
        days.visit((row) => {
          let [loginDays, periods] = [0, 0];
          for (let period = 0; period < rules.periods; period++) {
            const from = starts[period]! - days.window.first;
            const count = countSlots(row, from, starts[period + 1]! - days.window.first);
            if (count === 0) continue;
            loginDays += count;
            periods++;
            usersOf[period]!++;
            loginDaysOf[period]! += count;
            times[count - 1]!++;
          }
          const key = loginDays * PERIODS + periods;
          if (periods > 0) together.set(key, (together.get(key) ?? 0) + 1);
        });
        const users = [...together].sort(([a], [b]) => a - b);
        return {
          users: users.map(([key, count]) => [Math.floor(key / PERIODS), key % PERIODS, count]),
          usersOf,
          loginDaysOf,
          times,
        };
      },
    };
  },
  derive({users, usersOf, loginDaysOf, times}: Counts, rules, scope): LoginFrequency | Insufficient {
    const {level, minimumGroup} = scope;
    const frequency = users.map(([, , count]) => count);
    const n = frequency.reduce((total, count) => total + count, 0);
    if (n === 0)
      return insufficient('no-logins', `Nobody logged in: there is no event ${String(rules.events)} in this time`);
    if (n < minimumGroup) return insufficient('too-few', `Fewer than ${minimumGroup} are not shown`);
    const numerators = users.map(([loginDays]) => loginDays);
    const denominators = users.map(([, periods]) => (rules.idlePeriods === 'counted' ? rules.periods : periods));
    const total = (values: readonly number[]): number =>
      values.reduce((sum, value, i) => sum + value * frequency[i]!, 0);
    const {ratio, interval} = ratioEstimate({numerators, denominators, frequency, level})!;
    const limits = {lower: rules.idlePeriods === 'counted' ? 0 : 1, upper: daysIn[rules.unit]};
    const window = endedPeriods(rules, scope);
    const periods = periodsOf(window, scope).map((period, at): LoginPeriod => {
      const [count, days] = [usersOf[at]!, loginDaysOf[at]!];
      return isSmall(count, minimumGroup)
        ? {...period, users: null, loginDays: null, daysPerUser: null, suppressed: true}
        : {...period, users: count, loginDays: days, daysPerUser: count === 0 ? null : days / count, suppressed: false};
    });
    return estimate(ratio, {
      n,
      terms: {loginDays: total(numerators), userPeriods: total(denominators)},
      interval: interval && {...clip(interval, limits), level, method: 'ratio of sums'},
      completeness: completenessOf(window),
      periods,
      buckets: distributionOf(times, scope).buckets,
    });
  },
  examples: [
    {
      name: 'a logged in on three days of the first week and one of the second, b on one: 5 days in 3 weeks of users',
      rows,
      options: twoWeeks,
      outcome: {
        value: 5 / 3,
        n: 2,
        terms: {loginDays: 5, userPeriods: 3},
        periods: [
          {users: 2, loginDays: 4, daysPerUser: 2},
          {users: 1, loginDays: 1},
        ],
        buckets: [{exactly: {count: 2}}, {}, {exactly: {count: 1}}, {}, {}, {}, {}],
      },
    },
    {
      name: 'with the week counted in which b did not log in',
      rows,
      options: {...twoWeeks, idlePeriods: 'counted'},
      outcome: {value: 5 / 4, terms: {loginDays: 5, userPeriods: 4}},
    },
    {
      name: 'one week, one user: two logins on a day are one, and there is nothing to judge an interval by',
      rows: {events: login('a', '02T09:00', '02T17:00')},
      options: {...twoWeeks, periods: 1},
      outcome: {value: 1, interval: null},
    },
    {
      name: 'other events are no logins, unless any is asked for',
      rows: {events: [{user: 'a', event: 'open', at: '2026-06-01T09:00:00Z'}]},
      options: twoWeeks,
      outcome: {kind: 'insufficient', code: 'no-logins'},
    },
    {
      name: 'by month: the one that runs is not in it',
      rows,
      options: {unit: 'month', periods: 1},
      scope: {asOf: Date.UTC(2026, 6, 10)},
      outcome: {value: 2.5, periods: [{label: '2026-06', users: 2}]},
    },
  ],
});

/** The most days that a period can have. */
const daysIn = {week: 7, month: 31} as const;
/** More than there can be of them: pairs of numbers are keys of a map as one. */
const PERIODS = 64;
