import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Source} from '../data-adapters/kernel/source.js';
import type {OpenOptions} from '../data-adapters/open.js';
import {DataError} from '../data-adapters/kernel/data-error.js';
import type {WeekStart} from '../metrics/calendar/periods.js';
import type {AnyMetric, GivenOptions, OutcomeOf} from '../metrics/kernel/define-metric.js';
import {formatsOf, type Formats} from '../metrics/kernel/format.js';
import type {Insufficient, Made, Outcome} from '../metrics/kernel/outcome.js';
import {isClean} from '../metrics/table/quality.js';
import {baseStyles} from './base.styles.js';
import {measureTextOf, type MeasureText} from './chart/measure-text.js';
import {definitionCard} from './definition-card.js';
import {DataIssueEvent, ErrorEvent, ReadyEvent} from './events.js';
import {infoIcon, plugIcon, retryIcon, tableIcon, warningIcon} from './icons.js';
import {languageOf} from './language.js';
import {MeasureController, type GivenScope, type Value} from './measure-controller.js';
import {numbersTable, type NumbersTable} from './numbers-table.js';
import {PortableElement} from './portable-element.js';
import {ResizeController} from './resize-controller.js';
import {scopeOfElement} from './scope-of-element.js';
import {SourceController} from './source-controller.js';
import {tokens} from './tokens.js';
import {version} from './version.js';
import {withoutUnset, type Unset} from './without-unset.js';
import {english, type BaseWords} from './words.js';

/** What a widget draws in: its size, and how its reader writes and reads. */
export interface Frame<W extends object> {
  /** Width of the content in CSS px, at least 240. */
  readonly width: number;
  readonly formats: Formats;
  readonly words: W & BaseWords;
  readonly measureText: MeasureText;
}

/** What a widget shows of an outcome, from top to bottom. */
export interface View {
  /** The one thing to read: number, n, caveat. */
  readonly takeaway: string | TemplateResult;
  readonly graphic: TemplateResult;
  /** The same numbers as a table; null where the graphic is a table itself. */
  readonly numbers: NumbersTable | null;
  /** Parts of the foot line: n, period, what was left out by the metric. The base adds `asOf` and unreadable rows. */
  readonly foot: readonly (string | TemplateResult)[];
  /** The takeaway stands below the graphic: in a card the number comes first. */
  readonly graphicFirst?: boolean;
}

const NARROWEST = 240;

/**
 * What every widget is made of: data in, scope, states, definition, table, events. A widget names its metric, gives it
 * options, and shows a value.
 */
export abstract class MetricElement<M extends AnyMetric, W extends object = object> extends PortableElement {
  static readonly tag: string = '';
  static readonly version: string = version;
  static override styles: CSSResultGroup = [tokens, baseStyles];

  // With `useDefault` the initial value is no change: so the changes tell in which order the ways of giving data were set,
  // and an attribute that is taken away leaves the default.
  /** Rows: an array of objects, an object of columns, or an object of tables by name. */
  @property({attribute: false, useDefault: true}) data: unknown = null;
  /** Address of the data. */
  @property({useDefault: true}) src: string | null = null;
  /** Format of the data at `src`: csv, json or ndjson. Without it, by content type, then by extension. */
  @property() format: string | null = null;
  /** What columns are called in the data: `user: distinct_id, at: time`. */
  @property() columns: string | null = null;
  /** Unit of instants that are numbers: iso (none are), s, ms or us since 1970. */
  @property({useDefault: true}) instants: OpenOptions['instants'] = 'iso';
  /** A source, made by an adapter. */
  @property({attribute: false, useDefault: true}) source: Source | null = null;
  /** Id of a `<metric-source>` elsewhere on the page. */
  @property({useDefault: true}) from: string | null = null;
  /** Sent as `Authorization: Bearer`, to the page's own origin. */
  @property({attribute: false}) token: string | null = null;
  /** Asked for a token before each request, and again when one has expired. */
  @property({attribute: false}) tokenProvider: OpenOptions['tokenProvider'] | null = null;
  /** Title; the metric's own name where there is none. */
  @property() heading: string | null = null;
  /** The moment up to which data count: ISO 8601 with a zone, epoch ms or a Date. Now, where it is not set. */
  @property({attribute: 'as-of'}) asOf: string | number | Date | null = null;
  /** IANA zone in which days begin. */
  @property({attribute: 'time-zone', useDefault: true}) timeZone = 'UTC';
  /** First day of a week: monday, sunday or saturday. */
  @property({attribute: 'week-start', useDefault: true}) weekStart: WeekStart = 'monday';
  /** Confidence level of intervals, 0 to 1. */
  @property({type: Number, useDefault: true}) level = 0.95;
  /** Groups of fewer than this are not shown. */
  @property({type: Number, attribute: 'minimum-group', useDefault: true}) minimumGroup = 1;
  /** Words that replace ours. */
  @property({attribute: false}) messages: Partial<W & BaseWords> | null = null;

  @state() private open: 'table' | 'definition' | null = null;

  /** The metric that is shown, and what it is asked. Null where none is known by the name that was given. */
  protected abstract readonly metric: M | null;
  /** Its options; those that are null or undefined have the metric's defaults. */
  protected abstract options(): Unset<GivenOptions<M>>;
  /** The widget's own words, in English. */
  protected abstract readonly words: W;
  protected abstract view(value: Value<M>, frame: Frame<W>): View;
  /** The smallest markup that works, shown while there are no data. */
  protected abstract readonly usage: string;

  /** Its title, where the host sets none. */
  protected titleOf(metric: M): string {
    return metric.label;
  }

  readonly #resize: ResizeController = new ResizeController(this, () => this.renderRoot.querySelector('.ruler'));
  readonly #source = new SourceController(this, () => {
    const {data, source, src, from, format, columns, instants, token, tokenProvider} = this;
    return {data, source, src, from, ...withoutUnset({format, columns, instants, token, tokenProvider})};
  });
  readonly #measure = new MeasureController<M>(
    this,
    () => ({
      source: this.#source.current,
      metric: this.metric,
      options: withoutUnset(this.options()) as GivenOptions<M>,
      scope: this.#scope(),
    }),
    scopeOfElement,
    {
      onOutcome: (outcome) => {
        const {quality} = outcome.made;
        const isWhole = Object.values(quality).every(isClean);
        this.#tell(...(isWhole ? [] : [new DataIssueEvent(quality)]), new ReadyEvent(outcome));
      },
      onError: (error) => {
        this.#tell(new ErrorEvent(error));
      },
    },
  );

  /** The last outcome, with how it was made; null before there is one. */
  get outcome(): Made<OutcomeOf<M>> | Made<Insufficient> | null {
    const {state: current} = this.#measure;
    return 'outcome' in current ? current.outcome : null;
  }

  /** Reads and measures again, and so do all who share the source. */
  refresh(): void {
    this.#source.reload();
    this.#measure.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated || !this.hasAttribute('data')) return;
    console.warn(
      `[${this.localName}] data: expected a property, got an attribute, which cannot hold rows. ` +
        'Does a framework render before the widgets are defined?',
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#source.note(changed.keys());
  }

  #scope(): GivenScope {
    const {timeZone, weekStart, level, minimumGroup, asOf} = this;
    return withoutUnset({timeZone, weekStart, level, minimumGroup, asOf});
  }

  /** Sends events about what has come out when it is shown, unless something else is by then, or nothing any more. */
  #tell(...events: readonly Event[]): void {
    const {state: told} = this.#measure;
    void this.updateComplete.then(() => {
      if (!this.isConnected || this.#measure.state !== told) return;
      for (const event of events) this.dispatchEvent(event);
    });
  }

  /** Numbers and dates as the reader writes them, in the zone that an outcome was made in. */
  #formatsOf({made}: Made<Outcome>): Formats {
    return formatsOf(languageOf(this), made.scope.timeZone);
  }

  get #words(): W & BaseWords {
    return {...english, ...this.words, ...this.messages};
  }

  protected override render(): TemplateResult {
    const {state: current} = this.#measure;
    const busy = current.name === 'loading' || current.name === 'refreshing';
    return html`
      <figure part="figure" aria-labelledby="title" aria-busy=${busy ? 'true' : nothing}>
        <figcaption class="title" part="title" id="title">
          ${this.heading ?? (this.metric ? this.titleOf(this.metric) : nothing)}
        </figcaption>
        <div class="ruler"></div>
        ${this.#body()}
      </figure>
    `;
  }

  #body(): TemplateResult {
    const {state: current} = this.#measure;
    const words = this.#words;
    switch (current.name) {
      case 'no-data':
        return html`<div class="message" part="empty">
          ${plugIcon}
          <p class="lead">${words.noData}</p>
          <code>${this.usage}</code>
        </div>`;
      case 'loading':
        return html`<div class="skeleton" part="loading">
          <div></div>
          <div></div>
          <div class="block"></div>
          <span class="hidden" role="status">${this.#progress(current.rows, words)}</span>
        </div>`;
      case 'failed':
        return this.#failure(current.error, words);
      case 'insufficient':
        return this.#insufficient(current.outcome, words);
      default:
        try {
          return this.#value(current.outcome, words, current.name === 'refreshing');
        } catch (error) {
          return this.#failure(this.#measure.fail(error), words);
        }
    }
  }

  #progress(rows: number, words: BaseWords): string {
    return rows === 0 ? words.loading : words.loadingRows(formatsOf(languageOf(this), 'UTC').count(rows));
  }

  #failure(error: Error, words: BaseWords): TemplateResult {
    const known = error instanceof DataError ? words.failures[error.code] : undefined;
    return html`<div class="message" part="error" role="alert">
      ${warningIcon}
      <p class="lead">${known ?? words.failed}</p>
      <p class="muted">${error.message}</p>
      <button
        class="retry"
        type="button"
        @click=${() => {
          this.refresh();
        }}
      >
        ${retryIcon} ${words.tryAgain}
      </button>
    </div>`;
  }

  #insufficient(outcome: Made<Insufficient>, words: BaseWords): TemplateResult {
    return html`
      ${this.#tools(null, words)}
      <div class="message" part="insufficient">
        <span class="dash" aria-hidden="true">–</span>
        <p class="lead">${words.insufficient[outcome.code] ?? outcome.reason}</p>
      </div>
      ${this.#foot([], outcome, words)} ${this.#definition(outcome, words)}
    `;
  }

  #value(outcome: Value<M>, words: W & BaseWords, refreshing: boolean): TemplateResult {
    const frame = {
      width: Math.max(this.#resize.width, NARROWEST),
      formats: this.#formatsOf(outcome),
      words,
      measureText: measureTextOf(this),
    };
    const view = this.view(outcome, frame);
    const takeaway = html`<p class="takeaway" part="takeaway" id="takeaway">${view.takeaway}</p>`;
    const graphic = html`<div class="graphic" part="graphic">${view.graphic}</div>`;
    const shown = this.open === 'table' && view.numbers ? numbersTable(view.numbers) : graphic;
    return html`
      ${this.#tools(view.numbers, words)} ${view.graphicFirst ? html`${shown}${takeaway}` : html`${takeaway}${shown}`}
      ${refreshing ? html`<p class="foot" role="status">${words.refreshing}</p>` : nothing}
      ${this.#foot(view.foot, outcome, words)} ${this.#definition(outcome, words)}
    `;
  }

  #tools(numbers: NumbersTable | null, words: BaseWords): TemplateResult {
    const tool = (name: 'table' | 'definition', label: string, icon: TemplateResult): TemplateResult => html`
      <button
        type="button"
        aria-label=${label}
        title=${label}
        aria-expanded=${this.open === name ? 'true' : 'false'}
        @click=${() => {
          this.open = this.open === name ? null : name;
        }}
      >
        ${icon}
      </button>
    `;
    return html`<div class="tools" part="tools">
      ${numbers === null ? nothing : tool('table', words.showTable, tableIcon)}
      ${tool('definition', words.showDefinition, infoIcon)}
    </div>`;
  }

  #definition(outcome: Made<Outcome>, words: BaseWords): TemplateResult | typeof nothing {
    return this.open === 'definition' && this.metric
      ? definitionCard(this.metric, outcome, this.#formatsOf(outcome), words)
      : nothing;
  }

  #foot(parts: View['foot'], outcome: Made<Outcome>, words: BaseWords): TemplateResult {
    const {made} = outcome;
    const formats = this.#formatsOf(outcome);
    const left = Object.values(made.quality).reduce((n, {read, kept}) => n + read - kept, 0);
    const emptied = Object.values(made.quality)
      .flatMap(({columns}) => Object.values(columns))
      .reduce((n, column) => n + column.emptied, 0);
    const all = [
      ...parts,
      ...(left > 0 ? [words.leftOut(left, formats.count(left))] : []),
      ...(emptied > 0 ? [words.unreadable(emptied, formats.count(emptied))] : []),
      words.asOf(formats.day(made.scope.asOf)),
    ];
    return html`<p class="foot" part="foot">${all.map((part, i) => (i === 0 ? part : html`&nbsp;· ${part}`))}</p>`;
  }
}
