import {isoDay} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {activeUsers} from 'keepwell/metrics/adoption/active-users';
import {daysActive} from 'keepwell/metrics/adoption/days-active';
import {lifecycle, type LifecyclePeriod} from 'keepwell/metrics/adoption/lifecycle';
import {sessionise} from 'keepwell/metrics/adoption/sessionise';
import {stickinessRatio} from 'keepwell/metrics/adoption/stickiness-ratio';
import {moments, quantiles} from 'keepwell/metrics/statistics';
import {day, instant, operation, type Operation} from './operation.js';

const late = instant('2100-01-01T00:00:00Z');

/** A user did something at an instant. */
interface Act {
  readonly user: string;
  readonly at: string;
}

interface Cut extends Pick<Scope, 'weekStart'> {
  readonly unit: NonNullable<GivenOptions<typeof lifecycle>['unit']>;
  readonly timezone: string;
  readonly firstPeriod: string;
  readonly periods: number;
}

interface Range {
  readonly mauDays: number;
  readonly skipWeekends: boolean;
  readonly from: string;
  readonly to: string;
  readonly dataStart?: string | null;
}

/** From a day up to another one, both included. */
const daysBetween = (from: string, to: string) => ({firstPeriod: from, periods: day(to) - day(from) + 1});

/** Everybody's activity in the days of a window, by day. */
function active(events: readonly Act[], options: GivenOptions<typeof activeUsers>, timeZone = 'UTC') {
  const outcome = measure(
    activeUsers,
    tablesOf(activeUsers.tables, {events}),
    options,
    scopeOf({asOf: late, timeZone}),
  );
  return outcome.kind === 'insufficient' ? null : outcome.periods;
}

export const activity: Record<string, Operation> = {
  active_users_by_day: operation<{timezone: string}, {events: Act[]}, Record<string, number>>(
    ({timezone}, {events}, wanted) => {
      const days = Object.keys(wanted).sort();
      const options = {window: 'day', ...daysBetween(days[0]!, days.at(-1)!)} as const;
      const found = active(events, options, timezone)?.map(({label, users}) => [label, users] as const) ?? [];
      return Object.fromEntries(found.filter(([label]) => label in wanted));
    },
  ),
  active_user_series: operation<Range, {activity: {user: string; day: string}[]}>(
    ({mauDays: monthDays, skipWeekends, from, to, dataStart = null}, {activity: acts}) => {
      const events = acts.map(({user, day: on}) => ({user, at: `${on}T12:00:00Z`}));
      const days = {...daysBetween(from, to), monthDays, dataStart};
      const users = (window: 'day' | 'trailing-week' | 'trailing-month') => active(events, {...days, window});
      const ratio = (average: 'mean-of-ratios' | 'ratio-of-means' | 'last-day') => {
        const weekends = skipWeekends ? 'left-out' : 'counted';
        const options = {...days, average, weekends, partialWindows: 'counted'} as const;
        const tables = tablesOf(stickinessRatio.tables, {events});
        const outcome = measure(stickinessRatio, tables, options, scopeOf({asOf: late}));
        return outcome.kind === 'insufficient' ? null : outcome.value;
      };
      return {
        dau: users('day')?.map((period) => period.users),
        wau: users('trailing-week')?.map((period) => period.users),
        mau: users('trailing-month')?.map((period) => period.users),
        partial: users('trailing-month')?.map(({partial}) => partial),
        meanOfRatios: ratio('mean-of-ratios'),
        ratioOfMeans: ratio('ratio-of-means'),
        lastDay: ratio('last-day'),
      };
    },
  ),
  sessionise: operation<{timeoutSeconds: number; splitAtMidnight: string | null}, {events: Act[]}>(
    ({timeoutSeconds, splitAtMidnight}, {events}) => {
      const found = sessionise(
        events.map(({user, at}) => ({user, at: instant(at)})),
        {timeout: 1000 * timeoutSeconds, midnightIn: splitAtMidnight},
      );
      const seconds = found.map(({start, end}) => (end - start) / 1000);
      return {
        sessions: found.length,
        durationsSeconds: seconds,
        users: found.map(({user}) => user),
        meanAll: moments({values: seconds}).mean,
        meanMultiEvent: moments({values: seconds.filter((_, i) => found[i]!.events > 1)}).mean,
        medianAll: quantiles(seconds, [0.5], {type: 7})[0],
      };
    },
  ),
  stickiness_distribution: operation<Cut, {events: Act[]}>(({timezone: timeZone, weekStart, ...rules}, {events}) => {
    const scope = scopeOf({asOf: late, timeZone, weekStart});
    const outcome = measure(daysActive, tablesOf(daysActive.tables, {events}), rules, scope);
    if (outcome.kind === 'insufficient') return null;
    return {
      activeUsers: outcome.active,
      exactly: outcome.buckets.map(({exactly}) => exactly.count),
      atLeast: outcome.buckets.map(({atLeast}) => atLeast.count),
      mean: outcome.moments?.mean,
      power: outcome.power.share,
    };
  }),
  lifecycle: operation<Cut, {events: Act[]}>(({timezone: timeZone, weekStart, ...rules}, {events}) => {
    const scope = scopeOf({asOf: late, timeZone, weekStart});
    const outcome = measure(lifecycle, tablesOf(lifecycle.tables, {events}), rules, scope);
    if (outcome.kind === 'insufficient') return null;
    const all = <N extends keyof LifecyclePeriod>(name: N) => outcome.periods.map((period) => period[name]);
    return {
      periodStarts: all('start').map(isoDay),
      new: all('new'),
      returning: all('returning'),
      resurrecting: all('resurrecting'),
      dormant: all('dormant'),
      active: all('active'),
      growthQuickRatio: all('quickRatio'),
    };
  }),
};
