import {
  addMonths,
  addPeriods,
  billingPeriod,
  businessHours,
  businessTime,
  calendarDays,
  elapsedDays,
  isoDay,
  monthlyAnniversaries,
  periodLabel,
  periodStart,
  weekday,
  zone,
  type Schedule,
  type WeekStart,
} from 'keepwell/metrics/calendar';
import {
  actuarialLifeTable,
  agrestiCoull,
  averageByAge,
  clopperPearson,
  countDurations,
  eventRate,
  fisherExact,
  garwood,
  jeffreys,
  kaplanMeier,
  logRank,
  newcombe,
  oddsRatio,
  quantiles,
  restrictedMean,
  restrictedMeanDifference,
  riskRatio,
  share,
  shareDifference,
  survivalBand,
  survivalQuantile,
  wald,
  wilson,
  wilsonBand,
  wilsonWithContinuity,
  type BandTransform,
  type DurationRows,
  type GroupDurations,
  type LifeTableInterval,
  type Proportion,
  type QuantileType,
  type RankWeights,
} from 'keepwell/metrics/statistics';
import {aggregate, measure, optionsOf, scopeOf, tablesOf, type GivenOptions, type Scope} from 'keepwell/metrics/kernel';
import {healthMatrix} from 'keepwell/metrics/health/health-matrix';
import {latestPulses, pulseShares, type Pulse} from 'keepwell/metrics/health/pulse';
import {scoreAccount, type MissingRule, type ScoredComponent} from 'keepwell/metrics/health/score-account';
import {validateScores} from 'keepwell/metrics/health/validate-scores';
import {weightedScore} from 'keepwell/metrics/health/weighted-score';
import {cohortMaturity} from 'keepwell/metrics/retention/cohort-maturity';
import {cohortRetention} from 'keepwell/metrics/retention/cohort-retention';
import {daysToOnboard} from 'keepwell/metrics/retention/days-to-onboard';
import {pairSpells} from 'keepwell/metrics/retention/pair-spells';
import {timeToValue} from 'keepwell/metrics/retention/time-to-value';
import {firstResponseTime} from 'keepwell/metrics/support/first-response-time';
import {resolutionTime} from 'keepwell/metrics/support/resolution-time';
import {countSla} from 'keepwell/metrics/support/sla-outcome';
import {isOneTouch, ticketTimes, type TicketHistory} from 'keepwell/metrics/support/ticket-times';
import {activity} from './activity-operations.js';
import {adoption} from './adoption-operations.js';
import {revenueOperations} from './revenue-operations.js';
import {value} from './value-operations.js';
import {
  LEVEL,
  bothNull,
  day,
  instant,
  iso,
  late,
  operation,
  pair,
  percents,
  seconds,
  type Operation,
} from './operation.js';
import {voiceOperations} from './voice-operations.js';

// Each operation of the reference cases as a call of the public API. What stands here renames fields and says which part
// of an answer a case asks for; it works nothing out.

const proportion: Record<string, Operation> = {
  proportion_interval: operation<{confidence: number}, Proportion>(({confidence: level}, input) => {
    const given = {...input, level};
    return {
      estimate: share(given),
      wilson: pair(wilson(given)),
      wilsonContinuity: pair(wilsonWithContinuity(given)),
      clopperPearson: pair(clopperPearson(given)),
      agrestiCoull: pair(agrestiCoull(given)),
      wald: pair(wald(given)),
      jeffreys: pair(jeffreys(given)),
    };
  }),
  quantiles: operation<object, {values: number[]; probs: number[]}>((_, {values, probs}) => {
    const types: QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    return Object.fromEntries(types.map((type) => [`type${String(type)}`, quantiles(values, probs, {type})]));
  }),
  event_rate: operation<object, {events: number; exposure: number}>((_, {events, exposure}) => {
    return {rate: eventRate({events, exposure}), interval: pair(garwood({events, exposure, level: LEVEL}))};
  }),
  two_proportions: operation<{confidence: number}, Record<'group1' | 'group2', {retained: number; n: number}>>(
    ({confidence}, {group1, group2}) => {
      const group = ({retained, n}: {retained: number; n: number}) => ({successes: retained, trials: n});
      const given = {first: group(group1), second: group(group2), level: confidence};
      return {
        difference: shareDifference(given),
        newcombe: bothNull(newcombe(given)),
        riskRatio: riskRatio(given).estimate,
        riskRatioKatzCI: bothNull(riskRatio(given).interval),
        oddsRatio: oddsRatio(given).estimate,
        oddsRatioWoolfCI: bothNull(oddsRatio(given).interval),
        fisherExactTwoSidedP: fisherExact(given),
      };
    },
  ),
};

const transforms: Record<string, BandTransform> = {plain: 'plain', log: 'log', loglog: 'log-log'};

const survival: Record<string, Operation> = {
  kaplan_meier: operation<{confidence: number}, DurationRows, {rmst?: {tau: number}[]}>(
    ({confidence}, input, {rmst = []}) => {
      const counts = countDurations(input);
      const curve = kaplanMeier(counts);
      const band = (transform: BandTransform) => survivalBand(curve, {level: confidence, transform});
      const probabilities = [0.25, 0.5, 0.75];
      const quantilesOf = (transform: BandTransform) => {
        const found = probabilities.map((p) => survivalQuantile(curve, band(transform), p));
        return {
          prob: probabilities,
          estimate: found.map(({estimate}) => estimate),
          lower: found.map(({lower}) => lower),
          upper: found.map(({upper}) => upper),
        };
      };
      return {
        ...curve,
        greenwoodSE: curve.standardError,
        cumhazNelsonAalen: curve.cumulativeHazard,
        ciPlain: band('plain'),
        ciLog: band('log'),
        ciLogLog: band('log-log'),
        quantiles: Object.fromEntries(
          Object.entries(transforms).map(([name, transform]) => [name, quantilesOf(transform)]),
        ),
        quantileFirstCrossing: probabilities.map(
          (p) => survivalQuantile(curve, band('log-log'), p, {rule: 'first-crossing'}).estimate,
        ),
        rmst: rmst.map(({tau}) => restricted(curve, tau)),
      };
    },
  ),
  actuarial_life_table: operation<object, {intervals: LifeTableInterval[]}>((_, {intervals}) => {
    return {table: actuarialLifeTable(intervals).map(({standardError, ...row}) => ({...row, se: standardError}))};
  }),
  rmst_difference: operation<{tau: number}, {first: DurationRows; second: DurationRows}>(({tau}, {first, second}) => {
    const curve = (rows: DurationRows) => kaplanMeier(countDurations(rows));
    const found = restrictedMeanDifference({first: curve(first), second: curve(second), tau, level: LEVEL});
    return (
      found && {
        rmst1: found.first.value,
        rmst2: found.second.value,
        difference: found.difference,
        se: found.standardError,
        interval: pair(found.interval),
      }
    );
  }),
  logrank_test: operation<object, GroupRows, {rho0: {groups: string[]}}>((_, input, {rho0}) => {
    const groups = groupsOf(input, rho0.groups);
    const test = (rho: number) => {
      const found = logRank(groups, {weights: {rho}});
      return {
        groups: found.groups.map(({name}) => name),
        n: found.groups.map(({n}) => n),
        observed: found.groups.map(({observed}) => observed),
        expected: found.groups.map(({expected}) => expected),
        variance: found.variance,
        chisq: found.chiSquare,
        df: found.degreesOfFreedom,
        p: found.p,
        rho,
      };
    };
    return {rho0: test(0), rho1: test(1)};
  }),
  logrank_weighted: operation<object, GroupRows>((_, input) => {
    const groups = groupsOf(input, new Set(input.group));
    const names: Record<string, RankWeights> = {
      logrank: 'logrank',
      wilcoxon: 'gehan-breslow',
      'tarone-ware': 'tarone-ware',
      'peto-km': 'peto-peto',
      'peto-modified': 'peto-modified',
    };
    return Object.fromEntries(
      Object.entries(names).map(([name, weights]) => {
        const {chiSquare, degreesOfFreedom, p} = logRank(groups, {weights});
        return [name, {chisq: chiSquare, df: degreesOfFreedom, p}];
      }),
    );
  }),
};

function restricted(curve: ReturnType<typeof kaplanMeier>, tau: number): unknown {
  const mean = restrictedMean(curve, tau);
  return mean && {tau, rmst: mean.value, se: mean.standardError};
}

interface GroupRows {
  readonly group: string[];
  readonly durations: number[];
  readonly status: number[];
  readonly frequency?: number[];
}

function groupsOf(input: GroupRows, names: Iterable<string>): GroupDurations[] {
  return [...names].map((name) => {
    const own = (values: number[]) => values.filter((_, i) => input.group[i] === name);
    return {
      name,
      counts: countDurations({
        durations: own(input.durations),
        status: own(input.status),
        ...(input.frequency && {frequency: own(input.frequency)}),
      }),
    };
  });
}

const bucketing: Record<string, Operation> = {
  add_months: operation<object, {items: {date: string; months: number}[]}>((_, {items}) => {
    return {dates: items.map(({date, months}) => isoDay(addMonths(day(date), months)))};
  }),
  monthly_anniversaries: operation<object, {anchor: string; count: number}>((_, {anchor, count}) => {
    return {dates: monthlyAnniversaries(day(anchor), count).map(isoDay)};
  }),
  billing_period: operation<object, {anchor: string; instants: string[]}>((_, {anchor, instants}) => {
    return {
      periods: instants.map((at) => {
        const {from, to} = billingPeriod(instant(anchor), instant(at));
        return [iso(from), iso(to)];
      }),
    };
  }),
  bucket_labels: operation<{timezone: string; weekStart: WeekStart}, {instants: string[]}>(
    ({timezone, weekStart}, {instants}) => {
      const rules = {weekStart, timeZone: timezone};
      return {
        labels: instants.map((at) => {
          const local = zone(timezone).dayOf(instant(at));
          const label = (unit: 'month' | 'quarter') => periodLabel(periodStart(local, unit, rules), unit, rules);
          const monday = {...rules, weekStart: 'monday'} as const;
          return {
            localDay: isoDay(local),
            isoWeek: periodLabel(periodStart(local, 'week', monday), 'week', monday),
            isoWeekday: weekday(local),
            weekStart: isoDay(periodStart(local, 'week', rules)),
            month: label('month'),
            quarter: label('quarter'),
          };
        }),
      };
    },
  ),
  day_bounds: operation<{timezone: string}, {days: string[]}>(({timezone}, {days}) => {
    return {
      bounds: days.map((text) => ({
        day: text,
        startUtc: iso(zone(timezone).startOfDay(day(text))),
        hours: zone(timezone).dayLength(day(text)),
      })),
    };
  }),
  fiscal_quarter: operation<{fiscalYearStartMonth: number}, {dates: string[]}>(({fiscalYearStartMonth}, {dates}) => {
    const rules = {weekStart: 'monday', timeZone: 'UTC', fiscalYearStartMonth} as const;
    return {
      labels: dates.map((text) =>
        periodLabel(periodStart(day(text), 'fiscal-quarter', rules), 'fiscal-quarter', rules),
      ),
    };
  }),
  hour_buckets: operation<{timezone: string}, {instants: string[]}>(({timezone}, {instants}) => {
    const counts: Record<string, number> = {};
    for (const at of instants) {
      const start = iso(zone(timezone).hourStart(instant(at)));
      counts[start] = (counts[start] ?? 0) + 1;
    }
    return {counts};
  }),
  business_seconds: operation<
    {timezone: string; schedule: Schedule['hours']; holidays?: string[]},
    {intervals: {from: string; to: string}[]}
  >(({timezone, schedule, holidays = []}, {intervals}) => {
    const hours = businessHours({timeZone: timezone, hours: schedule, holidays});
    const always = businessHours({
      timeZone: 'UTC',
      hours: {mon: full, tue: full, wed: full, thu: full, fri: full, sat: full, sun: full},
    });
    const time = ({from, to}: {from: string; to: string}, open: typeof hours) =>
      seconds(businessTime(instant(from), instant(to), open));
    return {
      businessSeconds: intervals.map((span) => time(span, hours)),
      calendarSeconds: intervals.map((span) => time(span, always)),
    };
  }),
};

const full = [['00:00', '24:00']] as const;

interface CohortSettings {
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'quarter';
  readonly weekStart?: WeekStart;
  readonly timezone?: string;
  readonly firstPeriod: string;
  readonly periods: number;
}

interface CohortQuestion extends CohortSettings {
  readonly cohortRule: 'first' | 'recurring';
  readonly mode: 'on' | 'on-or-after';
  readonly countBy?: 'user' | 'account';
  readonly startEvent: string;
  readonly returnEvent: string;
  readonly minOccurrences?: number;
}

function scopeIn({timezone = 'UTC', weekStart = 'monday'}: Partial<CohortSettings>, asOf = late.asOf): Scope {
  return scopeOf({asOf, timeZone: timezone, weekStart});
}

/** Cohorts by period start with their counts; where nobody started there is no outcome, and the counts tell that. */
function cohorts(events: readonly object[], options: GivenOptions<typeof cohortRetention>, scope: Scope) {
  const tables = tablesOf(cohortRetention.tables, {events});
  const outcome = measure(cohortRetention, tables, options, scope);
  if (outcome.kind === 'cohorts') {
    return outcome.rows.map(({label, size, cells}) => ({label, size, counts: cells.map(({count}) => count)}));
  }
  const complete = optionsOf(cohortRetention, options);
  const {sizes, returned} = aggregate(cohortRetention, tables, complete, scope);
  const first = periodStart(day(String(options.firstPeriod)), complete.unit === 'hour' ? 'day' : complete.unit, scope);
  return sizes.map((size, i) => ({
    label: isoDay(addPeriods(first, complete.unit === 'hour' ? 'day' : complete.unit, i)),
    size,
    counts: returned[i]!,
  }));
}

const retention: Record<string, Operation> = {
  cohort_retention: operation<CohortQuestion, {events: object[]; aliases?: Record<string, string>}>(
    (
      {cohortRule, mode, minOccurrences = 1, timezone = 'UTC', weekStart = 'monday', ...options},
      {events, aliases = {}},
    ) => {
      const rows = cohorts(
        events,
        {...options, cohort: cohortRule, returns: mode, minimumOccurrences: minOccurrences, aliases},
        scopeIn({timezone, weekStart}),
      );
      return {periodStarts: rows.map(({label}) => label), counts: rows.map(({counts}) => counts)};
    },
  ),
  cohort_retention_elapsed: operation<
    {intervals: number; truncate: string},
    Record<'starts' | 'returns', {user: string; at: string}[]>
  >(({intervals, truncate}, {starts, returns}) => {
    const [first] = starts.map(({at}) => at).sort();
    const rows = cohorts(
      [...starts.map((row) => ({...row, event: 'start'})), ...returns.map((row) => ({...row, event: 'return'}))],
      {
        unit: 'day',
        firstPeriod: first!.slice(0, 10),
        periods: 400,
        ages: intervals,
        clock: truncate === 'hour' ? 'elapsed-by-hour' : 'elapsed',
        startEvent: 'start',
        returnEvent: 'return',
      },
      late,
    ).filter(({size}) => size !== 0);
    return {cohorts: rows.map(({label}) => label), counts: rows.map(({counts}) => counts)};
  }),
  bracket_retention: operation<object, {activeDayOffsets: Record<string, number[]>; brackets: [number, number][]}>(
    (_, {activeDayOffsets, brackets}) => {
      const first = '2024-01-01';
      const events = Object.entries(activeDayOffsets).flatMap(([user, offsets]) => [
        {user, event: 'start', at: `${first}T00:00:00Z`},
        ...offsets.map((offset) => ({user, event: 'active', at: `${isoDay(day(first) + offset)}T12:00:00Z`})),
      ]);
      const [row] = cohorts(
        events,
        {unit: 'day', firstPeriod: first, periods: 1, brackets, startEvent: 'start', returnEvent: 'active'},
        late,
      );
      return {counts: row!.counts, cohort: row!.size};
    },
  ),
  retention_average: operation<object, {counts: number[][]}>((_, {counts}) => {
    const ages = averageByAge({counts, level: LEVEL});
    return {
      simple: ages.map(({simple}) => simple),
      weighted: ages.map(({weighted}) => weighted),
      numerators: ages.map(({numerator}) => numerator),
      denominators: ages.map(({denominator}) => denominator),
      wilson: ages.map(({interval}) => pair(interval)),
    };
  }),
  retention_band: operation<object, {size: number; counts: number[]}>((_, {size, counts}) => {
    const band = wilsonBand({size, counts, level: LEVEL});
    return {
      rates: counts.map((successes) => share({successes, trials: size})),
      lower: band.map((limits) => limits && limits.lower),
      upper: band.map((limits) => limits && limits.upper),
    };
  }),
  retention_cell_maturity: operation<CohortSettings, {asOf: string}>(
    ({unit, firstPeriod, periods, ...where}, {asOf}) => {
      const scope = scopeIn(where, instant(asOf));
      const states = (clock: 'calendar' | 'elapsed') =>
        cohortMaturity({unit, firstPeriod, periods, clock}, scope).map((row) =>
          row.map((state) => (state === 'incomplete' ? 'partial' : state)),
        );
      return {calendar: states('calendar'), elapsed: states('elapsed')};
    },
  ),
  retention_interval_index: operation<{timezone?: string}, {start: string; return: string}>(
    ({timezone = 'UTC'}, {start, return: end}) => ({
      elapsed24hExact: elapsedDays(instant(start), instant(end)),
      elapsed24hHourFloored: elapsedDays(instant(start), instant(end), 'hour'),
      calendarDay: calendarDays(instant(start), instant(end), timezone),
    }),
  ),
};

const health: Record<string, Operation> = {
  health_score: operation<
    {missing: MissingRule; minCoverage: number; amberFrom: number; greenFrom: number},
    {measures: (Omit<ScoredComponent, 'id'> & {key: string})[]; values: Record<string, number | null>}
  >((rules, {measures, values}) => {
    const components = measures.map(({key, ...measure}) => ({id: key, ...measure}));
    const {score, band, coverage, components: parts} = scoreAccount(components, values, rules);
    return {score, colour: band, coverage, components: Object.fromEntries(parts.map((part) => [part.id, part.score]))};
  }),
  weighted_score: operation<object, {weights: number[]; scores: number[]}>((_, {weights, scores}) => ({
    score: weightedScore(weights, scores),
  })),
  pulse_rollup: operation<{asOf: string; maxAgeDays: number}, {pulses: Pulse[]; accounts: string[]}>(
    (rules, {pulses, accounts}) => {
      const current = latestPulses(pulses, accounts, rules);
      const {shares} = pulseShares(Object.values(current));
      return {current, share: shares && percents(shares)};
    },
  ),
  score_validation: operation<object, {score: (number | null)[]; churned: (0 | 1)[]}>((_, {score, churned}) => {
    const found = validateScores({scores: score, churned});
    return {auc: found.auc, aucDeLongCI: bothNull(found.interval), brier: found.brier};
  }),
  health_matrix: operation<
    {tiers: number[]; amberFrom: number; greenFrom: number},
    {accounts: {mrr: number; score: number | null}[]}
  >((rules, {accounts}) => healthMatrix(accounts, rules)),
};

const onboardingDay = (text: string | null, timezone: string): string | null =>
  text && (text.length > 10 ? isoDay(zone(timezone).dayOf(instant(text))) : text);

const duration: Record<string, Operation> = {
  ttv_pairs: operation<{asOf: string}, {events: object[]}>(({asOf}, {events}) => {
    const scope = scopeOf({asOf: instant(asOf)});
    const {spells, valueBeforeStart} = pairSpells(tablesOf(timeToValue.tables, {events}), {}, scope);
    return {users: spells.map(({id, ...spell}) => ({user: id, ...spell})), valueBeforeSignup: valueBeforeStart};
  }),
  time_to_value: operation<
    {binEdges?: number[]; within?: number[]},
    {durationsDays: number[]; reachedValue: (0 | 1)[]},
    {rmst?: {tau: number}[]}
  >(({binEdges, within = [7]}, {durationsDays, reachedValue}, {rmst = []}) => {
    const spells = durationsDays.map((days, i) => ({duration: days, status: reachedValue[i]}));
    const asked = (days: number[]) =>
      measure(timeToValue, tablesOf(timeToValue.tables, {spells}), {within: days, ...(binEdges && {binEdges})}, late);
    const outcome = asked(within);
    const restrictedTo = asked(rmst.map(({tau}) => tau));
    if (outcome.kind === 'insufficient' || restrictedTo.kind === 'insufficient') {
      return {n: 0, converted: 0, censored: 0, convertedShare: null, naiveMedian: null, kmMedian: null};
    }
    const {first, median, third} = outcome.quartiles;
    return {
      n: outcome.n,
      converted: outcome.reached,
      censored: outcome.notYet,
      convertedShare: outcome.share,
      naiveMedian: outcome.naiveMedian,
      km: outcome.curve,
      kmMedian: median.estimate,
      kmMedianCI_loglog: pair(median),
      kmQuartiles: [first.estimate, median.estimate, third.estimate],
      shareWithin: outcome.within,
      histogram: outcome.histogram.bins,
      rmst: restrictedTo.within.map(
        ({days, restrictedMean: mean}) => mean && {tau: days, rmst: mean.value, se: mean.standardError},
      ),
    };
  }),
  days_to_onboard: operation<{timezone?: string}, {asOf: string; accounts: {start: string; done: string | null}[]}>(
    ({timezone = 'UTC'}, {asOf, accounts}) => {
      const rows = accounts.map(({start, done}, i) => ({
        account: String(i),
        start: onboardingDay(start, timezone),
        onboarded: onboardingDay(done, timezone),
      }));
      const ends = asOf.length > 10 ? instant(asOf) : zone(timezone).startOfDay(day(asOf) + 1);
      const scope = scopeOf({asOf: ends, timeZone: timezone});
      const asked = (some: readonly object[]) =>
        measure(daysToOnboard, tablesOf(daysToOnboard.tables, {accounts: some}), {}, scope);
      const all = asked(rows);
      const known = all.kind === 'insufficient' ? all.terms : all;
      return {
        days: rows.map((row) => {
          const one = asked([row]);
          return one.kind === 'insufficient' || one.reached === 0 ? null : one.curve.time[0];
        }),
        finished: all.kind === 'insufficient' ? 0 : all.reached,
        unfinished: all.kind === 'insufficient' ? 0 : all.notYet,
        invalid: known['invalid' as keyof typeof known],
        mean: all.kind === 'insufficient' ? null : all.naiveMean,
        median: all.kind === 'insufficient' ? null : all.naiveMedian,
      };
    },
  ),
};

interface CaseTicket {
  readonly id: string;
  readonly created: string;
  readonly createdByAgent?: boolean;
  readonly events: {type: 'comment' | 'status'; at: string; by?: string; public?: boolean; to?: string}[];
}

const minutes = (from: number, to: number | null): number | null => to && (to - from) / 60_000;

const support: Record<string, Operation> = {
  sla_attainment: operation<
    object,
    {targetMinutes: number; firstReplyMinutes: (number | null)[]; ageMinutesAtAsOf: number[]}
  >((_, {targetMinutes, firstReplyMinutes, ageMinutesAtAsOf}) => {
    const durations = firstReplyMinutes.map((taken, i) => taken ?? ageMinutesAtAsOf[i]!);
    const counts = countSla(
      durations,
      firstReplyMinutes.map((taken) => (taken === null ? 0 : 1)),
      targetMinutes,
    );
    const due = {successes: counts.met, trials: counts.met + counts.missed};
    return {...counts, share: share(due), ci: bothNull(wilson({...due, level: LEVEL}))};
  }),
  ticket_times: operation<object, {tickets: CaseTicket[]; asOf: string}>((_, {tickets, asOf}) => {
    const scope = scopeOf({asOf: instant(asOf)});
    const histories = tickets.map(({created, createdByAgent = false, events}): TicketHistory => ({
      createdAt: instant(created),
      createdByAgent,
      events: events.map((event) => ({...event, at: instant(event.at)})),
    }));
    const times = histories.map((history) => ticketTimes(history, scope.asOf));
    const rows = {tickets: tickets.map(({created, ...ticket}) => ({...ticket, createdAt: created}))};
    const median = (metric: typeof firstResponseTime | typeof resolutionTime) => {
      const tables = tablesOf(metric.tables, rows);
      const outcome = measure<typeof firstResponseTime | typeof resolutionTime>(
        metric,
        tables,
        {waiting: 'left-out'},
        scope,
      );
      return {minutes: outcome.kind === 'insufficient' ? null : 60 * outcome.value, terms: outcome.terms};
    };
    const reply = median(firstResponseTime);
    const touches = times.map(isOneTouch).filter((isOne) => isOne !== null);
    return {
      tickets: times.map(({firstReply, firstResolution, fullResolution, ...counts}, i) => {
        const {createdAt} = histories[i]!;
        return {
          id: tickets[i]!.id,
          firstReplyMinutes: minutes(createdAt, firstReply),
          firstResolutionMinutes: minutes(createdAt, firstResolution),
          fullResolutionMinutes: minutes(createdAt, fullResolution),
          ...counts,
        };
      }),
      medianFirstReply: reply.minutes,
      medianFullResolution: median(resolutionTime).minutes,
      unanswered: reply.terms['waiting'] ?? 0,
      oneTouchShare: share({successes: touches.filter(Boolean).length, trials: touches.length}),
    };
  }),
};

export const operations: Readonly<Record<string, Operation>> = {
  ...proportion,
  ...survival,
  ...bucketing,
  ...retention,
  ...health,
  ...duration,
  ...support,
  ...activity,
  ...adoption,
  ...revenueOperations,
  ...value,
  ...voiceOperations,
};
