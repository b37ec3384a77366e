import type {Frame} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import {periodNames, type PeriodName} from '../../element/period-names.js';
import {isEstimate, isInsufficient} from '../../metrics/kernel/outcome.js';
import type {Band} from '../../metrics/kernel/rating.js';
import type {Series} from '../../metrics/kernel/measure-periods.js';
import type {SurveyMetric} from '../../metrics/voice/survey-kinds.js';
import type {OutcomeOf} from '../../metrics/kernel/define-metric.js';
import type {GaugeWords, KindWords} from './nps-gauge.words.js';
import type {GaugeKind} from './gauge-kinds.js';
import type {Reading} from '../../element/reading.js';
import type {AnswerPart, AnswersBetween} from '../../metrics/voice/answer-scale.js';
import type {TrendPoint} from '../../element/chart/trend.layout.js';

/** The outcome that a gauge shows: of all answers, and by period where it is asked to. */
export type Score = Value<SurveyMetric> & {
  readonly series?: Series<OutcomeOf<SurveyMetric>> | {readonly kind: string};
};
type Periods = Series<OutcomeOf<SurveyMetric>>['periods'];

/** All that the parts of a gauge are drawn and told from. */
export interface ShownScore {
  readonly outcome: Score;
  readonly kind: GaugeKind;
  /** What is said of its kind. */
  readonly own: KindWords;
  readonly reading: Reading;
  /** Low, middle and high answers. */
  readonly parts: readonly AnswersBetween[];
  readonly frame: Frame<GaugeWords>;
  readonly bands: readonly Band[];
  readonly target: number | null;
  readonly periods: readonly NamedPeriod[];
}

/** A period of the series, with what it is called. */
export type NamedPeriod = Periods[number] & {readonly name: PeriodName};

/** The periods of an outcome; none where there is no series. */
export function periodsOf({series, made}: Score, {formats, words}: Frame<GaugeWords>): NamedPeriod[] {
  if (series === undefined || series.kind !== 'series') return [];
  const {periods, unit} = series as Series<OutcomeOf<SurveyMetric>>;
  const rules = {formats, timeZone: made.scope.timeZone, quarterName: words.quarter};
  const names = periodNames(
    periods.map(({start}) => start),
    unit,
    rules,
  );
  return periods.flatMap((period, i) => (names[i] ? [{...period, name: names[i]}] : []));
}

/** The scores of the periods, as they are drawn. */
export function trendOf(periods: readonly NamedPeriod[]): TrendPoint[] {
  return periods.map(({outcome, completeness, name}) => ({
    name: name.short,
    value: isInsufficient(outcome) ? null : outcome.value,
    lower: isEstimate(outcome) ? (outcome.interval?.lower ?? null) : null,
    upper: isEstimate(outcome) ? (outcome.interval?.upper ?? null) : null,
    running: completeness === 'incomplete',
  }));
}

/** How many answers are low, or in the middle, or high. */
export function countOf(part: AnswerPart, parts: readonly AnswersBetween[]): number {
  return parts.find((one) => one.part === part)?.count ?? 0;
}
