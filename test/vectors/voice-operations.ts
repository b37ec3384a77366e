import {advocacyRate} from 'keepwell/metrics/advocacy/advocacy-rate';
import {influencedRevenue} from 'keepwell/metrics/advocacy/influenced-revenue';
import {referralShare} from 'keepwell/metrics/advocacy/referral-share';
import {referrals} from 'keepwell/metrics/advocacy/referrals';
import {willingnessToIntroduce} from 'keepwell/metrics/advocacy/willingness-to-introduce';
import {isoDay, zone} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {repeatRequests} from 'keepwell/metrics/retention/repeat-requests';
import {employeeRating} from 'keepwell/metrics/voice/employee-rating';
import {featureRequests} from 'keepwell/metrics/voice/feature-requests';
import {localReviews} from 'keepwell/metrics/voice/local-reviews';
import {day, instant, operation, percent, percentPair, type Operation} from './operation.js';

const late = instant('2100-01-01T00:00:00Z');

type Review = {rating: number | null; at?: string; employee?: string | null; place?: string | null};

export const voiceOperations: Readonly<Record<string, Operation>> = {
  ratings_by_group: operation<{timezone?: string; priorWeight?: number}, {reviews: Review[]}>(
    ({timezone: timeZone = 'UTC', ...rules}, {reviews}) => {
      const key = reviews.some((review) => 'employee' in review) ? 'employee' : 'place';
      const metric = key === 'employee' ? employeeRating : localReviews;
      const tables = tablesOf(metric.tables, {responses: reviews.map(({rating, ...row}) => ({...row, score: rating}))});
      const outcome = measure<typeof employeeRating | typeof localReviews>(
        metric,
        tables,
        rules,
        scopeOf({asOf: late, timeZone}),
      );
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
      const outcome = measure(featureRequests, tables, {}, scopeOf({asOf: late}));
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
      const scope = scopeOf({asOf: late});
      const won = measure(referralShare, tablesOf(referralShare.tables, {opportunities}), {}, scope);
      const influenced = measure(influencedRevenue, tablesOf(influencedRevenue.tables, {opportunities}), {}, scope);
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
