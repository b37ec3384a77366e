import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {defineMembers, idsOf} from '../kernel/members.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import type {Period} from '../kernel/period.js';
import {firstPeriod} from '../retention/first-period.js';
import {isSmall} from '../kernel/small-cells.js';
import {activeDays, activeStretches, countActive} from './active-days.js';
import {activeWindows, isPartial, periodsOfWindow, rangesOfWindow, windowOptions} from './active-windows.js';
import {activity, activityOptions} from './activity-rows.js';

/** How many were active in the days up to the end of a period. */
export interface ActivePeriod extends Period {
  /** `null` for a period still to come, and where there are too few to be shown. */
  readonly users: number | null;
  /** The days reach back before the first ones of the data, so that there may have been more. */
  readonly partial: boolean;
  readonly suppressed: boolean;
}

/** Active users at the end of the last period that is over. */
export interface ActiveUsers extends Estimate {
  /** As of `ActivePeriod`, for the value. */
  readonly partial: boolean;
  /** Oldest first: days, or weeks or months of the calendar. Their counts overlap, and must not be added up. */
  readonly periods: readonly ActivePeriod[];
}

/** Those who were active in the days up to the end of the period that begins at `start`. */
export type ActivePart = {readonly start: number};

const options = z.object({
  window: described(
    z._default(z.enum(activeWindows), 'trailing-month'),
    'Active within the day (DAU), within the 7 days or the month of days that end with it (WAU, MAU), or within the week or month of the calendar',
  ),
  ...windowOptions,
  periods: described(
    z._default(z.int().check(z.minimum(1), z.maximum(400)), 30),
    'For how many days (or weeks or months of the calendar) it is told, up to the running one',
  ),
  firstPeriod,
  ...activityOptions,
});

const acts = (...days: readonly (readonly [user: string, day: string])[]) => ({
  events: days.map(([user, day]) => ({user, at: `${day}T09:00:00Z`})),
});
const rows = acts(['a', '2026-06-01'], ['b', '2026-06-01'], ['a', '2026-06-03'], ['c', '2026-06-09']);

/** Daily, weekly or monthly active users (DAU, WAU, MAU). */
export const activeUsers = defineMetric({
  id: 'active-users',
  label: 'Active users',
  about:
    'Different users who did something in the days up to the last one that is over: in that day, in 7 days, in a month of days, or in a week or month of the calendar.',
  family: 'adoption',
  unit: 'count',
  direction: 'higher-is-better',
  tables: [activity],
  options,
  formula: 'activeUsers',
  interval: 'none: everybody is counted, not a sample',
  source: 'Mixpanel (a month is 30 days, trailing), GA4 (28 or 30); Cube, rolling windows',
  accumulator(rules, scope) {
    const ranges = rangesOfWindow(rules, periodsOfWindow(rules, scope));
    const days = activeDays(ranges, rules, scope);
    return {
      events(chunk) {
        days.add(chunk);
      },
      result: () => countActive(activeStretches(days, ranges)[0]!),
    };
  },
  derive({active, since}, rules, scope): ActiveUsers | Insufficient {
    if (since === null) return insufficient('no-activity', 'Nobody was active before the end of this time');
    const each = periodsOfWindow(rules, scope);
    const ranges = rangesOfWindow(rules, each);
    const periods = each.map((period, at): ActivePeriod => {
      const suppressed = isSmall(active[at]!, scope.minimumGroup);
      const users = suppressed || period.completeness === 'future' ? null : active[at]!;
      return {...period, users, partial: isPartial(ranges[at]!, rules, since), suppressed};
    });
    const last = periods.findLast(({completeness}) => completeness === 'complete');
    if (last === undefined) return insufficient('no-whole-period', 'No period has ended yet');
    if (last.users === null) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    return estimate(last.users, {n: last.users, terms: {activeUsers: last.users}, partial: last.partial, periods});
  },
  members: /* @__PURE__ */ defineMembers({
    tables: [activity],
    accumulator({start}: ActivePart, rules: z.output<typeof options>, scope) {
      const each = periodsOfWindow(rules, scope);
      const wanted = each.findIndex((period) => period.start === start);
      const ranges = rangesOfWindow(rules, each);
      const days = activeDays(ranges, rules, scope);
      return {
        events(chunk) {
          days.add(chunk);
        },
        result() {
          if (wanted < 0 || each[wanted]!.completeness === 'future' || days.who.size === 0) return null;
          const {places} = activeStretches(days, ranges.slice(wanted, wanted + 1))[0]!;
          const codes: number[] = [];
          for (let code = 0; code < days.who.size; code++) if (places[code + 1]! > places[code]!) codes.push(code);
          return {by: rules.countBy, ids: idsOf(codes, days.who)};
        },
      };
    },
  }),
  examples: [
    {
      name: 'within 30 days three were active; who did something twice counts once',
      rows,
      outcome: {value: 3, terms: {activeUsers: 3}},
    },
    {
      name: 'within the last 7 days it was one, and the day itself nobody: 0, not unknown',
      rows,
      options: {window: 'trailing-week', firstPeriod: '2026-06-07', periods: 4},
      outcome: {value: 1, periods: [{users: 2}, {users: 1}, {users: 2}, {users: 1}]},
    },
    {
      name: 'days: the running one is incomplete, so the value is that of the day before',
      rows,
      options: {window: 'day', periods: 2},
      scope: {asOf: Date.UTC(2026, 5, 2, 12)},
      outcome: {
        value: 2,
        periods: [
          {label: '2026-06-01', users: 2, completeness: 'complete'},
          {users: 0, completeness: 'incomplete'},
        ],
      },
    },
    {
      name: 'a window that reaches back before the data is partial; from the seventh day on it is whole',
      rows,
      options: {window: 'trailing-week', firstPeriod: '2026-06-06', periods: 2},
      outcome: {
        partial: false,
        periods: [
          {users: 2, partial: true},
          {users: 2, partial: false},
        ],
      },
    },
    {
      name: 'weeks of the calendar begin where the week of the scope does',
      rows: acts(['a', '2026-06-06'], ['b', '2026-06-07']),
      options: {window: 'calendar-week', firstPeriod: '2026-06-01', periods: 1},
      scope: {weekStart: 'sunday'},
      outcome: {value: 1, periods: [{label: '2026-05-31', users: 1}]},
    },
    {
      name: 'by account: two users of one account are one',
      rows: {
        events: [
          {user: 'a', account: 'x', at: '2026-06-29T09:00:00Z'},
          {user: 'b', account: 'x', at: '2026-06-29T09:00:00Z'},
          {user: 'c', at: '2026-06-29T09:00:00Z'},
        ],
      },
      options: {countBy: 'account', window: 'day'},
      outcome: {value: 1},
    },
  ],
});
