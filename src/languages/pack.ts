import type {CohortWords} from '../components/cohort-table/cohort-table.words.js';
import type {AdoptionWords} from '../components/feature-adoption/feature-adoption.words.js';
import type {MatrixWords} from '../components/health-matrix/health-matrix.words.js';
import type {LifecycleWords} from '../components/lifecycle-bars/lifecycle-bars.words.js';
import type {CardWords} from '../components/metric-card/metric-card.words.js';
import type {TableWords} from '../components/metric-table/metric-table.words.js';
import type {TrendWords} from '../components/metric-trend/metric-trend.words.js';
import type {GaugeWords} from '../components/nps-gauge/nps-gauge.words.js';
import type {BreakdownWords} from '../components/response-breakdown/response-breakdown.words.js';
import type {RetentionWords} from '../components/retention-curve/retention-curve.words.js';
import type {BridgeWords} from '../components/revenue-bridge/revenue-bridge.words.js';
import type {SignalWords} from '../components/signal-list/signal-list.words.js';
import type {TtvWords} from '../components/ttv-histogram/ttv-histogram.words.js';
import type {Language, MetricWords} from '../element/language-pack.js';
import type {BaseWords} from '../element/words.js';
import type * as metrics from '../metrics/index.js';
import type {Formats} from '../metrics/kernel/format.js';
import type {Estimate, Insufficient, Made} from '../metrics/kernel/outcome.js';

/** A reason for which there is no value: by metric and code where metrics mean different things by it, else by code. */
export type ReasonName =
  | 'small-group'
  | 'too-few'
  | 'no-moments'
  | 'no-groups'
  | 'no-number'
  | 'no-responses'
  | 'no-valid-responses'
  | 'no-answer-on-scale'
  | 'no-tickets'
  | 'all-pending'
  | 'no-exposure'
  | 'nps/no-accounts'
  | 'no-revenue'
  | 'no-subscriptions'
  | 'mixed-currencies'
  | 'no-rate'
  | 'account-spend/nobody-paid'
  | 'nobody-paid'
  | 'no-churn'
  | 'curve-too-short'
  | 'no-payments'
  | 'no-orders'
  | 'no-repeats'
  | 'no-order-values'
  | 'no-fit'
  | 'no-costs'
  | 'no-cost-accounts'
  | 'undated-costs'
  | 'nobody-kept'
  | 'no-assigned'
  | 'no-fte'
  | 'no-outcomes'
  | 'no-outcome-cost'
  | 'not-paid-back'
  | 'no-counts'
  | 'one-count'
  | 'grew-from-nothing'
  | 'nobody-followed'
  | 'one-group'
  | 'no-requests'
  | 'no-measurements'
  | 'too-few-months'
  | 'nothing-moved'
  | 'no-losses'
  | 'no-contracts'
  | 'no-base-sales'
  | 'no-sources'
  | 'no-won-deals'
  | 'worth-nothing'
  | 'nothing-due'
  | 'all-open'
  | 'no-quota'
  | 'cohort-retention/no-accounts'
  | 'no-starters'
  | 'not-yet'
  | 'retention-curve/no-accounts'
  | 'retention-curve/median-not-reached'
  | 'median-not-reached'
  | 'time-to-value/nobody-started'
  | 'days-to-onboard/nobody-started'
  | 'health-score/no-accounts'
  | 'no-components'
  | 'no-values'
  | 'no-scores'
  | 'nothing-judged'
  | 'no-activity'
  | 'activity-unknown'
  | 'no-whole-period'
  | 'no-whole-window'
  | 'no-invitations'
  | 'no-group'
  | 'no-customers'
  | 'no-pulses'
  | 'no-logins'
  | 'no-events'
  | 'nobody-eligible'
  | 'no-features'
  | 'no-sticky-features'
  | 'unknown-feature'
  | 'nobody-to-compare'
  | 'value-unlock/no-accounts'
  | 'no-use-before'
  | 'no-seats'
  | 'no-sessions'
  | 'no-uses'
  | 'nothing-recorded'
  | 'no-deals-won'
  | 'observed-too-short'
  | 'no-entitlement'
  | 'no-products'
  | 'no-touches'
  | 'nobody-invited'
  | 'invitations-pending';

/** Why there is no value: a sentence, or one made of what was there and of the options and the scope. */
export type Reasons = Readonly<
  Record<ReasonName, string | ((outcome: Made<Insufficient>, formats: Formats) => string)>
>;

/** What the common part of all widgets says, with a reason for every case. */
export interface PackBase extends BaseWords {
  readonly insufficient: Reasons;
}

/** What each widget says, by its tag. */
export interface PackWidgets extends Readonly<Record<string, object>> {
  readonly 'nps-gauge': GaugeWords;
  readonly 'metric-card': CardWords;
  readonly 'metric-table': TableWords;
  readonly 'metric-trend': TrendWords;
  readonly 'cohort-table': CohortWords;
  readonly 'feature-adoption': AdoptionWords;
  readonly 'health-matrix': MatrixWords;
  readonly 'response-breakdown': BreakdownWords;
  readonly 'lifecycle-bars': LifecycleWords;
  readonly 'retention-curve': RetentionWords;
  readonly 'revenue-bridge': BridgeWords;
  readonly 'signal-list': SignalWords;
  readonly 'ttv-histogram': TtvWords;
}

type Ours = (typeof metrics)[keyof typeof metrics];
/** A metric that is not one number itself has a name for the one number that it comes down to. */
type WordsOf<M extends Ours> =
  Exclude<ReturnType<M['derive']>, Insufficient> extends Estimate ? MetricWords : Required<MetricWords>;

/** What each metric is called and says, by its id. */
export type PackMetrics = {readonly [M in Ours as M['id']]: WordsOf<M>};

/** A language that comes with us: TypeScript refuses one in which a word is missing. */
export interface Pack extends Language {
  readonly base: PackBase;
  readonly widgets: PackWidgets;
  readonly metrics: PackMetrics;
}
