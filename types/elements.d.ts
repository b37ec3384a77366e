// Written by `npm run generate` from custom-elements.json.
import type {CohortTable} from 'keepwell/components/cohort-table';
import type {FeatureAdoption} from 'keepwell/components/feature-adoption';
import type {HealthMatrix} from 'keepwell/components/health-matrix';
import type {LifecycleBars} from 'keepwell/components/lifecycle-bars';
import type {MetricCard} from 'keepwell/components/metric-card';
import type {MetricSource} from 'keepwell/components/metric-source';
import type {MetricTable} from 'keepwell/components/metric-table';
import type {MetricTrend} from 'keepwell/components/metric-trend';
import type {NpsGauge} from 'keepwell/components/nps-gauge';
import type {ResponseBreakdown} from 'keepwell/components/response-breakdown';
import type {RetentionCurve} from 'keepwell/components/retention-curve';
import type {RevenueBridge} from 'keepwell/components/revenue-bridge';
import type {SignalList} from 'keepwell/components/signal-list';
import type {TtvHistogram} from 'keepwell/components/ttv-histogram';
import type {DataIssueEvent, ErrorEvent, ProgressEvent, ReadyEvent, SelectEvent, SignalEvent} from 'keepwell/element';

/** The elements by tag: class, properties that can be set, attributes that are not called like their property, events. */
export interface Elements {
  /** Cohorts by age: how many of those who began in a period came back, with the mean of all. */
  'cohort-table': {
    element: CohortTable;
    properties: Pick<
      CohortTable,
      | 'measure'
      | 'unit'
      | 'periods'
      | 'firstPeriod'
      | 'ages'
      | 'brackets'
      | 'cohort'
      | 'returns'
      | 'columnZero'
      | 'clock'
      | 'month'
      | 'countBy'
      | 'startEvent'
      | 'returnEvent'
      | 'minimumOccurrences'
      | 'aliases'
      | 'returning'
      | 'currency'
      | 'rates'
      | 'convention'
      | 'show'
      | 'colours'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** A date in the first period; without it the periods are the last ones. */
      'first-period': CohortTable['firstPeriod'];
      /** What age 0 shows: the size of the cohort, or those who returned at once. */
      'column-zero': CohortTable['columnZero'];
      /** Who is counted: user or account. */
      'count-by': CohortTable['countBy'];
      /** The event that starts; any event where there is none. */
      'start-event': CohortTable['startEvent'];
      /** The event that is a return; any event where there is none. */
      'return-event': CohortTable['returnEvent'];
      /** How often the return event must occur within one period to count. */
      'minimum-occurrences': CohortTable['minimumOccurrences'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': CohortTable['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': CohortTable['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': CohortTable['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': CohortTable['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': CohortTable['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': CohortTable['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': CohortTable['maxRows'];
    };
    events: {
      /** a part was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Features by the share of accounts or users that use them. */
  'feature-adoption': {
    element: FeatureAdoption;
    properties: Pick<
      FeatureAdoption,
      | 'countBy'
      | 'days'
      | 'minUses'
      | 'features'
      | 'most'
      | 'unlock'
      | 'unlockDays'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** Who adopts: account or user. */
      'count-by': FeatureAdoption['countBy'];
      /** How often a feature has to be used in these days to count as adopted. */
      'min-uses': FeatureAdoption['minUses'];
      /** Days of `unlock` that come after those of the use, up to and with that of `as-of`; 90 where it is not set. */
      'unlock-days': FeatureAdoption['unlockDays'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': FeatureAdoption['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': FeatureAdoption['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': FeatureAdoption['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': FeatureAdoption['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': FeatureAdoption['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': FeatureAdoption['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': FeatureAdoption['maxRows'];
    };
    events: {
      /** a part was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Accounts by health score and its components, with what would lift each score. */
  'health-matrix': {
    element: HealthMatrix;
    properties: Pick<
      HealthMatrix,
      | 'components'
      | 'windowDays'
      | 'missing'
      | 'minCoverage'
      | 'amberFrom'
      | 'greenFrom'
      | 'boundary'
      | 'pulseMaxAgeDays'
      | 'dayConvention'
      | 'tiers'
      | 'trendDays'
      | 'limit'
      | 'summary'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** Days that components are measured over. */
      'window-days': HealthMatrix['windowDays'];
      /** Share of the weight, 0 to 1, that must have a value where missing is require. */
      'min-coverage': HealthMatrix['minCoverage'];
      /** Score from which an account is to be watched; below it is at risk. */
      'amber-from': HealthMatrix['amberFrom'];
      /** Score from which an account is healthy. */
      'green-from': HealthMatrix['greenFrom'];
      /** Days after which a pulse counts as none. */
      'pulse-max-age-days': HealthMatrix['pulseMaxAgeDays'];
      /** How prices by day and week are turned into a month: exact-year, 52-weeks or 30-days. */
      'day-convention': HealthMatrix['dayConvention'];
      /** Days that trends are over; 0 for none. The rows are read again as of twelve earlier moments. */
      'trend-days': HealthMatrix['trendDays'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': HealthMatrix['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': HealthMatrix['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': HealthMatrix['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': HealthMatrix['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': HealthMatrix['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': HealthMatrix['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': HealthMatrix['maxRows'];
    };
    events: {
      /** an account was picked; cancel it to show the account yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Active users by period: new, resurrecting and returning above zero, dormant below. */
  'lifecycle-bars': {
    element: LifecycleBars;
    properties: Pick<
      LifecycleBars,
      | 'unit'
      | 'periods'
      | 'firstPeriod'
      | 'countBy'
      | 'events'
      | 'aliases'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** A date in the first period; without it the periods are the last ones. */
      'first-period': LifecycleBars['firstPeriod'];
      /** Who is counted: user or account. */
      'count-by': LifecycleBars['countBy'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': LifecycleBars['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': LifecycleBars['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': LifecycleBars['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': LifecycleBars['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': LifecycleBars['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': LifecycleBars['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': LifecycleBars['maxRows'];
    };
    events: {
      /** a part was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** One number of any metric, with its interval. */
  'metric-card': {
    element: MetricCard;
    properties: Pick<
      MetricCard,
      | 'metric'
      | 'options'
      | 'target'
      | 'bands'
      | 'period'
      | 'periods'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': MetricCard['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': MetricCard['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': MetricCard['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': MetricCard['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': MetricCard['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': MetricCard['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': MetricCard['maxRows'];
    };
    events: {
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Declares tables for the widgets inside of it. */
  'metric-source': {
    element: MetricSource;
    properties: Pick<MetricSource, 'tables' | 'refreshEvery' | 'maxBytes' | 'maxRows' | 'token' | 'tokenProvider'>;
    attributes: {
      /** Seconds after which all tables that have a `src` are asked for again, while the page is seen; streams are not. Without it they are asked for once. */
      'refresh-every': MetricSource['refreshEvery'];
      /** The most bytes that are read of each `src`, unpacked; not of streams. Without it 256 MB. */
      'max-bytes': MetricSource['maxBytes'];
      /** The most rows that are read of each table at a `src`. Without it 16,777,216. */
      'max-rows': MetricSource['maxRows'];
    };
    events: object;
  };
  /** One or several metrics by segment, region, CSM, team, plan, employee or place. */
  'metric-table': {
    element: MetricTable;
    properties: Pick<
      MetricTable,
      | 'metric'
      | 'by'
      | 'options'
      | 'target'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': MetricTable['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': MetricTable['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': MetricTable['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': MetricTable['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': MetricTable['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': MetricTable['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': MetricTable['maxRows'];
    };
    events: {
      /** a group was picked; cancel it to show its accounts yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** A metric by period, with intervals, goal, notes and what it was before. */
  'metric-trend': {
    element: MetricTrend;
    properties: Pick<
      MetricTrend,
      | 'metric'
      | 'options'
      | 'period'
      | 'periods'
      | 'compare'
      | 'target'
      | 'annotations'
      | 'by'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': MetricTrend['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': MetricTrend['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': MetricTrend['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': MetricTrend['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': MetricTrend['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': MetricTrend['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': MetricTrend['maxRows'];
    };
    events: {
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Net Promoter Score, CSAT, CES or a mean rating with its interval and the answers behind it. */
  'nps-gauge': {
    element: NpsGauge;
    properties: Pick<
      NpsGauge,
      | 'kind'
      | 'shows'
      | 'scale'
      | 'top'
      | 'rollUp'
      | 'answers'
      | 'interval'
      | 'bands'
      | 'target'
      | 'period'
      | 'periods'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** Of the NPS, what counts as one: respondent, account or revenue. */
      'roll-up': NpsGauge['rollUp'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': NpsGauge['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': NpsGauge['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': NpsGauge['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': NpsGauge['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': NpsGauge['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': NpsGauge['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': NpsGauge['maxRows'];
    };
    events: {
      /** a part was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** The spread of survey answers by group or period, with the score of each and its interval. */
  'response-breakdown': {
    element: ResponseBreakdown;
    properties: Pick<
      ResponseBreakdown,
      | 'kind'
      | 'by'
      | 'period'
      | 'periods'
      | 'detail'
      | 'bars'
      | 'shows'
      | 'scale'
      | 'top'
      | 'answers'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': ResponseBreakdown['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': ResponseBreakdown['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': ResponseBreakdown['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': ResponseBreakdown['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': ResponseBreakdown['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': ResponseBreakdown['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': ResponseBreakdown['maxRows'];
    };
    events: {
      /** a part was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** How long accounts stay, by group, with those who have not left yet counted for as long as they were followed. */
  'retention-curve': {
    element: RetentionCurve;
    properties: Pick<
      RetentionCurve,
      | 'kind'
      | 'measure'
      | 'by'
      | 'goal'
      | 'interval'
      | 'median'
      | 'test'
      | 'tau'
      | 'observedFrom'
      | 'unit'
      | 'maxAge'
      | 'minimumAtRisk'
      | 'periods'
      | 'startEvent'
      | 'returnEvent'
      | 'returns'
      | 'countBy'
      | 'returning'
      | 'currency'
      | 'rates'
      | 'convention'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** Day from which on it is known who left; accounts from before come into view on it. */
      'observed-from': RetentionCurve['observedFrom'];
      /** The last age that is drawn, in the unit. */
      'max-age': RetentionCurve['maxAge'];
      /** A curve ends where fewer are followed. */
      'minimum-at-risk': RetentionCurve['minimumAtRisk'];
      /** The event that puts a user in a cohort; any event where there is none. */
      'start-event': RetentionCurve['startEvent'];
      /** The event that is a return; any event where there is none. */
      'return-event': RetentionCurve['returnEvent'];
      /** Whether cohorts are of a user or account: user or account. */
      'count-by': RetentionCurve['countBy'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': RetentionCurve['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': RetentionCurve['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': RetentionCurve['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': RetentionCurve['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': RetentionCurve['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': RetentionCurve['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': RetentionCurve['maxRows'];
    };
    events: {
      /** an age or a curve was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** MRR from opening to closing: new, expansion, reactivation, contraction and churn. */
  'revenue-bridge': {
    element: RevenueBridge;
    properties: Pick<
      RevenueBridge,
      | 'months'
      | 'dated'
      | 'currency'
      | 'rates'
      | 'convention'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': RevenueBridge['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': RevenueBridge['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': RevenueBridge['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': RevenueBridge['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': RevenueBridge['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': RevenueBridge['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': RevenueBridge['maxRows'];
    };
    events: {
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Early signals: accounts to see to, each with the reason, the numbers and what to do next. */
  'signal-list': {
    element: SignalList;
    properties: Pick<
      SignalList,
      | 'rules'
      | 'weeks'
      | 'usageDrop'
      | 'events'
      | 'healthDays'
      | 'healthDrop'
      | 'components'
      | 'renewalDays'
      | 'touchDays'
      | 'replyHours'
      | 'minimum'
      | 'limit'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** A fall of use by this share, 0 to 1, is a signal. */
      'usage-drop': SignalList['usageDrop'];
      /** Days before `as-of` with which health is compared. */
      'health-days': SignalList['healthDays'];
      /** A fall of the health score by so many points is a signal. */
      'health-drop': SignalList['healthDrop'];
      /** Days within which an open contract is due. */
      'renewal-days': SignalList['renewalDays'];
      /** Days without a touch that speak against a renewal. */
      'touch-days': SignalList['touchDays'];
      /** Hours that a ticket may wait for its first answer. */
      'reply-hours': SignalList['replyHours'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': SignalList['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': SignalList['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': SignalList['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': SignalList['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': SignalList['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': SignalList['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': SignalList['maxRows'];
    };
    events: {
      /** a signal was picked; cancel it to show the account yourself */
      'kw-select': SelectEvent;
      /** a signal that was not there the last time */
      'kw-signal': SignalEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
  /** Time to value with its Kaplan-Meier median, and those who are not there yet. */
  'ttv-histogram': {
    element: TtvHistogram;
    properties: Pick<
      TtvHistogram,
      | 'startEvent'
      | 'valueEvent'
      | 'countBy'
      | 'startedFrom'
      | 'startedBefore'
      | 'within'
      | 'binWidth'
      | 'binEdges'
      | 'show'
      | 'by'
      | 'interval'
      | 'median'
      | 'heading'
      | 'asOf'
      | 'timeZone'
      | 'weekStart'
      | 'level'
      | 'minimumGroup'
      | 'theme'
      | 'messages'
      | 'data'
      | 'src'
      | 'format'
      | 'columns'
      | 'instants'
      | 'refreshEvery'
      | 'maxBytes'
      | 'maxRows'
      | 'source'
      | 'from'
      | 'token'
      | 'tokenProvider'
    >;
    attributes: {
      /** Name of the event that starts the time. */
      'start-event': TtvHistogram['startEvent'];
      /** Name of the event that ends it. */
      'value-event': TtvHistogram['valueEvent'];
      /** Whose first events are paired: user or account. */
      'count-by': TtvHistogram['countBy'];
      /** First day on which a start counts: `2026-06-01`. */
      'started-from': TtvHistogram['startedFrom'];
      /** First day on which a start counts no more. */
      'started-before': TtvHistogram['startedBefore'];
      /** Days that each bar takes; without it as suits the data. */
      'bin-width': TtvHistogram['binWidth'];
      /** Where bars begin, in days: `0, 1, 3, 7, 14, 30`. The last one is open. */
      'bin-edges': TtvHistogram['binEdges'];
      /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. The end of the minute that is running, where it is not set. */
      'as-of': TtvHistogram['asOf'];
      /** IANA zone in which days begin. */
      'time-zone': TtvHistogram['timeZone'];
      /** First day of a week: monday, sunday or saturday. */
      'week-start': TtvHistogram['weekStart'];
      /** Groups of fewer than this are not shown. */
      'minimum-group': TtvHistogram['minimumGroup'];
      /** Seconds after which the data at `src` are asked for again, while the page is seen. Without it they are asked for once. */
      'refresh-every': TtvHistogram['refreshEvery'];
      /** The most bytes that are read of `src`, unpacked. Without it 256 MB. */
      'max-bytes': TtvHistogram['maxBytes'];
      /** The most rows that are read of `src`. Without it 16,777,216. */
      'max-rows': TtvHistogram['maxRows'];
    };
    events: {
      /** the reader has moved the line: `within` is where it stands */
      change: Event;
      /** a bar was picked; cancel it to show who is behind it yourself */
      'kw-select': SelectEvent;
      /** a new value is shown */
      'kw-ready': ReadyEvent;
      /** the data could not be got or read */
      'kw-error': ErrorEvent;
      /** some rows or cells could not be read */
      'kw-data-issue': DataIssueEvent;
      /** how far the reading is: rows, bytes, and how many bytes there are */
      'kw-progress': ProgressEvent;
    };
  };
}
