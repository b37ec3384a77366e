import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {lineStyles, seriesStyles} from '../../element/chart/series.styles.js';
import {revenueMeasure, revenueOptions, type Followable} from '../../element/revenue-cohorts.js';
import {MetricElement} from '../../element/metric-element.js';
import type {Frame, View} from '../../element/view.js';
import type {Value} from '../../element/measure-controller.js';
import type {Unset} from '../../element/without-unset.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import type {dollarRetention} from '../../metrics/revenue/dollar-retention.js';
import type {cohortRetention} from '../../metrics/retention/cohort-retention.js';
import {retentionCurve} from '../../metrics/retention/retention-curve.js';
import {curveOfBegun, type CurveOfSome} from './accounts-begun.js';
import {ageUnits, isAgeUnit} from './age-units.js';
import {goalFromText, type Goal} from './goal.js';
import {revenueLoaders} from './revenue-loaders.js';
import {english, type RetentionWords} from './retention-curve.words.js';
import {styles} from './retention-curve.styles.js';
import {daysOf, selectedCohort, type SelectedCohort} from './selected-cohort.js';
import {survivalView} from './survival-view.js';

type Shows = CurveOfSome | typeof cohortRetention | typeof dollarRetention;
type CohortsModule = typeof import('./cohorts.js');
type Survival = GivenOptions<typeof retentionCurve>;
type Cohorts = GivenOptions<typeof cohortRetention>;
type Revenue = GivenOptions<typeof dollarRetention>;

/**
 * How long accounts stay: survival curves by group, with bands, medians, the numbers still followed and a test of whether
 * the groups differ. Or, with `kind="cohorts"`, how many users come back: one line a cohort and the weighted mean; by `measure` it is what accounts of a cohort pay, or
 * how many still do.
 *
 * Pointing at an age reads all curves at it; picking above the curve lists who was gone by then, below it who was still
 * here. Picking the label of a curve, or the end of the line of a cohort, brings it out. What a reader selects in a
 * `<cohort-table>` on the same source is followed: cohorts bring that one out, survival curves are of the accounts alone
 * that began in its period.
 *
 * @element retention-curve
 * @summary How long accounts stay, by group, with those who have not left yet counted for as long as they were followed.
 * @reading A curve begins at 100% and steps down whenever somebody leaves. Read upwards from an age: the share that is
 *   still there.
 * @reading A small tick is an account that is still here and has been followed so far. It is no loss.
 * @reading The band around a curve is where the true share plausibly lies. Whether groups differ by more than chance is
 *   said in the sentence below, not by the look of the bands.
 * @reading The dotted line is the median: the age at which half have left. A curve ends where fewer than
 *   `minimum-at-risk` are followed.
 * @reading Of cohorts, each thin line is one of them and the thick one their mean, weighted by size. A dashed end with
 *   a hollow point is a period that still runs. Net revenue retention can be above 100%, the line across: then accounts
 *   pay more than when they began.
 * @csspart goal - whether the goal is met, in words
 * @csspart test - whether the groups differ, in words
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - what is told of the age that somebody points at
 * @csspart people - who is behind the age that was picked
 * @cssprop --retention-curve-width - width of a curve
 * @fires kw-select - an age or a curve was picked; cancel it to show who is behind it yourself
 */
export class RetentionCurve extends MetricElement<Shows, RetentionWords> {
  static override readonly tag = 'retention-curve';
  static override styles = [MetricElement.styles, seriesStyles, lineStyles, styles];

  /** What is drawn: `survival` of accounts, or `cohorts` of those who came back. */
  @property({reflect: true, useDefault: true}) kind: 'survival' | 'cohorts' = 'survival';
  /**
   * What cohorts follow: `return` of users (or accounts), from `events`; or of accounts by what they pay, from
   * `subscriptions`: `net` or `gross` revenue retention, or `logo` retention. These take `unit` (month or quarter),
   * `periods`, `goal`, `returning`, `currency`, `rates` and `convention`.
   */
  @property({useDefault: true}) measure: Followable = 'return';
  /** What accounts are compared by: none, segment, region, csm, team or plan. */
  @property({reflect: true}) by: Survival['by'] | null = null;
  /** A share that is to be there at an age: `80% at 12`, `80% at 12 months`; without a unit in the one that ages are told in. */
  @property() goal: string | null = null;
  /** Scale on which the band is symmetric: log-log, log or plain. */
  @property() interval: Survival['interval'] | null = null;
  /** The median where a curve stays level at one half: midpoint or first-crossing. */
  @property() median: Survival['median'] | null = null;
  /** Weights of the test that compares groups: log-rank, gehan-breslow, tarone-ware, peto-peto or peto-modified. */
  @property() test: Survival['test'] | null = null;
  /** Age in days up to which mean times count. */
  @property({type: Number}) tau: number | null = null;
  /** Day from which on it is known who left; accounts from before come into view on it. */
  @property({attribute: 'observed-from'}) observedFrom: string | null = null;
  /** Unit of ages: day, week, month or year, by default what suits them. Of cohorts: hour, day, week, month or quarter. */
  @property() unit: string | null = null;
  /** The last age that is drawn, in the unit. */
  @property({type: Number, attribute: 'max-age'}) maxAge: number | null = null;
  /** A curve ends where fewer are followed. */
  @property({type: Number, attribute: 'minimum-at-risk', useDefault: true}) minimumAtRisk = 10;
  /** How many cohorts there are. */
  @property({type: Number}) periods: Cohorts['periods'] | null = null;
  /** The event that puts a user in a cohort; any event where there is none. */
  @property({attribute: 'start-event'}) startEvent: string | null = null;
  /** The event that is a return; any event where there is none. */
  @property({attribute: 'return-event'}) returnEvent: string | null = null;
  /** Whether one returns on the very age, or on it or later: on or on-or-after. */
  @property() returns: Cohorts['returns'] | null = null;
  /** Whether cohorts are of a user or account: user or account. */
  @property({attribute: 'count-by'}) countBy: Cohorts['countBy'] | null = null;

  /** Of revenue, the cohort of an account that comes back: original or new. */
  @property() returning: Revenue['returning'] | null = null;
  /** ISO 4217 code of the currency of which subscriptions are taken, or into which `rates` convert them. */
  @property() currency: Revenue['currency'] = null;
  /** What one unit of another currency is worth: `{"USD": 0.91}`, or by month: `{"USD": {"2026-01": 0.91}}`. */
  @property({attribute: false}) rates: Revenue['rates'] | null = null;
  /** Days and weeks in a month, for prices by day or week: exact-year, 52-weeks or 30-days. */
  @property() convention: Revenue['convention'] | null = null;

  /** The name of the group that a reader has brought out; undefined where none is. */
  @state() private picked: string | null | undefined = undefined;

  protected override readonly words = english;
  protected override get usage(): string {
    return this.measure === 'return'
      ? '<retention-curve by="segment" src="/accounts.csv">\n</retention-curve>'
      : `<retention-curve kind="cohorts" measure="${this.measure}" src="/subscriptions.csv">\n</retention-curve>`;
  }

  /** The curve of the accounts of a period, kept: another metric is measured anew. */
  #begun: {readonly days: string; readonly metric: CurveOfSome} | null = null;

  /** What is needed of cohorts, once it has been loaded, or why it could not be. */
  #cohorts: CohortsModule | Error | 'loading' | null = null;

  readonly #loader = this.loads(revenueLoaders);

  protected override get measured(): Shows | null | undefined {
    if (this.kind === 'cohorts') {
      const {measure} = this;
      const revenue = measure === 'return' ? undefined : this.#loader.metric('dollar-retention');
      const loaded = this.#loaded;
      return measure === 'return' ? loaded?.cohortRetention : loaded && revenue;
    }
    const selected = this.#selected;
    if (selected === null) return retentionCurve;
    const [from, until] = daysOf(selected, this.timeZone);
    const days = `${String(from)} ${String(until)}`;
    if (this.#begun?.days !== days) this.#begun = {days, metric: curveOfBegun(from, until)};
    return this.#begun.metric;
  }

  protected override titleOf(metric: Shows): string {
    const {kind, measure} = this;
    if (kind === 'cohorts' && measure !== 'return') return this.shownWords.revenue.title[measure];
    return super.titleOf(metric === this.#begun?.metric ? retentionCurve : metric);
  }

  override refresh(): void {
    if (this.#cohorts instanceof Error) this.#cohorts = null;
    super.refresh();
  }

  protected override measuredWith(): Unset<GivenOptions<Shows>> {
    const {unit} = this;
    // What it says wrongly is told before anything is read.
    const measure = revenueMeasure(this.measure, 'retention-curve');
    if (measure !== null && this.kind !== 'cohorts') throw notOfCohorts(measure, this.kind);
    this.#goal();
    if (this.kind === 'cohorts') {
      if (measure !== null) return revenueOptions(measure, this, 'retention-curve');
      const {periods, startEvent, returnEvent, returns, countBy} = this;
      return {unit: unit as Cohorts['unit'] | null, periods, startEvent, returnEvent, returns, countBy};
    }
    if (unit !== null && !isAgeUnit(unit)) {
      throw new SetupError(
        'bad-attribute',
        `[retention-curve] unit: expected one of ${ageUnits.join(', ')}, got ${JSON.stringify(unit)}`,
      );
    }
    const {by, interval, median, test, tau, observedFrom} = this;
    return {by, interval, median, test, tau, observedFrom};
  }

  protected override view(outcome: Value<Shows>, frame: Frame<RetentionWords>): View {
    const goal = this.#goal();
    const selected = this.#selected;
    const select = (cohort: SelectedCohort | undefined): void => {
      this.selection.set('cohort', cohort);
    };
    if (outcome.kind !== 'curves') {
      // None are measured before what is needed of them is here.
      const {cohortView} = this.#cohorts as CohortsModule;
      return cohortView(outcome, frame, {goal, selected, select});
    }
    const {maxAge, minimumAtRisk, unit, picked} = this;
    return survivalView(outcome, frame, {
      maxAge: maxAge !== null && maxAge > 0 ? maxAge : null,
      minimumAtRisk: minimumAtRisk >= 1 ? minimumAtRisk : 1,
      unit: unit !== null && isAgeUnit(unit) ? unit : null,
      goal,
      picked,
      toggle: ({name}) => {
        this.picked = picked === name ? undefined : name;
      },
      only: selected && onlyBegan(selected, frame.words, select),
    });
  }

  protected override shape(): TemplateResult {
    return html`
      <svg class="sketch" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M100,14C70,8 40,4 10,2C30,16 60,28 100,38M10,2C20,40 55,58 100,70M10,99H100"></path>
      </svg>
    `;
  }

  get #loaded(): CohortsModule | undefined {
    if (this.#cohorts === null) {
      this.#cohorts = 'loading';
      void import('./cohorts.js')
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
        .then((loaded) => {
          this.#cohorts = loaded;
          this.requestUpdate();
        });
    }
    if (this.#cohorts instanceof Error) throw this.#cohorts;
    return this.#cohorts === 'loading' ? undefined : this.#cohorts;
  }

  get #selected(): SelectedCohort | null {
    return selectedCohort(this.selection.get('cohort'));
  }

  #goal(): Goal | null {
    const {goal, kind, measure, unit} = this;
    if (goal === null) return null;
    // Ages of cohorts are counted in one unit.
    const units = kind === 'cohorts' ? [unit ?? (measure === 'return' ? 'week' : 'month')] : ageUnits;
    return goalFromText(goal, units, measure === 'net' ? Infinity : 1);
  }
}

function onlyBegan(
  {label}: SelectedCohort,
  words: RetentionWords,
  select: (cohort: SelectedCohort | undefined) => void,
): TemplateResult {
  return html`
    <p class="only">
      ${words.onlyBegan(label)}
      <button
        class="plain-button"
        type="button"
        @click=${() => {
          select(undefined);
        }}
      >
        ${words.showAll}
      </button>
    </p>
  `;
}

function notOfCohorts(measure: Followable, kind: unknown): SetupError {
  return new SetupError(
    'bad-attribute',
    `[retention-curve] measure: expected kind="cohorts" with measure="${measure}", got kind=${JSON.stringify(kind)}`,
  );
}
