import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {bandsOf} from '../../element/bands.js';
import {trendDrawing, trendStyles} from '../../element/chart/trend.js';
import {layoutTrend, trendUnits, type TrendUnit} from '../../element/chart/trend.layout.js';
import {leastSpan} from '../../element/chart/least-span.js';
import {EarlierController} from '../../element/earlier-controller.js';
import type {Value} from '../../element/measure-controller.js';
import {MetricElement} from '../../element/metric-element.js';
import {
  endsOfPeriods,
  numberOf,
  periodsOfEarlier,
  periodsOfSeries,
  pointsOf,
  type MetricPeriod,
} from '../../element/metric-periods.js';
import {namedMetric} from '../../element/named-metric.js';
import {optionsFromText} from '../../element/options-from-text.js';
import type {Frame, View} from '../../element/view.js';
import {periodNames} from '../../element/period-names.js';
import {reasonOf} from '../../element/words.js';
import type {AnyMetric, GivenOptions} from '../../metrics/kernel/define-metric.js';
import {
  isEstimate,
  isInsufficient,
  type Estimate,
  type Insufficient,
  type Outcome,
} from '../../metrics/kernel/outcome.js';
import type {Band} from '../../metrics/kernel/rating.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {withSeries} from '../../metrics/kernel/with-series.js';
import type {Series} from '../../metrics/kernel/measure-periods.js';
import {metricLoaders} from '../../element/metric-loaders.js';
import {styles} from './metric-card.styles.js';
import {marksOf, nameOf, numbersOf, takeawayOf} from './metric-card.text.js';
import {english, type CardWords} from './metric-card.words.js';
import {written} from '../../element/written.js';
import type {ShownCard} from './shown-card.js';

const unbounded = [-Infinity, Infinity] as const;

/**
 * One number of any metric, with its interval or how much it rests on, what it is held against, and how it came about.
 *
 * @element metric-card
 * @summary One number of any metric, with its interval.
 * @reading The number, and beside it the interval: where the true value plausibly lies. Below it, how many observations
 *   it rests on.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the period that somebody points at
 */
export class MetricCard extends MetricElement<AnyMetric, CardWords> {
  static override readonly tag = 'metric-card';
  static override styles = [MetricElement.styles, trendStyles, styles];

  /** Id of a metric of the catalogue, or a metric itself. */
  @property() metric: string | AnyMetric | null = null;
  /** Options of the metric: an object, or JSON. */
  @property() options: string | GivenOptions<AnyMetric> | null = null;
  /** The value to reach, in the unit of the metric; shares from 0 to 1. */
  @property({type: Number}) target: number | null = null;
  /** Named parts of the scale, each from its lower border: `low, fair 0.4, good 0.7`. */
  @property() bands: string | readonly Band[] | null = null;
  /** Shows the value by period too, and what has changed from the last whole one to that before: week, month, quarter or year. */
  @property() period: TrendUnit | null = null;
  /** How many periods, the running one included. */
  @property({type: Number, useDefault: true}) periods = 12;

  protected override readonly words = english;
  protected override readonly usage = '<metric-card metric="nps" src="/responses.csv">\n</metric-card>';

  protected override readonly earlier = new EarlierController<AnyMetric>(this, (outcome) => {
    const {openedSource: source, period: unit, periods} = this;
    const metric = this.#chosen;
    if (!source || !metric || unit === null || metric.byPeriod === 'rows') return null;
    return {source, metric, outcome, moments: endsOfPeriods(unit, periods, outcome.made.scope)};
  });
  readonly #loader = this.loads(metricLoaders);
  /** The metric with its series, for what it was made of. */
  #series: {readonly of: AnyMetric; readonly key: string; readonly metric: AnyMetric} | null = null;
  #bands: readonly Band[] = [];

  get #chosen(): AnyMetric | null | undefined {
    return namedMetric(this.metric, this.#loader);
  }

  protected override get measured(): AnyMetric | null | undefined {
    const metric = this.#chosen;
    const {period: unit, periods} = this;
    if (!metric || unit === null || metric.byPeriod !== 'rows') return metric;
    const key = `${unit} ${String(periods)}`;
    if (this.#series?.of !== metric || this.#series.key !== key) {
      this.#series = {of: metric, key, metric: withSeries(metric, {unit, periods}) as unknown as AnyMetric};
    }
    return this.#series.metric;
  }

  protected override measuredWith(): GivenOptions<AnyMetric> {
    this.#check();
    this.#bands = bandsOf(this.bands ?? '', 'metric-card', this.#chosen?.range ?? unbounded);
    return typeof this.options === 'string' ? optionsFromText(this.options, 'metric-card') : (this.options ?? {});
  }

  #check(): void {
    const {target, period, periods} = this;
    if (target !== null && !Number.isFinite(target)) throw wrong('target', 'a number', target);
    if (period !== null && !trendUnits.includes(period))
      throw wrong('period', `one of ${trendUnits.join(', ')}`, period);
    if (!Number.isInteger(periods) || periods < 2 || periods > 60)
      throw wrong('periods', 'a whole number from 2 to 60', periods);
  }

  protected override titleOf(metric: AnyMetric): string {
    return this.metricWords(metric)?.headlineLabel ?? metric.headlineLabel ?? super.titleOf(metric);
  }

  protected override view(outcome: Value<AnyMetric>, frame: Frame<CardWords>): View {
    const {measured: metric} = this;
    if (!metric) throw wrong('metric', 'one', null);
    const number = headline(metric, outcome);
    if (isInsufficient(number)) {
      return {
        takeaway: reasonOf({...number, made: outcome.made}, frame.words, frame.formats),
        graphic: dash,
        numbers: null,
        foot: [],
        graphicFirst: true,
      };
    }
    const shown = this.#shown(metric, number, outcome, frame);
    const trend = this.#trend(shown);
    return {
      graphicFirst: true,
      graphic: html`${line(shown)}${trend}`,
      takeaway: takeawayOf(shown),
      numbers: () => numbersOf(shown),
      foot: number.interval ? [frame.words.level(frame.formats.percent(number.interval.level))] : [],
      ...(trend !== nothing && {marks: marksOf(shown)}),
    };
  }

  #shown(metric: AnyMetric, number: Estimate, outcome: Value<AnyMetric>, frame: Frame<CardWords>): ShownCard {
    const {scope} = outcome.made;
    const periods = this.#periods(metric, number, outcome);
    const rules = {formats: frame.formats, timeZone: scope.timeZone, quarterName: frame.words.quarter};
    const names = this.period
      ? periodNames(
          periods.map(({start}) => start),
          this.period,
          rules,
        )
      : [];
    return {
      metric,
      title: this.heading ?? this.titleOf(metric),
      unit: number.unit ?? metric.headlineUnit ?? metric.unit,
      number,
      frame,
      bands: this.#bands,
      target: this.target,
      periods: periods.flatMap((period, i) => (names[i] ? [{...period, name: names[i]}] : [])),
      independent: metric.byPeriod === 'rows',
    };
  }

  #periods(metric: AnyMetric, number: Estimate, outcome: Value<AnyMetric>): MetricPeriod[] {
    const {period: unit, periods} = this;
    if (unit === null) return [];
    const {series, made} = outcome as typeof outcome & {readonly series?: Series<Outcome> | Insufficient};
    if (series) return series.kind === 'series' ? periodsOfSeries(metric, series) : [];
    return periodsOfEarlier(metric, this.earlier.outcomes, number, {unit, periods, scope: made.scope});
  }

  #trend(shown: ShownCard): TemplateResult | typeof nothing {
    const {metric, periods, target, frame} = shown;
    if (this.period === null) return nothing;
    const trend = layoutTrend(pointsOf(periods), {
      width: frame.width,
      target,
      range: shown.unit === metric.unit ? (metric.range ?? unbounded) : unbounded,
      leastSpan: leastSpan[shown.unit],
      measureText: frame.measureText,
      write: (value) => written(shown, value),
    });
    if (trend) return trendDrawing(trend, frame.words.trend(this.period), (id) => nameOf(id, shown));
    return this.earlier.isWorking ? html`<div class="spark"></div>` : nothing;
  }
}

const dash = html`<div class="line"><span class="dash" aria-hidden="true">–</span></div>`;

function line(shown: ShownCard): TemplateResult {
  const {number, unit, frame} = shown;
  const {words} = frame;
  const {interval} = number;
  return html`<div class="line">
    <span class="number"
      >${written(shown, number.value)}${words.units[unit] ? html`<span class="unit">&nbsp;${words.units[unit]}</span>` : nothing}</span
    >
    ${interval ? html`<span class="limits">${words.range(written(shown, interval.lower), written(shown, interval.upper))}</span>` : nothing}
  </div>`;
}

function headline(metric: AnyMetric, outcome: Outcome): Estimate | Insufficient {
  const number = numberOf(metric, outcome);
  if (number !== null && (isEstimate(number) || isInsufficient(number))) return number;
  throw wrong('metric', 'one that comes down to a number', metric.id);
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  const text = typeof got === 'string' && name === 'metric' ? got : JSON.stringify(got);
  return new SetupError('bad-attribute', `[metric-card] ${name}: expected ${expected}, got ${text}`);
}
