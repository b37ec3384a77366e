import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {defineMembers, idsOf} from '../kernel/members.js';
import {estimate, insufficient, type Insufficient, type Outcome} from '../kernel/outcome.js';
import {periodsOf, runningPeriod, type Period, type RunningPeriod} from '../kernel/period.js';
import type {Scope} from '../kernel/scope.js';
import {cohortUnits, type CohortUnit} from '../retention/cohort-options.js';
import {firstPeriod} from '../retention/first-period.js';
import {isSmall} from '../kernel/small-cells.js';
import {activity, activityOptions, ActivityRows} from './activity-rows.js';
import {
  countStates,
  lifecycleStates,
  lifecycleWindow,
  visitStates,
  type LifecycleCounts,
  type LifecycleState,
} from './growth-accounting.js';

/** Who was active in a period, by what they were before; and who no longer was. */
export interface LifecyclePeriod extends Period {
  /** Active for the first time ever. `null`, like the others, for a period still to come and for one not shown. */
  readonly new: number | null;
  /** Active, and in the period before too. */
  readonly returning: number | null;
  /** Active again, after at least one period without. */
  readonly resurrecting: number | null;
  /** Active in the period before and not in this one: a count, not below zero. While a period runs they may still come. */
  readonly dormant: number | null;
  /** new + returning + resurrecting. */
  readonly active: number | null;
  /** new + resurrecting - dormant: active users of this period less those of the one before. */
  readonly change: number | null;
  /** (new + resurrecting) / dormant; `null` also where nobody went. */
  readonly quickRatio: number | null;
  /** One of the counts is too small to be shown, so none of them is. */
  readonly suppressed: boolean;
}

/** Growth accounting. */
export interface Lifecycle extends Outcome {
  readonly kind: 'lifecycle';
  readonly unit: CohortUnit;
  /** What is counted. */
  readonly by: 'user' | 'account';
  /** Oldest first. */
  readonly periods: readonly LifecyclePeriod[];
  /**
   * The start of the period with the first activity of all, in which everybody is new because the data begin there;
   * `null` where they begin earlier.
   */
  readonly dataStart: number | null;
  /** The period that runs at asOf; `null` where none of these does. */
  readonly running: RunningPeriod | null;
}

/** Those of one state in the period that begins at `start`, as the outcome has it. */
export type LifecyclePart = {readonly start: number; readonly state: LifecycleState};

const options = z.object({
  unit: described(z._default(z.enum(cohortUnits), 'week'), 'What time is cut into'),
  periods: described(z._default(z.int().check(z.minimum(1), z.maximum(400)), 12), 'How many periods there are'),
  firstPeriod,
  ...activityOptions,
});

function describePeriod(period: Period, at: number, counts: LifecycleCounts, {minimumGroup}: Scope): LifecyclePeriod {
  const suppressed = lifecycleStates.some((state) => isSmall(counts[state][at]!, minimumGroup));
  if (suppressed || period.completeness === 'future') {
    const none = {new: null, returning: null, resurrecting: null, dormant: null};
    return {...period, ...none, active: null, change: null, quickRatio: null, suppressed};
  }
  const count = (state: LifecycleState): number => counts[state][at]!;
  const [added, returning, resurrecting] = [count('new'), count('returning'), count('resurrecting')];
  const dormant = count('dormant');
  const gained = added + resurrecting;
  return {
    ...period,
    new: added,
    returning,
    resurrecting,
    dormant,
    active: gained + returning,
    change: gained - dormant,
    quickRatio: dormant === 0 ? null : gained / dormant,
    suppressed,
  };
}

const rows = {
  events: [
    {user: 'a', at: '2026-06-01T09:00:00Z'},
    {user: 'a', at: '2026-06-08T09:00:00Z'},
    {user: 'a', at: '2026-06-22T09:00:00Z'},
    {user: 'b', at: '2026-06-09T09:00:00Z'},
  ],
};

/** Growth accounting: who is new, returning, back again, and no longer active, by period. */
export const lifecycle = defineMetric({
  id: 'lifecycle',
  label: 'User lifecycle',
  about:
    'Active users of each period, by whether they are new, returning from the period before, or back after a pause; and those who were active in the period before and no longer are.',
  family: 'adoption',
  unit: 'count',
  direction: 'higher-is-better',
  tables: [activity],
  options,
  formula: 'newUsers + resurrectingUsers - dormantUsers',
  interval: 'none: everybody is counted, not a sample',
  source: 'PostHog lifecycle; growth accounting after Tribe Capital. New is who has its first counted event ever',
  accumulator(rules, scope) {
    const active = new ActivityRows(lifecycleWindow(rules, scope), rules, scope);
    return {
      events(chunk) {
        active.add(chunk);
      },
      result: () => countStates(active),
    };
  },
  derive(counts, rules, scope): Lifecycle | Insufficient {
    if (counts.earliest === null) return insufficient('no-activity', 'Nobody was active before the end of this time');
    const window = lifecycleWindow(rules, scope);
    const periods = periodsOf(window, scope).slice(1);
    return {
      kind: 'lifecycle',
      unit: rules.unit,
      by: rules.countBy,
      periods: periods.map((period, at) => describePeriod(period, at, counts, scope)),
      dataStart: counts.earliest > 1 ? window.starts[counts.earliest - 1]! : null,
      running: runningPeriod(window.starts.slice(1), rules.unit, scope),
    };
  },
  headlineLabel: 'Change in active users',
  headline({periods}) {
    const last = periods.findLast(({completeness}) => completeness === 'complete');
    if (last === undefined) return insufficient('no-whole-period', 'No period has ended yet');
    const {new: newUsers, resurrecting, dormant, active, change} = last;
    if (newUsers === null || resurrecting === null || dormant === null || active === null || change === null) {
      return insufficient('small-group', 'Not shown: it would tell about a small group');
    }
    return estimate(change, {
      n: active + dormant,
      terms: {newUsers, resurrectingUsers: resurrecting, dormantUsers: dormant},
    });
  },
  members: /* @__PURE__ */ defineMembers({
    tables: [activity],
    accumulator({start, state}: LifecyclePart, rules: z.output<typeof options>, scope) {
      const window = lifecycleWindow(rules, scope);
      const active = new ActivityRows(window, rules, scope);
      const wanted = window.starts.indexOf(start, 1) - 1;
      const period = periodsOf(window, scope)[wanted + 1];
      return {
        events(chunk) {
          active.add(chunk);
        },
        result() {
          if (wanted < 0 || !period || period.completeness === 'future' || active.who.size === 0) return null;
          if (describePeriod(period, wanted, countStates(active), scope).suppressed) return {suppressed: true};
          const codes: number[] = [];
          visitStates(active, (own, at, code) => {
            if (own === state && at === wanted) codes.push(code);
          });
          return {by: rules.countBy, ids: idsOf(codes, active.who)};
        },
      };
    },
  }),
  examples: [
    {
      name: 'a stays, then goes, then comes back; b comes once',
      rows,
      options: {firstPeriod: '2026-06-01', periods: 4},
      outcome: {
        kind: 'lifecycle',
        periods: [
          {label: '2026-W23', new: 1, returning: 0, resurrecting: 0, dormant: 0, active: 1, quickRatio: null},
          {new: 1, returning: 1, dormant: 0, active: 2, change: 1},
          {new: 0, returning: 0, resurrecting: 0, dormant: 2, active: 0, quickRatio: 0},
          {new: 0, resurrecting: 1, dormant: 0, active: 1, change: 1, quickRatio: null},
        ],
      },
    },
    {
      name: 'who was active before these periods is not new in them, and is dormant in the first one',
      rows,
      options: {firstPeriod: '2026-06-15', periods: 2},
      outcome: {
        periods: [
          {new: 0, dormant: 2},
          {new: 0, resurrecting: 1},
        ],
        dataStart: null,
      },
    },
    {
      name: 'a running week is incomplete: who has not come yet may still come',
      rows,
      options: {periods: 2},
      scope: {asOf: Date.UTC(2026, 5, 10)},
      outcome: {
        periods: [
          {completeness: 'complete', new: 1},
          {completeness: 'incomplete', returning: 1, new: 1},
        ],
        running: {day: 2, days: 7},
      },
    },
    {
      name: 'the local day decides: 23:00 and 01:00 UTC are the same day in Los Angeles',
      rows: {
        events: [
          {user: 'a', at: '2026-01-11T23:00:00Z'},
          {user: 'a', at: '2026-01-12T01:00:00Z'},
        ],
      },
      options: {unit: 'day', firstPeriod: '2026-01-11', periods: 2},
      scope: {timeZone: 'America/Los_Angeles'},
      outcome: {
        periods: [
          {new: 1, active: 1},
          {active: 0, dormant: 1},
        ],
      },
    },
    {
      name: 'only the events that are activity count, and two ids of one person are one',
      rows: {
        events: [
          {user: 'phone', event: 'open', at: '2026-06-01T09:00:00Z'},
          {user: 'laptop', event: 'open', at: '2026-06-09T09:00:00Z'},
          {user: 'robot', event: 'ping', at: '2026-06-09T09:00:00Z'},
        ],
      },
      options: {firstPeriod: '2026-06-01', periods: 2, events: ['open'], aliases: {phone: 'laptop'}},
      outcome: {periods: [{new: 1}, {new: 0, returning: 1, active: 1}]},
    },
  ],
});
