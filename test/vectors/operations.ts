import {
  addMonths,
  billingPeriod,
  businessHours,
  businessTime,
  elapsedDays,
  fiscalQuarter,
  isoDay,
  monthlyAnniversaries,
  parseIsoDay,
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
  trinomialAdjustedWald,
  trinomialDifference,
  trinomialEstimate,
  trinomialExactBootstrap,
  trinomialMeanInterval,
  trinomialScoreInterval,
  trinomialWald,
  wald,
  wilson,
  wilsonBand,
  wilsonWithContinuity,
  type BandTransform,
  type DurationRows,
  type GroupDurations,
  type LifeTableInterval,
  type Limits,
  type Proportion,
  type QuantileType,
  type RankWeights,
  type TrinomialCounts,
} from 'keepwell/metrics/statistics';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {nps} from 'keepwell/metrics/voice/nps';

// Each operation of the reference cases as a call of the public API. What stands here renames fields and says which part
// of an answer a case asks for; it works nothing out.

/** A reference case, as far as an operation needs it. `wanted` names the parts of the answer that a case asks for. */
export interface Question {
  readonly options: unknown;
  readonly input: unknown;
  readonly wanted: unknown;
}

type Operation = (question: Question) => unknown;

/** An operation whose options and input have these shapes (as the definitions of the cases give them). */
function operation<Options, Input, Wanted = unknown>(
  answer: (options: Options, input: Input, wanted: Wanted) => unknown,
): Operation {
  return ({options, input, wanted}) => answer(options as Options, input as Input, wanted as Wanted);
}

const LEVEL = 0.95;
const pair = (limits: Limits | null): [number | null, number | null] | null => limits && [limits.lower, limits.upper];
const bothNull = (limits: Limits | null): [number | null, number | null] => pair(limits) ?? [null, null];
const instant = (text: string): number => Date.parse(text);
const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const day = (text: string): number => parseIsoDay(text)!;
const seconds = (ms: number | null): number | null => ms && ms / 1000;
const late = scopeOf({asOf: instant('2100-01-01T00:00:00Z')});

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
  two_proportions: operation<{confidence: number}, Record<'group1' | 'group2', {retained: number; n: number}>>(({confidence}, {group1, group2}) => {
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
  }),
};

const transforms: Record<string, BandTransform> = {plain: 'plain', log: 'log', loglog: 'log-log'};

const survival: Record<string, Operation> = {
  kaplan_meier: operation<{confidence: number}, DurationRows, {rmst?: {tau: number}[]}>(({confidence}, input, {rmst = []}) => {
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
      quantiles: Object.fromEntries(Object.entries(transforms).map(([name, transform]) => [name, quantilesOf(transform)])),
      quantileFirstCrossing: probabilities.map(
        (p) => survivalQuantile(curve, band('log-log'), p, {rule: 'first-crossing'}).estimate,
      ),
      rmst: rmst.map(({tau}) => restricted(curve, tau)),
    };
  }),
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
  bucket_labels: operation<{timezone: string; weekStart: WeekStart}, {instants: string[]}>(({timezone, weekStart}, {instants}) => {
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
  }),
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
  business_seconds: operation<{timezone: string; schedule: Schedule['hours']; holidays?: string[]}, {intervals: {from: string; to: string}[]}>(({timezone, schedule, holidays = []}, {intervals}) => {
    const hours = businessHours({timeZone: timezone, hours: schedule, holidays});
    const always = businessHours({timeZone: 'UTC', hours: {mon: full, tue: full, wed: full, thu: full, fri: full, sat: full, sun: full}});
    const time = ({from, to}: {from: string; to: string}, open: typeof hours) =>
      seconds(businessTime(instant(from), instant(to), open));
    return {
      businessSeconds: intervals.map((span) => time(span, hours)),
      calendarSeconds: intervals.map((span) => time(span, always)),
    };
  }),
};

const full = [['00:00', '24:00']] as const;

const voice: Record<string, Operation> = {
  nps_interval: operation<{confidence: number}, TrinomialCounts>(({confidence}, input) => {
    const given = {...input, level: confidence};
    const estimate = trinomialEstimate(given);
    const waldInterval = trinomialWald(given);
    const adjusted = trinomialAdjustedWald(given);
    return {
      nps: estimate?.value ?? null,
      variance: estimate?.variance ?? null,
      se: estimate?.standardError ?? null,
      seUnbiased: estimate?.standardErrorUnbiased ?? null,
      wald: bothNull(waldInterval && waldInterval.interval),
      waldClipped: bothNull(waldInterval && waldInterval.clipped),
      adjustedWald: adjusted && {
        center: adjusted.center,
        interval: pair(adjusted.interval),
        clipped: pair(adjusted.clipped),
      },
      trinomialMeanT: bothNull(trinomialMeanInterval(given)),
      scoreTango: bothNull(trinomialScoreInterval(given)),
      exactBootstrapPercentile: bothNull(trinomialExactBootstrap(given)),
    };
  }),
  nps_difference: operation<object, {first: TrinomialCounts; second: TrinomialCounts}>((_, {first, second}) => {
    const found = trinomialDifference({first, second, level: LEVEL});
    return found && {...found, se: found.standardError, wald: pair(found.interval)};
  }),
  nps_from_scores: operation<object, {scores: unknown[]}>((_, {scores}) => {
    const rows = scores.map((score) => ({score}));
    const outcome = measure(nps, tablesOf(nps.tables, {responses: rows}), {}, late);
    if (outcome.kind === 'insufficient') {
      return {valid: 0, invalid: outcome.terms['invalid'], promoters: 0, passives: 0, detractors: 0, nps: null, distribution: Array<number>(11).fill(0)};
    }
    const {counts, invalid, promoters, passives, detractors, responses} = outcome.distribution;
    return {valid: responses, invalid, promoters, passives, detractors, nps: outcome.value, distribution: counts};
  }),
  nps_rollup: operation<object, {responses: {account: string; score: number}[]; accountMrr: Record<string, number>}>((_, {responses: answers, accountMrr}) => {
    const subscriptions = Object.entries(accountMrr).map(([account, amount]) => ({account, amount, start: '2000-01-01'}));
    const by = (unit: 'respondent' | 'account' | 'revenue', rows = answers) => {
      const outcome = measure(nps, tablesOf(nps.tables, {responses: rows, subscriptions}), {rollUp: unit}, late);
      return outcome.kind === 'insufficient' ? null : outcome.value;
    };
    const accounts = [...new Set(answers.map(({account}) => account))];
    return {
      respondent: by('respondent'),
      account: by('account'),
      revenue: by('revenue'),
      byAccount: Object.fromEntries(
        accounts.map((account) => [account, by('respondent', answers.filter((answer) => answer.account === account))]),
      ),
    };
  }),
};


export const operations: Readonly<Record<string, Operation>> = {
  ...proportion,
  ...survival,
  ...bucketing,
  ...voice,
};
