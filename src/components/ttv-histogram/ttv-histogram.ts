import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {seriesStyles} from '../../element/chart/series.styles.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {accountGroupings, type AccountGrouping} from '../../metrics/kernel/groups.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import type {timeToValue} from '../../metrics/retention/time-to-value.js';
import {sketchOf} from './sketch.js';
import {parts, type Drawing, type Part} from './shown-ttv.js';
import {drawingOf} from './ttv-histogram.drawing.js';
import {layoutTtv} from './ttv-histogram.layout.js';
import {marksOf, nameOf} from './ttv-histogram.marks.js';
import {numbersOf} from './ttv-histogram.numbers.js';
import {styles} from './ttv-histogram.styles.js';
import {footOf, takeawayOf} from './ttv-histogram.text.js';
import {english, type CountBy, type TtvWords} from './ttv-histogram.words.js';
import {groupedTtvLoaders, ttvLoaders} from './ttv-loaders.js';
import {WithinHandle} from './within-handle.js';

type Options = Unset<GivenOptions<typeof timeToValue>>;

/**
 * Days from the start to the first value: the share that is there by then, over a histogram of those who are, with a
 * bar apart for those who are not there yet. A line that can be moved tells the share within some days; its handle is a
 * slider: arrow keys move it by a unit, PageUp and PageDown by five, Home and End to the ends.
 *
 * @element ttv-histogram
 * @summary Time to value with its Kaplan-Meier median, and those who are not there yet.
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the bar that somebody points at
 * @csspart people - who is behind the bar that was picked
 * @cssprop --ttv-histogram-color - colour of curve and bars
 * @fires {Event} change - the reader has moved the line: `within` is where it stands
 * @fires kw-select - a bar was picked; cancel it to show who is behind it yourself
 */
export class TtvHistogram extends MetricElement<typeof timeToValue, TtvWords> {
  static override readonly tag = 'ttv-histogram';
  static override styles = [MetricElement.styles, seriesStyles, styles];

  /** Name of the event that starts the time. */
  @property({attribute: 'start-event'}) startEvent: Options['startEvent'] = null;
  /** Name of the event that ends it. */
  @property({attribute: 'value-event'}) valueEvent: Options['valueEvent'] = null;
  /** Whose first events are paired: user or account. */
  @property({attribute: 'count-by'}) countBy: Options['countBy'] = null;
  /** First day on which a start counts: `2026-06-01`. */
  @property({attribute: 'started-from'}) startedFrom: string | null = null;
  /** First day on which a start counts no more. */
  @property({attribute: 'started-before'}) startedBefore: string | null = null;
  /** Days of which to tell the share that is there by then, on a line that the reader can move; null for none. */
  @property({type: Number, reflect: true, useDefault: true}) within: number | null | undefined = 14;
  /** Days that each bar takes; without it as suits the data. */
  @property({type: Number, attribute: 'bin-width'}) binWidth: number | null = null;
  /** Where bars begin, in days: `0, 1, 3, 7, 14, 30`. The last one is open. */
  @property({attribute: 'bin-edges'}) binEdges: string | readonly number[] | null = null;
  /** What is drawn: both, bars (how many take how long) or cumulative (the share that is there by then). */
  @property({useDefault: true}) show: Part = 'both';
  /** Draws a curve for each group of accounts: by segment, region, csm, team or plan. Rows of spells have their own group. */
  @property() by: AccountGrouping | null = null;
  /** Scale on which intervals are symmetric: log-log, log or plain. */
  @property() interval: Options['interval'] = null;
  /** The median where the curve stays level at it: midpoint (R) or first-crossing (lifelines). */
  @property() median: Options['median'] = null;

  protected override readonly words = english;
  protected override readonly usage =
    '<ttv-histogram src="/events.csv"\n  start-event="signup" value-event="first report">\n</ttv-histogram>';

  readonly #handle: WithinHandle = new WithinHandle(this, () => this.renderRoot.querySelector('.drawing'));

  readonly #loader = this.loads(ttvLoaders);
  readonly #grouped = this.loads(groupedTtvLoaders);

  protected override get measured(): typeof timeToValue | null | undefined {
    const by = accountGroupings.find((grouping) => grouping === this.by);
    return by === undefined ? this.#loader.metric('time-to-value') : this.#grouped.metric('time-to-value')?.(by);
  }

  /** The share within some days is read off the curve, so that nothing is measured again when the line is moved. */
  protected override measuredWith(): Options {
    this.#check();
    const {startEvent, valueEvent, countBy, startedFrom, startedBefore, binWidth, interval, median} = this;
    return {
      startEvent,
      valueEvent,
      countBy,
      startedFrom,
      startedBefore,
      within: [],
      binWidth,
      binEdges: edgesOf(this.binEdges),
      interval,
      median,
    };
  }

  #check(): void {
    const {within, show, by} = this;
    if (within != null && !(within > 0 && within < Infinity)) throw wrong('within', 'days above 0', within);
    if (!parts.includes(show)) throw wrong('show', `one of ${parts.join(', ')}`, show);
    if (by !== null && !accountGroupings.includes(by)) throw wrong('by', `one of ${accountGroupings.join(', ')}`, by);
  }

  protected override view(outcome: Value<typeof timeToValue>, frame: Frame<TtvWords>): View {
    const {countBy} = outcome.made.options as {countBy: CountBy};
    const {minimumGroup} = outcome.made.scope;
    const drawing: Drawing = {...frame, countBy, minimumGroup, within: this.within ?? null, part: this.show};
    const layout = layoutTtv(outcome, drawing);
    this.#handle.take(layout.pill?.movable ?? null);
    return {
      takeaway: takeawayOf(outcome, drawing),
      graphic: drawingOf(layout, {
        nameOf: (id) => nameOf(id, outcome, drawing),
        handle: this.#handle,
        handleName: frame.words.pill.handle,
      }),
      numbers: () => numbersOf(outcome, drawing),
      foot: footOf(outcome, drawing),
      marks: marksOf(outcome, drawing, layout.columns),
    };
  }

  protected override shape(): TemplateResult {
    return html`<svg class="sketch" viewBox="0 0 300 200" preserveAspectRatio="none" aria-hidden="true">
      ${sketchOf(this.show)}
    </svg>`;
  }
}

/** Edges as they are, or from an attribute. What is no number is left for the metric to refuse. */
function edgesOf(given: string | readonly number[] | null): number[] | null {
  if (given === null || typeof given !== 'string') return given && [...given];
  return given.split(',').map((edge) => (edge.trim() === '' ? NaN : Number(edge)));
}

function wrong(name: string, expected: string, got: unknown): SetupError {
  return new SetupError('bad-attribute', `[ttv-histogram] ${name}: expected ${expected}, got ${JSON.stringify(got)}`);
}
