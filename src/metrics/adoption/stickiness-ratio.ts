import * as z from 'zod/mini';
import {weekday} from '../calendar/days.js';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient} from '../kernel/outcome.js';
import type {Period} from '../kernel/period.js';
import type {Scope} from '../kernel/scope.js';
import {firstPeriod} from '../retention/first-period.js';
import {isSmall, meanTells} from '../kernel/small-cells.js';
import {activeDays, activeStretches, countActive, type DayRange} from './active-days.js';
import {isPartial, periodsOfWindow, rangesOfWindow, windowOptions, type ActiveWindow} from './active-windows.js';
import {activity, activityOptions} from './activity-rows.js';
import {averageRatio, influenceOf, stickinessAverages, stickinessInterval} from './stickiness-average.js';

/** The ratio of one day. */
export interface StickinessDay extends Period {
  /** Users active in the short window that ends with the day. `null` where there are too few to be shown. */
  readonly active: number | null;
  /** Users active in the long one. */
  readonly base: number | null;
  /** active / base, 0..1; `null` also where nobody was. */
  readonly ratio: number | null;
  /** The long window reaches back before the first days of the data, so that the ratio is too high. */
  readonly partial: boolean;
  readonly weekend: boolean;
  /** It is one of the days of the average. */
  readonly counted: boolean;
  readonly suppressed: boolean;
}

export interface Stickiness extends Estimate {
  /** The days that are over, oldest first. */
  readonly days: readonly StickinessDay[];
}

const windows: Readonly<Record<'dau/mau' | 'dau/wau' | 'wau/mau', readonly [short: ActiveWindow, long: ActiveWindow]>> =
  {
    'dau/mau': ['day', 'trailing-month'],
    'dau/wau': ['day', 'trailing-week'],
    'wau/mau': ['trailing-week', 'trailing-month'],
  };

const options = z.object({
  ratio: described(
    z._default(z.enum(['dau/mau', 'dau/wau', 'wau/mau']), 'dau/mau'),
    'Which active users of which: of a day, of the 7 days that end with it, of the month of days that ends with it',
  ),
  average: described(
    z._default(z.enum(stickinessAverages), 'mean-of-ratios'),
    'How days become one number: the mean of their ratios, the mean of the one count over the mean of the other (Pendo describes both), or the last day alone (the card of GA4)',
  ),
  periods: described(
    z._default(z.int().check(z.minimum(1), z.maximum(400)), 30),
    'How many days are averaged, up to the last one that is over',
  ),
  firstPeriod,
  weekends: described(
    z._default(z.enum(['counted', 'left-out']), 'counted'),
    'Whether Saturdays and Sundays are days of the average; within the windows they always count',
  ),
  partialWindows: described(
    z._default(z.enum(['counted', 'left-out']), 'left-out'),
    'Whether days count whose window reaches back before the data, and whose ratio is too high for it',
  ),
  ...windowOptions,
  ...activityOptions,
});
type Rules = z.output<typeof options>;

/** The days that are over, and what is looked back over from each. */
interface Lookback {
  readonly days: readonly Period[];
  readonly short: readonly DayRange[];
  readonly long: readonly DayRange[];
}

function lookback(rules: Rules, scope: Scope): Lookback {
  const [window, long] = windows[rules.ratio];
  // One day more, for the running one does not count.
  const periods = rules.firstPeriod === null ? rules.periods + 1 : rules.periods;
  const days = periodsOfWindow({...rules, window, periods}, scope)
    .filter(({completeness}) => completeness === 'complete')
    .slice(-rules.periods);
  return {days, short: rangesOfWindow({...rules, window}, days), long: rangesOfWindow({...rules, window: long}, days)};
}

/** Which days are of the average. */
function usedDays(
  {days, long}: Lookback,
  {weekends, partialWindows, dataStart}: Rules,
  since: number | null,
): boolean[] {
  return days.map(
    ({start}, day) =>
      (weekends === 'counted' || weekday(start) < 6) &&
      (partialWindows === 'counted' || since === null || !isPartial(long[day]!, {dataStart}, since)),
  );
}

const acts = (user: string, ...days: readonly number[]): object[] =>
  days.map((day) => ({user, at: new Date(Date.UTC(2026, 5, day, 9)).toISOString()}));
const june = {events: [...acts('a', 1, 8, 9, 10, 11, 12, 13), ...acts('b', 1, 9, 12)]};
const week = {ratio: 'dau/wau', firstPeriod: '2026-06-08', periods: 6} as const;

/** Stickiness: daily of monthly active users, or of weekly ones. */
export const stickinessRatio = defineMetric({
  id: 'stickiness-ratio',
  label: 'Stickiness',
  about:
    'How many of the users who are active within a month (or a week) are active on a day of it, on average: the more, the more often they come.',
  family: 'adoption',
  unit: 'share',
  range: [0, 1],
  direction: 'higher-is-better',
  tables: [activity],
  options,
  formula: 'numerator / denominator',
  interval:
    'of the average linearised, with users as the sample (as of a ratio of sums); Wilson for a single day. None for one user, or where all come alike',
  source: 'Pendo (both averages), GA4 (user stickiness). Interval: Cochran, Sampling Techniques, chapter 6',
  accumulator(rules, scope) {
    const seen = lookback(rules, scope);
    const days = seen.days.length > 0 ? activeDays([...seen.short, ...seen.long], rules, scope) : null;
    return {
      events(chunk) {
        days?.add(chunk);
      },
      result() {
        if (days === null) return {active: [], base: [], since: null, users: 0, squares: 0};
        const [short, long] = activeStretches(days, seen.short, seen.long);
        const {active} = countActive(short!);
        const {active: base, since} = countActive(long!);
        const pairs = active.map((count, day) => ({active: count, base: base[day]!}));
        const ratio = averageRatio(pairs, usedDays(seen, rules, since), rules.average);
        const influence = ratio ? influenceOf(short!, long!, ratio) : {users: 0, squares: 0};
        return {active, base, since, ...influence};
      },
    };
  },
  derive({active, base, since, users, squares}, rules, scope): Stickiness | Insufficient {
    if (since === null) return insufficient('no-activity', 'Nobody was active before the end of this time');
    const seen = lookback(rules, scope);
    const used = usedDays(seen, rules, since);
    const pairs = active.map((count, day) => ({active: count, base: base[day]!}));
    const ratio = averageRatio(pairs, used, rules.average);
    if (ratio === null)
      return insufficient('no-whole-window', 'No day with active users has a whole window of data before it');
    const days = seen.days.map((day, at): StickinessDay => {
      const pair = pairs[at]!;
      const suppressed = isSmall(pair.active, scope.minimumGroup) || isSmall(pair.base, scope.minimumGroup);
      return {
        ...day,
        ...(suppressed ? {active: null, base: null} : pair),
        ratio: suppressed || pair.base === 0 ? null : pair.active / pair.base,
        partial: isPartial(seen.long[at]!, rules, since),
        weekend: weekday(day.start) > 5,
        counted: rules.average === 'last-day' ? at === pairs.length - 1 : used[at]!,
        suppressed,
      };
    });
    if (users < scope.minimumGroup) return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    const hidden = pairs.filter((_, at) => days[at]!.counted && days[at]!.suppressed);
    if (
      meanTells(
        hidden.map(({active: count, base: of}) => ({count, of})),
        scope.minimumGroup,
      )
    ) {
      return insufficient('small-group', 'Not shown: it would tell about a small group');
    }
    return estimate(ratio.numerator / ratio.denominator, {
      n: users,
      terms: {numerator: ratio.numerator, denominator: ratio.denominator},
      interval: stickinessInterval(ratio, {users, squares}, rules.average, scope.level),
      days,
    });
  },
  examples: [
    {
      name: 'the mean of daily ratios: all, all, half, half, all and half of those of the last 7 days',
      rows: june,
      options: {...week, partialWindows: 'counted'},
      outcome: {value: 4.5 / 6, n: 2, days: [{active: 1, base: 1, ratio: 1}, {ratio: 1}, {}, {}, {}, {ratio: 0.5}]},
    },
    {
      name: 'the ratio of the means: 8 days of users of 11',
      rows: june,
      options: {...week, average: 'ratio-of-means'},
      outcome: {value: 8 / 11, terms: {numerator: 8, denominator: 11}},
    },
    {
      name: 'the last day alone',
      rows: june,
      options: {...week, average: 'last-day'},
      outcome: {value: 0.5, terms: {numerator: 1, denominator: 2}},
    },
    {
      name: 'without weekends: the 13th is a Saturday',
      rows: june,
      options: {...week, weekends: 'left-out'},
      outcome: {value: 4 / 5, days: [{}, {}, {}, {}, {}, {weekend: true, counted: false}]},
    },
    {
      name: 'the first days of the data have no whole month before them, and are left out',
      rows: june,
      options: {firstPeriod: '2026-06-08', periods: 6},
      outcome: {kind: 'insufficient', code: 'no-whole-window'},
    },
    {
      name: 'one user who comes every day is no certainty: there is no interval',
      rows: {events: acts('a', 1, 2, 3, 4, 5, 6, 7, 8)},
      options: {ratio: 'dau/wau', firstPeriod: '2026-06-07', periods: 2},
      outcome: {value: 1, n: 1, interval: null},
    },
  ],
});
