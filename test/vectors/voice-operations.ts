import {advocacyRate} from 'keepwell/metrics/advocacy/advocacy-rate';
import {influencedRevenue} from 'keepwell/metrics/advocacy/influenced-revenue';
import {referralShare} from 'keepwell/metrics/advocacy/referral-share';
import {referrals} from 'keepwell/metrics/advocacy/referrals';
import {willingnessToIntroduce} from 'keepwell/metrics/advocacy/willingness-to-introduce';
import {isoDay, zone} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {repeatRequests} from 'keepwell/metrics/retention/repeat-requests';
import {
  meanInterval,
  moments,
  trinomialAdjustedWald,
  trinomialDifference,
  trinomialEstimate,
  trinomialExactBootstrap,
  trinomialMeanInterval,
  trinomialScoreInterval,
  trinomialWald,
  type TrinomialCounts,
} from 'keepwell/metrics/statistics';
import {ces} from 'keepwell/metrics/voice/ces';
import {csat} from 'keepwell/metrics/voice/csat';
import {employeeRating} from 'keepwell/metrics/voice/employee-rating';
import {featureRequests} from 'keepwell/metrics/voice/feature-requests';
import {localReviews} from 'keepwell/metrics/voice/local-reviews';
import {nps} from 'keepwell/metrics/voice/nps';
import {
  LEVEL,
  bothNull,
  day,
  instant,
  late,
  operation,
  pair,
  percent,
  percentPair,
  percents,
  type Operation,
} from './operation.js';

type Review = {rating: number | null; at?: string; employee?: string | null; place?: string | null};

export const voiceOperations: Readonly<Record<string, Operation>> = {
  csat: operation<object, Ratings>((_, input) => {
    const {n, high, highLimits, mean, sd, meanLimits, rescaled} = rated(csat, input);
    return {
      n,
      topTwoBox: high && high['high'],
      topTwoBoxCI: highLimits,
      topBox: high && high['top'],
      bottomTwoBox: high && high['low'],
      netSatisfaction: high && high['net'],
      mean,
      sd,
      meanCI_t: meanLimits,
      meanAsPercent: rescaled,
    };
  }),
  ces: operation<object, Ratings>((_, input) => {
    const {n, high, highLimits, mean, sd, meanLimits} = rated(ces, input);
    return {
      n,
      mean,
      agreeShare: high && high['high'],
      agreeShareCI: highLimits,
      netEasy: high && high['net'],
      sd,
      meanCI_t: meanLimits,
    };
  }),
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
      return {
        valid: 0,
        invalid: outcome.terms['invalid'],
        promoters: 0,
        passives: 0,
        detractors: 0,
        nps: null,
        distribution: Array<number>(11).fill(0),
      };
    }
    const {counts, invalid, promoters, passives, detractors, responses} = outcome.distribution;
    return {valid: responses, invalid, promoters, passives, detractors, nps: outcome.value, distribution: counts};
  }),
  nps_rollup: operation<object, {responses: {account: string; score: number}[]; accountMrr: Record<string, number>}>(
    (_, {responses: answers, accountMrr}) => {
      const subscriptions = Object.entries(accountMrr).map(([account, amount]) => ({
        account,
        amount,
        start: '2000-01-01',
      }));
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
          accounts.map((account) => [
            account,
            by(
              'respondent',
              answers.filter((answer) => answer.account === account),
            ),
          ]),
        ),
      };
    },
  ),
  ratings_by_group: operation<{timezone?: string; priorWeight?: number}, {reviews: Review[]}>(
    ({timezone: timeZone = 'UTC', ...rules}, {reviews}) => {
      const key = reviews.some((review) => 'employee' in review) ? 'employee' : 'place';
      const metric = key === 'employee' ? employeeRating : localReviews;
      const tables = tablesOf(metric.tables, {responses: reviews.map(({rating, ...row}) => ({...row, score: rating}))});
      const outcome = measure<typeof employeeRating | typeof localReviews>(metric, tables, rules, {...late, timeZone});
      if (outcome.kind === 'insufficient') {
        return {overallMean: null, pooledMean: null, equalWeightMean: null, groups: []};
      }
      // The cases have groups in the order of text, the unknown one with its name among them.
      const groups = outcome.groups
        .map((group) => ({...group, name: group.name ?? '(unknown)'}))
        .sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
      return {
        overallMean: outcome.pooled.mean,
        pooledMean: outcome.pooled.mean,
        equalWeightMean: outcome.equalWeight && outcome.equalWeight.mean,
        groups: groups.map(({name, week, standardError, counts, ...group}) => ({
          [key]: name,
          ...(week !== null && {week: isoDay(week)}),
          ...group,
          se: standardError,
          distribution: counts,
        })),
      };
    },
  ),
  feature_requests: operation<object, {activeArr: Record<string, number>; asks: {account: string; request: string}[]}>(
    (_, {activeArr, asks}) => {
      const tables = tablesOf(featureRequests.tables, {
        accounts: Object.keys(activeArr).map((account) => ({account})),
        subscriptions: Object.entries(activeArr).map(([account, amount]) => ({
          account,
          amount,
          interval: 'year',
          start: '2000-01-01',
        })),
        tickets: asks.map(({account, request}, i) => ({
          id: String(i),
          account,
          topic: request,
          kind: 'request',
          createdAt: '2000-01-01T00:00:00Z',
        })),
      });
      const outcome = measure(featureRequests, tables, {}, late);
      if (outcome.kind === 'insufficient') return {requests: []};
      return {
        requests: outcome.requests.map(({request, accounts: {count, share}, arr}) => ({
          request,
          accounts: count,
          share: 100 * share,
          arr,
        })),
      };
    },
  ),
  advocacy: operation<
    {asOf: string},
    {
      activeCustomers: string[];
      acts: {customer: string; kind: string; on: string}[];
      willing?: Record<string, boolean | null>;
    }
  >(({asOf}, {activeCustomers, acts, willing = {}}) => {
    const scope = scopeOf({asOf: instant(asOf)});
    const accounts = activeCustomers.map((account) => ({account}));
    // A row of something else says that acts are recorded, also where there are none.
    const events = [
      ...acts.map(({customer, kind, on}) => ({account: customer, event: kind, at: `${on.slice(0, 10)}T00:00:00Z`})),
      {event: 'something else', at: '2000-01-01T00:00:00Z'},
    ];
    const opportunities = [
      ...acts.flatMap(({customer, kind, on}, i) =>
        kind === 'referral' ? [{id: String(i), source: kind, referredBy: customer, opened: on.slice(0, 10)}] : [],
      ),
      {id: 'something else', source: 'paid'},
    ];
    const responses = Object.values(willing).map((yes) => ({kind: 'intro', score: yes === null ? null : Number(yes)}));
    const advocates = measure(advocacyRate, tablesOf(advocacyRate.tables, {accounts, events}), {}, scope);
    const referred = measure(
      referrals,
      tablesOf(referrals.tables, {accounts, opportunities}),
      {referrers: 'customers'},
      scope,
    );
    const intro = measure(willingnessToIntroduce, tablesOf(willingnessToIntroduce.tables, {responses}), {}, scope);
    return {
      advocateShare: advocates.kind === 'insufficient' ? null : percent(advocates.value),
      referralsPerCustomer: referred.kind === 'insufficient' ? null : referred.value,
      referringShare: referred.kind === 'insufficient' ? null : percent(referred.referring?.share ?? null),
      willingShare: intro.kind === 'insufficient' ? null : percent(intro.value),
      willingCI: percentPair(intro.kind === 'insufficient' ? null : intro.interval),
    };
  }),
  referral_and_influence: operation<object, {deals: {id: string; amount: number; touches: string[]}[]}>(
    (_, {deals}) => {
      const opportunities = deals.map(({touches, ...deal}) => ({...deal, touches: touches.map((kind) => ({kind}))}));
      const won = measure(referralShare, tablesOf(referralShare.tables, {opportunities}), {}, late);
      const influenced = measure(influencedRevenue, tablesOf(influencedRevenue.tables, {opportunities}), {}, late);
      return {
        ...(won.kind === 'insufficient'
          ? {referralShareCount: null, referralShareCountCI: [null, null], referralShareAmount: null}
          : {
              referralShareCount: percent(won.byCount.share),
              referralShareCountCI: percentPair(won.byCount.interval),
              referralShareAmount: percent(won.byAmount && won.byAmount.share),
            }),
        ...(influenced.kind === 'insufficient'
          ? {influencedPipeline: 0, influencedRevenue: {}, multiTouchOverCount: 0}
          : {
              influencedPipeline: influenced.pipeline,
              influencedRevenue: influenced.won,
              multiTouchOverCount: influenced.perTouch,
            }),
      };
    },
  ),
  repeat_requests: operation<{asOf: string}, {requests: {client: string; on: string}[]}>(({asOf}, {requests}) => {
    const rows = requests.map(({client, on}, i) => ({
      id: String(i),
      account: client,
      kind: 'request',
      createdAt: on.length > 10 ? on : `${on}T00:00:00Z`,
    }));
    // A date is seen to its end.
    const ends = asOf.length > 10 ? instant(asOf) : zone('UTC').startOfDay(day(asOf) + 1);
    const outcome = measure(
      repeatRequests,
      tablesOf(repeatRequests.tables, {tickets: rows}),
      {},
      scopeOf({asOf: ends}),
    );
    if (outcome.kind === 'insufficient') {
      return {clients: 0, repeat: 0, rate: null, ci: [null, null], within12: {eligible: 0, repeat: 0, rate: null}};
    }
    const {ever, within} = outcome;
    return {
      clients: ever.of,
      repeat: ever.count,
      rate: percent(ever.share),
      ci: percentPair(ever.interval),
      within12: {eligible: within?.of ?? 0, repeat: within?.count ?? 0, rate: percent(within && within.share)},
    };
  }),
};

interface Ratings {
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly ratings?: number[];
  /** How often each score was given, instead of the answers one by one. */
  readonly counts?: Record<string, number>;
}

/** What a metric of answers on a scale says of them, each way that it can be shown; null where there are none. */
function rated(metric: typeof csat | typeof ces, {scaleMin: from, scaleMax: to, ratings, counts = {}}: Ratings) {
  const scores = ratings ?? Object.entries(counts).flatMap(([score, n]) => Array<number>(n).fill(Number(score)));
  const tables = tablesOf(metric.tables, {responses: scores.map((score) => ({score}))});
  const asked = (shows: 'share' | 'mean' | 'rescaled') => {
    const outcome = measure<typeof csat | typeof ces>(metric, tables, {shows, from, to}, late);
    return outcome.kind === 'insufficient' ? null : outcome;
  };
  const [high, mean, rescaled] = [asked('share'), asked('mean'), asked('rescaled')];
  const limits = high?.interval ?? null;
  return {
    n: high?.n ?? 0,
    high: high && percents(high.shares),
    highLimits: limits && [100 * limits.lower, 100 * limits.upper],
    mean: mean?.value ?? null,
    sd: mean?.standardDeviation ?? null,
    // The metric cuts it off at the ends of the scale, the cases do not.
    meanLimits: pair(meanInterval({...moments({values: scores}), level: LEVEL})),
    rescaled: rescaled && 100 * rescaled.value,
  };
}
