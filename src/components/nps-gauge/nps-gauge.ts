import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement} from '../../element/metric-element.js';
import {readingOf} from '../../element/reading.js';
import {seriesOf} from '../../element/series-of.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import type {AnyMetric, GivenOptions} from '../../metrics/kernel/define-metric.js';
import {optionsOf} from '../../metrics/kernel/measure.js';
import type {Band} from '../../metrics/kernel/rating.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {answersByPart, answersByScore} from '../../metrics/voice/answer-scale.js';
import type {csat} from '../../metrics/voice/csat.js';
import {nps} from '../../metrics/voice/nps.js';
import {rangeOfAnswers, surveyKinds} from '../../metrics/voice/survey-kinds.js';
import type {SurveyKind, SurveyMetric} from '../../metrics/voice/survey-kinds.js';
import {surveyOptions} from '../../metrics/voice/survey-options.js';
import {bandsOf} from '../../element/bands.js';
import {trendDrawing, trendStyles} from '../../element/chart/trend.js';
import {answersOf, dialOf} from './nps-gauge.drawing.js';
import {gaugeKinds} from './gauge-kinds.js';
import {layoutGauge} from './nps-gauge.layout.js';
import {marksOf, nameOf} from './nps-gauge.marks.js';
import {surveyLoaders} from './survey-loaders.js';
import {styles} from './nps-gauge.styles.js';
import {footOf, numbersOf, takeawayOf} from './nps-gauge.text.js';
import {english, type GaugeWords} from './nps-gauge.words.js';
import {periodsOf, trendOf, type Score, type ShownScore} from './shown-score.js';
import {trendUnits, type TrendUnit} from '../../element/chart/trend.layout.js';

type Options = Unset<GivenOptions<typeof nps>>;
type Rated = Unset<GivenOptions<typeof csat>>;

/**
 * Net Promoter Score on a dial from -100 to 100 with its interval, the answers from 0 to 10 below it, and by period
 * where it is asked to. Or customer satisfaction, customer effort or a mean rating, each on its own scale.
 *
 * @element nps-gauge
 * @summary Net Promoter Score, CSAT, CES or a mean rating with its interval and the answers behind it.
 * @reading The needle stands at the score. The pale arc around it is the interval: where the score plausibly lies,
 *   given how many have answered. A wide arc means that little is known.
 * @reading Each bar is how many gave that answer. Detractors (0 to 6) are taken off promoters (9 and 10); passives (7
 *   and 8) count among all, and no more. Of other questions each bar is of the low, the middle or the high answers.
 * @reading Names along the arc are yours (`bands`). Where the interval crosses a border, both names are told.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the mark that somebody points at
 * @csspart people - who is behind what was picked
 * @cssprop --nps-gauge-color - colour of the arc and its interval
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class NpsGauge extends MetricElement<SurveyMetric, GaugeWords> {
  static override readonly tag = 'nps-gauge';
  static override styles = [MetricElement.styles, trendStyles, styles];

  /** Which question: nps, csat, ces or rating. */
  @property({useDefault: true}) kind: SurveyKind = 'nps';
  /** Of other questions than that of the NPS, what is shown: share (of the high answers), mean, or rescaled (the mean, with the scale as 0 to 100 %). */
  @property() shows: Rated['shows'] = null;
  /** Of these, the scale of the answers: `1-7`, or `10` for 1 to 10. */
  @property() scale: string | number | null = null;
  /** Of CSAT, how many of the highest scores are satisfied. */
  @property({type: Number}) top: Rated['top'] = null;
  /** Of the NPS, what counts as one: respondent, account or revenue. */
  @property({attribute: 'roll-up'}) rollUp: Options['rollUp'] = null;
  /** Which answers: all, or the latest of each respondent. */
  @property() answers: Options['answers'] = null;
  /** Of the NPS, method of the interval: score, adjusted-wald, wald or bootstrap. */
  @property() interval: Options['interval'] = null;
  /** Named parts of the scale, each from its lower border: `needs work, good 0, great 30, excellent 70`. */
  @property() bands: string | readonly Band[] | null = null;
  /** The value to reach: -100 to 100, a share from 0 to 1, or a mean on its scale. */
  @property({type: Number}) target: number | null = null;
  /** Shows the score by period too, and what has changed from the last whole one to that before: week, month, quarter or year. */
  @property() period: TrendUnit | null = null;
  /** How many periods, the running one included. */
  @property({type: Number, useDefault: true}) periods = 6;

  protected override readonly words = english;
  protected override readonly usage = '<nps-gauge src="/responses.csv">\n</nps-gauge>';

  #bands: readonly Band[] = [];

  readonly #loader = this.loads(surveyLoaders);

  /** The metric of the question: that of the NPS is at hand, others are loaded. */
  get #metric(): SurveyMetric | null | undefined {
    return this.kind === 'nps' ? nps : this.#loader.metric(this.kind);
  }

  protected override get measured(): SurveyMetric | null | undefined {
    const metric = this.#metric;
    const unit = trendUnits.find((known) => known === this.period);
    if (!metric || unit === undefined) return metric;
    return seriesOf(metric, {unit, periods: this.periods});
  }

  protected override measuredWith(): Unset<GivenOptions<SurveyMetric>> {
    const {kind, rollUp, answers, interval, shows, scale, top} = this;
    if (!surveyKinds.includes(kind)) throw wrong('kind', `one of ${surveyKinds.join(', ')}`, kind);
    const options = surveyOptions(kind, {rollUp, answers, interval, shows, scale, top}, 'nps-gauge');
    const metric = this.#metric;
    if (metric) this.#check(rangeOfAnswers(kind, optionsOf<AnyMetric>(metric, options)));
    return options;
  }

  #check(range: readonly [number, number]): void {
    const {target, period, periods} = this;
    const [least, most] = range;
    if (target !== null && !(target >= least && target <= most))
      throw wrong('target', `a score from ${String(least)} to ${String(most)}`, target);
    if (period !== null && !trendUnits.includes(period))
      throw wrong('period', `one of ${trendUnits.join(', ')}`, period);
    if (!Number.isInteger(periods) || periods < 2 || periods > 60)
      throw wrong('periods', 'a whole number from 2 to 60', periods);
    this.#bands = bandsOf(this.bands ?? '', 'nps-gauge', range);
  }

  protected override view(outcome: Score, frame: Frame<GaugeWords>): View {
    const {formats, words} = frame;
    const {value, interval, distribution, scale} = outcome;
    const {target} = this;
    const kind = gaugeKinds[this.kind];
    const own = kind.words(words);
    const shown: ShownScore = {
      outcome,
      frame,
      kind,
      own,
      reading: readingOf(outcome, formats),
      parts: answersByPart(distribution.counts, scale),
      bands: this.#bands,
      target,
      periods: periodsOf(outcome, frame),
    };
    const layout = layoutGauge(
      {
        value,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        scores: answersByScore(distribution.counts, scale),
        parts: shown.parts,
        bands: this.#bands,
        target,
        trend: trendOf(shown.periods),
      },
      {
        ...frame,
        count: formats.count,
        share: (count) => formats.percent(count / distribution.responses),
        reading: shown.reading,
        names: own,
        target: words.target,
      },
    );
    return {
      takeaway: takeawayOf(shown),
      graphic: html`
        <div class=${layout.wide ? 'parts wide' : 'parts'}>
          ${dialOf(layout.dial, shown)}${answersOf(layout.answers, shown)}
          ${layout.trend && this.period ? trendDrawing(layout.trend, words.trend(this.period), (id) => nameOf(id, shown)) : nothing}
        </div>
      `,
      numbers: () => numbersOf(shown),
      foot: footOf(shown),
      marks: marksOf(layout.trend ? shown : {...shown, periods: []}),
    };
  }

  protected override shape(): TemplateResult {
    return html`<svg class="ghost" viewBox="0 0 300 200" aria-hidden="true">
      <path d="M30,130 A120,120,0,0,1,270,130 L258,130 A108,108,0,0,0,42,130Z"></path>
      <path d="M0,200V188H300V200Z"></path>
    </svg>`;
  }
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-attribute', `[nps-gauge] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
