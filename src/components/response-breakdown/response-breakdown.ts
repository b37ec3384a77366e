import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {trendUnits, type TrendUnit} from '../../element/chart/trend.layout.js';
import {MetricElement} from '../../element/metric-element.js';
import {readingOf} from '../../element/reading.js';
import {seriesOf} from '../../element/series-of.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {groupings, type Grouping} from '../../metrics/kernel/groups.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {withGroups} from '../../metrics/kernel/with-groups.js';
import type {csat} from '../../metrics/voice/csat.js';
import type {nps} from '../../metrics/voice/nps.js';
import {surveyKinds, type SurveyKind, type SurveyMetric} from '../../metrics/voice/survey-kinds.js';
import {surveyOptions} from '../../metrics/voice/survey-options.js';
import {rowsOf, type Outcome} from './breakdown-rows.js';
import {drawingOf} from './response-breakdown.drawing.js';
import {alignments, layoutBreakdown, type Alignment} from './response-breakdown.layout.js';
import {marksOf} from './response-breakdown.marks.js';
import {styles} from './response-breakdown.styles.js';
import {footOf, legendOf, numbersOf, takeawayOf, textsOf} from './response-breakdown.text.js';
import {english, type BreakdownWords} from './response-breakdown.words.js';
import type {Shown} from './shown-breakdown.js';
import {surveyLoaders} from './survey-loaders.js';

/** What a bar is made of. */
const details = ['parts', 'scores'] as const;
type Detail = (typeof details)[number];

type OfNps = Unset<GivenOptions<typeof nps>>;
type OfRated = Unset<GivenOptions<typeof csat>>;

/** Metrics with their groups. */
const grouped = new WeakMap<SurveyMetric, Map<Grouping, SurveyMetric>>();

/**
 * How answers to a survey are spread over its scale, as a bar of 100 % for each group or for each period,
 * with the NPS, CSAT, CES or mean rating that they come down to and its interval.
 *
 * @element response-breakdown
 * @summary The spread of survey answers by group or period, with the score of each and its interval.
 * @reading Each bar is all answers of its row, the lowest scores first: how long a part of it is, that share gave such an
 *   answer. Orange is low, blue is high.
 * @reading Beside it stand how many answered, the score, and where the score plausibly lies, given how many answered. Where
 *   two of these ranges overlap by much, the rows may not differ.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the mark that somebody points at
 * @csspart people - who is behind what was picked
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class ResponseBreakdown extends MetricElement<SurveyMetric, BreakdownWords> {
  static override readonly tag = 'response-breakdown';
  static override styles = [MetricElement.styles, styles];

  /** Which question: nps, csat, ces or rating. */
  @property({useDefault: true}) kind: SurveyKind = 'nps';
  /** A row for each segment, region, csm, team or plan, as the table of accounts tells them; or employee or place, as answers do. */
  @property() by: Grouping | null = null;
  /** A row for each period instead: week, month, quarter or year. */
  @property() period: TrendUnit | null = null;
  /** How many periods, the running one included. */
  @property({type: Number, useDefault: true}) periods = 6;
  /** What a bar is made of: parts (low, middle and high answers, such as detractors, passives and promoters) or scores. */
  @property({useDefault: true}) detail: Detail = 'parts';
  /** Where bars stand: stacked (all from one edge on) or diverging (to both sides of the middle of the scale). */
  @property({useDefault: true}) bars: Alignment = 'stacked';
  /** Of other questions than that of the NPS, what is shown: share (of the high answers), mean, or rescaled (the mean, with the scale as 0 to 100 %). */
  @property() shows: OfRated['shows'] = null;
  /** Of these, the scale of the answers: `1-7`, or `10` for 1 to 10. */
  @property() scale: string | number | null = null;
  /** Of CSAT, how many of the highest scores are satisfied. */
  @property({type: Number}) top: OfRated['top'] = null;
  /** Which answers: all, or the latest of each respondent. */
  @property() answers: OfNps['answers'] = null;

  protected override readonly words = english;
  protected override readonly usage =
    '<response-breakdown kind="nps" by="segment"\n  src="/responses.csv">\n</response-breakdown>';

  readonly #loader = this.loads(surveyLoaders);

  protected override get measured(): SurveyMetric | null | undefined {
    const metric = this.#loader.metric(this.kind);
    if (!metric) return metric;
    const by = groupings.find((known) => known === this.by);
    const unit = trendUnits.find((known) => known === this.period);
    if (by !== undefined) return groupsOf(metric, by);
    return unit === undefined ? metric : seriesOf(metric, {unit, periods: this.periods});
  }

  protected override measuredWith(): Unset<GivenOptions<SurveyMetric>> {
    this.#check();
    const {kind, shows, scale, top, answers} = this;
    return surveyOptions(kind, {shows, scale, top, answers}, 'response-breakdown');
  }

  #check(): void {
    const {kind, by, period, periods, bars, detail} = this;
    if (!surveyKinds.includes(kind)) throw wrong('kind', `one of ${surveyKinds.join(', ')}`, kind);
    if (by !== null && !groupings.includes(by)) throw wrong('by', `one of ${groupings.join(', ')}`, by);
    if (period !== null && !trendUnits.includes(period))
      throw wrong('period', `one of ${trendUnits.join(', ')}`, period);
    if (by !== null && period !== null) throw wrong('period', 'none where there is a row for each group', period);
    if (!Number.isInteger(periods) || periods < 2 || periods > 60)
      throw wrong('periods', 'a whole number from 2 to 60', periods);
    if (!alignments.includes(bars)) throw wrong('bars', `one of ${alignments.join(', ')}`, bars);
    if (!details.includes(detail)) throw wrong('detail', `one of ${details.join(', ')}`, detail);
  }

  protected override view(outcome: Outcome, frame: Frame<BreakdownWords>): View {
    const {kind, by, period, bars} = this;
    const detail = this.detail === 'scores';
    const names = frame.words.kinds[kind];
    const shown: Shown = {
      outcome,
      rows: rowsOf(outcome, frame, detail),
      frame,
      names,
      reading: readingOf(outcome, frame.formats),
      by,
      period,
      detail,
    };
    const layout = layoutBreakdown(textsOf(shown), {
      width: frame.width,
      align: bars,
      legend: legendOf(shown),
      heads: {n: frame.words.n, value: names.score},
      measureText: frame.measureText,
    });
    return {
      takeaway: takeawayOf(shown),
      graphic: drawingOf(layout, shown),
      numbers: () => numbersOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown),
    };
  }

  protected override shape(): TemplateResult {
    return html`<div class="sketch" aria-hidden="true">${Array.from({length: 5}, () => html`<div></div>`)}</div>`;
  }
}

/** A metric with its groups, made once. */
function groupsOf(metric: SurveyMetric, by: Grouping): SurveyMetric {
  const known = grouped.get(metric) ?? new Map<Grouping, SurveyMetric>();
  grouped.set(metric, known);
  const made = known.get(by) ?? (withGroups(metric, by) as unknown as SurveyMetric);
  known.set(by, made);
  return made;
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError(
    'bad-attribute',
    `[response-breakdown] ${name}: expected ${expected}, got ${JSON.stringify(got)}`,
  );
}
