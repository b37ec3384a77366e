import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {Band} from '../../metrics/kernel/rating.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {withSeries, type SeriesMetric} from '../../metrics/kernel/with-series.js';
import {nps} from '../../metrics/voice/nps.js';
import {bandsOf} from '../../element/bands.js';
import {trendDrawing, trendStyles} from '../../element/chart/trend.js';
import {answersOf, dialOf} from './nps-gauge.drawing.js';
import {layoutGauge} from './nps-gauge.layout.js';
import {marksOf, nameOf} from './nps-gauge.marks.js';
import {styles} from './nps-gauge.styles.js';
import {footOf, numbersOf, takeawayOf} from './nps-gauge.text.js';
import {english, type GaugeWords} from './nps-gauge.words.js';
import {periodsOf, trendOf, type Score, type ShownScore} from './shown-score.js';
import {trendUnits, type TrendUnit} from '../../element/chart/trend.layout.js';

type Options = Unset<GivenOptions<typeof nps>>;

/** Net Promoter Score with its series, by unit and number of periods. */
const series = new Map<string, SeriesMetric<typeof nps>>();

/**
 * Net Promoter Score on a dial from -100 to 100 with its interval, the answers from 0 to 10 below it, and by period
 * where it is asked to.
 *
 * @element nps-gauge
 * @summary Net Promoter Score with its interval and the answers behind it.
 * @reading The needle stands at the score. The pale arc around it is the interval: where the score plausibly lies,
 *   given how many have answered. A wide arc means that little is known.
 * @reading Each bar is how many gave that answer. Detractors (0 to 6) are taken off promoters (9 and 10); passives (7
 *   and 8) count among all, and no more.
 * @reading Names along the arc are yours (`bands`). Where the interval crosses a border, both names are told.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the mark that somebody points at
 * @csspart people - who is behind what was picked
 * @cssprop --nps-gauge-color - colour of the arc and its interval
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class NpsGauge extends MetricElement<typeof nps, GaugeWords> {
  static override readonly tag = 'nps-gauge';
  static override styles = [MetricElement.styles, trendStyles, styles];

  /** What counts as one: respondent, account or revenue. */
  @property({attribute: 'roll-up'}) rollUp: Options['rollUp'] = null;
  /** Which answers: all, or the latest of each respondent. */
  @property() answers: Options['answers'] = null;
  /** Method of the interval: score, adjusted-wald, wald or bootstrap. */
  @property() interval: Options['interval'] = null;
  /** Named parts of the scale, each from its lower border: `needs work, good 0, great 30, excellent 70`. */
  @property() bands: string | readonly Band[] | null = null;
  /** The score to reach, -100 to 100. */
  @property({type: Number}) target: number | null = null;
  /** Shows the score by period too, and what has changed from the last whole one to that before: week, month, quarter or year. */
  @property() period: TrendUnit | null = null;
  /** How many periods, the running one included. */
  @property({type: Number, useDefault: true}) periods = 6;

  protected override readonly words = english;
  protected override readonly usage = '<nps-gauge src="/responses.csv">\n</nps-gauge>';

  #bands: readonly Band[] = [];

  protected override get measured(): typeof nps {
    const unit = trendUnits.find((known) => known === this.period);
    if (unit === undefined) return nps;
    const key = `${unit} ${String(this.periods)}`;
    let metric = series.get(key);
    if (metric === undefined) series.set(key, (metric = withSeries(nps, {unit, periods: this.periods})));
    return metric as unknown as typeof nps;
  }

  protected override measuredWith(): Options {
    this.#check();
    this.#bands = bandsOf(this.bands ?? '', 'nps-gauge', [-100, 100]);
    return {rollUp: this.rollUp, answers: this.answers, interval: this.interval};
  }

  #check(): void {
    const {target, period, periods} = this;
    if (target !== null && !(target >= -100 && target <= 100))
      throw wrong('target', 'a score from -100 to 100', target);
    if (period !== null && !trendUnits.includes(period))
      throw wrong('period', `one of ${trendUnits.join(', ')}`, period);
    if (!Number.isInteger(periods) || periods < 2 || periods > 60)
      throw wrong('periods', 'a whole number from 2 to 60', periods);
  }

  protected override view(outcome: Score, frame: Frame<GaugeWords>): View {
    const {formats, words} = frame;
    const {value, interval, distribution} = outcome;
    const {target} = this;
    const shown: ShownScore = {outcome, frame, bands: this.#bands, target, periods: periodsOf(outcome, frame)};
    const layout = layoutGauge(
      {
        value,
        lower: interval?.lower ?? null,
        upper: interval?.upper ?? null,
        counts: distribution.counts,
        bands: this.#bands,
        target,
        trend: trendOf(shown.periods),
      },
      {
        ...frame,
        count: formats.count,
        share: (kind) => formats.percent(distribution[kind] / distribution.responses),
        points: (points) => formats.decimal(points, 0),
        signed: formats.signed,
        names: words,
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
