import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {lineStyles, seriesStyles} from '../../element/chart/series.styles.js';
import {trendUnits, type TrendUnit} from '../../element/chart/trend.layout.js';
import {EarlierController} from '../../element/earlier-controller.js';
import type {Value} from '../../element/measure-controller.js';
import {MetricElement} from '../../element/metric-element.js';
import {metricLoaders} from '../../element/metric-loaders.js';
import {namedMetric} from '../../element/named-metric.js';
import {optionsFromText} from '../../element/options-from-text.js';
import {periodNames, type PeriodName} from '../../element/period-names.js';
import type {Frame, View} from '../../element/view.js';
import {lastPeriods} from '../../metrics/calendar/window.js';
import type {AnyMetric, GivenOptions} from '../../metrics/kernel/define-metric.js';
import {groupings, type Grouping} from '../../metrics/kernel/groups.js';
import {measureGroups, measurePeriodsBy} from '../../metrics/kernel/measure-groups.js';
import {measurePeriods} from '../../metrics/kernel/measure-periods.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {crosshair, trendDrawing} from './metric-trend.drawing.js';
import {layoutTrendLines} from './metric-trend.layout.js';
import {trendMarks} from './metric-trend.marks.js';
import {numbersOf} from './metric-trend.numbers.js';
import {styles} from './metric-trend.styles.js';
import {footOf, takeawayOf} from './metric-trend.text.js';
import {english, type Compare, type TrendWords} from './metric-trend.words.js';
import {notesOf, type Annotation} from './notes.js';
import {bySize, digitsOf, MOST, newest, type ShownTrend} from './shown-trend.js';
import {
  comesToNumbers,
  linesOfEarlier,
  linesOfSeries,
  momentsOf,
  shiftOf,
  type Span,
  type TrendLines,
} from './trend-lines.js';
import {trendSheet} from './trend-sheet.js';

const comparisons: readonly Compare[] = ['previous', 'year'];

/**
 * A metric of the catalogue by week, month, quarter or year, with its intervals: what has changed, against what, and what
 * happened meanwhile. Or, with `by`, one line a group.
 *
 * Pointing at a period reads all lines at it; pointing at a mark above the plot, what happened then. Picking the label of
 * a line brings it out, with its interval and what it is held against.
 *
 * @element metric-trend
 * @summary A metric by period, with intervals, goal, notes and what it was before.
 * @reading Each point is a period, the band around the line where the true value plausibly lies. Whether the last
 *   change is more than chance is said in the sentence.
 * @reading A hollow point at the end of a dashed line is a period that still runs; its whisker is its interval.
 * @reading The faint line is the same metric so many periods or a year earlier, the dotted one the target.
 * @reading The scale need not begin at 0. Where it does not, the foot says where it begins.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the period that somebody points at
 * @cssprop --metric-trend-width - width of a line
 */
export class MetricTrend extends MetricElement<AnyMetric, TrendWords> {
  static override readonly tag = 'metric-trend';
  static override styles = [MetricElement.styles, seriesStyles, lineStyles, styles];

  /** Id of a metric of the catalogue, or a metric itself. */
  @property() metric: string | AnyMetric | null = null;
  /** Options of the metric: an object, or JSON. */
  @property() options: string | GivenOptions<AnyMetric> | null = null;
  /** What a period is: week, month, quarter or year. */
  @property({useDefault: true}) period: TrendUnit = 'month';
  /** How many periods, the running one included. */
  @property({type: Number, useDefault: true}) periods = 12;
  /** What the periods are held against: as many before them (previous), or the same ones a year before (year). */
  @property() compare: Compare | null = null;
  /** The value to reach, in the unit of the metric; shares from 0 to 1. */
  @property({type: Number}) target: number | null = null;
  /** What happened on which day: `2026-06-08 new onboarding; 2026-09-01 new prices`, or a list of `{on, text}`. */
  @property() annotations: string | readonly Annotation[] | null = null;
  /** One line for each: segment, region, csm, team, plan, employee or place. */
  @property({reflect: true}) by: Grouping | null = null;

  /** The name of the group that a reader has brought out; undefined where none is. */
  @state() private picked: string | null | undefined = undefined;

  protected override readonly words = english;
  protected override readonly usage = '<metric-trend metric="nps" src="/responses.csv">\n</metric-trend>';

  readonly #loader = this.loads(metricLoaders);
  protected override readonly earlier = new EarlierController<AnyMetric>(this, (outcome) => {
    const {openedSource: source, measured: metric} = this;
    if (!source || !metric || this.#isOfRows) return null;
    return {source, metric, outcome, moments: momentsOf(this.#span, outcome.made.scope)};
  });
  /** The metric by period or by group, for what it was made of. */
  #made: {readonly of: AnyMetric; readonly key: string; readonly metric: AnyMetric} | null = null;

  get #chosen(): AnyMetric | null | undefined {
    return namedMetric(this.metric, this.#loader);
  }

  /** Periods have rows of their own; else it is measured again as of the end of each. */
  get #isOfRows(): boolean {
    return this.#chosen?.byPeriod === 'rows';
  }

  get #span(): Span {
    const {period: unit, periods, compare} = this;
    return {unit, periods, shift: shiftOf(compare, unit, periods)};
  }

  protected override get measured(): AnyMetric | null | undefined {
    const metric = this.#chosen;
    const {by} = this;
    if (!metric || (!this.#isOfRows && by === null)) return metric;
    const {unit, periods, shift} = this.#span;
    const key = this.#isOfRows ? [unit, periods + shift, by].join(' ') : (by ?? '');
    if (this.#made?.of !== metric || this.#made.key !== key) {
      const rules = {unit, periods: periods + shift};
      const made = !this.#isOfRows
        ? measureGroups(metric, by as Grouping)
        : by === null
          ? measurePeriods(metric, rules)
          : measurePeriodsBy(metric, {...rules, by});
      this.#made = {of: metric, key, metric: made as unknown as AnyMetric};
    }
    return this.#made.metric;
  }

  protected override measuredWith(): GivenOptions<AnyMetric> {
    this.#check();
    return typeof this.options === 'string' ? optionsFromText(this.options, 'metric-trend') : (this.options ?? {});
  }

  #check(): void {
    const {target, period, periods, compare, by} = this;
    if (target !== null && !Number.isFinite(target)) throw wrong('target', 'a number', target);
    if (!trendUnits.includes(period)) throw wrong('period', `one of ${trendUnits.join(', ')}`, period);
    if (!Number.isInteger(periods) || periods < 2 || periods > 60)
      throw wrong('periods', 'a whole number from 2 to 60', periods);
    if (compare !== null && !comparisons.includes(compare))
      throw wrong('compare', `one of ${comparisons.join(', ')}`, compare);
    if (by !== null && !groupings.includes(by)) throw wrong('by', `one of ${groupings.join(', ')}`, by);
    notesOf(this.annotations);
  }

  protected override titleOf(measured: AnyMetric): string {
    const metric = this.#chosen ?? measured;
    return this.metricWords(metric)?.headlineLabel ?? metric.headlineLabel ?? super.titleOf(metric);
  }

  protected override view(outcome: Value<AnyMetric>, frame: Frame<TrendWords>): View {
    const {words} = frame;
    const shown = this.#shown(outcome, frame);
    const takeaway = takeawayOf(shown);
    const numbers = () => numbersOf(shown);
    if (shown.drawn.length === 0 || this.earlier.isWorking) {
      return {
        takeaway,
        graphic: html`<div class="waiting"></div>`,
        isRoom: true,
        numbers: shown.drawn.length === 0 ? null : numbers,
        foot: [],
      };
    }
    const layout = layoutTrendLines(...trendSheet(shown));
    const marks = trendMarks(shown, layout.notes, ({name}) => {
      this.picked = this.picked === name ? undefined : name;
    });
    const picked = shown.picked && shown.drawn.indexOf(shown.picked);
    const label = words.trend(this.period);
    return {
      takeaway,
      // What each period says belongs to the drawing: where that waits, it is not put together.
      get graphic() {
        return trendDrawing(layout, {label, picked, marks});
      },
      numbers,
      foot: footOf(shown, layout),
      marks: {...marks, pointed: (id) => crosshair(layout, id)},
    };
  }

  #shown(outcome: Value<AnyMetric>, frame: Frame<TrendWords>): ShownTrend {
    const {period, compare, target, by, picked} = this;
    const {scope} = outcome.made;
    const metric = this.#chosen;
    if (!metric) throw wrong('metric', 'one', null);
    const nameOf = (starts: readonly number[]): PeriodName[] =>
      periodNames(starts, period, {formats: frame.formats, timeZone: scope.timeZone, quarterName: frame.words.quarter});
    const {lines, ...others} = this.#lines(metric, outcome, nameOf);
    const sorted = bySize(lines);
    const drawn = sorted.slice(0, MOST);
    const [first] = drawn;
    const unit = (first && newest(first)?.value.unit) ?? metric.headlineUnit ?? metric.unit;
    const {starts} = lastPeriods(period, this.periods, scope);
    const notes = notesOf(this.annotations);
    const within = notes.filter(({day}) => day >= (starts[0] ?? 0) && day < (starts.at(-1) ?? 0));
    return {
      ...others,
      metric,
      title: this.heading ?? this.titleOf(metric),
      frame,
      unit,
      digits: digitsOf(unit, drawn),
      period,
      by,
      compare,
      target,
      drawn,
      rest: sorted.slice(MOST),
      picked: drawn.length > 1 ? (drawn.find(({name}) => name === picked && picked !== undefined) ?? null) : null,
      notes: within,
      notesOutside: notes.length - within.length,
      starts,
      independent: this.#isOfRows,
    };
  }

  #lines(
    metric: AnyMetric,
    outcome: Value<AnyMetric>,
    nameOf: (starts: readonly number[]) => PeriodName[],
  ): TrendLines {
    const span = this.#span;
    if (!comesToNumbers(metric, outcome)) throw wrong('metric', 'one that comes down to a number', metric.id);
    if (this.#isOfRows) return linesOfSeries(metric, outcome, span, nameOf);
    return linesOfEarlier(metric, this.earlier.outcomes, outcome, {...span, scope: outcome.made.scope, nameOf});
  }

  protected override shape(): TemplateResult {
    return html`
      <svg
        class=${this.annotations === null ? 'sketch' : 'sketch noted'}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M2,70L18,58L34,64L50,38L66,44L82,20L98,28M2,98H98"></path>
      </svg>
    `;
  }
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  const text = typeof got === 'string' && name === 'metric' ? got : JSON.stringify(got);
  return new SetupError('bad-attribute', `[metric-trend] ${name}: expected ${expected}, got ${text}`);
}
