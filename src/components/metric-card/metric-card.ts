import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import {catalogue} from '../../metrics/catalogue.js';
import type {AnyMetric, GivenOptions} from '../../metrics/kernel/define-metric.js';
import {unknownId} from '../../metrics/kernel/registry.js';
import {
  isEstimate,
  isInsufficient,
  type Estimate,
  type Insufficient,
  type Outcome,
} from '../../metrics/kernel/outcome.js';
import {reasonOf} from '../../element/words.js';
import {optionsFromText} from './options-from-text.js';
import {styles} from './metric-card.styles.js';
import {english, type CardWords} from './metric-card.words.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

/**
 * One number of any metric, with its interval or how much it rests on.
 *
 * @element metric-card
 * @summary One number of any metric, with its interval.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart graphic - the number with its interval
 * @csspart takeaway - the sentence
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart foot - what was left out, as-of
 * @csspart definition - how the number was made, when that is asked for
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 */
export class MetricCard extends MetricElement<AnyMetric, CardWords> {
  static override readonly tag = 'metric-card';
  static override styles = [MetricElement.styles, styles];

  /** Id of a metric of the catalogue, or a metric itself. */
  @property({attribute: 'metric'}) of: string | AnyMetric | null = null;
  /** Options of the metric: an object, or JSON. */
  @property({attribute: 'options'}) given: string | GivenOptions<AnyMetric> | null = null;

  protected override readonly words = english;
  protected override readonly usage = '<metric-card metric="nps" src="/responses.csv">\n</metric-card>';

  protected override get metric(): AnyMetric | null {
    return typeof this.of === 'string' ? (catalogue.find(this.of) ?? null) : this.of;
  }

  protected override options(): GivenOptions<AnyMetric> {
    // Without a name there is nothing to show yet, and the card says what it needs.
    if (typeof this.of === 'string' && this.of !== '' && this.metric === null) throw unknownId(this.of, catalogue.ids);
    return typeof this.given === 'string' ? optionsFromText(this.given) : (this.given ?? {});
  }

  protected override titleOf(metric: AnyMetric): string {
    return metric.headlineLabel ?? metric.label;
  }

  protected override view(outcome: Value<AnyMetric>, frame: Frame<CardWords>): View {
    const {metric} = this;
    if (metric === null) throw new SetupError('bad-attribute', '[metric-card] metric: expected one, got none');
    const {formats, words} = frame;
    const number = headline(metric, outcome);
    if (isInsufficient(number)) {
      return {
        takeaway: reasonOf({...number, made: outcome.made}, words, frame.formats),
        graphic: dash,
        numbers: null,
        foot: [],
        graphicFirst: true,
      };
    }
    const unit = metric.headlineUnit ?? metric.unit;
    const write = (value: number): string => formats.value(value, unit);
    const {interval} = number;
    return {
      graphicFirst: true,
      graphic: html`<div class="line">
        <span class="number"
          >${write(number.value)}${words.units[unit] ? html`<span class="unit">&nbsp;${words.units[unit]}</span>` : nothing}</span
        >
        ${interval ? html`<span class="limits">${words.range(write(interval.lower), write(interval.upper))}</span>` : nothing}
      </div>`,
      takeaway: html`${words.rests(number.n, formats.count(number.n))}
      ${number.completeness === 'incomplete' ? words.incomplete : nothing}`,
      numbers: () => ({
        caption: words.caption,
        columns: [words.name, words.value],
        rows: [
          [this.titleOf(metric), write(number.value)],
          ...(interval
            ? [
                [words.lower, write(interval.lower)],
                [words.upper, write(interval.upper)],
              ]
            : []),
          ...Object.entries(number.terms).map(([term, value]) => [
            words.terms[term] ?? term,
            formats.decimal(value, 2),
          ]),
        ],
      }),
      foot: interval ? [words.level(formats.percent(interval.level))] : [],
    };
  }
}

const dash = html`<div class="line"><span class="dash" aria-hidden="true">–</span></div>`;

function headline(metric: AnyMetric, outcome: Outcome): Estimate | Insufficient {
  if (isEstimate(outcome)) return outcome;
  if (metric.headline) return metric.headline(outcome);
  throw new SetupError(
    'bad-attribute',
    `[metric-card] metric: expected one that comes down to a number, got ${metric.id}`,
  );
}
