import {html, nothing, svg, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {hatch} from '../../element/chart/hatch.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {timeToValue} from '../../metrics/retention/time-to-value.js';
import type {ApartBar, Bar} from './duration-bars.js';
import type {Label} from './placed.js';
import type {Guide} from './quantile-guides.js';
import {layoutTtv, type Pill, type TtvLayout} from './ttv-histogram.layout.js';
import {numbersOf} from './ttv-histogram.numbers.js';
import {styles} from './ttv-histogram.styles.js';
import {footOf, takeawayOf} from './ttv-histogram.text.js';
import {english, type CountBy, type TtvWords} from './ttv-histogram.words.js';

type Options = GivenOptions<typeof timeToValue>;

/**
 * Days from the start to the first value: the share that is there by then, over a histogram of those who are, with a
 * bar apart for those who are not there yet.
 *
 * @element ttv-histogram
 * @summary Time to value with its Kaplan-Meier median, and those who are not there yet.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart takeaway - the sentence
 * @csspart graphic - curve and bars
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart foot - n, when they started, what was left out, as-of
 * @csspart definition - how the number was made, when that is asked for
 * @cssprop --ttv-histogram-color - colour of curve and bars
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 */
export class TtvHistogram extends MetricElement<typeof timeToValue, TtvWords> {
  static override readonly tag = 'ttv-histogram';
  static override styles = [MetricElement.styles, styles];

  /** Name of the event that starts the time. */
  @property({attribute: 'start-event'}) startEvent: Options['startEvent'];
  /** Name of the event that ends it. */
  @property({attribute: 'value-event'}) valueEvent: Options['valueEvent'];
  /** Whose first events are paired: user or account. */
  @property({attribute: 'count-by'}) countBy: Options['countBy'];
  /** First day on which a start counts: `2026-06-01`. */
  @property({attribute: 'started-from'}) startedFrom: string | null = null;
  /** First day on which a start counts no more. */
  @property({attribute: 'started-before'}) startedBefore: string | null = null;
  /** Days of which to tell the share that is there by then; without it none is told. */
  @property({type: Number, useDefault: true}) within: number | null = 14;
  /** Days that each bar takes; without it as suits the data. */
  @property({type: Number, attribute: 'bin-width'}) binWidth: number | null = null;
  /** Where bars begin, in days: `0, 1, 3, 7, 14, 30`. The last one is open. */
  @property({attribute: 'bin-edges'}) binEdges: string | readonly number[] | null = null;
  /** Scale on which intervals are symmetric: log-log, log or plain. */
  @property() interval: Options['interval'];
  /** The median where the curve stays level at it: midpoint (R) or first-crossing (lifelines). */
  @property() median: Options['median'];

  protected override readonly metric = timeToValue;
  protected override readonly words = english;
  protected override readonly usage =
    '<ttv-histogram src="/events.csv"\n  start-event="signup" value-event="first report">\n</ttv-histogram>';

  protected override options(): Options {
    const {startEvent, valueEvent, countBy, startedFrom, startedBefore, within, binWidth, interval, median} = this;
    return {
      startEvent,
      valueEvent,
      countBy,
      startedFrom,
      startedBefore,
      within: within === null ? [] : [within],
      binWidth,
      binEdges: edgesOf(this.binEdges),
      interval,
      median,
    };
  }

  protected override view(outcome: Value<typeof timeToValue>, frame: Frame<TtvWords>): View {
    const {countBy} = outcome.made.options as {countBy: CountBy};
    const {minimumGroup} = outcome.made.scope;
    const shown = {...frame, countBy, minimumGroup};
    return {
      takeaway: takeawayOf(outcome, shown),
      graphic: drawing(layoutTtv(outcome, shown)),
      numbers: () => numbersOf(outcome, shown),
      foot: footOf(outcome, shown),
    };
  }
}

/** Edges as they are, or from an attribute. What is no number is left for the metric to refuse. */
function edgesOf(given: string | readonly number[] | null): number[] | null {
  if (given === null || typeof given !== 'string') return given && [...given];
  return given.split(',').map((edge) => (edge.trim() === '' ? NaN : Number(edge)));
}

function drawing({width, height, pill, shares, bars, lines}: TtvLayout): TemplateResult {
  return html`
    <svg width=${width} height=${height} role="img" aria-labelledby="takeaway">
      <defs>${hatch('not-yet')}</defs>
      ${[...shares.grid, ...bars.grid].map((label) => gridLine(label, bars.left, bars.right))}
      ${
        pill?.line == null
          ? nothing
          : svg`<line class="within" x1=${pill.line} x2=${pill.line} y1=${pill.height} y2=${bars.bottom}></line>`
      }
      <path class="band" d=${shares.curve.band}></path>
      ${shares.curve.edges.map((edge) => svg`<path class="edge" d=${edge}></path>`)}
      <path class="curve" d=${shares.curve.line}></path>
      ${bars.bars.map((bar) => drawnBar(bar))} ${bars.open && apartBar(bars.open, 'pale', bars.bottom)}
      ${bars.notYet && apartBar(bars.notYet, 'not-yet', bars.bottom)}
      ${shares.guides.map((guide) => drawnGuide(guide, bars.bottom))}
      ${bars.ticks.map((tick) => text(tick, tick.marked ? 'strong' : 'muted'))} ${text(bars.unit, 'muted')}
      ${[shares.caption, bars.caption].map((caption) => (caption === null ? nothing : text(caption, 'muted halo')))}
      ${lines.map(
        (line) => svg`
        <text x=${line.x} y=${line.y}><tspan class="strong">${line.text}</tspan> <tspan class="range">${line.range}</tspan></text>
      `,
      )}
      ${pill === null ? nothing : drawnPill(pill)}
    </svg>
  `;
}

function text({x, y, text: words, anchor}: Label, names: string): TemplateResult {
  return svg`<text class=${names} x=${x} y=${y} text-anchor=${anchor}>${words}</text>`;
}

function gridLine(label: TtvLayout['shares']['grid'][number], left: number, right: number): TemplateResult {
  return svg`
    <line class=${label.line ? 'grid' : 'baseline'} x1=${left} x2=${right} y1=${label.y} y2=${label.y}></line>
    ${text({...label, y: label.y + 4}, 'muted')}
  `;
}

function drawnBar({solid, pale, hidden}: Bar): TemplateResult {
  return hidden
    ? svg`<path class="hidden-count" d=${solid + pale}></path>`
    : svg`<path class="pale" d=${pale}></path><path class="solid" d=${solid}></path>`;
}

function apartBar(bar: ApartBar, look: 'pale' | 'not-yet', bottom: number): TemplateResult {
  const {span, above, name, below, hidden} = bar;
  return svg`
    <line class="baseline" x1=${span.from} x2=${span.to} y1=${bottom} y2=${bottom}></line>
    ${hidden || look === 'pale' ? drawnBar(bar) : svg`<path class="not-yet" d=${bar.pale}></path>`}
    ${text(above, look === 'pale' ? 'muted' : 'strong')}
    ${text(name, look === 'pale' ? 'muted' : '')}
    ${below === null ? nothing : text(below, 'muted')}
  `;
}

const CAP = 4;

function drawnGuide({x, y, from, to, capped, label}: Guide, bottom: number): TemplateResult {
  const cap = (at: number): string => `M${at} ${y - CAP}v${2 * CAP}`;
  return svg`
    <path class="guide" d="M${x} ${y}V${bottom}"></path>
    <path class="whisker" d="M${from} ${y}H${to}${capped.from ? cap(from) : ''}${capped.to ? cap(to) : ''}"></path>
    <circle class="dot" cx=${x} cy=${y} r="4"></circle>
    ${
      label === null
        ? nothing
        : svg`${text(label, 'strong')}${text({...label, y: label.y + 15, text: label.range}, 'muted')}`
    }
  `;
}

function drawnPill({x, width, height, text: share, limits}: Pill): TemplateResult {
  const [left, right] = [x + 12, x + width - 12];
  return svg`
    <rect class="pill" x=${x + 0.625} y="0.625" width=${width - 1.25} height=${height - 1.25} rx=${height / 2}></rect>
    ${text({x: left, y: 16, text: share, anchor: 'start'}, 'strong')}
    ${limits === '' ? nothing : text({x: right, y: 16, text: limits, anchor: 'end'}, 'muted')}
  `;
}
