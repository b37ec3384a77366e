import {isoDay} from 'keepwell/metrics/calendar';
import {measure, scopeOf, tablesOf} from 'keepwell/metrics/kernel';
import {employeeRating} from 'keepwell/metrics/voice/employee-rating';
import {featureRequests} from 'keepwell/metrics/voice/feature-requests';
import {localReviews} from 'keepwell/metrics/voice/local-reviews';
import {instant, operation, type Operation} from './operation.js';

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
};
