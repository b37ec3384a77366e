import {html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {revenueMeasure, revenueOptions, type Followable} from '../../element/revenue-cohorts.js';
import type {Unset} from '../../element/without-unset.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import type {dollarRetention} from '../../metrics/revenue/dollar-retention.js';
import type {CohortOptions} from '../../metrics/retention/cohort-options.js';
import type {CohortCells} from '../../metrics/retention/cohort-outcome.js';
import {cohortRetention} from '../../metrics/retention/cohort-retention.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {bracketsFromText, type Brackets} from './brackets-from-text.js';
import {marksOf} from './cohort-marks.js';
import {keyOf, tableOf} from './cohort-table.drawing.js';
import {cellContents, layoutCohortTable, NARROW, type CellContent} from './cohort-table.layout.js';
import type {Told} from './followed.js';
import {anchorFrom, type GivenAnchor} from './anchor-from-text.js';
import type {Anchor} from './colour-steps.js';
import {styles} from './cohort-table.styles.js';
import {followedReturns} from './followed-returns.js';
import {followedRevenue} from './followed-revenue.js';
import {revenueLoaders} from './revenue-loaders.js';
import {english, type CohortWords} from './cohort-table.words.js';
import {periodNames} from '../../element/period-names.js';

type Shows = typeof cohortRetention | typeof dollarRetention;
type Outcome = Value<Shows>;
type Revenue = GivenOptions<typeof dollarRetention>;
type Shown = Frame<CohortWords>;

/**
 * How many of those who began in a period came back later: one row a cohort, one column an age, and their mean on top. A
 * real table. Cells whose time has not passed are hatched and left out of the mean, what is to come is a dot.
 *
 * @element cohort-table
 * @summary Cohorts by age: how many of those who began in a period came back, with the mean of all.
 * @reading A row is those who began in one period. Read it to the right: the share of them that came back one, two,
 *   three … periods later. Darker is more.
 * @reading Read a column downwards: whether newer cohorts come back more often than older ones did at the same age.
 * @reading The first row is the mean, weighted by size.
 * @reading A hatched cell is of a period that still runs: it can only grow, and no mean counts it. A dot is still to
 *   come.
 * @reading With `measure="net"`, `gross` or `logo` a row is the accounts that first paid in one period, and a cell what
 *   they pay later, of what they paid then: with expansion, without it, or how many of them still pay. Net revenue
 *   retention has one colour below 100%, where less is paid than at the start, and another above.
 * @csspart tooltip - what is told of the cell that somebody points at
 * @csspart people - who is behind the cell that was picked
 * @csspart cohorts - the table
 * @csspart mean - the row of means
 * @csspart cell - a cell of a cohort or mean
 * @csspart key - what colours and marks mean
 * @cssprop --cohort-table-cell-height - height of a row of cells
 * @cssprop --cohort-table-max-height - height from which on the table scrolls below its heads
 * @fires kw-select - a part was picked; cancel it to show who is behind it yourself
 */
export class CohortTable extends MetricElement<Shows, CohortWords> {
  static override readonly tag = 'cohort-table';
  static override styles = [MetricElement.styles, styles];

  /**
   * What is followed: `return` of users (or accounts), from `events`; or of accounts by what they pay, from
   * `subscriptions`: `net` or `gross` revenue retention, or `logo` retention. These take `unit` (month or quarter),
   * `periods`, `returning`, `currency`, `rates` and `convention`; what else there is of cohorts is of `return`.
   */
  @property({useDefault: true}) measure: Followable = 'return';
  /** What cohorts and ages are counted in: hour, day, week, month or quarter. */
  @property() unit: CohortOptions['unit'] | null = null;
  /** How many cohorts there are. */
  @property({type: Number}) periods: number | null = null;
  /** A date in the first period; without it the periods are the last ones. */
  @property({attribute: 'first-period'}) firstPeriod: string | null = null;
  /** How many ages each cohort is followed; without it up to the end of the last period. */
  @property({type: Number}) ages: number | null = null;
  /** Ages taken together, such as `0, 1-3, 4-7`. Instead of single ages. */
  @property() brackets: string | Brackets | null = null;
  /** Which starts make a cohort: first, first-in-window or recurring. */
  @property() cohort: CohortOptions['cohort'] | null = null;
  /** Whether one counts who returned at the very age, or at it or later: on or on-or-after. */
  @property() returns: CohortOptions['returns'] | null = null;
  /** What age 0 shows: the size of the cohort, or those who returned at once. */
  @property({attribute: 'column-zero'}) columnZero: CohortOptions['columnZero'] | null = null;
  /** How age is counted: calendar, elapsed or elapsed-by-hour. */
  @property() clock: CohortOptions['clock'] | null = null;
  /** A month of time passed: 30-days or anniversary. */
  @property() month: CohortOptions['month'] | null = null;
  /** Who is counted: user or account. */
  @property({attribute: 'count-by'}) countBy: CohortOptions['countBy'] | null = null;
  /** The event that starts; any event where there is none. */
  @property({attribute: 'start-event'}) startEvent: string | null = null;
  /** The event that is a return; any event where there is none. */
  @property({attribute: 'return-event'}) returnEvent: string | null = null;
  /** How often the return event must occur within one period to count. */
  @property({type: Number, attribute: 'minimum-occurrences'}) minimumOccurrences: number | null = null;
  /** Other ids of a user, each with the id to count it as. */
  @property({attribute: false}) aliases: CohortOptions['aliases'] | null = null;

  /** Of revenue, the cohort of an account that comes back: original or new. */
  @property() returning: Revenue['returning'] | null = null;
  /** ISO 4217 code of the currency of which subscriptions are taken, or into which `rates` convert them. */
  @property() currency: Revenue['currency'] = null;
  /** What one unit of another currency is worth: `{"USD": 0.91}`, or by month: `{"USD": {"2026-01": 0.91}}`. */
  @property({attribute: false}) rates: Revenue['rates'] | null = null;
  /** Days and weeks in a month, for prices by day or week: exact-year, 52-weeks or 30-days. */
  @property() convention: Revenue['convention'] | null = null;

  /** What cells show: percent, count (of revenue the amount), or difference to the cohort before, in points. */
  @property({useDefault: true}) show: CellContent = 'percent';
  /** What the colours are anchored to: table, row, column, or a fixed range in percent such as `20-80`. Of `net` they part at 100 %. */
  @property({useDefault: true}) colours: GivenAnchor = 'table';

  readonly #loader = this.loads(revenueLoaders);

  protected override get measured(): Shows | null | undefined {
    return this.measure === 'return' ? cohortRetention : this.#loader.metric('dollar-retention');
  }
  protected override readonly words = english;

  protected override get usage(): string {
    return this.measure === 'return'
      ? '<cohort-table unit="month" src="/events.csv">\n</cohort-table>'
      : `<cohort-table measure="${this.measure}" src="/subscriptions.csv">\n</cohort-table>`;
  }

  protected override titleOf(metric: Shows): string {
    const {measure} = this;
    return measure === 'return' ? super.titleOf(metric) : this.shownWords.revenue.title[measure];
  }

  protected override measuredWith(): Unset<GivenOptions<Shows>> {
    const measure = revenueMeasure(this.measure, 'cohort-table');
    if (!cellContents.includes(this.show)) throw wrongContent(this.show);
    this.#anchor();
    if (measure !== null) return revenueOptions(measure, this, 'cohort-table');
    return {
      unit: this.unit ?? undefined,
      periods: this.periods ?? undefined,
      firstPeriod: this.firstPeriod,
      ages: this.ages,
      brackets: bracketsFromText(this.brackets),
      cohort: this.cohort ?? undefined,
      returns: this.returns ?? undefined,
      columnZero: this.columnZero ?? undefined,
      clock: this.clock ?? undefined,
      month: this.month ?? undefined,
      countBy: this.countBy ?? undefined,
      startEvent: this.startEvent,
      returnEvent: this.returnEvent,
      minimumOccurrences: this.minimumOccurrences ?? undefined,
      aliases: this.aliases ?? undefined,
    };
  }

  protected override view(outcome: Outcome, frame: Shown): View {
    const {width, formats, words, measureText} = frame;
    const {scope} = outcome.made;
    const periods = periodNames(
      outcome.rows.map(({start}) => start),
      outcome.unit,
      {formats, timeZone: scope.timeZone, quarterName: words.quarter},
    );
    const told = {outcome, periods, formats, words};
    const followed =
      outcome.kind === 'dollar-cohorts'
        ? followedRevenue({...told, outcome}, width < NARROW)
        : followedReturns({...told, outcome});
    const grid = layoutCohortTable(outcome, {
      width,
      measureText,
      periods,
      texts: {
        count: formats.count,
        amount: followed.count,
        age: (from, to) => (from === to ? formats.count(from) : words.ageRange(formats.count(from), formats.count(to))),
        under: words.under,
        over: words.over,
        percent: (share) => formats.percent(share),
        began: words.began[outcome.unit],
        mean: words.mean,
        points: (share) => formats.signed(100 * share),
        ends: words.ends,
      },
      sizes: followed.sizes,
      show: this.show,
      anchor: this.#anchor(),
      parting: followed.parting,
    });
    return {
      takeaway: followed.takeaway,
      graphic: html`${tableOf(grid, told, followed.caption, this.#selected(outcome))}
      ${keyOf(grid, told, followed.shows[this.show])}`,
      numbers: null,
      foot: followed.foot,
      marks: marksOf(grid, {...told, followed}, (row) => {
        this.#follow(row, told);
      }),
    };
  }

  #anchor(): Anchor {
    return anchorFrom(this.colours, this.measure === 'net' ? Infinity : 1);
  }

  /** The row of the cohort that is selected on the source. */
  #selected({rows, unit}: CohortCells): number | null {
    const cohort = this.selection.get('cohort') as SelectedCohort | undefined;
    if (cohort?.unit !== unit) return null;
    const row = rows.findIndex(({start}) => start === cohort.start);
    return row === -1 ? null : row;
  }

  /** Selects a cohort for all widgets on the source, or none where it is selected already. */
  #follow(row: number, {outcome, periods}: Told): void {
    const cohort = outcome.rows[row];
    if (cohort === undefined) return;
    const selected: SelectedCohort = {
      start: cohort.start,
      unit: outcome.unit,
      label: periods[row]?.full ?? cohort.label,
    };
    this.selection.set('cohort', this.#selected(outcome) === row ? undefined : selected);
  }

  protected override shape(): TemplateResult {
    return html`<div class="ghost-rows">${Array.from({length: 12}, () => html`<div></div>`)}</div>`;
  }
}

/** A cohort that a reader has selected, as widgets on the same source share it. */
interface SelectedCohort {
  /** As in the outcome: a local day since 1970-01-01, for hours an instant. */
  readonly start: number;
  readonly unit: CohortOptions['unit'];
  readonly label: string;
}

function wrongContent(got: unknown): SetupError {
  return new SetupError(
    'bad-attribute',
    `[cohort-table] show: expected one of ${cellContents.join(', ')}, got ${JSON.stringify(got)}`,
  );
}
