import {html} from 'lit';
import {property} from 'lit/decorators.js';
import type {Value} from '../../element/measure-controller.js';
import {MetricElement} from '../../element/metric-element.js';
import {periodNames} from '../../element/period-names.js';
import type {Frame, View} from '../../element/view.js';
import type {lifecycle} from '../../metrics/adoption/lifecycle.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {CohortUnit} from '../../metrics/retention/cohort-options.js';
import {lifecycleLoaders} from './lifecycle-loaders.js';
import {eventsFromText, type GivenEvents} from './events-from-text.js';
import {drawingOf, keyOf} from './lifecycle-bars.drawing.js';
import {layoutBars} from './lifecycle-bars.layout.js';
import {styles} from './lifecycle-bars.styles.js';
import {footOf, numbersOf, takeawayOf} from './lifecycle-bars.text.js';
import {english, type LifecycleWords, type Who} from './lifecycle-bars.words.js';
import {marksOf} from './lifecycle-marks.js';

/**
 * Who was active in each period, by what they were before: new, back after a pause, or there in the period before too;
 * and below zero those who were there before and no longer are.
 *
 * @element lifecycle-bars
 * @summary Active users by period: new, resurrecting and returning above zero, dormant below.
 * @reading A bar is a period. Its height above zero is how many were active.
 * @reading Compare what was gained (new and resurrecting) with what was lost (dormant, below zero): the number above a
 *   bar is the one less the other.
 * @reading A hatched bar is a period that still runs: more may come, and who is dormant in it may too.
 * @reading In the period in which the data begin everybody is new; the foot says which one that is.
 * @csspart tooltip - what is told of the part of a bar that somebody points at
 * @csspart people - who is behind the part that was picked
 * @csspart table - the numbers as a table
 * @csspart chart - the bars
 * @csspart key - what colours and marks mean
 * @cssprop --lifecycle-bars-new-color - colour of who is new
 * @cssprop --lifecycle-bars-resurrecting-color - colour of who is back after a pause
 * @cssprop --lifecycle-bars-returning-color - colour of who was there before too
 * @cssprop --lifecycle-bars-dormant-color - colour of who is no longer there
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class LifecycleBars extends MetricElement<typeof lifecycle, LifecycleWords> {
  static override readonly tag = 'lifecycle-bars';
  static override styles = [MetricElement.styles, styles];

  /** What time is cut into: hour, day, week, month or quarter. */
  @property() unit: CohortUnit | null = null;
  /** How many periods there are. */
  @property({type: Number}) periods: number | null = null;
  /** A date in the first period; without it the periods are the last ones. */
  @property({attribute: 'first-period'}) firstPeriod: string | null = null;
  /** Who is counted: user or account. */
  @property({attribute: 'count-by'}) countBy: Who | null = null;
  /** Which events are activity, such as `open, save`; any where there are none. */
  @property() events: GivenEvents | null = null;
  /** Other ids of a user, each with the id to count it as. */
  @property({attribute: false}) aliases: Readonly<Record<string, string>> | null = null;

  readonly #loader = this.loads(lifecycleLoaders);

  protected override get measured(): typeof lifecycle | undefined {
    return this.#loader.metric('lifecycle') ?? undefined;
  }

  protected override readonly words = english;
  protected override readonly usage = '<lifecycle-bars unit="month" src="/events.csv">\n</lifecycle-bars>';

  protected override measuredWith(): GivenOptions<typeof lifecycle> {
    return {
      unit: this.unit ?? undefined,
      periods: this.periods ?? undefined,
      firstPeriod: this.firstPeriod,
      countBy: this.countBy ?? undefined,
      events: eventsFromText(this.events),
      aliases: this.aliases ?? undefined,
    };
  }

  protected override view(outcome: Value<typeof lifecycle>, frame: Frame<LifecycleWords>): View {
    const {width, formats, words, measureText} = frame;
    const periods = periodNames(
      outcome.periods.map(({start}) => start),
      outcome.unit,
      {formats, timeZone: outcome.made.scope.timeZone, quarterName: words.quarter},
    );
    const layout = layoutBars(outcome, {
      width,
      measureText,
      names: periods.map(({short}) => short),
      count: formats.count,
      signed: formats.signed,
    });
    const told = {outcome, periods, formats, words};
    return {
      takeaway: takeawayOf(told),
      graphic: html`${drawingOf(layout, told)} ${keyOf(layout, told)}`,
      numbers: () => numbersOf(told),
      foot: footOf(told, layout.without),
      marks: marksOf(layout, told),
    };
  }
}
