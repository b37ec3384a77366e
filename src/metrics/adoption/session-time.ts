import * as z from 'zod/mini';
import {defineMetric} from '../kernel/define-metric.js';
import {described} from '../kernel/described.js';
import {estimate, insufficient, type Estimate, type Insufficient, type Interval} from '../kernel/outcome.js';
import {countedQuantile} from '../retention/counted-quantile.js';
import {firstPeriod} from '../retention/first-period.js';
import {activity} from './activity-rows.js';
import {completenessOf, endedPeriods} from './ended-periods.js';
import {hiddenCounts} from './hidden-counts.js';
import {countSessions, type SessionCounts} from './session-counts.js';
import {MINUTE, minutesInterval, sessionOptions, SessionsOfWindow} from './session-rules.js';
import {influenceInterval, type Influence} from './user-influence.js';

/** Sessions of a length of so many minutes, up to so many, which are not in it. */
export interface SessionBin {
  readonly from: number;
  /** `null` for the last one, which has no end. */
  readonly to: number | null;
  /** `null` where it is not shown. */
  readonly sessions: number | null;
}

/** How long sessions are, in minutes. */
export interface SessionTime extends Estimate {
  readonly mean: number;
  readonly quantiles: Readonly<Record<'first' | 'median' | 'third' | 'p90', number>>;
  readonly bins: readonly SessionBin[];
  readonly users: number;
  readonly sessionsPerUser: number;
  /** Sessions of a single event, which have no length. */
  readonly singles: number;
  /** Sessions that may go on after as-of, and are not counted. */
  readonly open: number;
}

const visit = (user: string, day: number, ...times: readonly string[]): object[] =>
  times.map((time) => ({user, at: `2026-06-${String(day).padStart(2, '0')}T${time}:00Z`}));
const rows = {events: [...visit('a', 1, '09:00', '09:20', '09:50', '10:21'), ...visit('b', 1, '12:00', '12:20')]};
const june = {firstPeriod: '2026-06-01', periods: 7} as const;

/** Average session time: how long users stay before a longer pause. */
export const sessionTime = defineMetric({
  id: 'session-time',
  label: 'Session time',
  about:
    'How long users stay: the time from the first to the last event of a session, which ends when nothing comes for half an hour (or as long as is set). What they do after the last event is not seen.',
  family: 'adoption',
  unit: 'minutes',
  direction: 'higher-is-better',
  tables: [activity],
  options: z.object({
    average: described(
      z._default(z.enum(['mean', 'median']), 'mean'),
      'What sessions come down to; a few very long ones move the mean, not the median',
    ),
    ...sessionOptions,
    singleEvents: described(
      z._default(z.enum(['counted', 'left-out']), 'counted'),
      'Whether sessions of a single event count, as of length 0, or are left out',
    ),
    periods: described(
      z._default(z.int().check(z.minimum(1), z.maximum(400)), 28),
      'On how many days sessions begin that count; without a first one they are the last days that have ended',
    ),
    firstPeriod,
  }),
  interval:
    'with users as the sample: of the mean as a ratio of sums (Cochran), of the median by its share of sessions (Woodruff); null for one user, or when all are alike',
  source:
    'GA4 (30 minutes, over midnight), Mixpanel; length is last less first event. Woodruff (1952), Confidence intervals for medians',
  accumulator(rules, scope) {
    const sessions = new SessionsOfWindow(endedPeriods({...rules, unit: 'day'}, scope), rules, scope);
    return {
      events(chunk) {
        sessions.add(chunk);
      },
      result: () => countSessions(sessions, rules),
    };
  },
  derive(counts, rules, scope): SessionTime | Insufficient {
    const {lengths, sessions, singles, open, influence} = counts;
    const n = sessions.reduce((sum, count) => sum + count, 0);
    if (n === 0) return insufficient('no-sessions', 'No session of these days is over', {open, singles});
    if (influence.users < scope.minimumGroup)
      return insufficient('too-few', `Fewer than ${scope.minimumGroup} are not shown`);
    const at = (probability: number): number => countedQuantile(lengths, sessions, probability)! / MINUTE;
    const total = lengths.reduce((sum, length, i) => sum + length * sessions[i]!, 0);
    const mean = total / n / MINUTE;
    const quantiles = {first: at(0.25), median: at(0.5), third: at(0.75), p90: at(0.9)};
    const isMean = rules.average === 'mean';
    return estimate(isMean ? mean : quantiles.median, {
      n,
      terms: {minutes: total / MINUTE, sessions: n, users: influence.users},
      interval: isMean
        ? minutesInterval(total / n, influence, scope.level)
        : medianInterval(at, influence, scope.level),
      completeness: completenessOf(endedPeriods({...rules, unit: 'day'}, scope)),
      mean,
      quantiles,
      bins: binsOf(counts, scope.minimumGroup),
      users: influence.users,
      sessionsPerUser: n / influence.users,
      singles,
      open,
    });
  },
  examples: [
    {
      name: '50 minutes, 0 and 20: half an hour is still a pause, 31 minutes are not',
      rows,
      options: june,
      outcome: {value: 70 / 3, n: 3, users: 2, singles: 1, quantiles: {median: 20}},
    },
    {
      name: 'without sessions of a single event, which have no length',
      rows,
      options: {...june, singleEvents: 'left-out'},
      outcome: {value: 35, n: 2, singles: 1},
    },
    {
      name: 'the median',
      rows,
      options: {...june, average: 'median'},
      outcome: {value: 20},
    },
    {
      name: 'over midnight it is one session of 40 minutes',
      rows: {events: [...visit('a', 1, '23:40'), ...visit('a', 2, '00:05', '00:20')]},
      options: june,
      outcome: {value: 40, n: 1, interval: null},
    },
    {
      name: 'split at midnight it is two, of 0 and 15 minutes',
      rows: {events: [...visit('a', 1, '23:40'), ...visit('a', 2, '00:05', '00:20')]},
      options: {...june, midnight: 'splits'},
      outcome: {value: 7.5, n: 2},
    },
    {
      name: 'the same event twice at a moment is one, so that the session has a single event',
      rows: {events: visit('a', 1, '09:00', '09:00')},
      options: {...june, singleEvents: 'left-out'},
      outcome: {kind: 'insufficient', code: 'no-sessions', terms: {singles: 1}},
    },
    {
      name: 'who was here ten minutes before as-of may still be: the session is not over, and is not counted',
      rows: {events: [...visit('a', 1, '09:00', '09:10'), ...visit('b', 1, '08:00', '08:06')]},
      options: june,
      scope: {asOf: Date.UTC(2026, 5, 1, 9, 20)},
      outcome: {value: 6, n: 1, open: 1, completeness: 'incomplete'},
    },
  ],
});

const binEdges = [0, 1, 2, 5, 10, 20, 30, 60, 120];

/** Sessions by length. Small bins are not shown, nor the next smallest, which all together would tell about them. */
function binsOf({lengths, sessions}: SessionCounts, minimumGroup: number): SessionBin[] {
  const counts = binEdges.map(() => 0);
  lengths.forEach((length, i) => {
    counts[binEdges.findLastIndex((edge) => edge * MINUTE <= length)]! += sessions[i]!;
  });
  const hidden = hiddenCounts(counts, minimumGroup);
  return counts.map((count, bin) => ({
    from: binEdges[bin]!,
    to: binEdges[bin + 1] ?? null,
    sessions: hidden.has(bin) ? null : count,
  }));
}

/** Woodruff: what the share of sessions up to the median can be, as quantiles. `null` as for the mean. */
function medianInterval(
  quantile: (probability: number) => number,
  influence: Influence,
  level: number,
): Interval | null {
  const share = influenceInterval(0.5, influence, level);
  if (share === null) return null;
  return {
    lower: quantile(Math.max(0, share.lower)),
    upper: quantile(Math.min(1, share.upper)),
    level,
    method: 'Woodruff',
  };
}
