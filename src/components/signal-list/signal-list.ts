import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Announcer} from '../../element/announcer.js';
import {listFromText} from '../../element/list-from-text.js';
import {MetricElement} from '../../element/metric-element.js';
import {namesFromText} from '../../element/names-from-text.js';
import {chipStyles} from '../../element/styles/chips.styles.js';
import type {Frame, View} from '../../element/view.js';
import type {Unset} from '../../element/without-unset.js';
import type {earlySignals} from '../../metrics/health/early-signals.js';
import type {SignalRule} from '../../metrics/health/signal.js';
import type {GivenOptions} from '../../metrics/kernel/define-metric.js';
import {SetupError} from '../../metrics/kernel/setup-error.js';
import {signalLoaders} from './signal-loaders.js';
import {raise, RaisedSignals} from './raised-signals.js';
import {select, type ShownSignals} from './shown-signals.js';
import {listOf} from './signal-list.drawing.js';
import {marksOf} from './signal-list.marks.js';
import {styles} from './signal-list.styles.js';
import {fileOf, footOf, numbersOf, takeawayOf} from './signal-list.text.js';
import {english, type SignalWords} from './signal-list.words.js';

type Options = Unset<GivenOptions<typeof earlySignals>>;

/**
 * Early signals: accounts whose use or health fell, whose contract is due with something against it, or whose tickets wait
 * for an answer. Each says why in a sentence, what that rests on, and what to do next.
 *
 * Rules need their tables: use needs events, health what it is measured by (measurements, or `components`), renewals the
 * contracts and one of use, health or touches, tickets their events. A rule whose table is not given is not judged, and
 * the foot says so.
 *
 * Each signal is also an event, `kw-signal`, for the page to make a task of. When data come first all signals are raised;
 * later those that were not there the last time. Events are sent after `kw-ready`, one for each signal, in the order of
 * the list, whether or not its row is shown.
 *
 * @element signal-list
 * @summary Early signals: accounts to see to, each with the reason, the numbers and what to do next.
 * @reading A row is a signal of an account, the largest revenue first. A diamond is to act on now, a triangle to look at.
 * @reading The first line says what the account pays a month, and over how long it changed or how soon it is due.
 * @reading The small line shows weeks of use, or the score then and now, from zero on.
 * @reading The muted line says what the reason rests on: how many there were and the interval, or that they are too few
 *   for a rate.
 * @reading Without a signal it says how many accounts were judged, and by which rules: that is not the same as no data.
 * @csspart filters - the rules that can be chosen
 * @csspart signals - the list
 * @csspart signal - a signal
 * @csspart more - how many are shown, and the button that shows more
 * @csspart judged - what was judged, where there is no signal
 * @csspart table - the numbers as a table, when they are asked for
 * @csspart tooltip - stays closed: all is said in the row
 * @csspart people - the account of the signal that was picked
 * @fires kw-select - a signal was picked; cancel it to show the account yourself
 * @fires kw-signal - a signal that was not there the last time
 */
export class SignalList extends MetricElement<typeof earlySignals, SignalWords> {
  static override readonly tag = 'signal-list';
  static override styles = [MetricElement.styles, chipStyles, styles];

  /** Only these rules, with commas between them: usage-drop, health-drop, renewal-at-risk, ticket-waiting. */
  @property() rules: string | readonly SignalRule[] | null = null;
  /** Complete weeks of use, and as many before, that are compared; 4 where it is not set. */
  @property({type: Number}) weeks: number | null = null;
  /** A fall of use by this share, 0 to 1, is a signal. */
  @property({type: Number, attribute: 'usage-drop'}) usageDrop: number | null = null;
  /** Which events are use, with commas between them; any where it is not set. */
  @property() events: string | readonly string[] | null = null;
  /** Days before `as-of` with which health is compared. */
  @property({type: Number, attribute: 'health-days'}) healthDays: number | null = null;
  /** A fall of the health score by so many points is a signal. */
  @property({type: Number, attribute: 'health-drop'}) healthDrop: number | null = null;
  /** What the health score is made of: a list of components, or JSON of one. None: every component in measurements. */
  @property() components: string | GivenOptions<typeof earlySignals>['components'] = '';
  /** Days within which an open contract is due. */
  @property({type: Number, attribute: 'renewal-days'}) renewalDays: number | null = null;
  /** Days without a touch that speak against a renewal. */
  @property({type: Number, attribute: 'touch-days'}) touchDays: number | null = null;
  /** Hours that a ticket may wait for its first answer. */
  @property({type: Number, attribute: 'reply-hours'}) replyHours: number | null = null;
  /** Accounts with fewer uses before are not judged by their use, and of fewer tickets or contracts no rate is told. */
  @property({type: Number}) minimum: number | null = null;
  /** How many signals are shown at first, and how many more each time that more are asked for. */
  @property({type: Number, useDefault: true}) limit = 6;

  readonly #loader = this.loads(signalLoaders);

  protected override get measured(): typeof earlySignals | undefined {
    return this.#loader.metric('early-signals') ?? undefined;
  }

  protected override readonly words = english;
  protected override readonly usage = '<signal-list src="/events.csv">\n</signal-list>';

  /** The rule that the reader has chosen. */
  @state() private wanted: SignalRule | null = null;
  /** How often the reader has asked for more. */
  @state() private pages = 1;
  readonly #raised = new RaisedSignals();
  readonly #announcer: Announcer = new Announcer(this, () => this.renderRoot.querySelector('.said'));
  #shown: ShownSignals | null = null;

  protected override measuredWith(): Options {
    const {limit, components} = this;
    if (!Number.isInteger(limit) || limit < 1) {
      throw new SetupError(
        'bad-attribute',
        `[signal-list] limit: expected a whole number from 1 on, got ${JSON.stringify(limit)}`,
      );
    }
    const list = {who: 'signal-list', attribute: 'components', example: '[{"id": "adoption", "weight": 2}]'};
    return {
      rules: namesFromText(this.rules) as SignalRule[] | null,
      weeks: this.weeks,
      usageDrop: this.usageDrop,
      events: namesFromText(this.events),
      healthDays: this.healthDays,
      healthDrop: this.healthDrop,
      components:
        typeof components === 'string' ? (listFromText(components, list) as Options['components']) : components,
      renewalDays: this.renewalDays,
      touchDays: this.touchDays,
      replyHours: this.replyHours,
      minimum: this.minimum,
    };
  }

  protected override view(outcome: ShownSignals['outcome'], frame: Frame<SignalWords>): View {
    const shown: ShownSignals = {outcome, frame, ...select(outcome, this.wanted, this.limit * this.pages)};
    this.#shown = shown;
    return {
      takeaway: takeawayOf(shown),
      graphic: listOf(shown, this.limit, {
        choose: (rule) => {
          this.wanted = rule;
          this.pages = 1;
          this.#saySeen();
        },
        more: () => {
          this.pages++;
          this.#saySeen();
        },
        fewer: () => {
          this.pages = 1;
          this.#saySeen();
        },
      }),
      numbers: () => numbersOf(shown),
      file: () => fileOf(shown),
      foot: footOf(shown),
      marks: marksOf(shown),
    };
  }

  protected override shape(): TemplateResult {
    return html`<div class="ghost" aria-hidden="true">
      ${Array.from({length: 6}, () => html`<div><span></span><span></span><span></span></div>`)}
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const shown = this.#shown;
    if (shown === null || shown.outcome !== this.outcome) return;
    const signals = this.#raised.take(shown);
    if (signals.length > 0) void this.updateComplete.then(() => raise(this, signals, shown));
  }

  #saySeen(): void {
    this.#announcer.say(() => {
      if (this.#shown === null) return '';
      const {seen, found, frame} = this.#shown;
      return frame.words.shown(frame.formats.count(seen.length), frame.formats.count(found.length));
    });
  }
}
