import {property} from 'lit/decorators.js';
import {MetricElement, type Frame, type View} from '../../element/metric-element.js';
import type {Value} from '../../element/measure-controller.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {cohortRetention} from '../../metrics/retention/cohort-retention.js';
import {retentionCurve} from '../../metrics/retention/retention-curve.js';
import {ageUnits, type AgeUnit} from './age-units.js';
import {cohortView} from './cohort-view.js';
import {english, type RetentionWords} from './retention-curve.words.js';
import {styles} from './retention-curve.styles.js';
import {survivalView} from './survival-view.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';

type Shows = typeof retentionCurve | typeof cohortRetention;
type Survival = GivenOptions<typeof retentionCurve>;
type Cohorts = GivenOptions<typeof cohortRetention>;

/**
 * How long accounts stay: survival curves by group, with bands, medians, the numbers still followed and a test of whether
 * the groups differ. Or, with `kind="cohorts"`, how many users come back: one line a cohort and the weighted mean.
 *
 * @element retention-curve
 * @summary How long accounts stay, by group, with those who have not left yet counted for as long as they were followed.
 * @csspart figure - the whole
 * @csspart title - the title
 * @csspart takeaway - the sentence
 * @csspart graphic - the curves and the numbers still followed
 * @csspart test - whether the groups differ, in words
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart foot - n, method, what was left out, as-of
 * @csspart definition - how the numbers were made, when that is asked for
 * @cssprop --retention-curve-width - width of a curve
 * @fires kw-ready - a new value is shown
 * @fires kw-error - the data could not be got or read
 * @fires kw-data-issue - some rows or cells could not be read
 */
export class RetentionCurve extends MetricElement<Shows, RetentionWords> {
  static override readonly tag = 'retention-curve';
  static override styles = [MetricElement.styles, styles];

  /** What is drawn: `survival` of accounts, or `cohorts` of those who came back. */
  @property({useDefault: true}) kind: 'survival' | 'cohorts' = 'survival';
  /** What accounts are compared by: none, segment, region, csm or team. */
  @property() by: Survival['by'] | null = null;
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

  protected override readonly words = english;
  protected override readonly usage = '<retention-curve by="segment" src="/accounts.csv">\n</retention-curve>';

  protected override get metric(): Shows {
    return this.kind === 'cohorts' ? cohortRetention : retentionCurve;
  }

  protected override options(): GivenOptions<Shows> {
    const {unit} = this;
    if (this.kind === 'cohorts') {
      const {periods, startEvent, returnEvent, returns, countBy} = this;
      const given = {unit: unit as Cohorts['unit'] | null, periods, startEvent, returnEvent, returns, countBy};
      return withoutNulls(given);
    }
    if (unit !== null && !isAgeUnit(unit)) {
      throw new SetupError(
        'bad-attribute',
        `[retention-curve] unit: expected one of ${ageUnits.join(', ')}, got ${JSON.stringify(unit)}`,
      );
    }
    const {by, interval, median, test, tau, observedFrom} = this;
    return withoutNulls({by, interval, median, test, tau, observedFrom});
  }

  protected override view(outcome: Value<Shows>, frame: Frame<RetentionWords>): View {
    if (outcome.kind === 'cohorts') return cohortView(outcome, frame);
    const {maxAge, minimumAtRisk, unit} = this;
    return survivalView(outcome, frame, {
      maxAge: maxAge !== null && maxAge > 0 ? maxAge : null,
      minimumAtRisk: minimumAtRisk >= 1 ? minimumAtRisk : 1,
      unit: unit !== null && isAgeUnit(unit) ? unit : null,
    });
  }
}

function isAgeUnit(text: string): text is AgeUnit {
  return (ageUnits as readonly string[]).includes(text);
}

/** What is not set is left to the metric's defaults. */
function withoutNulls<T extends object>(given: T): {[K in keyof T]?: NonNullable<T[K]>} {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
